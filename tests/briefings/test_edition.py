"""A full edition: all that the site says of a dossier, in the same words, and its facts as data."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from large import large
from on_the_site import held, lost
from press import SITE, bound, edition_of
from pypdf import PdfReader
from small import small
from test_hostile_briefings import HOSTILE

from newsroom import EXAMPLE
from onrecord.briefings.full_edition.blocks import every
from onrecord.briefings.full_edition.book import Book, book
from onrecord.briefings.prints import Prints
from onrecord.pages import pages
from onrecord.typeset import document
from onrecord.typeset.job import texts
from reading import alternatives, body, language_of, reader, solid

TESTS = Path(__file__).parent.parent
A4, LETTER = (595, 842), (612, 792)
TITLE_QUESTION_AND_POINT = (  # of the small dossier
    "The night ferry", "Will the night ferry run again?", "Oberlauen would pay a part.",
)  # fmt: skip


@pytest.fixture(scope="module")
def example(whole: Prints) -> Prints:
    return whole


def test_each_dossier_has_one_for_each_paper(example: Prints) -> None:
    assert sorted(example.files) == [
        "mill-weir/edition-letter.pdf",
        "mill-weir/edition.pdf",
        "night-ferry/edition-letter.pdf",
        "night-ferry/edition.pdf",
    ]
    assert not example.problems
    told = {one.place: one for listed in example.printed.values() for one in listed}
    for place, pdf in example.files.items():
        box = reader(pdf).pages[0].mediabox
        size = round(float(box.width)), round(float(box.height))
        assert size == (LETTER if "letter" in place else A4)
        assert told[place].pages == len(reader(pdf).pages)
        assert told[place].bytes == len(pdf)


@pytest.mark.parametrize("root", ["example", "languages/fr"])
def test_it_has_the_words_of_the_site(editions: Callable[[str], Prints], root: str) -> None:
    edition = edition_of(TESTS / root)
    files = editions(root).files
    for dossier in edition.publication.dossiers:
        printed = solid(body(files[f"{dossier.id}/edition.pdf"]))
        assert lost(held(edition, dossier), printed) == []


def test_it_has_them_from_right_to_left() -> None:
    """No reader of PDF gives Arabic back in its exact order: what is set is held to the site."""
    edition = edition_of(TESTS / "languages" / "ar")
    (dossier,) = edition.publication.dossiers
    chapters = book(edition, dossier, SITE).job["chapters"]
    told = solid("".join(texts(chapters)))
    # Where words are marked, they are several runs.
    run_on = solid("".join(one.get("t", "") for one in every(chapters)))
    assert [one for one in held(edition, dossier) if one not in told and one not in run_on] == []


def test_it_tells_the_method_as_the_site_does(example: Prints) -> None:
    (method,) = (
        page for page in pages(edition_of(EXAMPLE.parent)) if page.uri == "method/index.md"
    )
    listed = re.findall(r"<li>(.*?)</li>", method.body.unescape())
    assert len(listed) > 15
    printed = solid(body(example.files["mill-weir/edition.pdf"]))
    assert lost(map(solid, listed), printed) == []


def test_what_may_not_be_shown_is_not_there(example: Prints) -> None:
    edition = edition_of(EXAMPLE.parent)
    withheld = {back.words for page in pages(edition) for back in page.holds.withheld}
    assert withheld
    for pdf in example.files.values():
        printed, carried = solid(body(pdf)), solid(attached(pdf))
        assert [one for one in withheld if solid(one) in printed + carried] == []


def test_it_says_what_it_is(example: Prints) -> None:
    read = reader(example.files["mill-weir/edition.pdf"])
    assert read.metadata is not None
    assert read.metadata.title == "The mill weir at Tarn Hollow"
    assert read.metadata.author == "The Hollow Desk"
    assert language_of(read) == "en"
    first, second, last = (read.pages[at].extract_text() for at in (0, 1, -1))
    assert "Full edition" in first
    assert "HD-2022-05, version 3" in first
    assert "updated" in first
    assert "Will the mill weir be taken down?" in first
    assert "page 2 of" in second
    assert "Who stands where" in second.split("Owen")[0]
    assert "full edition HD-2022-05, version 3, 22 May 2022." in " ".join(last.split())
    assert f"{SITE}mill-weir/" in solid(last)


def test_its_outline_is_its_contents(example: Prints) -> None:
    read = reader(example.files["mill-weir/edition.pdf"])
    chapters = [one["/Title"] for one in read.outline[1] if isinstance(one, dict)]
    assert chapters[:2] == ["In brief", "Contents"]
    contents = solid(read.pages[0].extract_text())
    for chapter, at in zip(chapters, _pages_of(read), strict=True):
        if chapter != "Contents":
            assert f"{solid(chapter)}{at}" in contents


def _pages_of(read: PdfReader) -> list[int]:
    listed: Any = read.outline[1]
    numbers = (read.get_destination_page_number(one) for one in listed if isinstance(one, dict))
    return [number + 1 for number in numbers if number is not None]


def test_notes_are_called_in_their_order_and_lead_back(example: Prints) -> None:
    edition = edition_of(EXAMPLE.parent)
    for dossier in edition.publication.dossiers:
        told = book(edition, dossier, SITE)
        first = [one["n"] for one in every(told.job["chapters"]) if one.get("first")]
        notes = [one for one in every(told.job["chapters"]) if one.get("kind") == "notes"]
        assert first == list(range(len(notes[0]["notes"])))
        read = reader(example.files[f"{dossier.id}/edition.pdf"])
        links = sum(len(page.get("/Annots", ())) for page in read.pages)
        assert links > 2 * len(first)


def attached(pdf: bytes) -> str:
    (content,) = reader(pdf).attachments["facts.json"]
    return content.decode()


def test_it_carries_the_facts_as_they_are_written(example: Prints) -> None:
    edition = edition_of(EXAMPLE.parent)
    for dossier in edition.publication.dossiers:
        data = json.loads(attached(example.files[f"{dossier.id}/edition.pdf"]))
        assert data["format"] == "onrecord-dossier/1"
        assert data["dossier"]["title"] == str(dossier.fact.title)
        for kind in ("sources", "quotes", "positions", "events", "unknowns", "questions", "cast"):
            there = getattr(dossier, kind)
            assert [one["address"] for one in data[kind]] == [str(one.address) for one in there]
        assert [one["text"] for one in data["quotes"]] == [str(q.fact.text) for q in dossier.quotes]
        assert all(one["source"] for one in data["quotes"])
        points = [one["evidence"] for one in data["dossier"]["key_points"]]
        assert all(one.get("exact") or one.get("quote") for listed in points for one in listed)
        assert str(EXAMPLE.parent) not in attached(example.files[f"{dossier.id}/edition.pdf"])


def test_the_same_facts_are_the_same_bytes(example: Prints, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "elsewhere" / "content")
    assert bound(tmp_path / "elsewhere").files == example.files


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_other_languages_have_their_own_words(
    editions: Callable[[str], Prints], language: str
) -> None:
    done = editions(f"languages/{language}")
    assert not done.problems
    for pdf in done.files.values():
        assert language_of(reader(pdf)) == language
        printed = body(pdf)
        for english in ("Full edition", "Contents", "In brief", "this edition", "page ", "Cite"):
            if not (language == "fr" and english == "page "):
                assert english not in printed


def test_without_an_address_of_the_site_there_is_no_code(tmp_path: Path) -> None:
    small(tmp_path)
    pdf = bound(tmp_path, site="").files["night-ferry/edition.pdf"]
    assert not [one for one in alternatives(pdf) if one.startswith("Code")]
    assert "https://desk" not in body(pdf)


def test_it_is_never_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "content")
    cache = tmp_path / "kept"
    made: list[document.Document] = []
    pdf = document.Document.pdf

    def counted(one: document.Document) -> bytes:
        made.append(one)
        return pdf(one)

    monkeypatch.setattr(document.Document, "pdf", counted)
    first = bound(tmp_path, cache=cache)
    assert len(made) == 4
    assert bound(tmp_path, cache=cache) == first
    assert len(made) == 4, "nothing changed, nothing is made again"
    dossier = tmp_path / "content" / "mill-weir" / "dossier.yml"
    was = dossier.read_text(encoding="utf-8")
    dossier.write_text(was.replace("at Tarn Hollow", "at Turn Hollow"), encoding="utf-8")
    changed = bound(tmp_path, cache=cache)
    assert len(made) == 6
    assert changed.files != first.files
    assert changed.files == bound(tmp_path).files


def test_whatever_is_written_comes_out_literally(tmp_path: Path) -> None:
    nasty = " ".join(HOSTILE)
    quoted = "'" + nasty.replace("'", "''") + "'"
    dossier = small(tmp_path) / "dossier.yml"
    written = dossier.read_text(encoding="utf-8")
    for harmless in TITLE_QUESTION_AND_POINT:
        assert f": {harmless}\n" in written
        written = written.replace(f": {harmless}\n", f": {quoted}\n")
    dossier.write_text(written, encoding="utf-8")
    pdf = bound(tmp_path).files["night-ferry/edition.pdf"]
    read = reader(pdf)
    assert read.metadata is not None
    assert read.metadata.title == nasty
    assert solid(body(pdf)).count(solid(nasty)) >= 3
    assert json.loads(attached(pdf))["dossier"]["title"] == nasty


def test_a_character_in_no_font_is_an_error_that_says_where(tmp_path: Path) -> None:
    done = bound(large(tmp_path, facts={"question": "Who has \ue123, and why?"}))
    assert not done.files
    (problem,) = done.problems
    assert problem.code == "B902"
    assert "U+E123" in problem.message
    assert str(problem.place) == "content/long/dossier.yml:2:19"


def test_what_leads_nowhere_does_not_lead(tmp_path: Path) -> None:
    edition = edition_of(large(tmp_path))
    (dossier,) = edition.publication.dossiers
    told: Book = book(edition, dossier, SITE)
    there = {one.get("name") for one in every(told.job["chapters"])}
    assert {one["to"] for one in every(told.job["chapters"]) if "to" in one} <= there
    assert {one["page"] for one in every(told.job["chapters"]) if "page" in one} <= there
