"""The picture of a story: its size, its words as data, and never an empty box in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typst

from newsroom import EXAMPLE
from onrecord.colour import PALETTE
from onrecord.figures.card import HEIGHT, WIDTH, card, is_drawn
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.publication.model import Dossier
from onrecord.theme.shell import HERE
from onrecord.typeset.faces import FONTS

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    publication = examine(Project(EXAMPLE.parent, EXAMPLE)).publication
    assert publication is not None
    return publication.dossiers[0]


def test_a_card_has_the_size_that_sharing_asks_for(dossier: Dossier) -> None:
    drawn = card(dossier, "The Hollow Desk", "", Interface())
    assert drawn is not None
    assert drawn.startswith(PNG)
    assert (int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])) == (WIDTH, HEIGHT)


def test_what_a_publisher_is_called_is_data(dossier: Dossier) -> None:
    nasty = '#panic("no") ] } $ * _ \\ "quoted" //'
    assert card(dossier, nasty, "", Interface()) is not None


def test_the_accent_is_in_it_and_the_same_facts_make_the_same_bytes(dossier: Dossier) -> None:
    ours, again, green = (card(dossier, "D", accent, Interface()) for accent in ("", "", "#0a5c36"))
    assert ours == again
    assert ours != green


@pytest.mark.parametrize("lacking", ["森", "الجسر", "Москва", "\u2011", "ệ"])
def test_without_a_letter_there_is_no_picture(dossier: Dossier, lacking: str) -> None:
    assert card(dossier, lacking, "", Interface()) is None


def test_a_narrow_space_is_drawn(dossier: Dossier) -> None:
    assert card(dossier, "Qui paie\u202f?", "", Interface()) is not None


def test_both_faces_have_every_letter_that_is_let_through(tmp_path: Path) -> None:
    every = "".join(chr(code) for code in range(0x20, 0x3000) if is_drawn(chr(code)))
    assert len(every) > 350
    (tmp_path / "every.typ").write_text(
        '#set document(title: "t", date: datetime(year: 2026, month: 1, day: 1))\n'
        "#let it = sys.inputs.every\n= t\n"
        '#for face in ("Newsreader", "Public Sans") {\n'
        "for weight in (400, 600) { par(text(font: face, weight: weight, fallback: false, it)) }\n"
        "}\n"
    )
    # The standard asks for a glyph of every character: a missing one is an error.
    made = typst.compile(
        str(tmp_path / "every.typ"), format="pdf", pdf_standards=["a-2b"],
        sys_inputs={"every": every}, font_paths=[str(FONTS)], ignore_system_fonts=True,
    )  # fmt: skip
    assert made


def test_the_stylesheets_tokens_are_the_palette() -> None:
    tokens = (HERE / "styles" / "tokens.css").read_text(encoding="utf-8")
    for name, pair in PALETTE.items():
        (value,) = re.findall(rf"--or-{name}: light-dark\((.+)\);", tokens)
        assert tuple(re.findall(r"#\w+", value)) == pair, name
