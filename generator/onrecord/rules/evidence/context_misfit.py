"""The prefix or suffix of a passage does not stand where its words do.

## What is wrong

The words stand in the source, but not right behind the `prefix` or right before the `suffix` that
the editor gave.

## Why it matters

A passage is anchored where prefix and suffix say. If they don't fit, it would be anchored to a
lookalike.

## What to do

Write what stands right before or after the words in the source, or take prefix and suffix out where
the words stand there only once.

## Example

    {exact: "the removal", prefix: "to put out"}    # bad
    {exact: "the removal", prefix: "to put off"}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.misfit import misfit
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("E303", Severity.ERROR, "prefix or suffix of a passage that does not fit", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the passages whose prefix or suffix does not stand next to their words."""
    for typed in view.typed_with(Fault.CONTEXT):
        written, found = typed.passage.fact, typed.passage.found
        place, message = misfit(
            typed.text, typed.passage.source, found, written.prefix, written.suffix
        )
        yield KIND.problem(
            place,
            message,
            "Write what stands right before (prefix) or after (suffix) the words, or take it out "
            "where they stand only once.",
            typed.fact,
        )
