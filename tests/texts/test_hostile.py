"""Large and wicked sources and quotations are answered in bounded time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from onrecord.texts.matching import Fault, SpeechForm, Verdict, Voice, find_passage, find_quote
from onrecord.texts.nearest import nearest
from onrecord.texts.text import Text

OWN = Voice(SpeechForm.OWN)
MARKS = Voice(SpeechForm.MARKS, ("Ada",), (("Ivo",),))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


@pytest.mark.parametrize(
    "offered",
    [
        "a […] a […] a […] a […] a",
        "a […] a […] a […] a […] b",
        "a [x] a a [x] a a [x] a",
        "a [x] a a [x] b",
        " […] ".join(["a"] * 300),
        "[" * 5000 + "a",
        "a [b] " * 500,
        "a […] " * 3000 + "z",
    ],
)
def test_one_word_again_and_again(offered: str) -> None:
    text = Text("a " * 150_000, "en")
    with at_most(8):
        assert find_quote(text, offered, OWN).verdict is Verdict.NOT_FOUND


def test_brackets_that_the_source_has_again_and_again() -> None:
    text = Text("a [b] c. " * 30_000, "en")
    with at_most(8):
        assert find_quote(text, "a [b] " * 12, OWN).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize("mark", ["‘", "'", '"', "“", "«", "「", "’"])
def test_marks_again_and_again(mark: str) -> None:
    with at_most(8):
        text = Text(f"{mark}a b {mark} c {mark}d\n\n" * 15_000, "en")
        assert find_quote(text, "nothing of the kind", MARKS).fault is Fault.ABSENT


def test_one_paragraph_of_marks() -> None:
    with at_most(8):
        text = Text("‘a b c d " * 30_000, "en")
        assert find_quote(text, "a […] z", MARKS).fault is Fault.ABSENT


def test_a_long_text_of_letters_and_signs_apart() -> None:
    with at_most(8):
        text = Text("e\u0301te\u0301 " * 60_000, "fr")
        assert find_passage(text, "été été été x").fault is Fault.ABSENT


def test_a_number_without_end() -> None:
    with at_most(8):
        text = Text("1" * 300_000, "en")
        assert find_passage(text, "1").fault is Fault.ABSENT
        text = Text("1," * 150_000, "en")
        assert find_passage(text, "1").verdict is Verdict.NOT_FOUND


def test_the_nearest_passage_of_a_long_text() -> None:
    text = Text("We have always been in favour of the bridge. " * 7_000, "en")
    with at_most(8):
        found = nearest(text, "We had always been in favor of a bridge, " * 40)
    assert found is not None
