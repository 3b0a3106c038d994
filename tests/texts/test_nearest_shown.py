"""How words that a source has not are shown beside those that it has."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.texts.folding import fold
from onrecord.texts.nearest import MOST_ALIKE_SHOWN, nearest
from onrecord.texts.text import Text

ENGLISH = Text(
    "It was late. “We are not in favor as a matter of principle,” stated an official of the "
    "palace. “We shouldn’t confuse our goals.” The plan has been under discussion for months.",
    "en",
)
GOALS = Text("It is said that the goals we have are met.", "en")


@pytest.mark.parametrize(
    ("offered", "marked"),
    [
        ("the xgoals we have", "the {+x+}goals we have"),
        ("the goalsx we have", "the goal[-s-]{+sx+} we have"),
        ("the goal we have", "the goa[-ls-]{+l+} we have"),
        ("the gaols we have", "the g[-oa-]{+ao+}ls we have"),
        ("the oals we have", "the [-g-]oals we have"),
        ("the gals we have", "the [-go-]{+g+}als we have"),
        ("the ggoals we have", "the [-g-]{+gg+}oals we have"),
        ("the goooals we have", "the g[-o-]{+ooo+}als we have"),
        ("the goooooals we have", "the [-goals-]{+goooooals+} we have"),
        ("the goaxyzls we have", "the [-goals-]{+goaxyzls+} we have"),
        ("teh goals we have", "[-the-]{+teh+} goals we have"),
        ("this goals we have", "[-the-]{+this+} goals we have"),
        ("the goals we hove", "the goals we h[-a-]{+o+}ve"),
        ("THE goals we have", "[-the-]{+THE+} goals we have"),
        ("the Goals we had", "the [-goals-]{+Goals+} we [-have-]{+had+}"),
        ("that thegoals we have", "that [-the goals-]{+thegoals+} we have"),
        ("goals we, have", "goals we{+,+} have"),
        ("Goalie we have", "[-goals-]{+Goalie+} we have"),
    ],
)
def test_words_that_are_nearly_the_same_are_compared_by_letters(offered: str, marked: str) -> None:
    found = nearest(GOALS, offered)
    assert found is not None
    assert found.marked == marked


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


def test_the_case_of_a_capital_in_the_source_is_shown_whole() -> None:
    found = nearest(Text("Nothing came of it.", "en"), "nothing came from it")
    assert found is not None
    assert found.marked == "[-Nothing-]{+nothing+} came [-of-]{+from+} it"


def test_of_what_stands_there_as_it_is_nothing_is_marked() -> None:
    found = nearest(ENGLISH, "has been under discussion")
    assert found is not None
    assert found.marked == "has been under discussion"
    assert found.difference == (0, len("has been under discussion"))


def test_the_middle_of_what_is_alike_is_left_out_in_whole_words() -> None:
    said = " ".join(f"w{number}" for number in range(100, 160))
    text = Text(f"We {said} now. We {said} later.", "en")
    head = "w100 w101 w102 w103 w104 w105 w106 w107"
    tail = "w151 w152 w153 w154 w155 w156 w157 w158 w159"
    for offered, marked in [
        (f"They {said}", f"[-We-]{{+They+}} {head} w108 …"),
        (f"{said} here.", f"… {tail} [-later-]{{+here+}}."),
        (
            f"We {said} here. We {said} today.",
            f"… {tail} [-now-]{{+here+}}. We {head} … {tail} [-later-]{{+today+}}.",
        ),
        (said, said),
    ]:
        found = nearest(text, offered)
        assert found is not None
        assert found.marked == marked


def test_what_is_alike_is_left_out_in_a_script_without_spaces_too() -> None:
    said = "市長は船が走ってこそ船だと述べた" * 8
    found = nearest(Text(f"人{said}山", "ja"), f"人{said}川")
    assert found is not None
    assert found.marked == f"… {said[-MOST_ALIKE_SHOWN:]}[-山-]{{+川+}}"


@pytest.mark.parametrize("length", [MOST_ALIKE_SHOWN, 2 * MOST_ALIKE_SHOWN])
def test_what_is_alike_and_short_is_shown_whole(length: int) -> None:
    said = " now" + "n" * (length - 4)
    found = nearest(Text(f"We{said}.", "en"), f"They{said}")
    assert found is not None
    assert found.marked == f"[-We-]{{+They+}}{said}"


words = st.lists(
    st.sampled_from(["we", "you", "stay,", "“go", "pay.", "here’s", "not", "3.5", "in”", "now"]),
    min_size=1,
)


@given(words, words, st.integers(0, 9), st.integers(1, 9))
def test_what_is_marked_is_the_passage_and_what_was_offered(
    said: list[str], others: list[str], start: int, length: int
) -> None:
    """Without what the source alone has it is what was offered; without that, the source's."""
    offered = " ".join([*said[start : start + length], *others[:length]])
    text = Text(" ".join(said), "en")
    found = nearest(text, offered)
    if found is None or "…" in found.marked:
        return
    theirs = re.sub(r"\[-(.*?)-\]|\{\+.*?\+\}", r"\1", found.marked)
    ours = re.sub(r"\[-.*?-\]|\{\+(.*?)\+\}", r"\1", found.marked)
    assert theirs == text.raw[slice(*found.span)]
    assert fold(ours).text == fold(offered).text


COSTS = (
    "the cost of the plan and the cost of the port is what all of the town and all of us must pay"
)


def test_of_a_passage_with_one_word_exchanged_that_word_is_marked() -> None:
    text, words = Text(f"It is so. {COSTS}. So it is.", "en"), COSTS.split(" ")
    for start, length in product(range(len(words)), range(6, 10)):
        said = words[start : start + length]
        for at in range(1, len(said) - 1):
            found = nearest(text, " ".join([*said[:at], "xx", *said[at + 1 :]]))
            assert found is not None
            changed = f"[-{said[at]}-]{{+xx+}}"
            assert found.marked == " ".join([*said[:at], changed, *said[at + 1 :]])
