"""The passage that was probably meant, with the differences marked."""

from __future__ import annotations

import pytest

from onrecord.texts.nearest import nearest
from onrecord.texts.text import Text

ENGLISH = Text(
    "It was late. “We are not in favor as a matter of principle,” stated an official of the "
    "palace. “We shouldn’t confuse our goals.” The plan has been under discussion for months.",
    "en",
)
JAPANESE = Text("市長は「船は走ってこそ船だ。飾りには\nしない」と述べた。", "ja")


@pytest.mark.parametrize(
    ("text", "offered", "marked", "caret"),
    [
        (
            ENGLISH,
            "We are not in favour as a matter of principle,",
            "We are not in fav[-o-]{+ou+}r as a matter of principle,",
            "favour",
        ),
        (ENGLISH, "We are in favor as a matter", "We are [-not -]in favor as a matter", "in"),
        (
            ENGLISH,
            "We are not at all in favor as a matter",
            "We are not {+at all +}in favor as a matter",
            "at all",
        ),
        (
            ENGLISH,
            "we shouldn't confuse our goals.",
            "[-We-]{+we+} shouldn’t confuse our goals.",
            "we",
        ),
        (
            ENGLISH,
            "We shouldn't confuse our means.",
            "We shouldn’t confuse our [-goals-]{+means+}.",
            "means",
        ),
        (ENGLISH, "We shouldn't confuse goals", "We shouldn’t confuse [-our -]goals", "goals"),
        (
            ENGLISH,
            "stated an official […] We shouldn't mix up our goals.",
            "We shouldn’t [-confuse-]{+mix up+} our goals.",
            "mix up",
        ),
        (
            ENGLISH,
            "We should confuse one goal",
            "We [-shouldn’t-]{+should+} confuse [-our-]{+one+} goa[-ls-]{+l+}",
            "should",
        ),
        (
            JAPANESE,
            "船は走ってこそ舟だ。飾りにはしない",
            "船は走ってこそ[-船-]{+舟+}だ。飾りにはしない",
            "舟",
        ),
    ],
)
def test_differences(text: Text, offered: str, marked: str, caret: str) -> None:
    found = nearest(text, offered)
    assert found is not None
    assert found.marked == marked
    assert offered[slice(*found.difference)] == caret
    assert found.offset == found.span.start


def test_the_span_is_of_the_untouched_source() -> None:
    found = nearest(ENGLISH, "We are not in favour as a matter of principle,")
    assert found is not None
    assert ENGLISH.raw[slice(*found.span)] == "We are not in favor as a matter of principle,"


def test_what_is_alike_is_shortened() -> None:
    found = nearest(
        ENGLISH,
        "It was late. “We are not in favor as a matter of principle,” stated an official of the "
        "palace. “We shouldn't confuse our aims.” The plan has been under discussion for months.",
    )
    assert found is not None
    assert "goals-]{+aims+}" in found.marked
    assert found.marked.startswith("… ")
    assert len(found.marked) < 160


@pytest.mark.parametrize(
    ("offered", "alike"),
    [
        ("We are not in favour as a matter of principle,", 0.9),
        ("We are in favor", 1.0),
        ("We aren't in favour of mattering principles", 0.43),
    ],
)
def test_how_many_of_the_words_stand_in_it(offered: str, alike: float) -> None:
    found = nearest(ENGLISH, offered)
    assert found is not None
    assert round(found.alike, 2) == alike


@pytest.mark.parametrize("offered", ["", "…", "Something else entirely was never said", "[…]"])
def test_nothing_is_near(offered: str) -> None:
    assert nearest(ENGLISH, offered) is None


def test_what_is_longer_than_the_source() -> None:
    found = nearest(Text("We stay here."), "We stay here. We stay there. We stay everywhere.")
    assert found is None or found.marked.startswith("We stay here.")


def test_an_empty_source() -> None:
    assert nearest(Text(""), "We stay") is None
