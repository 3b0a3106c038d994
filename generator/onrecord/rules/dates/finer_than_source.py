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

from collections.abc import Iterator, Sequence

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict
from onrecord.rules.dates.naming import naming_meant
from onrecord.rules.dates.precision import come_to, finer, within
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import DateOf, View
from onrecord.when import Precision, When, fits, month, year
from onrecord.when import within as bounds
from onrecord.when import words as in_words

KIND = Kind("D402", Severity.ERROR, "date finer than its source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that say more than the words they come from."""
    for date in view.dates_with(DateVerdict.WRONG):
        if not finer(date.dated):
            continue
        message, cure = _explained(date)
        yield KIND.problem(date.written.words.place, message, cure, date.fact)


def _explained(date: DateOf) -> tuple[str, str]:
    dated, words = date.dated, date.written.words
    says = listed([quoted(one) for one in dated.says])
    if dated.meant:
        return (
            f"{quoted(dated.meant)} comes to {words}; but {says}, with its year, stands there too, "
            "and is taken for the date where no words are named.",
            naming_meant(date),
        )
    ways = within(dated)
    come = listed([f"{way.edtf} ({in_words(way, 'en')})" for way in ways], "or")
    return f"The source says {says}, which comes to {come}. {_too_much(date, ways)}", _cure(ways)


def _too_much(date: DateOf, ways: Sequence[When]) -> str:
    """Say what of the date the source's words do not give."""
    when, words = date.dated.when, date.written.words
    if when is None:
        return ""
    if when.precision is Precision.INTERVAL:
        ends = [end for end in when.ends if not any(fits(end, way) for way in date.dated.comes_to)]
        return f"It does not give {listed(come_to(ends or when.ends))}, so {words} says more."
    if any(bounds(when, way) and bounds(way, when) for way in ways):
        return f"Without the “about”, {words} says more."
    return f"It does not say which {when.precision}, so {words} says more."


def _cure(ways: Sequence[When]) -> str:
    least = f"Write {listed(come_to(ways), 'or')}"
    if any(way.approximate for way in ways):
        least += " (~ stands for about, and for early, mid and late)"
    first = ways[0].first
    coarser = [] if first is None else [month(first.year, first.month), year(first.year)]
    fitting = [one for one in coarser if all(fits(one, way) and one != way for way in ways)]
    return f"{least}, or less exactly {fitting[0]}." if fitting else f"{least}."
