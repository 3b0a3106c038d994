"""What the table of the contract does not show: voices, bounds, and what a look-up carries."""

from __future__ import annotations

import pytest

from onrecord.texts.brackets import MOST_MARKS
from onrecord.texts.layouts import MOST_PLACES
from onrecord.texts.lookup import UNCHECKED, Fault, Verdict
from onrecord.texts.matching import SpeechForm, Voice, find_passage, find_quote
from onrecord.texts.text import Text

OWN = Voice(SpeechForm.OWN)
HALVES = Text("“We stay,” said Ada Brook on Friday. “We pay,” she said.", "en")


def test_what_could_not_be_checked_has_no_place_and_no_fault() -> None:
    assert UNCHECKED.verdict is Verdict.UNCHECKED
    assert UNCHECKED.span is None
    assert UNCHECKED.fault is None
    assert not UNCHECKED.judged


@pytest.mark.parametrize(
    ("speaker", "others", "fault"),
    [
        (("Ada Brook", "Brook"), (), None),
        (("Ada Brook", "Brook"), (("Ada Brook", "Brook"), ("Lund",)), None),
        (("Lund",), (("Ada Brook", "Brook"), ("Lund",)), Fault.TWO_SPEAKERS),
        (("Lund",), (("Brook",),), Fault.TWO_SPEAKERS),
        (("Ada Brook",), (("Brook",),), None),
        ((), (("Ada Brook",),), Fault.TWO_SPEAKERS),
        (("",), (("Ada Brook",),), Fault.TWO_SPEAKERS),
        (("said Ada",), (("Ada Brook",),), Fault.TWO_SPEAKERS),
        (("Brook on Friday",), (("Ada Brook",),), Fault.TWO_SPEAKERS),
    ],
)
def test_names_that_two_bear_are_the_speakers(
    speaker: tuple[str, ...], others: tuple[tuple[str, ...], ...], fault: Fault | None
) -> None:
    voice = Voice(SpeechForm.MARKS, speaker, others)
    assert find_quote(HALVES, "We stay, […] We pay,", voice).fault is fault


def test_a_name_may_open_the_paragraph() -> None:
    text = Text("Ada Brook said: “We stay,” and “We pay.”", "en")
    voice = Voice(SpeechForm.MARKS, ("Ada Brook",), (("Brook",),))
    assert find_quote(text, "We stay, […] We pay.", voice).verdict is Verdict.FOUND


def test_another_name_is_told() -> None:
    voice = Voice(SpeechForm.MARKS, ("Lund",), (("Ada Brook", "Brook"),))
    assert find_quote(HALVES, "We stay, […] We pay,", voice).detail == "Ada Brook"


def test_many_rosters_of_others_do_not_mix() -> None:
    for number in range(200):
        voice = Voice(SpeechForm.MARKS, ("Lund",), ((f"Nobody{number}",),))
        assert find_quote(HALVES, "We stay, […] We pay,", voice).verdict is Verdict.FOUND
    assert (
        find_quote(
            HALVES, "We stay, […] We pay,", Voice(SpeechForm.MARKS, ("Lund",), (("Brook",),))
        ).fault
        is Fault.TWO_SPEAKERS
    )


@pytest.mark.parametrize("offered", ["", "  ", "…", "—", "[…]", "[ ]", "[x]"])
@pytest.mark.parametrize("source", ["", "We stay — and pay…", "— [x] […] […]"])
def test_what_has_no_words_of_the_sources_is_not_found(source: str, offered: str) -> None:
    text = Text(source, "en")
    found = find_quote(text, offered, OWN)
    if not (offered == "[x]" and "[x]" in source):
        assert found.verdict is Verdict.NOT_FOUND
        assert found.fault in (Fault.ABSENT, Fault.TOO_MANY_OWN_WORDS)
        assert find_passage(text, offered).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize("form", list(SpeechForm))
def test_an_empty_source_holds_nothing(form: SpeechForm) -> None:
    voice = Voice(form, ("Ada",), (("Ivo",),))
    for offered in ("We stay", "We […] stay", "[We] all stay", "We stay […]", "[…] stay"):
        assert find_quote(Text("", "en"), offered, voice).fault is Fault.ABSENT


def test_words_beside_a_mark_that_stand_too_often_are_never_found() -> None:
    text = Text("z " + "a " * (MOST_PLACES + 1) + "b c", "en")
    assert find_quote(text, "z […] b", OWN).verdict is Verdict.FOUND
    assert find_quote(text, "a […] c", OWN).fault is Fault.AMBIGUOUS
    assert find_quote(text, "a […] c", OWN, prefix="z").fault is Fault.AMBIGUOUS
    assert find_quote(text, "b c", OWN).verdict is Verdict.FOUND
    assert find_quote(text, "a [d] b c", OWN).fault is Fault.AMBIGUOUS
    assert find_quote(text, "a", OWN, prefix="z").verdict is Verdict.FOUND
    assert find_passage(text, "a", prefix="z").verdict is Verdict.FOUND


@pytest.mark.parametrize(
    ("kept", "fault"),
    [("we stay […] we pay", Fault.NOTHING_OMITTED), ("we pay […] we stay", Fault.ABSENT)],
)
def test_the_fault_says_what_is_wrong_with_an_omission(kept: str, fault: Fault) -> None:
    assert find_quote(Text("Here we stay we pay.", "en"), kept, OWN).fault is fault


def test_faults_of_a_transcript() -> None:
    text = Text("Minutes\n\nAda: We stay.\n\nChair: Order.\n\nIvo: We go.\n\nAda: We pay.", "en")
    voice = Voice(SpeechForm.TURNS, ("Ada",), (("Ivo",),))
    expected = {
        "Minutes": (Fault.UNSPOKEN, ""),
        "Order.": (Fault.UNKNOWN_TURN, "Chair"),
        "We go.": (Fault.OTHER_SPEAKER, "Ivo"),
        "Order. […] go.": (Fault.UNKNOWN_TURN, "Chair"),
        "stay. […] go.": (Fault.TWO_SPEAKERS, ""),
        "stay. […] pay.": (Fault.TWO_SPEAKERS, ""),
        "stay.\n\nChair: Order.": (Fault.UNSPOKEN, ""),
        "We […] nowhere": (Fault.ABSENT, ""),
    }
    for offered, (fault, detail) in expected.items():
        found = find_quote(text, offered, voice)
        assert (found.fault, found.detail) == (fault, detail), offered


def test_a_nested_quotation_is_a_part_of_the_one_it_stands_in() -> None:
    text = Text("“I never said ‘we stay’ to him,” she said.", "en")
    found = find_quote(text, "we stay", Voice(SpeechForm.MARKS))
    assert found.verdict is Verdict.FOUND
    assert [str(caution.kind) for caution in found.cautions] == ["cut-negation"]


def test_a_caution_says_where_it_stands_in_the_untouched_source() -> None:
    text = Text("“We do  n\u00adot stay here,” she said.", "en")
    found = find_quote(text, "stay here", Voice(SpeechForm.MARKS))
    (caution,) = found.cautions
    assert text.raw[slice(*caution.span)] == "n\u00adot" == caution.words


def test_so_many_marks_and_no_more() -> None:
    text = Text(" ".join(f"w{number} x" for number in range(MOST_MARKS + 2)), "en")
    for marks, verdict in ((MOST_MARKS, Verdict.FOUND), (MOST_MARKS + 1, Verdict.NOT_FOUND)):
        offered = " […] ".join(f"w{number}" for number in range(marks + 1))
        assert find_quote(text, offered, OWN).verdict is verdict


def test_brackets_of_the_sources_own_are_none_of_the_marks() -> None:
    text = Text("[Applause.] " + " ".join(f"w{number} x" for number in range(MOST_MARKS + 1)), "en")
    offered = "[Applause.] " + " […] ".join(f"w{number}" for number in range(MOST_MARKS + 1))
    assert find_quote(text, offered, OWN).verdict is Verdict.FOUND


def test_no_prefix_and_no_suffix_need_be_given() -> None:
    text = Text("Here we stay.", "en")
    assert find_passage(text, "we stay").verdict is Verdict.FOUND
    assert find_quote(text, "we stay", OWN).verdict is Verdict.FOUND


def test_the_end_of_a_sentence_that_was_left_out_is_shown_by_its_mark() -> None:
    text = Text("“We stay. We like it. Why?” she asked. “We pay.”", "en")
    found = find_quote(text, "We stay. […] We pay.", Voice(SpeechForm.MARKS))
    assert [caution.words for caution in found.cautions] == [".", "?"]
    assert [text.raw[slice(*caution.span)] for caution in found.cautions] == [".", "?"]


def test_pieces_have_their_places_beside_what_is_nothing() -> None:
    text = Text("We stay\u200b now.", "en")
    added = find_quote(text, "We stay [still] now.", OWN).pieces[1]
    assert added.span == (7, 7)
    text = Text("“We stay,”\u200b “and pay,” she said.", "en")
    found = find_quote(text, "“We stay,” […] “and pay,”", Voice(SpeechForm.MARKS))
    assert [text.raw[slice(*piece.span)] for piece in found.pieces][::2] == [
        "“We stay,”",
        "“and pay,”",
    ]
    assert found.pieces[1].span == (10, 10)


@pytest.mark.parametrize(
    ("offered", "fault", "omission"),
    [
        ("stay […] pay […] go", Fault.TWO_SPEAKERS, 1),
        ("[…] stay […] pay […] go", Fault.TWO_SPEAKERS, 2),
        ("all […] leave […] of", Fault.TWO_SPEAKERS, 1),
        ("[…] all […] leave […] of", Fault.TWO_SPEAKERS, 2),
        ("stay […] go", Fault.TWO_SPEAKERS, 0),
    ],
)
def test_the_omission_at_fault_in_a_transcript_is_told(
    offered: str, fault: Fault, omission: int
) -> None:
    text = Text(
        "Ada: We want to stay here and pay.\n\nIvo: We all must leave this.\n\nAda: We go.\n\n"
        "Ivo: None of it.",
        "en",
    )
    found = find_quote(text, offered, Voice(SpeechForm.TURNS, ("Ada",), (("Ivo",),)))
    assert (found.fault, found.omission) == (fault, omission)


@pytest.mark.parametrize(
    ("offered", "fault", "omission"),
    [
        ("We want […] stay […] all go", Fault.APART, 1),
        ("[…] want […] stay […] all go", Fault.APART, 2),
        ("want […] all go", Fault.APART, 0),
        ("want […] stay […] they pay", Fault.TWO_SPEAKERS, 1),
        ("[…] want […] stay […] they pay", Fault.TWO_SPEAKERS, 2),
        ("want […] they pay", Fault.TWO_SPEAKERS, 0),
    ],
)
def test_the_omission_at_fault_in_an_article_is_told(
    offered: str, fault: Fault, omission: int
) -> None:
    text = Text(
        "“We want to stay,” said Ada. Ivo said “they pay” too.\n\nAda said: “Then all go.”", "en"
    )
    found = find_quote(text, offered, Voice(SpeechForm.MARKS, ("Ada",), (("Ivo",),)))
    assert (found.fault, found.omission) == (fault, omission)


@pytest.mark.parametrize(
    ("form", "raw", "fault"),
    [
        (
            SpeechForm.TURNS,
            "Ada: We stay. And so we do.\n\nIvo: No.\n\nAda: And so we pay. We go.",
            Fault.TWO_SPEAKERS,
        ),
        (
            SpeechForm.MARKS,
            "“We stay. And so we do.” Ada said no more.\n\n“And so we pay. We go.”",
            Fault.APART,
        ),
    ],
)
def test_of_two_ways_to_lay_a_quotation_the_first_tells_the_omission_at_fault(
    form: SpeechForm, raw: str, fault: Fault
) -> None:
    """The words between may be of the first turn or of the last one: as far as they go, they do."""
    voice = Voice(form, ("Ada",), (("Ivo",),))
    found = find_quote(Text(raw, "en"), "We stay. […] so we […] We go.", voice)
    assert (found.fault, found.omission) == (fault, 1)


@pytest.mark.parametrize("form", SpeechForm)
@pytest.mark.parametrize(
    ("offered", "stands"),
    [
        ("[…] We stay here", "We stay here"),
        ("We stay […] here", "We stay here"),
        ("and pay. […]", "and pay."),
        ("We […] here and pay. […]", "We stay here and pay."),
    ],
)
def test_where_nothing_is_left_out_the_place_is_told(
    form: SpeechForm, offered: str, stands: str
) -> None:
    raw = {
        SpeechForm.MARKS: "Ada said: “We stay here and pay.” So she said.",
        SpeechForm.TURNS: "Ada: We stay here and pay.\n\nIvo: Why?",
        SpeechForm.OWN: "We stay here and pay.",
    }[form]
    found = find_quote(Text(raw, "en"), offered, Voice(form, ("Ada",), (("Ivo",),)))
    assert found.fault is Fault.NOTHING_OMITTED
    assert [raw[slice(*way)] for way in found.ways] == [stands]
