"""Where words of a few stand in a text: whole, wherever they are, and in order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.texts.standing import standing

LETTERS = re.compile(r"[^\W\d_]+")
ALNUM = re.compile(r"[^\W_]+")


@pytest.mark.parametrize(
    ("text", "sought", "word", "found"),
    [
        ("two, then two", {"two"}, LETTERS, [(0, "two"), (10, "two")]),
        ("“two” (three)", {"two", "three"}, LETTERS, [(1, "two"), (7, "three")]),
        ("twofold, artwork, two", {"two"}, LETTERS, [(18, "two")]),
        ("3bn", {"bn"}, LETTERS, [(1, "bn")]),
        ("3bn", {"bn"}, ALNUM, []),
        ("at the G7, G77", {"G7"}, ALNUM, [(7, "G7")]),
        ("one – two's", {"–", "two's", "one"}, LETTERS, [(0, "one")]),
        ("", {"two"}, LETTERS, []),
    ],
)
def test_words_are_found_whole(
    text: str, sought: set[str], word: re.Pattern[str], found: list[tuple[int, str]]
) -> None:
    assert standing(text, sought, word) == found


@pytest.mark.parametrize("many", [3, 300])
def test_any_number_of_different_marks_parts_words(many: int) -> None:
    text = "".join(f"two{chr(0x2200 + number)}" for number in range(many))
    assert standing(text, {"two"}, ALNUM) == [(4 * number, "two") for number in range(many)]


def test_words_that_begin_with_one_of_some_characters_are_found_too() -> None:
    text = "at 3pm, 12 may — G7"
    assert standing(text, {"may"}, ALNUM, frozenset("0123456789")) == [
        (3, "3pm"),
        (8, "12"),
        (11, "may"),
    ]


@given(
    st.text("ab1é ’.\u00a0\u2029\n", max_size=30),
    st.sets(st.sampled_from(["a", "b", "ab", "a1", "é"])),
)
def test_it_finds_what_a_look_at_every_word_does(text: str, sought: set[str]) -> None:
    for word in (LETTERS, ALNUM):
        every = [(match.start(), match[0]) for match in word.finditer(text)]
        assert standing(text, sought, word) == [one for one in every if one[1] in sought]
