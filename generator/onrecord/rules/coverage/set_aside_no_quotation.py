"""Words that are set aside are no direct quotation.

## What is wrong

The words stand in the source, an article, a report or a web page, but outside quotation marks.

## Why it matters

Only direct quotations are set aside: the site tells readers how many of them it leaves unused, and
why. These words are none, and the quotation that was meant may still be open.

## What to do

Write the words that stand inside the marks, or take the entry out.

## Example

    # the source: “Nice weather, too,” she said.
    set_aside:
      - {text: "she said", because: Small talk.}              # bad
      - {text: "Nice weather, too,", because: Small talk.}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import named, offset_in
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("C702", Severity.ERROR, "words set aside that nobody says", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words set aside that stand outside quotation marks."""
    for aside in view.set_aside():
        if aside.found.fault is not Fault.UNSPOKEN:
            continue
        places = [offset_in(aside.source, piece.span.start) for piece in aside.found.pieces]
        where = places[0] if places else named(aside.source)
        yield KIND.problem(
            aside.fact.text.place,
            f"The words stand at {where}, outside quotation marks.",
            "Write the words that stand inside the marks, or take the entry out.",
            str(aside.source.address),
        )
