"""A briefing: two full pages, the same bytes, and for all that it says a note with its source."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from large import QUOTES, large
from press import SITE, edition_of, made, publication
from pypdf import PageObject

from newsroom import EXAMPLE
from onrecord.briefings.prints import Prints
from onrecord.briefings.two_pages.draft import Draft, Kind
from onrecord.briefings.two_pages.drafting import Drafting
from onrecord.briefings.two_pages.making import Made, make
from onrecord.briefings.two_pages.printing import with_faces
from onrecord.interface import Interface
from onrecord.telling.edition import Edition
from onrecord.telling.words import plain, quotation
from reading import blank, notes, reader, solid, tags, text

LANGUAGES = Path(__file__).parent.parent / "languages"
FIRST_STORY = Path(__file__).parents[2]
A4, LETTER = (595, 842), (612, 792)

Set = list[tuple[Draft, Made]]


def every(*publications: Prints) -> list[bytes]:
    return [pdf for one in publications for pdf in one.files.values()]


def drafts(root: Path) -> Iterator[Draft]:
    edition = edition_of(root)
    for dossier in edition.publication.dossiers:
        yield with_faces(Drafting(edition, dossier).draft(SITE), None)[0]


def smallest(pdf: bytes) -> float:
    """The size of the smallest type in a file, in points."""
    sizes: set[float] = set()

    def visit(words: str, cm: Any, tm: Any, _font: object, size: float) -> None:
        if words.strip():
            sizes.add(round(size * abs(cm[3] * tm[3]), 2))

    for page in reader(pdf).pages:
        page.extract_text(visitor_text=visit)
    return min(sizes)


@pytest.fixture(scope="module")
def small_ones() -> Set:
    """What is set of each dossier of which all, or nearly all, fits two pages."""
    roots = (EXAMPLE.parent, LANGUAGES / "fr", LANGUAGES / "ar")
    return [(draft, one) for root in roots for draft in drafts(root) for one in make(draft)]


def test_each_dossier_has_one_for_each_paper(example: Prints) -> None:
    assert sorted(example.files) == [
        "mill-weir/briefing-letter.pdf",
        "mill-weir/briefing.pdf",
        "night-ferry/briefing-letter.pdf",
        "night-ferry/briefing.pdf",
    ]
    for place, pdf in example.files.items():
        box = reader(pdf).pages[0].mediabox
        size = round(float(box.width)), round(float(box.height))
        assert size == (LETTER if "letter" in place else A4)
    assert [one.place for one in example.printed["mill-weir"]] == sorted(
        (place for place in example.files if place.startswith("mill-weir")), reverse=True
    )


def test_it_has_two_full_pages(example: Prints, long: Prints) -> None:
    for pdf in every(example, long):
        assert len(reader(pdf).pages) == 2
        assert max(blank(pdf)) < 0.1


def test_each_page_is_nine_tenths_full_before_its_gaps_are_widened(small_ones: Set) -> None:
    first = [one for draft in drafts(FIRST_STORY) for one in make(draft)]
    for one in (*first, *(small for _, small in small_ones)):
        assert min(one.full) >= 0.9


def test_type_is_larger_where_nothing_is_left_out_for_it(small_ones: Set) -> None:
    usual = min(smallest(one.pdf) for _, one in small_ones)
    whole = [len(one.taken) == len(draft.items) for draft, one in small_ones]
    assert whole == [smallest(one.pdf) > usual * 1.05 for _, one in small_ones]
    assert len(set(whole)) == 2


def test_who_stands_where_goes_before_further_quotations(small_ones: Set) -> None:
    for draft, one in small_ones:
        rows = {number for number, item in enumerate(draft.items) if item.kind is Kind.ROW}
        assert rows <= set(one.taken)


def test_the_same_is_chosen_in_each_process(tmp_path: Path) -> None:
    sent = tmp_path / "drafts"
    sent.write_bytes(pickle.dumps((make, list(drafts(EXAMPLE.parent)))))
    program = (
        "import hashlib, pickle, sys; make, drafts = pickle.load(open(sys.argv[1], 'rb'));"
        "print(*(hashlib.sha256(one.pdf).hexdigest() for each in drafts for one in make(each)))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program, str(sent)], check=True, capture_output=True, text=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in "12"
    }  # fmt: skip
    assert len(said) == 1


def test_the_same_facts_are_the_same_bytes(example: Prints, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "elsewhere" / "content")
    assert made(tmp_path / "elsewhere").files == example.files


def test_it_says_what_it_is(example: Prints) -> None:
    read = reader(example.files["mill-weir/briefing.pdf"])
    assert read.metadata is not None
    assert read.metadata.title == "The mill weir at Tarn Hollow"
    assert read.metadata.author == "The Hollow Desk"
    assert read.metadata.subject == "Will the mill weir be taken down?"
    assert read.trailer["/Root"]["/Lang"] == "en"
    titles = [one["/Title"] for one in read.outline[1] if isinstance(one, dict)]
    assert titles[:2] == ["In brief", "Who stands where"]
    assert "In their words" in titles
    first, second = (page.extract_text() for page in read.pages)
    assert "HD-2022-05, version 3" in first
    assert "updated" in first
    assert "22 May 2022" in first
    assert "page 1 of 2" in first
    assert "page 2 of 2" in second
    assert f"{SITE}mill-weir/" in solid(second)
    assert "Cite as: The Hollow Desk, “The mill weir at Tarn Hollow”, briefing HD-2022-05" in second


def test_its_structure_is_real(example: Prints, long: Prints) -> None:
    for pdf in every(example, long):
        there = tags(pdf)
        assert there["/H1"] == 1
        assert there["/Figure"] == 1, "the code alone is a picture"
        for kind in ("/H2", "/P", "/L", "/LI", "/BlockQuote", "/Table", "/TH", "/Link", "/Note"):
            assert there[kind], kind
        assert not there["/Div"]
        assert len(notes(pdf)) == there["/Note"]


def test_every_quotation_in_it_stands_word_for_word(example: Prints) -> None:
    for dossier in publication(EXAMPLE.parent).dossiers:
        printed = solid(text(example.files[f"{dossier.id}/briefing.pdf"]))
        there = [one for one in dossier.quotes if solid(plain(quotation(one))) in printed]
        assert len(there) >= 9


def test_every_note_is_called_and_says_its_source(example: Prints, long: Prints) -> None:
    for pdf in every(example, long):
        found = notes(pdf)
        assert list(found) == list(range(1, len(found) + 1))
        assert len(found) > 12
        for said in found.values():
            assert re.search(r"paragraph\s+\d|could not be checked", said), said
        named = {name for page in reader(pdf).pages for name in _targets(page)}
        assert len(named) >= len(found)


def _targets(page: PageObject) -> list[str]:
    links = [one.get_object() for one in page["/Annots"]]
    return [str(one.get("/Dest") or one.get("/A", {}).get("/D")) for one in links]


def test_what_is_left_out_is_said(example: Prints, long: Prints) -> None:
    assert "Nothing of the dossier’s facts is left out." in text(
        example.files["night-ferry/briefing.pdf"]
    )
    printed = " ".join(text(long.files["long/briefing.pdf"]).split())
    said = re.search(r"Left to the full edition: (.*?)\.", printed)
    assert said is not None
    left = re.search(r"(\d+) quotations", said[1])
    assert left is not None
    there = [n for n in range(QUOTES) if f"“We have moved the gate number {n} before" in printed]
    assert 3 <= QUOTES - int(left[1]) <= len(there)


def test_what_is_pinned_is_in_it_and_what_does_not_fit_is_warned_of(tmp_path: Path) -> None:
    few = made(large(tmp_path / "few", pinned={"said-70", "said-119"}))
    assert not few.problems
    printed = " ".join(text(few.files["long/briefing.pdf"]).split())
    assert "number 70 before" in printed
    assert "number 119 before" in printed
    many = made(large(tmp_path / "many", pinned={f"said-{n}" for n in range(60, 120)}))
    assert {one.code for one in many.problems} == {"B901"}
    assert all(one.place.file == "content/long/quotes.yml" for one in many.problems)
    assert 40 < len(many.problems) < 60
    assert many.files, "a warning stops nothing here"


def test_without_an_address_of_the_site_there_is_no_code() -> None:
    pdf = made(EXAMPLE.parent, site="").files["mill-weir/briefing.pdf"]
    assert not tags(pdf)["/Figure"]
    assert "https://desk" not in text(pdf)
    assert len(reader(pdf).pages) == 2


@pytest.mark.parametrize(
    ("language", "heading", "title"),
    [("fr", "Qui défend quoi", "Le bac de nuit"), ("ar", None, "عبّارة")],
)
def test_other_languages_come_out_right(language: str, heading: str | None, title: str) -> None:
    done = made(LANGUAGES / language)
    assert not done.problems
    for pdf in done.files.values():
        read = reader(pdf)
        assert len(read.pages) == 2
        assert read.trailer["/Root"]["/Lang"] == language
        assert read.metadata is not None
        assert str(read.metadata.title).startswith(title)
        printed = text(pdf)
        assert heading is None or heading in printed
        for english in (
            "In brief",
            "Left to the full",
            "Nothing of",
            "Cite as",
            " of 2",
            "What is",
        ):
            assert english not in printed


def test_a_title_without_end_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    done = made(large(tmp_path, facts={"title": "Gate " * 3000, "question": "Why? " * 1000}))
    assert not done.files
    assert [(one.code, one.place.file) for one in done.problems] == [
        ("B903", "content/long/dossier.yml")
    ]


def test_a_process_that_sets_briefings_loads_nothing_that_reads_facts(tmp_path: Path) -> None:
    edition = Edition(publication(EXAMPLE.parent), Interface.of("en"))
    told = Drafting(edition, edition.publication.dossiers[0]).draft(SITE)
    sent = tmp_path / "draft"
    sent.write_bytes(pickle.dumps((make, with_faces(told, None)[0])))
    program = "import pickle, sys; pickle.load(open(sys.argv[1], 'rb')); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program, str(sent)], check=True, capture_output=True, text=True
    )
    loaded = set(done.stdout.split())
    assert "onrecord.briefings.two_pages.making" in loaded
    assert not loaded & {"pydantic", "yaml", "jinja2", "onrecord.facts", "onrecord.publication"}
