"""Nobody can resolve the words that a date comes from.

## What is wrong

The words stand in the source, but no rule says what they come to ("in the coming weeks", "after the
harvest"), or the source's own date is too coarse to count from. The editor's date stands, shown as
the editor's, with the source's words.

## Why it matters

A date like this is a reading, not a reference. A reader is told so; an editor should be sure.

## What to do

Write `unknown`, or a coarser date that other words give. If the date is right and can be defended,
accept the warning with the reason.

## Example

    date: {date: 2022-06, source_says: in the coming weeks}    # bad
    date: unknown                                              # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View

KIND = Kind("D406", Severity.WARNING, "date that can't be resolved", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates whose words come to nothing that is known."""
    for date in view.dates_with(DateVerdict.UNRESOLVED):
        words = date.written.words
        says = listed([quoted(words) for words in date.dated.says])
        yield KIND.problem(
            words.place,
            f"What {says} comes to can't be told; {words} stands as the editor's date.",
            "Write unknown, or accept the warning (accepts) with the reason why the date is right.",
            date.fact,
        )
