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
from onrecord.publication.model import Dated, DateVerdict
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View
from onrecord.when import within

KIND = Kind("D405", Severity.ERROR, "several dates", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that are one of several in the evidence."""
    for date in view.dates_with(DateVerdict.SEVERAL):
        says = [quoted(words) for words in date.dated.says]
        yield KIND.problem(
            date.written.words.place,
            f"More than one date stands in {date.ground}: {listed(says)}.",
            f"Name the words that are meant, as in {{date: {date.written.words}, source_says: "
            f"{_likeliest(date.dated)}}}.",
            date.fact,
        )


def _likeliest(dated: Dated) -> str:
    """Return the words that come to the date, where some do."""
    for words, way in zip(dated.says, dated.comes_to, strict=False):
        if dated.when is not None and within(way, dated.when):
            return words
    return "…"
