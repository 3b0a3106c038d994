"""No words of the evidence give a date.

## What is wrong

The date is not the source's own, and no date stands in the passages that the fact rests on (for a
quote: in its paragraph or the one before).

## Why it matters

A date rests on words of a source like all else. This one is the editor's, or comes from somewhere
that a reader can't see.

## What to do

Name the words it comes from, `{date: 2022-05-18, source_says: on Wednesday}`: a date is found by
itself only where the source gives it with its year. Where words that come to the date stand there,
the message has them ready to copy. Or add the passage that has them to the evidence; or write
`unknown`.

## Example

    date: 2022-05-18                                         # bad: the passage has "on Wednesday"
    date: {date: 2022-05-18, source_says: on Wednesday}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import DateVerdict, Quote
from onrecord.rules.dates.naming import naming, naming_meant, told
from onrecord.rules.phrasing import MOST_WAYS, listed, quoted
from onrecord.rules.view import DateOf, View

KIND = Kind("D404", Severity.ERROR, "date without words", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates that no words of the evidence give."""
    for date in view.dates_with(DateVerdict.NO_WORDS):
        if date.written.source_says:
            continue
        message, cure = _explained(date)
        yield KIND.problem(date.written.words.place, message, cure, date.fact)


def _explained(date: DateOf) -> tuple[str, str]:
    words, dated = date.written.words, date.dated
    if dated.meant:
        return (
            f"{quoted(dated.meant)} comes to {words}, but has no year: a date that the source "
            "gives without its year must name the source's words.",
            naming_meant(date),
        )
    message = f"No date with its year stands in {date.ground}, and {words} is not the source's own."
    add = "" if isinstance(date.owner, Quote) else "add the passage that has the date; or "
    if not dated.counted:
        example = naming(words, "words of the source")
        return message, f"Name the words it comes from, as in {example}; {add}write unknown."
    stand = listed([told(said, ways) for said, ways in dated.counted[:MOST_WAYS]])
    said, ways = dated.counted[0]
    example = naming(ways[0].edtf if ways else words, said)
    return (
        f"{message} There {'stands' if len(dated.counted) == 1 else 'stand'} {stand}.",
        f"If {'that' if len(dated.counted) == 1 else 'one of them'} is meant, name the words, as "
        f"in {example}; otherwise {add}write unknown.",
    )
