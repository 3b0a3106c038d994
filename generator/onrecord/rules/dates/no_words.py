"""No words of the evidence give a date.

## What is wrong

The date is not the source's own, and no date stands in the passages that the fact rests on (for a
quote: in its paragraph or the one before).

## Why it matters

A date rests on words of a source like all else. This one is the editor's, or comes from somewhere
that a reader can't see.

## What to do

Name the words it comes from, `{date: 2022-05-18, source_says: on Wednesday}`; add the passage that
has them to the evidence; or write `unknown`.

## Example

    date: 2022-05-18                                         # bad: the passage has "on Wednesday"
    date: {date: 2022-05-18, source_says: on Wednesday}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.phrasing import scalar
from onrecord.rules.view import View

KIND = Kind("D404", Severity.ERROR, "date without words", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that no words of the evidence give."""
    for date in view.dates_with(DateVerdict.NO_WORDS):
        if date.written.source_says:
            continue
        words = date.written.words
        yield KIND.problem(
            words.place,
            f"No date stands in {date.ground}, and {words} is not the source's own date.",
            f"Name the words it comes from, as in {{date: {scalar(words)}, source_says: on "
            "Friday}; add the passage that has them; or write unknown.",
            date.fact,
        )
