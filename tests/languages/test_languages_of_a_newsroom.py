"""What a newsroom adds to a language, in the folder beside its mkdocs.yml."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from newsroom import Newsroom, main_text

PORTUGUESE = """\
msgid ""
msgstr ""
"Language: pt\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Sources"
msgstr "Fontes"

msgid "Published %(when)s"
msgstr "Publicado %(when)s"
"""


def with_file(newsroom: Newsroom, name: str, text: str) -> None:
    folder = newsroom.root / "languages"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_catalogue_of_its_own_gives_the_pages_their_words(paperless: Newsroom) -> None:
    with_file(paperless, "pt.po", PORTUGUESE)
    paperless.change("publication.yml", "language: en", "language: pt")
    paperless.build()
    page = paperless.page("mill-weir")
    html = LexborHTMLParser(page).css_first("html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("pt", "ltr")
    assert "Publicado 22 de maio de 2022" in main_text(page)
    assert main_text(paperless.page("sources")).startswith("Fontes")


def test_a_single_word_may_be_another(paperless: Newsroom) -> None:
    with_file(paperless, "en.po", 'msgid "All quotes"\nmsgstr "Who said what"\n')
    paperless.build("--strict")
    assert main_text(paperless.page("quotes")).startswith("Who said what")
    assert "What was said, word for word, over all dossiers." in paperless.page("quotes")


def test_a_catalogue_that_cannot_be_read_stops_the_build(newsroom: Newsroom) -> None:
    with_file(newsroom, "en.po", "msgid without quotation marks\n")
    done = newsroom.run("mkdocs", "build")
    assert done.returncode == 1
    assert "en.po cannot be read as a catalogue" in done.stderr
    assert not newsroom.site.exists()


def test_what_checks_know_of_a_language_may_be_its_own(newsroom: Newsroom) -> None:
    with_file(newsroom, "en.toml", 'name = "Our English"\nnegation = ["not"]\n')
    done = newsroom.run("mkdocs", "build")
    assert done.returncode == 1
    assert "en.toml: the top has no “negation”" in done.stderr
    # Without words for dates, which our own English has.
    with_file(newsroom, "en.toml", 'name = "Our English"\nnegations = ["not"]\n')
    done = newsroom.run("mkdocs", "build")
    assert "What “on Wednesday” comes to can't be told" in done.stderr
