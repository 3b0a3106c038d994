"""Marks of quotation: what stands beside one shows whether it opens, closes or does neither."""

from __future__ import annotations

import pytest

from onrecord.texts.text import Text


def spans(raw: str) -> list[str]:
    return [raw[slice(*quotation.span)] for quotation in Text(raw).all_quotations]


def test_a_mark_between_a_space_and_the_end_shows_nothing_and_does_what_its_shape_does() -> None:
    raw = "So “we stay “"
    assert spans(raw) == ["“we stay “", "“"]
    assert spans("So ”we stay ”") == ["”we stay ”"]


@pytest.mark.parametrize("behind", ["a", "é", "9"])
def test_no_mark_closes_before_a_letter_or_a_figure(behind: str) -> None:
    raw = f"So ‘it was in May,’{behind}0 or so,’ she said."
    assert spans(raw) == [f"‘it was in May,’{behind}0 or so,’"]
    assert spans(f"So “one “two“{behind}three") == [
        f"“one “two“{behind}three",
        f"“two“{behind}three",
        f"“{behind}three",
    ]


@pytest.mark.parametrize("word", ["90ss", "901", "tist", "tweres", "nes"])
def test_a_longer_word_has_lost_no_letters(word: str) -> None:
    assert spans(f"So '{word} it is' now") == [f"'{word} it is'"]


@pytest.mark.parametrize("mark", "'‘’‚‛❛❜❟ʼ՚＇")
def test_between_letters_no_single_mark_opens_or_closes(mark: str) -> None:
    raw = f"‘We can{mark}t stay,’ she said. Ada{mark}s here."
    assert spans(raw) == [f"‘We can{mark}t stay,’"]


def test_marks_beside_what_is_nothing_at_the_edges_of_a_paragraph() -> None:
    for raw in ("\u200b“We stay”\u200b", "a\n\n\u200b‘We stay,’\u200b\n\nb"):
        assert [one.strip("\u200b") for one in spans(raw)] == [raw.strip("ab\n\u200b")]


@pytest.mark.parametrize(
    "raw", ["‘We stay’", "‘Au café’", "‘Au cafe\u0301’", "‘Au café\u200b’\u200b"]
)
def test_a_mark_at_the_end_of_a_paragraph_closes(raw: str) -> None:
    (quotation,) = Text(raw).quotations
    assert raw[slice(*quotation.inner)] == raw.rstrip("\u200b")[1:-1]


def test_a_pair_is_one_only_of_marks_that_open_and_close_each_other() -> None:
    assert spans("So «we stay” now") == ["«we stay” now"]
    assert spans("It was so“ he” said") == []
