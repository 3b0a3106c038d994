"""An event that is called past lies after the date of its source.

## What is wrong

The event has `status: past`, and its date is later than that of every source it rests on.

## Why it matters

A source can't report what had not happened when it was published. Either the date is wrong, or what
was due is told as if it had happened.

## What to do

Put the date right; or write `status: scheduled`; or rest the event on a later source that reports
it.

## Example

    # in a source of 1 March 2026
    {title: The council votes, date: 2026-03-05, status: past}         # bad
    {title: The council votes, date: 2026-03-05, status: scheduled}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.dates.after_source import past_after_sources
from onrecord.rules.phrasing import dates_of_sources
from onrecord.rules.view import View

KIND = Kind("D407", Severity.ERROR, "past event after its source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the past events, or ends of them, that all their sources come before."""
    for dossier in view.dossiers:
        for event in dossier.events:
            for dated in filter(None, (event.date, event.end)):
                if dated.fact is None or not past_after_sources(event, dated):
                    continue
                yield KIND.problem(
                    dated.fact.words.place,
                    f"The event is called past, on {dated.fact.words}; "
                    f"but {dates_of_sources(event)}.",
                    "Put the date right, write status: scheduled, or add a source that reports it.",
                    str(event.address),
                )
