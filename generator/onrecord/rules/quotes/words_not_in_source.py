"""The words of a quote do not stand in its source.

## What is wrong

The text of the quote, of another wording of it (`also_reported`) or of its `original` differs from
the source: a word, a letter, an accent, a comma, a capital. The message shows the nearest passage
with the differences marked, and names another source of the dossier that has the words.

## Why it matters

What stands in quotation marks is held to be what somebody said. One changed word can turn it round,
and a reader who looks it up stops trusting all the rest.

## What to do

Write the words as they stand in the source. Mark words of your own with `[ ]`, and what you leave
out with `[…]`; three dots without brackets are words like any other. Quotation marks, apostrophes,
dashes and spaces may be of any shape.

## Example

    text: We are not in favour of it    # bad where the source has "We are not in favor of it"
    text: We are not in favor of it     # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.absence import explain
from onrecord.rules.quotes.standing import ANYBODY
from onrecord.rules.view import View
from onrecord.texts.matching import Fault, Lookup, find_quote
from onrecord.texts.text import Text

KIND = Kind("Q201", Severity.ERROR, "words not in source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that do not stand in their source."""
    for wording in view.wordings_with(Fault.ABSENT):
        sources = view.publication.dossier_of(wording.quote).sources
        absence = explain(wording.text, wording.source, sources, _with_marks)
        cure = (
            "Write the words as they stand in the source, or mark your own with [ ] and what you "
            "leave out with […]."
        )
        if absence.elsewhere is not None:
            cure = f"Write source: {absence.elsewhere}, or the words as they stand in this source."
        yield KIND.problem(absence.place, absence.message, cure, wording.fact)


def _with_marks(text: Text, words: str) -> Lookup:
    return find_quote(text, words, ANYBODY)
