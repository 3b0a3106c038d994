"""An attributed position names its own holder as the one who says so.

## What is wrong

The position is `attributed`, so somebody other than its holder says where the holder stands; and
`attributed_by` names the holder.

## Why it matters

Second-hand positions are shown as second-hand. A reader would be told that somebody else says so,
and find that nobody else does.

## What to do

Where the holder says it, write `basis: stated`. Where somebody else does, name them.

## Example

    {holder: mayor, basis: attributed, attributed_by: mayor}         # bad
    {holder: mayor, basis: attributed, attributed_by: news-agency}   # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A504", Severity.ERROR, "attributed to its own holder", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the attributed positions whose holder is said to say so."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            if position.fact.basis is not Basis.ATTRIBUTED:
                continue
            if position.attributed_by is position.holder and position.holder.known:
                yield KIND.problem(
                    position.fact.place_of("attributed_by"),
                    f"{quoted(position.holder.label)} holds this position, and is said to be the "
                    "one who says so of somebody else.",
                    "Write basis: stated, or name who says it of them (attributed_by).",
                    str(position.address),
                )
