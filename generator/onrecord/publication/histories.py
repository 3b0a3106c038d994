"""Positions in their order: histories, the latest first, and the address of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication import addresses
from onrecord.publication.linked import CastEntry, Position, Question

SAME_DATE = Kind(
    "R105",
    Severity.ERROR,
    "two positions of one date",
    """An actor has two positions on one question with the same date, so that nobody can tell which
of them stands. Several positions are a history only where each has a date of its own: they are
compared by their last day, after the defaults (`as_of`; else the date of the first quote; else the
date of its source). Give one of them another `as_of`, or make one position of the two.""",
)


def in_order(
    positions: Iterable[Position],
    questions: Sequence[Question],
    cast: Sequence[CastEntry],
    dossier: str,
    problems: list[Problem],
) -> tuple[Position, ...]:
    """Return the positions by question, then by the cast's order of holders, the latest first.

    Those of a history get the date into their address. Two of the same last day are a problem.
    """
    histories: dict[tuple[str, str], list[Position]] = {}
    for position in positions:
        key = (position.question.id, position.holder.id)
        histories.setdefault(key, []).append(position)
    question_rank = {question.id: rank for rank, question in enumerate(questions)}
    cast_rank: dict[str, int] = {}
    for rank, entry in enumerate(cast):
        cast_rank.setdefault(entry.actor.id, rank)

    def rank_of(key: tuple[str, str]) -> tuple[int, int]:
        question, holder = key
        return question_rank.get(question, len(questions)), cast_rank.get(holder, len(cast))

    ordered: list[Position] = []
    for key in sorted(histories, key=rank_of):
        history = histories[key]
        if len(history) > 1:
            _dated_apart(history, problems)
            history = [_with_date(one, dossier) for one in history]
            history.sort(key=last_day, reverse=True)
        ordered.extend(history)
    return tuple(ordered)


def last_day(position: Position) -> date:
    """Return the day that a history is ordered by: an open end comes last, no date first."""
    when = position.as_of.when
    if when is None:
        return date.min
    return when.last or date.max


def _dated_apart(history: Sequence[Position], problems: list[Problem]) -> None:
    first: dict[date, Position] = {}
    for position in history:
        if position.fact.as_of is None and not all(one.source.known for one in position.evidence):
            continue  # its date is that of a quote or source which could not be read
        before = first.setdefault(last_day(position), position)
        if before is position:
            continue
        when = position.as_of.when
        dated = f"of {when.edtf}" if when else "without a date"
        message = (
            f"This position of {position.holder.label} on “{position.question.id}” is {dated}; "
            f"another one, at {before.fact.place}, is of the same last day."
        )
        cure = "Write as_of: with its own date on one of them, or make one position of the two."
        place = position.fact.place_of("as_of" if position.fact.as_of else "holder")
        problems.append(SAME_DATE.problem(place, message, cure, str(position.address)))


def _with_date(position: Position, dossier: str) -> Position:
    when = position.as_of.when
    dated = addresses.date_in_anchor(when.edtf) if when else "undated"
    anchor = f"{position.address.anchor}.{dated}"
    return replace(position, address=addresses.positions(dossier, anchor))
