"""A position that is not stated says more than that, and rests on nothing.

## What is wrong

The stance is `not-stated`, and there is a summary or a basis, but neither evidence nor a quote.

## Why it matters

A silence has no passage. What a summary tells beside the silence has one, and without it a reader
can't look it up.

## What to do

Give the passage that the summary tells of, and the basis; or take summary and basis out: that the
sources do not say where the holder stands is written by itself. If the summary only says so too,
accept the warning with the reason.

## Example

    {stance: not-stated, summary: Is in no hurry.}                                        # bad
    {stance: not-stated, summary: Is in no hurry., basis: reported, evidence: in no hurry}  # good
    {stance: not-stated}                                                                  # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Stance
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A508", Severity.WARNING, "silence that says more", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the positions without a stance that say something and rest on nothing."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            fact = position.fact
            if fact.stance is not Stance.NOT_STATED or position.evidence:
                continue
            said = fact.summary or fact.basis
            if said is not None:
                yield KIND.problem(
                    fact.place_of("summary" if fact.summary else "basis"),
                    f"The position is not stated, says {quoted(said)} and rests on no passage.",
                    "Write evidence: with the source's words for it, or take summary and basis "
                    "out.",
                    str(position.address),
                )
