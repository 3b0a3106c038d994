"""A position that is not stated stands beside one that is, and has no date.

## What is wrong

A holder has two positions on one question: one with the stance `not-stated` and without a date, and
another. Several positions are a history only where each has a date.

## Why it matters

A reader is told that the sources do not say where the holder stands, and where the holder stands.
One of the two is false; or one was true earlier, and nobody can tell when.

## What to do

Take the `not-stated` one out. If the holder first said nothing, and the source says so, give it the
passage (`evidence`), whose source's date it then has, or a date of its own (`as_of`).

## Example

    - {holder: county, question: closure, stance: not-stated}    # bad beside the next
    - {holder: county, question: closure, stance: opposes, basis: stated, quotes: [too-late]}
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Stance
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Position
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A507", Severity.ERROR, "not stated, and stated", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the undated positions without a stance, of holders that have a dated one with it."""
    if not view.complete:
        return  # what could not be read may have the date
    for dossier in view.dossiers:
        dated: dict[tuple[str, str], Position] = {}
        silent: list[Position] = []
        for position in dossier.positions:
            if position.as_of.when is not None:
                dated.setdefault((position.holder.id, position.question.id), position)
            elif position.fact.stance is Stance.NOT_STATED:
                silent.append(position)
        for position in silent:
            other = dated.get((position.holder.id, position.question.id))
            if other is None:
                continue
            yield KIND.problem(
                position.fact.place_of("stance"),
                f"{quoted(position.holder.label)} has another position on "
                f"{quoted(position.question.id)}, at {other.fact.place}.",
                "Take this one out, or write as_of: with the day that it was true of.",
                str(position.address),
            )
