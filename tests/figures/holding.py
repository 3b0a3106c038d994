"""Positions made for a figure: who holds them, on what, how they are known, what was before."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

from onrecord.facts import Basis, Stance
from onrecord.figures.figure import Figure
from onrecord.figures.stances import stances
from onrecord.figures.standing import Held, Row, Telling
from onrecord.interface import Interface
from onrecord.publication.linked import Dated, DateVerdict, Position
from onrecord.when import parse, words

ALL = [
    (stance, basis)
    for stance in Stance
    for basis in (*Basis, *([None] if stance is Stance.NOT_STATED else []))
]


def telling(language: str = "en") -> Telling:
    interface = Interface.of(language)
    return Telling(
        interface,
        lambda when: words(when, interface.locale),
        lambda actor: actor.label,
        lambda actor: actor.role,
    )


def holder(name: str, role: str = "") -> SimpleNamespace:
    return SimpleNamespace(label=name, role=role, id=name)


def question(text: str) -> SimpleNamespace:
    return SimpleNamespace(id="q", fact=SimpleNamespace(text=text))


def position(
    stance: Stance,
    basis: Basis | None = Basis.STATED,
    date: str | None = "2024-03-05",
    by: str = "The Agency",
) -> Position:
    dated = Dated(None, parse(date) if date else None, DateVerdict.FOUND)
    says = holder(by) if basis is Basis.ATTRIBUTED else None
    fact = SimpleNamespace(stance=stance, basis=basis)
    return Position(fact, None, None, None, says, (), dated, (), ())


def held(stance: Stance, basis: Basis | None = Basis.STATED, *before: Stance) -> Held:
    return Held(
        position(stance, basis), tuple(position(one, Basis.REPORTED, "2021") for one in before)
    )


def row(name: str, *cells: Held | None, role: str = "") -> Row:
    """Make a row; each of its positions gets its holder, as the row has it."""
    who = holder(name, role)
    for cell in cells:
        if cell:
            cell.position.holder = who
    return Row(who, cells)


def figure(
    rows: Sequence[Row], questions: Sequence[str] = ("Should it be?",), language: str = "en"
) -> Figure:
    return stances("stances", [question(one) for one in questions], rows, telling(language))
