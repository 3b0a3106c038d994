"""An event that is called scheduled lies before the date of its source.

## What is wrong

The event has `status: scheduled`, and it is over before the date of every source it rests on.

## Why it matters

A source can't announce what was past when it was published. Often the year is wrong: "27 May" in
a source of 2025 is what is due in May 2025 or later, not what was in May 2024.

## What to do

Put the date right; or write `status: past`, where the source says that it took place, or
`status: cancelled`. If it was due, and the source doesn't say what came of it, accept the warning
with the reason.

## Example

    # in a source of 1 March 2026
    {title: The council votes, date: 2025-05-27, status: scheduled}    # bad
    {title: The council votes, date: 2026-05-27, status: scheduled}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import EventStatus
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Dated, DateVerdict, Event
from onrecord.rules.phrasing import dates_of_sources
from onrecord.rules.view import View
from onrecord.when import wholly_after

KIND = Kind("D410", Severity.WARNING, "scheduled event before its source", __doc__)

_FAULTS = frozenset((DateVerdict.WRONG, DateVerdict.NO_WORDS, DateVerdict.SEVERAL))


def find(view: View) -> Iterator[Problem]:
    """Find the scheduled events that are over before all their sources."""
    for dossier in view.dossiers:
        for event in dossier.events:
            last = event.end or event.date
            if last.fact is None or not _is_over(event, last):
                continue
            yield KIND.problem(
                last.fact.words.place,
                f"The event is called scheduled, for {last.fact.words}; "
                f"but {dates_of_sources(event)}.",
                "Put the date right (the year, often), or write status: past or cancelled.",
                str(event.address),
            )


def _is_over(event: Event, last: Dated) -> bool:
    when = last.when
    if event.status is not EventStatus.SCHEDULED or when is None:
        return False
    if last.verdict in _FAULTS:
        return False  # that is what is wrong, and has been said
    published = [passage.source.published for passage in event.evidence]
    return all(one is not None and wholly_after(one, when) for one in published)
