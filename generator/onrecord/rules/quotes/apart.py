"""A quote joins words from two paragraphs that are not one quotation.

## What is wrong

An omission, `[…]`, leads from a quotation in one paragraph to another quotation in another one. It
may only leave out words inside one paragraph, or between paragraphs of one long quotation.

## Why it matters

What somebody said at two places of a text was often said at two times, or by two people. Joined, it
reads as one answer.

## What to do

Make two quotes of it.

## Example

    # the source: “The ferry is a promise,” she said. / “And who will pay?”
    text: The ferry is a promise, […] And who will pay?    # bad
    text: The ferry is a promise                           # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.quotes.marks import place_of_omission
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q212", Severity.ERROR, "words of two quotations", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes whose omission passes from one paragraph's quotation to another's."""
    for wording in view.wordings_with(Fault.APART):
        yield KIND.problem(
            place_of_omission(wording.text, wording.found.omission),
            "This […] joins words of two paragraphs that are not one long quotation.",
            "Make two quotes of it.",
            wording.fact,
        )
