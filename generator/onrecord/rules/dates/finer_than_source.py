"""A date is more precise than the source's words.

## What is wrong

The words that the date comes from leave more open than the date does: a month where a day is
written, "about" where the date says nothing of it.

## Why it matters

A day that no source gives is made up, even where it is true. A reader can't tell it from a day that
is known.

## What to do

Write the date as precise as the words are: `2022-06` for "in June", `2022-06~` for "in mid-June",
`unknown` where they give none. A date may always be coarser than its words.

## Example

    date: {date: 2022-06-15, source_says: in mid-June}    # bad
    date: {date: 2022-06~, source_says: in mid-June}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.dates.precision import come_to, finer, within
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View

KIND = Kind("D402", Severity.ERROR, "date finer than its source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that say more than the words they come from."""
    for date in view.dates_with(DateVerdict.WRONG):
        if not finer(date.dated):
            continue
        says = listed([quoted(words) for words in date.dated.says])
        ways = listed(come_to(within(date.dated)), "or")
        yield KIND.problem(
            date.written.words.place,
            f"The source says {says}, which comes to {ways}; {date.written.words} says more.",
            f"Write {ways}, or what is coarser.",
            date.fact,
        )
