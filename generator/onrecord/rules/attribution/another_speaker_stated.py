"""A stated position rests on a quote of somebody who is neither its holder nor part of the holder.

## What is wrong

The position is `stated`: known in the holder's own words. One of its quotes is by an actor that the
dossier's cast does not make part of the holder, in however many steps.

## Why it matters

"Stated" is the strongest thing the site says about a position. Words of somebody else, however
close, are what somebody else says.

## What to do

Take the quote out; or, where the speaker speaks for the holder, say so in the cast (`part_of`, with
its evidence); or write `basis: attributed` and who attributes it.

## Example

    {holder: council, basis: stated, quotes: [not-my-bridge]}

Bad where the mayor said it and the cast does not say that the mayor is part of the council; good
with `{actor: mayor, part_of: council, evidence: …}` in the cast.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.attribution.speaking_for import speaks_for
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A502", Severity.ERROR, "quote of somebody else", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes of stated positions that are neither the holder's nor its part's."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            if position.fact.basis is not Basis.STATED:
                continue
            said_by = {str(quote.fact.id): quote.speaker for quote in position.quotes}
            for reference in position.fact.quotes:
                speaker = said_by.get(reference)
                if speaker is None or speaks_for(speaker, position.holder, dossier):
                    continue
                yield KIND.problem(
                    reference.place,
                    f"The quote {quoted(reference)} is by {quoted(speaker.label)}, whom the cast "
                    f"does not make part of {quoted(position.holder.label)}.",
                    f"Take the quote out; or write part_of: {position.holder.id} for "
                    f"{speaker.id} in the cast, with its evidence; or write basis: attributed.",
                    str(position.address),
                )
