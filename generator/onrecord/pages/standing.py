"""Who stands where, as rows: holders against questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.publication.model import Actor, Position, Question


@dataclass(frozen=True, slots=True)
class Row:
    """A holder, and for each question asked their position, or None where none is recorded."""

    holder: Actor
    positions: tuple[Position | None, ...]


def rows(standing: Iterable[Position], questions: Sequence[Question]) -> tuple[Row, ...]:
    """Return a row for every holder of a position on one of `questions`, in the order given."""
    held: dict[str, dict[str, Position]] = {}
    holders: dict[str, Actor] = {}
    asked = {question.id for question in questions}
    for position in standing:
        if position.question.id in asked:
            holders.setdefault(position.holder.id, position.holder)
            held.setdefault(position.holder.id, {})[position.question.id] = position
    return tuple(
        Row(holder, tuple(held[holder_id].get(question.id) for question in questions))
        for holder_id, holder in holders.items()
    )
