"""The prefix or suffix of a quote does not stand where its words do.

## What is wrong

The words stand in the source, but not right behind the `prefix` or right before the `suffix` that
the editor gave.

## Why it matters

A quote is anchored where prefix and suffix say. If they don't fit, it would be anchored to a
lookalike.

## What to do

Write what stands right before or after the words in the source, or take prefix and suffix out where
the words stand there only once.

## Example

    {text: The ferry is a promise., prefix: ring the bells}         # bad
    {text: The ferry is a promise., prefix: ring the bell myself.}  # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.misfit import misfit
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q210", Severity.ERROR, "prefix or suffix that does not fit", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes whose prefix or suffix does not stand next to their words."""
    for wording in view.wordings_with(Fault.CONTEXT):
        place, message = misfit(
            wording.text, wording.source, wording.found, wording.prefix, wording.suffix
        )
        yield KIND.problem(
            place,
            message,
            "Write what stands right before (prefix) or after (suffix) the words, or take it out "
            "where they stand only once.",
            wording.fact,
        )
