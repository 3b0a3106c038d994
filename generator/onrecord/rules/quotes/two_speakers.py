"""A quote joins the words of two speakers.

## What is wrong

An omission, `[…]`, leads from one quotation of a paragraph to another, and the source's own words
around them name another actor.

## Why it matters

Two people's words become one person's sentence.

## What to do

Make two quotes of it, each with its speaker.

## Example

    # the source: “The weir must go,” Lee said. “The wheel must stay,” said Marsh.
    text: The weir must go, […] The wheel must stay    # bad
    text: The weir must go                             # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.quotes.marks import place_of_omission
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q205", Severity.ERROR, "two speakers in one quote", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes whose omission passes from one speaker to another."""
    for wording in view.wordings_with(Fault.TWO_SPEAKERS):
        name = quoted(wording.found.detail) if wording.found.detail else "another actor"
        yield KIND.problem(
            place_of_omission(wording.text, wording.found.omission),
            "This […] joins two quotations, and the source's own words around them name "
            f"{name}: they may be the words of two speakers.",
            "Make two quotes of it, each with its speaker.",
            wording.fact,
        )
