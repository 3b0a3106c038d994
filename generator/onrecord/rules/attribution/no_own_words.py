"""A stated position rests on nothing but what others say.

## What is wrong

The position is `stated`: known in the holder's own words. But all its evidence are quotes of
actors that the dossier's cast does not make part of the holder.

## Why it matters

"Stated" is the strongest thing the site says about a position; here nobody has stated it.

## What to do

Add a quote of the holder's, or of somebody the cast makes part of the holder; or write how the
position is really known: `basis: attributed` and who says so, or `basis: reported`.

## Example

    {holder: county, basis: stated, evidence: {quote: no-hurry}}

Bad where `no-hurry` is a quote of the mayor's; good as
`{holder: county, basis: attributed, attributed_by: mayor, evidence: {quote: no-hurry}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.attribution.speaking_for import speaks_for
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View

KIND = Kind("A503", Severity.ERROR, "stated by nobody", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the stated positions whose evidence are quotes of others alone."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            if position.fact.basis is not Basis.STATED or position.fact.quotes:
                continue
            # What a passage says indirectly ("she said that …") no check can tell.
            quotes = [passage.quote for passage in position.evidence]
            speakers = [quote.speaker for quote in quotes if quote is not None]
            if not speakers or len(speakers) < len(quotes):
                continue
            if any(speaks_for(speaker, position.holder, dossier) for speaker in speakers):
                continue
            labels = dict.fromkeys(quoted(speaker.label) for speaker in speakers)
            yield KIND.problem(
                position.fact.place_of("basis"),
                f"Its evidence are words of {listed(list(labels))}, whom the cast does not make "
                f"part of {quoted(position.holder.label)}.",
                "Add words of the holder's own, or write basis: attributed (and attributed_by) or "
                "basis: reported.",
                str(position.address),
            )
