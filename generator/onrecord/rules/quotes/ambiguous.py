"""There is more than one way to lay a quote over its source.

## What is wrong

The words stand in the source more than once, or an omission or a bracket can be filled in more than
one way. Only places where the speaker may be speaking are counted.

## Why it matters

Which of the places is shown to a reader would be chance, and they may mean different things.

## What to do

Add `prefix` or `suffix`: the words of the source right before or after the place that is meant. Or
quote more of it.

## Example

    text: The ferry is a promise.                                       # bad: said twice
    {text: The ferry is a promise., prefix: ring the bell myself.}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import ways_in
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q206", Severity.ERROR, "more than one place", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that fit more than one place of their source."""
    for wording in view.wordings_with(Fault.AMBIGUOUS):
        yield KIND.problem(
            wording.text.place,
            ways_in(wording.source, wording.found.ways),
            "Add a prefix or a suffix, the words right before or after the place that is meant; or "
            "quote more of it.",
            wording.fact,
        )
