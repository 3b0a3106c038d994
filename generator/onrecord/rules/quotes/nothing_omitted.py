"""A quote marks an omission where nothing is left out.

## What is wrong

`[…]` stands between words that follow one another in the source, or at the beginning or the end of
the quote, where nothing needs to be marked.

## Why it matters

The mark tells a reader that the speaker said more here. That is not so.

## What to do

Take the mark out. A quote may begin and end anywhere in a sentence.

## Example

    # the source: “We will not close it before the summer,”
    text: We will not […] close it    # bad
    text: We will not close it        # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.quotes.marks import omissions_in, place_of_omission
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q213", Severity.ERROR, "omission of nothing", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes that mark an omission and leave nothing out."""
    for wording in view.wordings_with(Fault.NOTHING_OMITTED):
        several = len(omissions_in(wording.text)) > 1
        yield KIND.problem(
            wording.text.place if several else place_of_omission(wording.text, 0),
            f"{'One of the […]' if several else '[…]'} stands where the source has no more words.",
            "Take that mark out." if several else "Take the mark out.",
            wording.fact,
        )
