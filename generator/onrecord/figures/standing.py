"""Who stands where, as rows: holders against questions, each with what they held before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from onrecord.frozen import frozen
from onrecord.interface import Interface
from onrecord.publication.model import Actor, Dossier, Position, Question
from onrecord.when import When


@frozen()
class Held:
    """A position that stands, and those of the same holder on the same question before it.

    The latest of them comes first.
    """

    position: Position
    earlier: tuple[Position, ...]


@frozen()
class Row:
    """A holder, and for each question asked what they hold, or None where none is recorded."""

    holder: Actor
    cells: tuple[Held | None, ...]


@frozen()
class Telling:
    """How a publication says things: its interface, its dates, its actors and their roles."""

    interface: Interface
    when: Callable[[When], str]
    called: Callable[[Actor], str]
    role: Callable[[Actor], str]


def rows(
    dossier: Dossier, standing: Iterable[Position], questions: Sequence[Question]
) -> tuple[Row, ...]:
    """Return a row for every holder of a position on one of `questions`, in the order given.

    `standing` are those positions of the dossier that stand and are to be shown.
    """
    asked = {question.id for question in questions}
    histories: dict[tuple[str, str], list[Position]] = {}
    for position in dossier.positions:
        if position.question.id in asked:
            histories.setdefault((position.holder.id, position.question.id), []).append(position)
    held: dict[Actor, dict[str, Held]] = {}
    for position in standing:
        if position.question.id in asked:
            history = histories[position.holder.id, position.question.id]
            held.setdefault(position.holder, {})[position.question.id] = Held(
                position, tuple(history[1:])
            )
    return tuple(
        Row(holder, tuple(found.get(question.id) for question in questions))
        for holder, found in held.items()
    )
