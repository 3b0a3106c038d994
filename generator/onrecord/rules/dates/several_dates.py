"""Several dates stand in the evidence, and the fact does not say which one is meant.

## What is wrong

The passages that the fact rests on (for a quote: its paragraph and the one before) hold more than
one date.

## Why it matters

A date that belongs to something else stands so near that it is easily taken for the right one, and
no check can tell.

## What to do

Name the words that are meant: `{date: 2019, source_says: In 2019}`; or cut the passage so that one
date stands in it.

## Example

    # the source: Promised in 2019, it was dropped in 2021.
    date: 2019                                  # bad
    date: {date: 2019, source_says: in 2019}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.phrasing import listed, quoted, scalar
from onrecord.rules.view import View

KIND = Kind("D405", Severity.ERROR, "several dates", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that are one of several in the evidence."""
    for date in view.dates_with(DateVerdict.SEVERAL):
        says = [quoted(words) for words in date.dated.says]
        meant = scalar(date.dated.meant) if date.dated.meant else "…"
        yield KIND.problem(
            date.written.words.place,
            f"More than one date stands in {date.ground}: {listed(says)}.",
            f"Name the words that are meant, as in {{date: {scalar(date.written.words)}, "
            f"source_says: {meant}}}.",
            date.fact,
        )
