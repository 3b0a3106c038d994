"""The words of a passage do not stand in its source.

## What is wrong

A passage of evidence is a string of the source's own words, and these are not there. The message
shows the nearest passage with the differences marked, and names another source of the dossier that
has the words.

## Why it matters

The fact rests on nothing that a reader can look up.

## What to do

Copy the words from the source. In a passage there are no editor's marks: a bracket is the source's,
and `[…]` leaves nothing out. Give two passages instead of one with a gap.

## Example

    evidence: {source: survey, exact: "built in 1847"}    # bad: the survey has "built in 1874"
    evidence: {source: survey, exact: "built in 1874"}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.absence import explain
from onrecord.rules.view import View
from onrecord.texts.matching import Fault, find_passage

KIND = Kind("E301", Severity.ERROR, "passage not in source", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the passages whose words do not stand in their source."""
    for typed in view.typed_with(Fault.ABSENT):
        source = typed.passage.source
        sources = view.publication.dossier_of(source).sources
        absence = explain(typed.text, source, sources, find_passage)
        cure = "Copy the words from the source; in place of a gap, give two passages."
        if absence.elsewhere is not None:
            cure = f"Write source: {absence.elsewhere}, or the words as they stand in this source."
        yield KIND.problem(absence.place, absence.message, cure, typed.fact)
