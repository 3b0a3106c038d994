"""Every page says what it must hold, from the facts alone, and is ready for any engine."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest

from onrecord.pages import lead, pages
from onrecord.pages.annotations import annotated
from onrecord.pages.chapters import chapters
from onrecord.pages.edition import Edition
from onrecord.pages.interface import Interface
from onrecord.pages.navigation import navigation, targets
from onrecord.pages.page import Page
from onrecord.pages.sheet import direction
from onrecord.pages.split import split
from onrecord.publication import Address, Publication
from onrecord.publication.model import Quote
from onrecord.when import When, parse


def text_of(page: Page) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", str(page.body))).split())


def test_addresses_are_files_in_folders(written: dict[str, Page]) -> None:
    for address, page in written.items():
        assert page.uri == f"{address}index.md"
        assert page.title
        assert page.description


def test_what_a_page_must_hold_is_on_it(written: dict[str, Page]) -> None:
    held = 0
    for page in written.values():
        text = text_of(page)
        for quotation in page.holds.quotations:
            for paragraph in quotation.words.split("\n\n"):
                assert paragraph in text
            held += 1
        for passage in page.holds.passages:
            for paragraph in passage.words.split("\n\n"):
                assert paragraph in text
            held += 1
        for source in page.holds.texts:
            for block in source.blocks:
                assert " ".join(block.split()) in text
        for anchor in page.holds.anchors:
            assert re.search(
                rf'id="{re.escape(anchor)}"|{{ #{re.escape(anchor)} }}', str(page.body)
            )
    assert held > 150


def test_every_fact_has_its_anchor_on_the_page_of_its_address(
    publication: Publication, written: dict[str, Page]
) -> None:
    for dossier in publication.dossiers:
        for fact in dossier.linked():
            if fact.address.anchor:
                assert fact.address.anchor in written[fact.address.page].holds.anchors
            else:
                assert fact.address.page in written


def test_a_page_is_dated_by_its_dossier(written: dict[str, Page]) -> None:
    assert written["mill-weir/quotes/"].changed == date(2022, 5, 29)
    assert written["night-ferry/"].changed == date(2022, 6, 7)
    assert written["glossary/"].changed is None


def test_html_blocks_have_no_blank_lines_and_headings_are_markdown(
    written: dict[str, Page],
) -> None:
    for page in written.values():
        depth = 0
        for line in str(page.body).splitlines():
            assert line or depth == 0, page.uri
            assert not line.startswith(" ")
            tags = re.findall(r"<(/?)([a-z][a-z0-9]*)[^>]*>", line)
            depth += sum(-1 if closing else 1 for closing, tag in tags if tag != "br")
        assert depth == 0, page.uri
        assert "<h1" not in page.body
        assert str(page.body).startswith("# ")


def test_a_term_is_explained_once_a_page(written: dict[str, Page]) -> None:
    body = str(written["mill-weir/background/"].body)
    assert body.count('popovertarget="term_silt"') == 1
    assert body.count('id="term_silt"') == 1
    assert "term_silt" not in written["glossary/"].body


def test_a_passage_cited_twice_has_one_note(written: dict[str, Page]) -> None:
    body = str(written["mill-weir/positions/"].body)
    targets_of_marks = re.findall(r'popovertarget="(note_\d+)"', body)
    notes = re.findall(r'id="(note_\d+)"', body)
    assert notes == list(dict.fromkeys(notes))
    assert set(targets_of_marks) == set(notes)


def test_the_source_that_may_be_shown_whole_is_whole(publication: Publication) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    gazette, address, survey, leaflet, radio = weir.sources
    assert gazette.text is not None
    assert leaflet.text is not None
    whole = " ".join(block.words for block in annotated(weir, gazette))
    assert whole.split() == gazette.text.raw.split()
    shown = [block.words for block in annotated(weir, survey)]
    assert "The corn mill closed in the 1950s" in shown
    assert all(block.skipped for block in annotated(weir, survey))
    assert [block.words for block in annotated(weir, address)] == [
        "I will tell you what I told the council: not this year.",
        "If",
        "pays, I will lift the first stone myself.",
    ]
    assert annotated(weir, radio) == ()


def test_facts_hang_on_the_words_they_rest_on(publication: Publication) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    survey = weir.sources[2]
    (block,) = [one for one in annotated(weir, survey) if one.words.startswith("Salmon were")]
    assert [one.fact.address.anchor for one in block.resting] == ["last-count"]


def test_without_directories_links_name_the_file(publication: Publication) -> None:
    edition = Edition(publication, directory_urls=False)
    for page in pages(edition):
        for link in re.findall(r'href="([^"]*)"', str(page.body)):
            if not link.startswith(("http", "mailto", "#")):
                assert link.partition("#")[0].endswith("index.html"), f"{page.uri}: {link}"


def test_the_line_of_the_facts_is_linked_to_where_there_is_a_pattern(
    publication: Publication,
) -> None:
    edition = Edition(publication, edit_url="https://x.org/{file}?l={line}&m=<")
    (page,) = [one for one in pages(edition) if one.address == "mill-weir/timeline/"]
    assert 'href="https://x.org/content/mill-weir/events.yml?l=1&amp;m=%3C"' in page.body


def test_chapters_are_those_that_have_facts(publication: Publication) -> None:
    (ferry,) = [one for one in publication.dossiers if one.id == "night-ferry"]
    names = [one.name for one in chapters(ferry, Interface())]
    assert names == ["The story", "Key actors", "Positions", "Quotes", "Background", "Timeline",
                     "Sources"]  # fmt: skip
    bare = replace(ferry, topics=(), events=(), quotes=())
    assert [one.name for one in chapters(bare, Interface())][-2:] == ["Positions", "Sources"]


def test_the_navigation_does_not_grow_with_the_archive(publication: Publication) -> None:
    many = replace(publication, dossiers=publication.dossiers * 50)
    assert targets(navigation(Edition(many))) == targets(navigation(Edition(publication)))
    one = replace(publication, dossiers=publication.dossiers[:1])
    assert "night-ferry/quotes/index.md" in targets(navigation(Edition(one)))
    none = replace(publication, dossiers=())
    assert targets(navigation(Edition(none))) == {"index.md"}


def test_a_publication_without_dossiers_says_so(publication: Publication) -> None:
    empty = replace(publication, dossiers=())
    (home,) = [page for page in pages(Edition(empty)) if page.address == ""]
    assert "There is no dossier yet." in text_of(home)


def marked(publication: Publication, leads: dict[int, bool], copies: int = 3) -> lead.Leading[Quote]:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    quotes = tuple(
        replace(one, fact=one.fact.model_copy(update={"lead": leads.get(index)}))
        for index, one in enumerate(weir.quotes * copies)
    )
    return lead.quotes(replace(weir, quotes=quotes))


def test_what_leads_keeps_to_the_rules(publication: Publication) -> None:
    all_of_it = marked(publication, dict.fromkeys(range(8, 42), False))
    assert (len(all_of_it.shown), all_of_it.more) == (8, 34)
    pinned = marked(publication, dict.fromkeys(range(20, 32), True))
    assert (len(pinned.shown), pinned.more) == (12, 30)
    one = marked(publication, {41: True, 0: False})
    assert len(one.shown) == lead.MOST_QUOTES
    assert one.shown[-1].fact.lead is True
    relied_on = {quote.id for quote in one.shown[:-1]}
    assert "five-million" not in relied_on  # no position rests on it
    assert "stopped-the-salmon" in relied_on


@pytest.mark.parametrize(
    ("written_dates", "most", "keys"),
    [
        (["2022", "2022-05-03"], 2, []),
        (["2022", "2021-05-03", ""], 2, ["2022", "2021", "undated"]),
        (["2022-05-01", "2022-05-02", "2022-04-01"], 2, ["2022-05", "2022-04"]),
        (["2022-05-01", "2022-05-01", "2022-05-02"], 2, ["2022-05-02", "2022-05-01"]),
        (["2022-05-01"] * 3, 2, ["2022-05-01"]),
        (["[..2022-05-01]", "2022-05/2023-01", "199X"], 2, ["2022", "1990"]),
    ],
)
def test_an_index_is_cut_before_it_is_heavy(
    edition: Edition, written_dates: list[str], most: int, keys: list[str]
) -> None:
    dates: list[When | None] = [parse(one) if one else None for one in written_dates]
    parts = split(dates, most, lambda when: when, edition)
    assert [part.key for part in parts] == keys
    assert not parts or sum(len(part.items) for part in parts) == len(dates)


def test_heavy_indexes_become_several_pages(publication: Publication) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    many = replace(publication, dossiers=(replace(weir, quotes=weir.quotes * 20),))
    made = {page.address: page for page in pages(Edition(many))}
    assert {"quotes/2022/", "quotes/2019/", "quotes/undated/"} <= made.keys()
    assert not made["quotes/"].holds.quotations
    held = sum(
        len(page.holds.quotations)
        for address, page in made.items()
        if address.startswith("quotes/") and address != "quotes/"
    )
    assert held == 280


@pytest.mark.parametrize(
    ("tag", "way"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("en", "ltr"), ("az-Arab", "rtl"), ("ur-Latn-PK", "ltr")],
)
def test_a_language_has_its_direction(tag: str, way: str) -> None:
    assert direction(tag) == way


def test_addresses_are_as_they_are_from_the_page(edition: Edition) -> None:
    from onrecord.pages.sheet import Sheet

    deep = Sheet(edition, Address("a/b/"))
    assert deep.link(Address("a/b/", "x")) == "#x"
    assert deep.link(Address("a/b/")) == "../../a/b/"
    assert deep.link(Address("")) == "../../"
    home = Sheet(edition, Address(""))
    assert home.link(Address("")) == "./"
    assert home.link(Address("a/", "x")) == "a/#x"
