"""Names in texts: whole words, the longest first."""

from __future__ import annotations

import time

import pytest

from onrecord.texts.names import Roster
from onrecord.texts.text import Text

ROSTER = Roster(
    {
        "coyle": ["Harriet Coyle", "Coyle", "The mayor"],
        "union": ["Anglers’ Union"],
        "trust": ["Coyle Trust"],
        "may": ["May"],
        "ono": ["大野静香", "Ōno Shizuka"],
        "kawabe": ["川辺市"],
        "nato": ["NATO"],
        "minister": ["الوزير"],
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harriet Coyle spoke.", [("coyle", "Harriet Coyle")]),
        ("Coyle’s plan, l’Coyle", [("coyle", "Coyle"), ("coyle", "Coyle")]),
        ("the Coyle Trust", [("trust", "Coyle Trust")]),
        ("the mayor, The mayor, THE MAYOR", [("coyle", "the mayor"), ("coyle", "The mayor")]),
        ("It may be May.", [("may", "May")]),
        ("Mayday and Coyles", []),
        ("the Anglers' Union", [("union", "Anglers' Union")]),
        ("川辺市の大野静香市長", [("kawabe", "川辺市"), ("ono", "大野静香")]),
        ("ＮＡＴＯの川辺市", [("nato", "ＮＡＴＯ"), ("kawabe", "川辺市")]),
        ("O\u0304no Shizuka", [("ono", "O\u0304no Shizuka")]),
        ("قال الوزير أمس", [("minister", "الوزير")]),
        ("a NATO-led plan", [("nato", "NATO")]),
        ("", []),
    ],
)
def test_found_in(text: str, found: list[tuple[str, str]]) -> None:
    assert [(key, text[slice(*span)]) for key, span, _ in ROSTER.found_in(text)] == found
    assert ROSTER.found_in(Text(text)) == ROSTER.found_in(text)


def test_the_name_found_is_as_its_bearer_has_it() -> None:
    assert ROSTER.found_in("the mayor")[0][2] == "The mayor"


def test_ten_thousand_names_are_looked_for_at_once() -> None:
    roster = Roster({number: [f"Ada{number} Brook", f"Brook{number}"] for number in range(10_000)})
    text = "Then Ada7 Brook met Brook99 and nobody else. " * 200
    start = time.process_time()
    found = roster.found_in(text)
    assert time.process_time() - start < 1
    assert [key for key, *_ in found[:2]] == [7, 99]
    assert len(found) == 400


def test_names_without_a_word_are_never_found() -> None:
    assert Roster({"x": ["", "—"]}).found_in("— and —") == []
