"""Addresses outlive rewording and reordering, and differ where facts do."""

from __future__ import annotations

import pytest
from editing_desk import Desk

from onrecord.problems import Severity
from onrecord.publication import Dossier
from onrecord.publication.addresses import date_in_anchor


def by_text(dossier: Dossier) -> dict[str, str]:
    facts = (*dossier.key_points, *(one for t in dossier.topics for one in t.statements))
    return {str(fact.fact.text): str(fact.address) for fact in facts}


def test_an_id_is_the_anchor(desk: Desk) -> None:
    addresses = by_text(desk.dossier())
    assert addresses["A removal would cost £4.2 million, and nobody has said who pays."] == (
        "mill-weir/#who-pays"
    )
    assert addresses["Her grandfather called the weir the step."] == (
        "mill-weir/background/#the-grandfather"
    )


def test_rewording_changes_no_address(desk: Desk) -> None:
    before = by_text(desk.dossier())["It was built in 1874 to drive a corn mill."]
    desk.edit("mill-weir/background.yml", "It was built in 1874 to", "In 1874 it was made to")
    desk.edit(
        "mill-weir/background.yml",
        "exact: was built in 1874 to drive the wheel of the corn mill",
        'exact: "was  built in 1874 to drive the wheel of the corn mill"',
    )
    after = by_text(desk.dossier())["In 1874 it was made to drive a corn mill."]
    assert after == before
    assert before.startswith("mill-weir/background/#the-weir.")


def test_reordering_changes_no_address(desk: Desk) -> None:
    before = by_text(desk.dossier())
    path = desk.root / "content/mill-weir/background.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[3], lines[5] = lines[5], lines[3]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert by_text(desk.dossier()) == before


def test_the_same_evidence_twice_asks_for_an_id(desk: Desk) -> None:
    desk.edit(
        "mill-weir/background.yml",
        '    - {text: "About 18,000',
        "    - {text: It drove a mill., evidence: {source: survey, "
        "exact: was built in 1874 to drive the wheel of the corn mill}}\n"
        '    - {text: "About 18,000',
    )
    linked = desk.link()
    assert [(one.code, one.severity) for one in linked.problems] == [("R108", Severity.REMINDER)]
    weir = linked.publication.dossiers[1]
    addresses = [one.address for one in weir.topics[0].statements]
    assert len(set(addresses)) == 4


def test_the_same_evidence_in_two_voices_needs_no_id(desk: Desk) -> None:
    desk.edit(
        "mill-weir/background.yml",
        '    - {text: "About 18,000',
        "    - {text: It drove a mill., attributed_to: fenn, evidence: {source: survey, "
        "exact: was built in 1874 to drive the wheel of the corn mill}}\n"
        '    - {text: "About 18,000',
    )
    statements = desk.dossier().topics[0].statements
    assert len({one.address for one in statements}) == 4


def test_the_same_twice_is_an_error(desk: Desk) -> None:
    path = desk.root / "content/mill-weir/background.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    lines.insert(4, lines[3])
    path.write_text("\n".join(lines), encoding="utf-8")
    problems = {one.code: one for one in desk.link().problems}
    assert problems["R109"].severity is Severity.ERROR
    assert problems["R109"].place.line == 5


@pytest.mark.parametrize(
    ("edtf", "anchor"),
    [
        ("2022-05-18", "2022-05-18"),
        ("2022-06~", "2022-06-about"),
        ("195X", "195x"),
        ("2019?", "2019-perhaps"),
        ("2023-05/2023-07", "2023-05-to-2023-07"),
        ("2023-05/..", "2023-05-on"),
        ("../2023-05", "until-2023-05"),
        ("[..2023-07-08]", "until-2023-07-08"),
        ("[2023-07-08..]", "2023-07-08-on"),
    ],
)
def test_a_date_in_an_anchor(edtf: str, anchor: str) -> None:
    assert date_in_anchor(edtf) == anchor


def test_a_correction_may_name_a_position_of_a_history(desk: Desk) -> None:
    desk.edit(
        "mill-weir/dossier.yml",
        "facts: [weir-built, the-weir]",
        "facts: [coyle.removal, coyle.removal.2019, marsh, the-grandfather]",
    )
    first = desk.dossier().corrections[1]
    assert [str(fact.address) for fact in first.facts] == [
        "mill-weir/positions/#coyle.removal.2022-05-18",
        "mill-weir/positions/#coyle.removal.2019",
        "mill-weir/actors/#marsh",
        "mill-weir/background/#the-grandfather",
    ]


def test_corrections_of_one_day_are_told_apart(desk: Desk) -> None:
    desk.edit("mill-weir/dossier.yml", "date: 2022-05-25", "date: 2022-05-29")
    corrections = desk.dossier().corrections
    assert len({one.address for one in corrections}) == 2


def test_an_entry_of_the_cast_is_addressed_by_its_id_or_its_actor(desk: Desk) -> None:
    desk.edit("mill-weir/cast.yml", "- {actor: county}", "- {actor: county, id: the-payer-to-be}")
    anchors = {entry.actor.id: entry.address.anchor for entry in desk.dossier().cast}
    assert (anchors["county"], anchors["coyle"]) == ("the-payer-to-be", "coyle")


def test_a_correction_may_name_an_actor_that_is_not_cast(desk: Desk) -> None:
    desk.edit("mill-weir/dossier.yml", "facts: [weir-built, the-weir]", "facts: [ono, silt]")
    first = desk.dossier().corrections[1]
    assert [str(fact.address) for fact in first.facts] == ["actors/ono/", "glossary/#silt"]
