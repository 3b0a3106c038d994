"""Turns of a transcript: what parts a label from the words after it, and where it may stand."""

from __future__ import annotations

import pytest

from onrecord.texts.text import Text
from onrecord.texts.turns import as_label, turns


def turns_in(raw: str) -> list[tuple[str, str, bool]]:
    """Each turn's label, its words and whether somebody bears it; Ada and Ivo are known."""
    found = turns(Text(raw), {as_label("Ada Brook")}, {as_label("Ivo")})
    return [(turn.label, raw[slice(*turn.words)].strip(), turn.known) for turn in found]


@pytest.mark.parametrize(
    "parting",
    [
        ": ", ":\n", "：", "： ", " - ", " ‐ ", " ‑ ", " ‒ ", " ― ", "—", " — ", "— ", " —",
        "  —  ", "--", " -- ", " --", "-- ", " – ", "  –  ", "– ", " –", "  –", "–  ",
    ],
)  # fmt: skip
def test_a_colon_or_a_dash_parts_a_label_from_its_words(parting: str) -> None:
    expected = [("Ada Brook", "We stay.", True), ("Ivo", "No.", True)]
    assert turns_in(f"Minutes\n\nAda Brook{parting}We stay.\n\nIvo{parting}No.") == expected


@pytest.mark.parametrize("parting", ["-", "–", " -", "- ", "‑", " ", "; ", ":", " :x"])
def test_nothing_else_does(parting: str) -> None:
    assert turns_in(f"Minutes\n\nAda Brook{parting}We stay.\n\nIvo: No.") == [("Ivo", "No.", True)]


def test_a_known_label_may_open_a_line_with_white_space_before_it() -> None:
    raw = "Minutes\n\nAda Brook: We stay.\n Ivo: No.\n\tAda Brook: Yes.\n\n  Ivo: So?"
    assert turns_in(raw) == [
        ("Ada Brook", "We stay.", True),
        ("Ivo", "No.", True),
        ("Ada Brook", "Yes.", True),
        ("Ivo", "So?", True),
    ]


def test_a_known_label_counts_before_a_shorter_one_that_nobody_bears() -> None:
    known = {as_label("Ada Brook: chair")}
    raw = "Ada Brook: chair: We stay."
    (turn,) = turns(Text(raw), known)
    assert (turn.label, raw[slice(*turn.words)].strip()) == ("Ada Brook: chair", "We stay.")
