"""What a full edition is made of: drawings, tables, notes, the texts of its sources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from large import EVENTS, QUOTES
from press import SITE, bound, edition_of
from small import small

from newsroom import EXAMPLE
from onrecord.briefings.full_edition.blocks import breakable, every
from onrecord.briefings.full_edition.book import book
from onrecord.briefings.prints import Prints
from onrecord.markup import Encoded
from onrecord.pages import drawn, pages
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition
from reading import BELOW, alternatives, body, elements, heights, lines, reader, solid, tags

LANGUAGES = Path(__file__).parent.parent / "languages"


def dossier_of(root: Path, name: str) -> tuple[Edition, Dossier]:
    edition = edition_of(root)
    return edition, next(one for one in edition.publication.dossiers if one.id == name)


def blocks(edition: Edition, dossier: Dossier, kind: str) -> list[dict[str, Any]]:
    told = every(book(edition, dossier, SITE).job["chapters"])
    return [one for one in told if one.get("kind") == kind]


def test_its_structure_is_real(whole: Prints, whole_and_long: Prints) -> None:
    for pdf in (*whole.files.values(), whole_and_long.files["long/edition.pdf"]):
        there = tags(pdf)
        assert there["/H1"] == 1
        for kind in ("/H2", "/H3", "/P", "/L", "/LI", "/BlockQuote", "/Table", "/TH", "/Link"):
            assert there[kind], kind
        assert not there["/Div"]


def test_nothing_of_a_long_dossier_is_left_out(whole_and_long: Prints) -> None:
    printed = solid(body(whole_and_long.files["long/edition.pdf"]))
    for number in range(QUOTES):
        assert solid(f"moved the gate number {number} before") in printed
    for number in range(EVENTS):
        assert solid(f"Gate {number} opens") in printed


def test_sixty_events_are_drawn_and_one_is_not(whole_and_long: Prints, tmp_path: Path) -> None:
    said = alternatives(whole_and_long.files["long/edition.pdf"])
    (events,) = (one for one in said if one.startswith("A timeline"))
    assert f"with {EVENTS} events" in events
    event = small(tmp_path) / "events.yml"
    first = event.read_text(encoding="utf-8").split("- id: gift")[0]
    event.write_text(first.replace("date: 2011", "date: unknown"), encoding="utf-8")
    edition, dossier = dossier_of(tmp_path, "night-ferry")
    assert len(dossier.events) == 1
    drawings = blocks(edition, dossier, "figure")
    assert not [one for one in drawings if one["alt"].startswith("A timeline")]


def test_columns_have_headers(whole: Prints) -> None:
    for pdf in whole.files.values():
        headers = [one for one in elements(pdf) if one["/S"] == "/TH"]
        assert len(headers) >= 3
        for header in headers:
            assert "/Column" in str(header["/A"])


def test_every_passage_is_a_note_in_a_list(whole: Prints) -> None:
    for name in ("mill-weir", "night-ferry"):
        edition, dossier = dossier_of(EXAMPLE.parent, name)
        (notes,) = blocks(edition, dossier, "notes")
        there = [
            one for one in elements(whole.files[f"{name}/edition.pdf"]) if one["/S"] == "/Note"
        ]
        assert len(there) == len(notes["notes"]) > 10
        assert {one["/P"]["/S"] for one in there} == {"/LBody"}
        assert len({str(one["/ID"]) for one in there}) == len(there)


def test_it_draws_what_the_site_draws_and_says_it_too(whole: Prints) -> None:
    for name in ("mill-weir", "night-ferry"):
        edition, dossier = dossier_of(EXAMPLE.parent, name)
        used = (drawn.used(edition, dossier.coverage_of(one)) for one in dossier.sources)
        figures = (drawn.ways(edition, dossier), drawn.events(edition, dossier, dossier.events))
        shown = [one for one in (*figures, *used) if one]
        pdf = whole.files[f"{name}/edition.pdf"]
        said = alternatives(pdf)
        assert [one.says for one in shown] == said[:-1]
        assert said[-1].startswith("Code that leads to ")
        printed = solid(body(pdf))
        for figure in shown:
            assert solid(figure.title) in printed
            words = re.findall("<text[^>]*>(.*?)</text>", figure.drawn)
            assert len(words) > 2
            for one in words:
                alone = Encoded(re.sub("<.*", "", one)).unescape()
                assert solid(alone) in printed or alone == "this page"


def test_a_drawing_runs_the_other_way_in_arabic() -> None:
    (one,) = (LANGUAGES / "ar" / "content").glob("*/dossier.yml")
    edition, dossier = dossier_of(LANGUAGES / "ar", one.parent.name)
    ways, events, *_ = blocks(edition, dossier, "figure")
    for figure in (ways, events):
        sides = {part["side"] for part in figure["parts"] if part["kind"] == "text"}
        assert sides <= {"right", "center"}
    speaker = max(part["x"] for part in ways["parts"] if part["kind"] == "text")
    assert speaker == ways["wide"]


def test_a_source_that_may_be_shown_is_whole_and_marked_as_on_the_site() -> None:
    for name in ("mill-weir", "night-ferry"):
        edition, dossier = dossier_of(EXAMPLE.parent, name)
        marked = [
            solid(one["t"])
            for one in every(book(edition, dossier, SITE).job["chapters"])
            if one.get("s") == "used"
        ]
        expected = [
            solid(Encoded(words).unescape())
            for page in pages(edition)
            if page.address.startswith(f"{dossier.address.page}sources/")
            and "The whole text." in page.body.unescape()
            for words in re.findall("<mark[^>]*>(.*?)</mark>", page.body)
        ]
        assert marked == expected
        assert len(marked) > 8


def test_a_paragraph_of_a_source_says_what_rests_on_it(whole: Prints) -> None:
    printed = solid(body(whole.files["night-ferry/edition.pdf"]))
    assert (
        "12.500Eurobewilligt.KeyactorIlseBrandauer10page3KeypointOberlauenwouldpayapart.1page1"
        "EventOberlauengrants12,500euros13page8"
    ) in printed


@pytest.mark.parametrize("root", ["example", "languages/fr", "languages/ar"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(
    editions: Callable[[str], Prints], root: str
) -> None:
    for pdf in editions(root).files.values():
        read = reader(pdf)
        lowest = [min(one for one in there if one > BELOW) for there in heights(pdf)]
        headings = list(_headings(read.outline))
        assert len(headings) > 20
        for heading in headings:
            page = read.get_destination_page_number(heading)
            assert page is not None
            assert lowest[page] < float(heading["/Top"]) - 24, heading["/Title"]


def _headings(outline: list[Any]) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from _headings(one)
        else:
            yield one


def test_no_name_is_too_long_for_its_line(tmp_path: Path) -> None:
    endless = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    assert breakable("A word of two", 4) == "A w\u200bo\u200br\u200bd of two"
    dossier = small(tmp_path) / "dossier.yml"
    was = dossier.read_text(encoding="utf-8")
    dossier.write_text(was.replace("The night ferry", endless), encoding="utf-8")
    first = reader(bound(tmp_path).files["night-ferry/edition.pdf"]).pages[0]
    parts = {round(at) for at, words in lines(first) if len(words) > 9 and solid(words) in endless}
    assert len(parts) > 1, "the title takes more than one line"
