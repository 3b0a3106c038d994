"""A date is not what the source's words come to.

## What is wrong

The words that the date comes from, named with `source_says` or found in the evidence, come to
another date.

## Why it matters

The order of events is often the story. A wrong day looks as solid on the page as a right one.

## What to do

Write one of the dates that the message offers; or name other words with `source_says`, where the
date comes from those. Relative words are counted from the source's own date (`published`): if that
is wrong, all of them are.

## Example

    date: {date: 2022-05-19, source_says: on Wednesday}    # bad in a source of 21 May 2022
    date: {date: 2022-05-18, source_says: on Wednesday}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict, Event
from onrecord.rules.dates.after_source import past_after_sources
from onrecord.rules.dates.naming import naming, naming_meant
from onrecord.rules.dates.precision import come_to, finer
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import DateOf, View

KIND = Kind("D401", Severity.ERROR, "another date than the source's", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that are neither what their words come to nor a part of that."""
    for date in view.dates_with(DateVerdict.WRONG):
        if finer(date.dated):
            continue
        if isinstance(date.owner, Event) and past_after_sources(date.owner, date.dated):
            continue  # called past, its words were counted back: D407 has said what is wrong
        message, cure = _explained(date)
        yield KIND.problem(date.written.words.place, message, cure, date.fact)


def _explained(date: DateOf) -> tuple[str, str]:
    dated, words = date.dated, date.written.words
    says, ways = list(dated.says), come_to(dated.comes_to)
    if dated.meant:
        return (
            f"{quoted(dated.meant)} comes to {words}; but {listed([quoted(one) for one in says])}, "
            "with its year, stands there too, and is taken for the date where no words are named.",
            naming_meant(date),
        )
    means = f", which comes to {listed(ways, 'or')}" if says != ways else ""
    message = (
        f"The source says {listed([quoted(one) for one in says])}{means}; the date here is {words}."
    )
    cure = f"Write {listed(ways, 'or')}, or name the words it comes from with source_says"
    if not dated.counted:
        return message, f"{cure}."
    said, means_of = dated.counted[0]
    example = naming(means_of[0].edtf if means_of else words, said)
    return message, f"{cure}, as in {example}."
