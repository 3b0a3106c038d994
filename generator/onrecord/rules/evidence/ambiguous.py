"""The words of a passage stand in the source more than once.

## What is wrong

A passage of evidence fits more than one place of its source.

## Why it matters

A reader who opens it should land where the editor read it. In another place the same words may be
about something else.

## What to do

Give more words; or add `prefix` or `suffix`, what stands right before or after them.

## Example

    {exact: "the removal"}                                  # bad: stands there twice
    {exact: "to put off the removal of the old mill weir"}  # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import ways_in
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("E302", Severity.ERROR, "passage in more than one place", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the passages that fit more than one place of their source."""
    for typed in view.typed_with(Fault.AMBIGUOUS):
        found = typed.passage.found
        yield KIND.problem(
            typed.text.place,
            ways_in(typed.passage.source, found.ways),
            "Give more words, or add a prefix or a suffix: what stands right before or after them.",
            typed.fact,
        )
