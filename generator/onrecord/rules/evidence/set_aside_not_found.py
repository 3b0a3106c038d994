"""Words that are set aside do not stand in the source.

## What is wrong

An entry of a source's `set_aside` has words that the source does not have.

## Why it matters

What is set aside is shown as a quotation that the dossier leaves unused. These words are in no
quotation of the source's.

## What to do

Copy the words from the source. As in a passage, every bracket is the source's.

## Example

    set_aside:
      - {text: "Nice weather too", because: Small talk.}     # bad
      - {text: "Nice weather, too", because: Small talk.}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.absence import explain
from onrecord.rules.view import View
from onrecord.texts.matching import Fault, find_passage

KIND = Kind("E304", Severity.ERROR, "words set aside not in source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words set aside that their source does not have."""
    for aside in view.set_aside():
        if aside.found.fault is not Fault.ABSENT:
            continue
        sources = view.publication.dossier_of(aside.source).sources
        absence = explain(aside.fact.text, aside.source, sources, find_passage)
        yield KIND.problem(
            absence.place,
            absence.message,
            "Copy the words from the source, or take the entry out.",
            str(aside.source.address),
        )
