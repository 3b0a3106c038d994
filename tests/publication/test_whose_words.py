"""Whose words may stand where: the form of a source, names, and what is set aside."""

from __future__ import annotations

import pytest
from editing_desk import Desk

from onrecord.publication import Dossier
from onrecord.texts.matching import Fault, Lookup, Verdict


def found(dossier: Dossier, quote_id: str) -> Lookup:
    return next(quote for quote in dossier.quotes if quote.id == quote_id).found


@pytest.mark.parametrize(
    ("source_type", "speaker", "verdict"),
    [
        # The speech is Coyle's: what she says in it needs no marks.
        ("speech", "coyle", Verdict.FOUND),
        ("press-release", "coyle", Verdict.FOUND),
        ("document", "coyle", Verdict.FOUND),
        ("news-article", "coyle", Verdict.NOT_FOUND),
        ("report", "coyle", Verdict.NOT_FOUND),
        ("speech", "marsh", Verdict.NOT_FOUND),
    ],
)
def test_the_type_of_a_source_says_where_its_speaker_speaks(
    desk: Desk, source_type: str, speaker: str, verdict: Verdict
) -> None:
    desk.edit("mill-weir/sources.yml", "type: speech", f"type: {source_type}")
    if source_type in ("news-article", "report"):
        desk.edit("mill-weir/sources.yml", "  speaker: coyle\n", "")
    desk.edit(
        "mill-weir/quotes.yml",
        'council: not this year."\n  speaker: coyle',
        f'council: not this year."\n  speaker: {speaker}',
    )
    assert found(desk.dossier(), "not-this-year").verdict is verdict


def test_a_turn_may_be_told_by_a_role(desk: Desk) -> None:
    # "The mayor:" speaks; without that alias she is met by the role that the cast gives her.
    desk.edit("actors.yml", "also_known_as: [Coyle, The mayor]", "also_known_as: [Coyle]")
    assert found(desk.dossier("night-ferry"), "who-will-pay").fault is Fault.UNKNOWN_TURN
    desk.edit(
        "night-ferry/cast.yml",
        "- {actor: coyle}\n",
        "- {actor: coyle, role: the mayor, evidence: {source: hearing, exact: The mayor}}\n",
    )
    assert found(desk.dossier("night-ferry"), "who-will-pay").verdict is Verdict.FOUND


def test_anothers_turn(desk: Desk) -> None:
    desk.edit(
        "night-ferry/quotes.yml",
        "text: And who will pay?\n  speaker: coyle",
        "text: And who will pay?\n  speaker: marsh",
    )
    assert found(desk.dossier("night-ferry"), "who-will-pay").fault is Fault.OTHER_SPEAKER


def test_two_quotations_of_two_speakers_are_no_quote(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "text: The weir must go,",
        "text: The weir must go, […] The wheel must stay,",
    )
    assert found(desk.dossier(), "must-go").fault is Fault.TWO_SPEAKERS


def test_words_set_aside_stand_in_quotation_marks(desk: Desk) -> None:
    desk.edit(
        "mill-weir/sources.yml",
        "text: He would not know the river now.",
        "text: read out a statement.",
    )
    (aside,) = desk.dossier().set_aside
    assert (aside.found.verdict, aside.found.fault) == (Verdict.NOT_FOUND, Fault.UNSPOKEN)


def test_words_set_aside_that_are_quoted_twice_are_set_aside_twice(desk: Desk) -> None:
    text = (desk.root / "content/mill-weir/sources/gazette.txt").read_text(encoding="utf-8")
    again = text.replace(
        "‘Nobody asked us.’", "‘Nobody asked us.’ ‘He would not know the river now.’"
    )
    (desk.root / "content/mill-weir/sources/gazette.txt").write_text(again, encoding="utf-8")
    (aside,) = desk.dossier().set_aside
    assert aside.found.verdict is Verdict.FOUND
    assert len(aside.found.ways) == 2


def test_words_set_aside_that_are_not_there(desk: Desk) -> None:
    desk.edit(
        "mill-weir/sources.yml",
        "text: He would not know the river now.",
        "text: He would know the river now.",
    )
    (aside,) = desk.dossier().set_aside
    assert aside.found.fault is Fault.ABSENT
