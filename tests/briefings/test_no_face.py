"""A character in no font is pointed at in the file, however it is written, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from large import large, words
from press import SITE, made, publication

from onrecord.briefings.full_edition.printing import full_editions
from onrecord.interface import Interface
from onrecord.problems import Problem
from onrecord.telling.edition import Edition
from onrecord.typeset import faces

EYE = "\U00013080"  # a hieroglyph
POINT = "evidence: The gate number 1 was opened in 1901"


@pytest.fixture(autouse=True)
def no_fonts_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "DEBIAN", ())


def told(root: Path) -> Problem:
    """The one problem, which a full edition tells, and a briefing alike where it has it too."""
    found = publication(root)
    full = full_editions(Edition(found, Interface.of(found.language)), SITE)
    assert not full.files
    (problem,) = dict.fromkeys((*full.problems, *made(root).problems))
    assert problem.code == "B902"
    return problem


@pytest.mark.parametrize(
    ("question", "line", "column"),
    [
        (f"Who has the {EYE}, and why?", 2, 23),
        (f">\n  Who has\n  the {EYE}, and why?", 4, 7),
        (f"|\n  Who has\n  the {EYE}, and why?", 4, 7),
        (f'"Who \\x68as the {EYE}, and why?"', 2, 27),
        (f'"Who has the \\U0001{ord(EYE) & 0xFFFF:04X}, and why?"', 2, 24),
        (f"'Who hasn''t the {EYE}, and why?'", 2, 28),
    ],
)
def test_it_is_pointed_at(tmp_path: Path, question: str, line: int, column: int) -> None:
    problem = told(large(tmp_path, facts={"question": question}))
    assert str(problem.place) == f"content/long/dossier.yml:{line}:{column}"
    assert problem.place.end_line == line
    assert problem.place.end_column > column
    assert (
        f"The dossier “long” has the character {EYE} (U+13080, egyptian hieroglyph"
        in problem.message
    )
    assert problem.fact == "long/"
    assert "fonts-noto-core" in problem.cure


@pytest.mark.parametrize(
    ("file", "old", "new", "owner", "fact"),
    [
        ("long/quotes.yml", f"text: {words(4)}", f"text: >\n    {words(4)} [{EYE}]",
         "quote “said-4”", "long/quotes/#said-4"),
        ("long/events.yml", "title: Gate 2 opens,", f"title: Gate 2 {EYE},",
         "event “e2”", "long/timeline/#e2"),
        ("long/background.yml", "text: There is a gate 1.", f"text: {EYE}.",
         "The statement “long/background/#", "long/background/#"),
        ("long/cast.yml", "{actor: actor-3}", f"{{actor: actor-3, description: {EYE}, {POINT}}}",
         "cast entry “actor-3”", "long/actors/#actor-3"),
        ("actors.yml", "name: Bndra Volsen}", f"name: Bndra Volsen, also_known_as: [{EYE}]}}",
         "actor “actor-1”", "actors/actor-1/"),
    ],
)  # fmt: skip
def test_the_fact_is_named(
    tmp_path: Path, file: str, old: str, new: str, owner: str, fact: str
) -> None:
    path = large(tmp_path) / "content" / file
    written = path.read_text(encoding="utf-8")
    assert old in written
    path.write_text(written.replace(old, new, 1), encoding="utf-8")
    problem = told(tmp_path)
    assert problem.place.file == f"content/{file}"
    line = path.read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1] == EYE
    assert owner in problem.message
    assert (problem.fact or "").startswith(fact)


def test_words_around_a_passage_are_found_in_the_text_of_the_source(tmp_path: Path) -> None:
    source = large(tmp_path) / "content" / "long" / "sources" / "paper.txt"
    written = source.read_text(encoding="utf-8")
    opened = "The gate number 1 was opened in 1901."
    source.write_text(written.replace(opened, f"{opened} So says {EYE}."), encoding="utf-8")
    problem = told(tmp_path)
    assert str(problem.place) == "content/long/sources/paper.txt:243:47"
    assert "The text of the source “paper” has the character" in problem.message


def test_for_a_character_of_private_use_no_font_helps(tmp_path: Path) -> None:
    problem = told(large(tmp_path, facts={"question": "Who has \ue123, and why?"}))
    assert "U+E123, it has no name" in problem.message
    assert "font that has it" not in problem.cure
    assert "private use" in problem.cure


def test_each_character_is_told_once(tmp_path: Path) -> None:
    facts = {"title": f"The {EYE}\ue123", "question": f"Who has {EYE}, \ue123 and {EYE}?"}
    found = made(large(tmp_path, facts=facts)).problems
    assert [one.place.column for one in found] == [13, 12]
