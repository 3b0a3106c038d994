"""An event ends before it begins.

## What is wrong

The event's `end` lies before its `date`.

## Why it matters

One of the two is wrong, and a reader can't tell which.

## What to do

Put the wrong one right. They may be of different precision: `end: 2023` is no earlier than
`date: 2023-07`.

## Example

    {date: 2022-05-18, end: 2022-05-17}    # bad
    {date: 2022-05-17, end: 2022-05-18}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.view import View

KIND = Kind("D408", Severity.ERROR, "end before the beginning", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the events whose end surely lies before their date."""
    for dossier in view.dossiers:
        for event in dossier.events:
            date, end = event.fact.date, event.fact.end
            if end is None or date.when is None or end.when is None:
                continue
            if date.when.first is None or end.when.last is None:
                continue
            if end.when.last < date.when.first:
                yield KIND.problem(
                    end.words.place,
                    f"The event begins on {date.words} and would end on {end.words}, before that.",
                    "Put the wrong one right.",
                    str(event.address),
                )
