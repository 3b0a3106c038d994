"""Every page says what it must hold, from the facts alone, and is ready for any engine."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from page_text import text_of

from onrecord.interface import Interface
from onrecord.pages import pages, positions
from onrecord.pages.actor import same_as
from onrecord.pages.chapters import chapters
from onrecord.pages.page import Page
from onrecord.pages.sheet import direction
from onrecord.publication import Address, Publication
from onrecord.publication.model import Quote
from onrecord.telling import lead, naming
from onrecord.telling.annotations import _runs, annotated
from onrecord.telling.edition import Edition
from onrecord.texts.text import Span
from onrecord.when import parse


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
            depth += sum(
                -1 if closing else 1 for closing, tag in tags if tag not in ("br", "input")
            )
        assert depth == 0, page.uri
        assert "<h1" not in page.body
        assert len(re.findall("^# ", str(page.body), re.MULTILINE)) == 1


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
                assert link.partition("#")[0].endswith(("index.html", ".svg")), (
                    f"{page.uri}: {link}"
                )


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


def test_a_publication_without_dossiers_says_so(publication: Publication) -> None:
    empty = replace(publication, dossiers=())
    (home,) = [page for page in pages(Edition(empty)) if page.address == ""]
    assert "There is no dossier yet." in text_of(home)


def marked(publication: Publication, leads: dict[int, bool]) -> lead.Leading[Quote]:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    quotes = tuple(
        replace(one, fact=one.fact.model_copy(update={"lead": leads.get(index)}))
        for index, one in enumerate(weir.quotes * 3)
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
    ("tag", "way"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("en", "ltr"), ("az-Arab", "rtl"), ("ur-Latn-PK", "ltr")],
)
def test_a_language_has_its_direction(tag: str, way: str) -> None:
    assert direction(tag) == way


def test_addresses_are_as_they_are_from_the_page(edition: Edition) -> None:
    from onrecord.pages.sheet import Sheet

    deep = Sheet(edition, Address("a/b/"))
    assert deep.link(Address("a/b/", "x")) == "#x"
    assert deep.link(Address("a/b/")) == "./"
    assert deep.link(Address("a/b/c/")) == "c/"
    assert deep.link(Address("a/", "x")) == "../#x"
    assert deep.link(Address("b/c/")) == "../../b/c/"
    assert deep.link(Address("")) == "../../"
    home = Sheet(edition, Address(""))
    assert home.link(Address("")) == "./"
    assert home.link(Address("a/", "x")) == "a/#x"


def test_an_actor_is_linked_to_where_they_are_known_elsewhere(publication: Publication) -> None:
    actor = publication.actors["coyle"]
    elsewhere = {"wikidata": "Q42", "page": "https://example.org/c", "register": "17"}
    known = replace(actor, fact=actor.fact.model_copy(update={"same_as": elsewhere}))
    assert same_as(known) == [
        ("wikidata: Q42", "https://www.wikidata.org/wiki/Q42"),
        ("page", "https://example.org/c"),
        ("register: 17", ""),
    ]


def test_every_kind_of_fact_has_a_name(publication: Publication) -> None:
    edition = Edition(publication)
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    names = {naming.kind(fact, edition): naming.title(fact, edition) for fact in weir.linked()}
    assert names.keys() == {
        "Source", "Key actor", "Question", "Position", "Quote", "Event", "Topic", "Background",
        "Key point", "Not known", "Correction",
    }  # fmt: skip
    assert all(names.values())
    (term,) = [one for one in publication.terms.values() if one.id == "silt"]
    assert (naming.kind(term, edition), naming.title(term, edition)) == ("Term", "silt")


def test_an_actor_leads_to_its_parts(publication: Publication, written: dict[str, Page]) -> None:
    union = written["actors/anglers-union/"]
    assert "Part of Anglers’ Union" in text_of(union)
    assert 'href="../thackray/"' in union.body
    parts = Edition(publication).parts
    assert [entry.actor.id for entry in parts["anglers-union"]] == ["thackray"]


def test_a_role_says_part_of_whom_and_never_twice_the_same(publication: Publication) -> None:
    edition = Edition(publication)
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    actors = publication.actors
    assert edition.role(weir, actors["coyle"]) == "mayor"
    assert edition.role(weir, actors["thackray"]) == "part of Anglers’ Union"
    entry = edition.roles["mill-weir", "thackray"]
    described = replace(
        actors["thackray"],
        fact=actors["thackray"].fact.model_copy(
            update={"name": None, "described_as": "a man from the Anglers’ Union"}
        ),
    )
    cast = (replace(entry, actor=described),)
    assert Edition(replace(publication, dossiers=(replace(weir, cast=cast),))).role(
        weir, described
    ) == ""  # fmt: skip


def test_who_is_only_mentioned_is_said_to_be(written: dict[str, Page]) -> None:
    assert "The night ferry: only mentioned" in text_of(written["actors/tarn-hollow/"])
    assert "only mentioned" not in text_of(written["actors/coyle/"])


def test_a_source_says_what_is_not_known_and_not_used(written: dict[str, Page]) -> None:
    text = text_of(written["sources/"])
    assert "Not known: title, publisher, address" in text
    assert "43 of its 48 sentences are not used" in text
    assert "all of its 5 direct quotations are used" in text
    assert "1 of its 13 direct quotations is set aside, with a reason" in text


def test_a_dossier_says_at_its_head_on_what_it_rests(
    publication: Publication, written: dict[str, Page]
) -> None:
    assert "Rests on 5 sources" in text_of(written["mill-weir/"])
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    gazette = weir.sources[0]
    for day, said in (
        ("2022-05-21", "Rests on one news article of 21 May 2022"),
        ("[..2022-05-21]", "Rests on one news article (by 21 May 2022)"),
        ("", "Rests on one news article without a date"),
    ):
        only = replace(gazette, published=parse(day) if day else None)
        edition = Edition(replace(publication, dossiers=(replace(weir, sources=(only,)),)))
        assert said in text_of(next(pages(edition)))


def test_passages_part_where_a_quotation_does() -> None:
    raw = "one two. three' 'four"
    assert _runs(raw, [Span(0, 3), Span(4, 7), Span(9, 14), Span(17, 21)]) == [
        Span(0, 14), Span(17, 21),
    ]  # fmt: skip


def test_an_open_date_is_no_date_as_of_which_something_holds(publication: Publication) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    by = parse("[..2022-05-21]")
    open_ended = tuple(replace(one, as_of=replace(one.as_of, when=by)) for one in weir.positions)
    for held, said in ((weir.positions, True), (open_ended, False)):
        edition = Edition(replace(publication, dossiers=(replace(weir, positions=held),)))
        (page,) = positions.pages(edition)
        assert ("as of" in text_of(page)) is said
        assert ("by 21 May 2022" in text_of(page)) is not said
