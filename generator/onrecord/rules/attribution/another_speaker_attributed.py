"""An attributed position rests on a quote of somebody who is neither its holder nor attributes it.

## What is wrong

The position is `attributed`: somebody in the source says where the holder stands. One of its
quotes is by a third actor, who says nothing for either of them.

## Why it matters

A reader takes the quote for the proof. Words of a third actor prove nothing about what the holder
thinks or what the one who attributes it said.

## What to do

Take the quote out, name its speaker as the one who attributes the position (`attributed_by`), or
write a position of its own for the speaker.

## Example

    {holder: county, basis: attributed, attributed_by: mayor, quotes: [no-hurry]}

Bad where `no-hurry` is a quote of the anglers; good where it is one of the mayor's or the county's.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A501", Severity.ERROR, "quote of a third actor", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find quotes of attributed positions that are neither the attributor's nor the holder's."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            attributor = position.attributed_by
            if position.fact.basis is not Basis.ATTRIBUTED or attributor is None:
                continue
            said_by = {str(quote.fact.id): quote.speaker for quote in position.quotes}
            for reference in position.fact.quotes:
                speaker = said_by.get(reference)
                if speaker is None or speaker in (attributor, position.holder):
                    continue
                if not (speaker.known and attributor.known and position.holder.known):
                    continue
                yield KIND.problem(
                    reference.place,
                    f"The quote {quoted(reference)} is by {quoted(speaker.label)}. The position is "
                    f"of {quoted(position.holder.label)}, as {quoted(attributor.label)} has it.",
                    "Take the quote out, or write who says so (attributed_by) as its speaker.",
                    str(position.address),
                )
