"""The passage that was probably meant: which it is, where it begins and ends, what differs."""

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
PLAN = Text("We stay. Then we go now. And nothing came of it.", "en")


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


@pytest.mark.parametrize(
    ("text", "offered", "marked", "caret"),
    [
        # Of words put in at an end, the source's beside them are shown, as many and no more.
        (
            ENGLISH,
            "under discussion for months and years",
            "under discussion for months[-.-]{+ and years+}",
            "and years",
        ),
        (
            ENGLISH,
            "as a matter of pride and joy",
            "as a matter of [-principle,” stated-]{+pride and joy+}",
            "pride and joy",
        ),
        (ENGLISH, "Once upon it was late", "[-It-]{+Once upon it+} was late", "Once upon it"),
        (ENGLISH, "She is late. “We", "[-It-]{+She+} [-was-]{+is+} late. “We", "She is"),
        (
            ENGLISH,
            "a plan of their palace. “We",
            "[-an-]{+a+} [-official-]{+plan+} of [-the-]{+their+} palace. “We",
            "a plan",
        ),
        (PLAN, "And nothing came of them.", "And nothing came of [-it-]{+them+}.", "them"),
        (PLAN, "And nothing came of it. Ever", "And nothing came of it.{+ Ever+}", "Ever"),
        # Words are taken where they stand beside the others, not where they stand as well.
        (ENGLISH, "of the palace. “We did", "of the palace. “We [-shouldn’t-]{+did+}", "did"),
        (
            Text("Here the palace is far from us. We like the goals that we have.", "en"),
            "the goals that we had",
            "the goals that we [-have-]{+had+}",
            "had",
        ),
        (
            Text("We like the goals that we have. Those of us who have.", "en"),
            "the goalz that we have",
            "the goal[-s-]{+z+} that we have",
            "goalz",
        ),
        (
            Text("The cost is known to us all in the old town.", "en"),
            "The price of our port is known to us all",
            "The [-cost-]{+price of our port+} is known to us all",
            "price of our port",
        ),
        (
            Text("Say the cost is known to us all in the old town.", "en"),
            "the price of our own old port is known to us all",
            "the [-cost-]{+price of our own old port+} is known to us all",
            "price of our own old port",
        ),
        (
            Text("It was a long long road.", "en"),
            "It was a very long",
            "It was a {+very +}long",
            "very",
        ),
        (
            Text("They had all of this: help for help and no more.", "en"),
            "all of this, and more help we need",
            "all of this[-: help for help-]{+,+} and [-no -]more[-.-]{+ help we need+}",
            ",",
        ),
        (
            Text("All of us are for it, and all of them pay.", "en"),
            "plan so and all of them",
            "[-it,-]{+plan so+} and all of them",
            "plan so",
        ),
        (
            Text("All of them are for the plan, and go on.", "en"),
            "All of them are for the whole town",
            "All of them are for the [-plan,-]{+whole town+}",
            "whole town",
        ),
        (
            Text("Here the goals, we hear, are met.", "en"),
            "the goals we hear, are met",
            "the goals[-,-] we hear, are met",
            "we",
        ),
        # Spaces alone make nothing alike.
        (
            Text("A half—or so—was met.", "en"),
            "A half—or nearly so—is met.",
            "A half—or {+nearly +}so—[-was-]{+is+} met.",
            "nearly",
        ),
        (
            Text("He said:“We go to the harbour.”", "en"),
            "He said: “We go to the harbour.”",
            "He said:{+ +}“We go to the harbour.”",
            " ",
        ),
        (
            Text("He said: “We go to the harbour.”", "en"),
            "He said:“We go to the harbour.”",
            "He said:[- -]“We go to the harbour.”",
            "“",
        ),
    ],
)
def test_where_the_passage_begins_and_ends(
    text: Text, offered: str, marked: str, caret: str
) -> None:
    found = nearest(text, offered)
    assert found is not None
    assert (found.marked, offered[slice(*found.difference)]) == (marked, caret)
    assert found.offset == found.span.start


@pytest.mark.parametrize(
    ("offered", "marked"),
    [
        ("We stay […] we come now.", "we [-go-]{+come+} now."),
        ("We stay […] Then […] nothing comes of it.", "nothing [-came-]{+comes+} of it."),
        ("We came. […] we go now.", "We [-stay-]{+came+}."),
        ("nothing [ever] cam of it […] We stay", "[-came-]{+cam+} of it"),
        # Parts that all stand in the source, but in another order, are compared as a whole.
        (
            "we go now […] nothing came […] We stay",
            "we go now[-. And-]{+ […]+} nothing came [-of it.-]{+[…] We stay+}",
        ),
    ],
)
def test_of_several_parts_the_first_that_is_not_there_is_compared(
    offered: str, marked: str
) -> None:
    found = nearest(PLAN, offered)
    assert found is not None
    assert found.marked == marked


@pytest.mark.parametrize(
    ("source", "offered", "stands", "marked"),
    [
        (
            ENGLISH.raw,
            "We are not in favour as a matter of principle,",
            "We are not in favor as a matter of principle,",
            "We are not in fav[-o-]{+ou+}r as a matter of principle,",
        ),
        (
            "Now\u200b \u200bwe\u00a0 stay\n\u200bhere\u200b now.",
            "we stay there",
            "we\u00a0 stay\n\u200bhere",
            "we stay {+t+}here",
        ),
        (
            "It is said:\n“We’re here to stay.\n\n“We go no more.”",
            "They're here to stay. We go on.",
            "We’re here to stay.\n\n“We go no more.",
            "[-We’re-]{+They're+} here to stay. We go [-no more-]{+on+}.",
        ),
    ],
)
def test_the_span_is_of_the_untouched_source(
    source: str, offered: str, stands: str, marked: str
) -> None:
    found = nearest(Text(source, "en"), offered)
    assert found is not None
    assert source[slice(*found.span)] == stands
    assert found.marked == marked


@pytest.mark.parametrize(
    ("source", "offered", "stands"),
    [
        (ENGLISH.raw, "WE SHOULDN'T CONFUSE OUR GOALS", "We shouldn’t confuse our goals"),
        ("Nothing. He is NOT here, and Not there.", " not", "NOT"),
        ("Weekend plans. THE END HAS COME.", "end", "END"),
        ("It is all ENDing now. So we enD it.", "end", "enD"),
        ("END of it.", " end ", "END"),
        ("Ends. The END.", "end", "END"),
        ("END of it, the END.", "end", "END"),
    ],
)
def test_words_are_found_whatever_their_capitals(source: str, offered: str, stands: str) -> None:
    found = nearest(Text(source, "en"), offered)
    assert found is not None
    assert source[slice(*found.span)] == stands
    assert found.offset == source.index(stands)


def test_letters_that_become_two_as_small_ones_lead_nowhere_else() -> None:
    """Of İ two characters are made, and all behind it would be looked for a place too late."""
    found = nearest(Text("İİİ. He is NOT HERE.", "tr"), "not here")
    assert found is None or "NOT HERE" in found.marked


@pytest.mark.parametrize(
    ("offered", "alike"),
    [
        ("We are not in favour as a matter of principle,", 0.9),
        ("We are in favor", 1.0),
        ("discussion", 1.0),
        ("We aren't in favour of mattering principles", 0.43),
    ],
)
def test_how_many_of_the_words_stand_in_it(offered: str, alike: float) -> None:
    found = nearest(ENGLISH, offered)
    assert found is not None
    assert round(found.alike, 2) == alike


@pytest.mark.parametrize("offered", ["", " ", "…", "Something else entirely was never said", "[…]"])
def test_nothing_is_near(offered: str) -> None:
    assert nearest(ENGLISH, offered) is None


def test_what_is_longer_than_the_source() -> None:
    found = nearest(Text("We stay here."), "We stay here. We stay there. We stay everywhere.")
    assert found is None or found.marked.startswith("We stay here.")


@pytest.mark.parametrize("source", ["", " ", "\n\n"])
def test_an_empty_source(source: str) -> None:
    assert nearest(Text(source), "We stay") is None
    assert nearest(Text(source), " ") is None


def test_marks_alone_are_no_words() -> None:
    found = nearest(Text("We … they – you", "en"), "…")
    assert found is not None
    assert found.alike == 0


def test_a_part_is_looked_for_by_itself() -> None:
    said = "It was late and nobody had said a word about it for a long, long while"
    text = Text(f"{said}. {'They sat, and slept. ' * 20}We go now to pay.", "en")
    found = nearest(text, f"{said} […] We came now to pay.")
    assert found is not None
    assert found.marked == "We [-go-]{+came+} now to pay."


def test_of_two_places_alike_the_first_is_told() -> None:
    once = (
        "The plan was good. It was said here. The plan was good. It was said there, and the plan. "
    )
    found = nearest(Text(once * 2, "en"), "xx was good.")
    assert found is not None
    assert found.offset == 4


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Yesterday evening they called this", ", notwithstanding their reservations."),
        ("Yesterday evening nevertheless called", "; thereupon all rose."),
        ("Yesterday evening, undoubtedly, they were", ", everybody agreed."),
        ("Yesterday, nevertheless, is that too", ", an ungrateful people."),
    ],
)
def test_where_no_word_is_alike_the_place_is_told_in_whole_words(before: str, behind: str) -> None:
    raw = f"{before} unfortunate{behind}"
    found = nearest(Text(raw, "en"), "unfortunatly")
    assert found is not None
    assert found.alike == 0
    stands = raw[slice(*found.span)]
    assert " unfortunate" in stands
    assert not stands.strip().endswith("unfortunate")
    assert {*stands.split()} <= {word for one in raw.split() for word in (one, one.strip(",;."))}


def test_long_quotations_are_compared_to_their_end() -> None:
    said = " ".join(f"word{number} and" for number in range(120))
    found = nearest(Text(f"Before. {said} then we went.", "en"), f"{said} then we came.")
    assert found is not None
    assert found.marked.startswith("… ")
    assert found.marked.endswith(" then we [-went-]{+came+}.")
