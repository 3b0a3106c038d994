"""A publication in French or Arabic has no English word on it but those of its sources."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from spoken import own_language, said, site

from catalogues import catalogues
from newsroom import Newsroom
from onrecord.interface import Interface
from onrecord.pages import actor, actors, all_quotes, all_sources, corrections, home, pages
from onrecord.pages.split import split
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition

HERE = Path(__file__).parent
DOSSIERS = {"fr": "bac-de-nuit", "ar": "abbara"}
NAMES = {"fr": "Le Bureau des sources", "ar": "مكتب المصادر"}
CONFIGURATION = """\
site_name: {name}
site_url: https://desk.example.org/stories/
theme: {{name: material, font: false}}
plugins: [search, onrecord]
"""

# A title of a source stands where no language can be told: in a page's own title.
TITLE = "Night ferry may return, says harbour agency"
# Names that are the same in every language.
NAMED = ("Material for MkDocs", "CC BY 4.0", "wikidata: Q1", "SVG", "PDF", "Harriet Grant", "Grant")

# Words that are in every English text, and in no French one.
ENGLISH = {
    *("the", "and", "of", "to", "is", "by", "from", "with", "this", "that", "was", "were", "what"),
    *("who", "which", "are", "been", "they", "their", "there", "its", "how", "when", "where", "it"),
    *("said", "says", "not", "all", "new", "read", "see", "here", "found", "shown", "words", "be"),
    *("next", "has", "have", "had", "for", "at", "we", "you", "our", "your", "none", "only", "so"),
    *("could", "should", "would", "may", "must", "more", "most", "other", "some", "any", "them"),
    *("these", "those", "into", "about", "after", "before", "up", "down", "than", "then", "if"),
}


class Published(Newsroom):
    """A publication built in its language, and what it says in that language itself."""

    def read(self) -> None:
        self.language = own_language(self.site)
        self.words = sorted(set(own_words(self, self.language)))


@pytest.fixture(scope="module", params=["fr", "fr-two", "ar-two"])
def published(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Published:
    """A publication with one dossier, or with two."""
    language, _, two = str(request.param).partition("-")
    root = tmp_path_factory.mktemp(request.param)
    newsroom = Published(
        root, CONFIGURATION.format(name=NAMES[language]), HERE / language / "content"
    )
    if two:
        dossier = newsroom.root / "content" / DOSSIERS[language]
        shutil.copytree(dossier, dossier.with_name("two"))
    newsroom.build("--strict")
    newsroom.read()
    return newsroom


def test_it_is_in_its_language_and_direction(published: Published) -> None:
    language = published.language
    way = {"fr": "ltr", "ar": "rtl"}[language]
    files = sorted(published.site.rglob("*.html"))
    assert len(files) > 25
    for file in files:
        html = LexborHTMLParser(file.read_text(encoding="utf-8")).css_first("html")
        assert (html.attributes["lang"], html.attributes["dir"]) == (language, way), file


def test_no_message_is_left_in_english(published: Published) -> None:
    english = english_messages(published.language)
    left = {(file, text, found[0]) for file, text in published.words if (found := english(text))}
    assert left == set()


def test_no_word_is_english(published: Published) -> None:
    english = has_latin if published.language == "ar" else has_english
    assert {(file, text) for file, text in published.words if english(text)} == set()


def test_foreign_words_carry_their_language_and_direction(published: Published) -> None:
    language = published.language
    dossier = DOSSIERS[language]
    page = LexborHTMLParser(published.page(f"{dossier}/quotes"))
    quoted = {node.text(strip=True): node.attributes for node in page.css("blockquote")}
    way = {"fr": None, "ar": "ltr"}[language]
    english = quoted["The river belongs to everyone,"]
    assert (english["lang"], english.get("dir")) == ("en", way)
    original = {
        "fr": ("النهر ملك للجميع", "ar", "rtl"),
        "ar": ("Le fleuve est à tous", "fr", "ltr"),
    }
    words, tag, turned = original[language]
    assert (quoted[words]["lang"], quoted[words].get("dir")) == (tag, turned)
    own = {"fr": "La roue doit rester", "ar": "يجب أن تبقى المطحنة"}[language]
    assert "lang" not in quoted[own]
    heading = LexborHTMLParser(published.page(f"{dossier}/sources/harbour")).css_first("h1")
    assert (heading.attributes["lang"], heading.attributes.get("dir")) == ("en", way)


def test_dates_are_in_the_words_of_the_language(published: Published) -> None:
    language = published.language
    text = " ".join(
        text for _language, text in said(published.page(f"{DOSSIERS[language]}/timeline"))
    )
    dates = {
        "fr": ("18 mai 2022", "avril 2022", "années 1950", "vers juin 2022", "automne 2022"),
        "ar": ("18 مايو 2022", "أبريل 2022", "نحو يونيو 2022", "مارس 1998"),
    }
    for date in dates[language]:
        assert date in text
    story = " ".join(text for _language, text in said(published.page(DOSSIERS[language])))
    published_on = {"fr": "Publié le 25 mai 2022", "ar": "نُشر في 25 مايو 2022"}[language]
    assert published_on in " ".join(story.split())


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_indexes_of_many_are_in_the_language_too(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in (actor, actors, all_quotes, all_sources, corrections, home):
        monkeypatch.setattr(kind, "split", partial(split, most=0))
    for kind in (actor, home):
        monkeypatch.setattr(kind, "NEWEST", 0)
    monkeypatch.setattr(actor, "FEW", 0)
    root = HERE / language
    publication = examine(Project(root, root / "content")).publication
    assert publication is not None
    made = list(pages(Edition(publication, Interface.of(language))))
    cut = [one for one in made if re.search(r"(20\d\d|undated|letter_\w+)/$", one.address)]
    assert len(cut) > 8
    english = english_messages(language)
    left = {
        (page.uri, text, found[0])
        for page in made
        for spoken, text in [*said(str(page.body)), ("", page.title), ("", page.description)]
        if spoken in ("", language) and (found := english(text))
    }
    assert left == set()


def own_words(newsroom: Newsroom, language: str) -> Iterator[tuple[str, str]]:
    """What the site says in its own language, without names that every language shares."""
    for file, spoken, text in site(newsroom.site):
        if spoken.split("-")[0] != language or is_title(text):
            continue
        for name in (TITLE, *NAMED):
            text = text.replace(name, "")
        yield file, re.sub(r"(https?://|mailto:)\S+|\{\w+\}", "", text)


def is_title(text: str) -> bool:
    """Tell whether a text is a line of the foreign title, as figures break and shorten it."""
    return set(re.findall(r"\w+", text)) <= set(re.findall(r"\w+", TITLE))


def has_latin(text: str) -> bool:
    return re.search("[A-Za-z]{2,}", text) is not None


def has_english(text: str) -> bool:
    return not ENGLISH.isdisjoint(re.findall("[a-z]+", text.lower()))


def english_messages(language: str) -> Callable[[str], re.Match[str] | None]:
    """Return what finds a message left in English: some words of it, or its one word alone."""
    found = set()
    for message in catalogues()[language]:
        ids = [message.id] if isinstance(message.id, str) else message.id
        strings = [message.string] if isinstance(message.string, str) else message.string
        for part in (part for one in ids for part in re.split(r"%\(\w+\)s|\{\w+\}", one)):
            words = part.strip(" .,:;?!…()“”[]")
            if re.search("[A-Za-z]", words) and not any(words in other for other in strings):
                edges = (r"\b", r"\b") if " " in words else (r"^\W*", r"\W*$")
                found.add(re.escape(words).join(edges))
    assert len(found) > 200
    return re.compile("|".join(sorted(found))).search
