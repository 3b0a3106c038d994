"""A site is built from the facts alone, with the command that any host already runs."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsroom import CONFIGURATION, PAPERLESS, Newsroom, main_text

TOP = ".or-nav > ul > li > a"

ADDRESSES = [
    "", "mill-weir", "mill-weir/actors", "mill-weir/positions", "mill-weir/quotes",
    "mill-weir/background", "mill-weir/timeline", "mill-weir/sources/gazette", "night-ferry",
    "actors", "actors/coyle", "actors/kawabe-councillor", "quotes", "sources", "glossary",
    "corrections", "method",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_there_with_a_title_and_a_description(built: Newsroom, address: str) -> None:
    page = LexborHTMLParser(built.page(address))
    assert [node.text(strip=True) for node in page.css("article h1")] != []
    title, description = page.css_first("title"), page.css_first('meta[name="description"]')
    assert title is not None
    assert title.text().endswith("The Hollow Desk")
    assert description is not None
    assert len(description.attributes["content"] or "") > 20


def test_links_and_anchors_lead_somewhere(built: Newsroom) -> None:
    assert_links_hold(built)


def assert_links_hold(newsroom: Newsroom) -> None:
    pages = {
        str(file.relative_to(newsroom.site)): LexborHTMLParser(file.read_text(encoding="utf-8"))
        for file in newsroom.site.rglob("*.html")
        if file.name != "404.html"
    }
    ids = {
        name: {node.attributes["id"] for node in page.css("[id]")} for name, page in pages.items()
    }
    followed = 0
    for name, page in pages.items():
        for link in page.css("article a[href]"):
            target, anchor = urldefrag(
                urljoin(f"https://site/{name}", link.attributes["href"] or "")
            )
            if not target.startswith("https://site/"):
                continue
            path = unquote(target.removeprefix("https://site/"))
            path = f"{path}index.html" if path.endswith("/") or not path else path
            assert (newsroom.site / path).is_file(), f"{name} leads to {target}"
            assert not anchor or unquote(anchor) in ids[path], f"{name} leads to {target}#{anchor}"
            followed += 1
    assert followed > 500


def test_no_id_is_there_twice_and_every_mark_opens_something(built: Newsroom) -> None:
    for file in built.site.rglob("*.html"):
        page = LexborHTMLParser(file.read_text(encoding="utf-8"))
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids)), file
        for button in page.css("[popovertarget]"):
            assert button.attributes["popovertarget"] in ids, file


def test_quotations_hold_nothing_but_words_and_marks(built: Newsroom) -> None:
    page = LexborHTMLParser(built.page("mill-weir/quotes"))
    shown = [" ".join(node.text().split()) for node in page.css("article blockquote")]
    assert "We are not against the fish, […] we are against haste." in shown
    assert "If [it] pays, I will lift the first stone myself." in shown
    assert "The weir comes down – and soon" in shown
    three = next(node for node in page.css("article blockquote") if "salmon since" in node.text())
    assert [node.text() for node in three.css("p")] == [
        "The weir has stopped the salmon since 1874. We have asked for its removal three times, "
        "and we were promised an answer each time.",
        "We do not want a museum. We want a river. If the council will not act, the Union will go "
        "to court.",
        "The salmon can’t vote.",
    ]
    assert len(shown) == 14


def test_what_was_left_out_opens_at_its_mark(built: Newsroom) -> None:
    page = LexborHTMLParser(built.page("mill-weir/quotes"))
    gap = page.css_first("blockquote .or-gap")
    assert gap is not None
    behind = page.css_first(f"#{gap.attributes['popovertarget']}")
    assert behind is not None
    assert "said the mayor, Harriet Coyle," in behind.text()
    assert "not the speaker’s" in behind.text()


def test_foreign_words_carry_their_language_and_are_whole(built: Newsroom) -> None:
    page = LexborHTMLParser(built.page("night-ferry/quotes"))
    words = {node.text(strip=True): node.attributes.get("lang") for node in page.css("blockquote")}
    assert words["船は走ってこそ船だ。飾りにはしない"] == "ja"
    assert words["eine schöne Verrücktheit"] == "de"
    assert words["Order, please."] is None


def test_nothing_is_shown_beyond_what_a_source_allows(built: Newsroom) -> None:
    address = (built.root / "content/mill-weir/sources/address.txt").read_text(encoding="utf-8")
    shown = "\n".join(
        html.unescape(file.read_text(encoding="utf-8"))
        for file in [*built.site.rglob("*.html"), built.site / "search" / "search_index.json"]
    )
    for sentence in address.replace("\n", " ").split(". "):
        if sentence.startswith("I will tell you") or sentence.startswith("If the county pays"):
            continue
        if len(sentence) > 12:
            assert sentence not in shown
    assert "That buys a survey" not in shown
    assert "the county pays" not in shown  # what the editor's [it] stands for is withheld too


def test_positions_say_how_they_are_known(built: Newsroom) -> None:
    text = main_text(built.page("mill-weir/positions"))
    assert "Harriet Coyle: opposes in part" in text
    assert "Earlier: Harriet Coyle: supports" in text
    assert "The bell ringers: not stated" in text
    assert "Second-hand: a member of the council says so, not The county." in text
    assert "Ruairi Fenn: neutral" in text
    assert "could not be checked" in text


def test_dates_are_as_precise_as_their_sources(built: Newsroom) -> None:
    text = main_text(built.page("mill-weir/timeline") + built.page("night-ferry/timeline"))
    for words in ("1874", "the 1950s", "March 1998", "18 May 2022", "about June 2022"):
        assert words in text
    text = main_text(built.page("night-ferry/timeline"))
    for words in ("3 June 2022", "autumn 2022", "2023", "date not known", "due, as of 24 May 2022"):
        assert words in text


def test_a_passage_opens_with_a_sentence_before_and_after(built: Newsroom) -> None:
    page = LexborHTMLParser(built.page("mill-weir/timeline"))
    note = next(node for node in page.css(".or-note") if "Salmon were last" in node.text())
    quoted = note.css_first("q")
    assert quoted is not None
    assert quoted.text() == "Salmon were last counted above the weir in March 1998."
    assert "Behind the weir lie about 18,000 tonnes of silt" in note.text()
    assert "Below it they are counted each autumn" in note.text()


def test_search_finds_actors_quotes_and_terms(built: Newsroom) -> None:
    index = json.loads((built.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    assert entries["actors/coyle/"]["title"] == "Harriet Coyle"
    assert "We are not against the fish" in entries["mill-weir/quotes/#against-haste"]["text"]
    assert entries["glossary/#silt"]["title"] == "silt"
    # What a mark opens is not said twice.
    assert "Behind the weir lie" not in entries["mill-weir/background/#the-weir"]["text"]
    # Nor is what lists repeat.
    tops = ("quotes/", "sources/", "corrections/", "actors/#")
    assert not [location for location in entries if location.startswith(tops)]


def test_the_site_map_has_the_dates_of_the_facts(built: Newsroom) -> None:
    written = (built.site / "sitemap.xml").read_text(encoding="utf-8")
    days = {part.partition("<")[0] for part in written.split("<lastmod>")[1:]}
    assert days == {"2022-05-29", "2022-06-07"}
    assert date.today().isoformat() not in written


def test_built_twice_it_has_the_same_bytes(built: Newsroom, newsroom: Newsroom) -> None:
    newsroom.build("--strict")
    assert newsroom.files() == built.files()


def test_addresses_without_directories_hold_too(newsroom: Newsroom) -> None:
    newsroom.build("--strict", "--no-directory-urls")
    assert 'href="../../actors/coyle/index.html"' in newsroom.page("mill-weir/quotes")
    assert_links_hold(newsroom)


def test_properdocs_finds_the_same_pages(built: Newsroom, newsroom: Newsroom) -> None:
    newsroom.build("--strict", tool="properdocs")
    assert newsroom.files().keys() == built.files().keys()
    for address in ADDRESSES:
        assert main_text(newsroom.page(address)) == main_text(built.page(address))


def test_one_dossier_has_its_chapters_for_navigation(paperless: Newsroom) -> None:
    for file in sorted((paperless.root / "content" / "night-ferry").rglob("*")):
        if file.is_file():
            file.unlink()
    for folder in (
        paperless.root / "content/night-ferry/sources",
        paperless.root / "content/night-ferry",
    ):
        folder.rmdir()
    (paperless.root / "docs" / "about.md").write_text("# About us\n")
    paperless.build()
    links = LexborHTMLParser(paperless.page()).css(TOP)
    names = [" ".join(link.text().split()) for link in links]
    assert names[:8] == [
        "In brief", "The story", "Key actors", "Positions", "Quotes", "Background", "Timeline",
        "Sources",
    ]  # fmt: skip
    assert "About us" in names
    assert main_text(paperless.page()).startswith("The mill weir at Tarn Hollow")


def test_with_several_dossiers_each_leads_to_its_own(built: Newsroom) -> None:
    home = LexborHTMLParser(built.page())
    names = [" ".join(link.text().split()) for link in home.css(TOP)]
    assert names == ["Dossiers", "Everyone", "All quotes", "Sources", "Glossary", "Corrections",
                     "Method"]  # fmt: skip
    assert [node.text() for node in home.css("article h2")] == [
        "The night ferry", "The mill weir at Tarn Hollow",
    ]  # fmt: skip
    chapters = LexborHTMLParser(built.page("mill-weir/quotes")).css(".or-chapters a")
    assert [link.text() for link in chapters][:3] == ["The story", "Key actors", "Positions"]


def test_a_navigation_of_ones_own_joins_or_replaces_ours(paperless: Newsroom) -> None:
    (paperless.root / "docs" / "about.md").write_text("# About us\n")
    configuration = paperless.root / "mkdocs.yml"
    configuration.write_text(PAPERLESS + "nav: [{Who we are: about.md}]\n")
    paperless.build("--strict")
    page = paperless.page("method")
    assert "Who we are" in page
    assert "Everyone" in page
    configuration.write_text(PAPERLESS + "nav: [{People: actors/index.md}, about.md]\n")
    paperless.build("--strict")
    page = paperless.page("method")
    assert "People" in page
    assert "All quotes" not in page.partition("<article")[0]


def test_pages_by_hand_take_the_place_of_home_and_method_alone(paperless: Newsroom) -> None:
    (paperless.root / "docs" / "index.md").write_text("# Welcome\n")
    (paperless.root / "docs" / "method.md").write_text("# How we work\n")
    paperless.build("--strict")
    assert main_text(paperless.page()) == "Welcome"
    assert main_text(paperless.page("method")) == "How we work"
    (paperless.root / "docs" / "quotes.md").write_text("# Quotes\n")
    done = paperless.run("mkdocs", "build")
    assert done.returncode == 1
    assert "quotes.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_line_of_the_facts_is_linked_to(paperless: Newsroom) -> None:
    (paperless.root / "mkdocs.yml").write_text(
        PAPERLESS + "repo_url: https://github.com/hollow/desk\n"
    )
    paperless.build("--strict")
    page = paperless.page("mill-weir/quotes")
    assert "https://github.com/hollow/desk/blob/HEAD/content/mill-weir/quotes.yml#L8" in page


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("edit_url: 'ftp://x/{file}'", "must begin with https:// or http://"),
        ("edit_url: 'https://x/{line}'", "must have {file}"),
        ("edit_url: 'https://x/{file}#{column}'", "{column}"),
        ("edit_url: 12", "as text"),
        ("contents: x", "contents"),
        ("content: 12", "content"),
        ("content: nowhere", "nowhere"),
    ],
)
def test_a_wrong_option_is_told_and_nothing_is_written(
    newsroom: Newsroom, options: str, said: str
) -> None:
    (newsroom.root / "mkdocs.yml").write_text(
        CONFIGURATION.replace("onrecord]", f"{{onrecord: {{{options}}}}}]")
    )
    done = newsroom.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not newsroom.site.exists()


def test_deploying_to_a_branch_takes_the_new_site(paperless: Newsroom) -> None:
    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments],
            cwd=paperless.root, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    git("init", "-q", "--bare", "remote.git")
    git("init", "-q", ".")
    git("remote", "add", "origin", "remote.git")
    git("commit", "-q", "--allow-empty", "-m", "x")
    names = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x",
             "GIT_COMMITTER_EMAIL": "x@x"}  # fmt: skip
    done = paperless.run("mkdocs", "gh-deploy", "--strict", **names)
    assert done.returncode == 0, done.stderr
    assert "mill-weir/quotes/index.html" in git("ls-tree", "-r", "--name-only", "gh-pages")


def test_from_code_it_builds_as_well(paperless: Newsroom) -> None:
    script = (
        "from mkdocs.config import load_config; from mkdocs.commands.build import build;"
        "config = load_config('mkdocs.yml'); build(config); print(config.site_dir)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=paperless.root, capture_output=True,
                          text=True, check=True)  # fmt: skip
    assert Path(done.stdout.strip()) == paperless.site
    assert (paperless.site / "mill-weir" / "quotes" / "index.html").is_file()
    assert not list(paperless.root.glob(".site-*"))


def test_what_is_written_for_another_engine_is_built_to_the_same_pages(
    built: Newsroom, newsroom: Newsroom
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from onrecord.cli import main; main()", "write", "written"],
        cwd=newsroom.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (newsroom.root / "mkdocs.yml").write_text(
        "site_name: The Hollow Desk\nsite_url: https://desk.example.org/stories/\n"
        "docs_dir: written\ntheme: {name: material, font: false}\nplugins: [search]\n"
        "markdown_extensions: [attr_list]\nextra_css: [assets/onrecord/onrecord.css]\n"
    )
    newsroom.build()
    pages = [name for name in built.files() if name.endswith("index.html")]
    assert len(pages) > 40
    for name in pages:
        ours, theirs = (
            # The plugin alone makes files to print.
            re.sub(r'<p class="or-facts or-paper">.*?</p>', "", one.page(name[:-10]), flags=re.S)
            for one in (built, newsroom)
        )
        assert main_text(ours) == main_text(theirs)
        assert titles_of(ours) == titles_of(theirs) or name == "index.html"
        article, other = LexborHTMLParser(ours), LexborHTMLParser(theirs)
        ids = [node.attributes["id"] for node in article.css("article [id]")]
        assert ids == [node.attributes["id"] for node in other.css("article [id]")]


def titles_of(html_text: str) -> list[str | None]:
    page = LexborHTMLParser(html_text)
    title, description = page.css_first("title"), page.css_first('meta[name="description"]')
    assert title is not None
    assert description is not None
    # Each theme has its own mark between the title and the name of the site.
    return [title.text().replace(" – ", " - "), description.attributes["content"]]


def test_pages_by_hand_may_link_to_every_fact(paperless: Newsroom) -> None:
    (paperless.root / "docs" / "about.md").write_text(
        "[said](mill-weir/quotes/index.md#against-haste) "
        "[known](mill-weir/background/index.md#the-grandfather) "
        "[who](actors/coyle/index.md) [story](mill-weir/index.md#who-pays)\n"
    )
    (paperless.root / "mkdocs.yml").write_text(PAPERLESS + "validation: {anchors: warn}\n")
    paperless.build("--strict")
    (paperless.root / "docs" / "about.md").write_text("[x](mill-weir/quotes/index.md#nothing)\n")
    done = paperless.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "#nothing" in done.stderr


def test_another_plugin_may_change_a_page(paperless: Newsroom) -> None:
    (paperless.root / "hook.py").write_text(
        "def on_page_markdown(markdown, page, **_):\n"
        "    if page.file.src_uri == 'method/index.md':\n"
        "        return markdown + '\\n\\n**Added by hand.**\\n'\n"
    )
    (paperless.root / "mkdocs.yml").write_text(PAPERLESS + "hooks: [hook.py]\n")
    paperless.build("--strict")
    assert "<strong>Added by hand.</strong>" in paperless.page("method")
    assert "What no check can catch" in paperless.page("method")


def test_a_page_that_is_not_there_leads_on(built: Newsroom) -> None:
    page = LexborHTMLParser((built.site / "404.html").read_text(encoding="utf-8"))
    links = [link.attributes["href"] for link in page.css("article li a")]
    assert "/stories/." in links or "/stories/" in links
    assert "/stories/actors/" in links
    heading = page.css_first("article h1")
    assert heading is not None
    assert heading.text() == "There is no such page"


def test_a_dossier_named_like_a_page_by_hand_is_an_error(newsroom: Newsroom) -> None:
    (newsroom.root / "docs" / "mill-weir.md").write_text("# Ours\n")
    done = newsroom.run("mkdocs", "build")
    assert done.returncode == 1
    assert "R104" in done.stderr
    assert not newsroom.site.exists()
