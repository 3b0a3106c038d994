"""The words that a date is said to come from do not stand in its evidence.

## What is wrong

`source_says` names words of the source. They must stand in the passages that the fact rests on; for
a quote, in its paragraph or the one before; for a position that rests on quotes, in theirs.

## Why it matters

Without its words, a date rests on nothing that a reader can look up.

## What to do

Write the words as they stand in the source. If they stand elsewhere in it, add a passage with them
to the evidence.

## Example

    # the source: The council voted on Wednesday.
    date: {date: 2022-05-18, source_says: last Wednesday}    # bad
    date: {date: 2022-05-18, source_says: on Wednesday}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Words
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import DateOf, View

KIND = Kind("D403", Severity.ERROR, "words of a date not in its evidence", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of `source_says` that do not stand in the evidence."""
    for date in view.dates_with(DateVerdict.NO_WORDS):
        for words in _missing(date):
            yield KIND.problem(
                words.place,
                f"{quoted(words)} does not stand in {date.ground}.",
                "Write the words as they stand there, or add the passage that has them to the "
                "evidence.",
                date.fact,
            )


def _missing(date: DateOf) -> Iterator[Words]:
    return (words for words in date.written.source_says if words in date.dated.says)
