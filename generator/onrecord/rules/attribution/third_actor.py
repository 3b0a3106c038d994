"""A position rests on the words of somebody whom it says nothing of.

## What is wrong

The position is `reported` (the source says so in its own voice) or `attributed` (somebody in the
source says so). Among its quotes or its evidence are words of a third actor: neither of its holder
or of one whom the cast makes part of the holder, nor of the one who attributes it.

## Why it matters

A reader takes the words for the proof. What a third actor says of the holder is neither the
holder's own word nor the source's: it is that actor's account, and should be shown as one.

## What to do

Write `basis: attributed` and `attributed_by` with the speaker. Or take the quote out, and give the
passage in which the source itself says so. If the words only show what the passage is about,
accept the warning with the reason.

## Example

    # the quote, by the anglers: “The county is against it.”
    {holder: county, basis: reported, quotes: [against-it]}                             # bad
    {holder: county, basis: attributed, attributed_by: anglers, quotes: [against-it]}   # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Dossier, Position
from onrecord.rules.attribution.speaking_for import speaks_for
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("A505", Severity.WARNING, "words of a third actor", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of third actors that reported and attributed positions rest on."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            basis = position.fact.basis
            if basis not in (Basis.REPORTED, Basis.ATTRIBUTED):
                continue
            for passage in position.evidence:
                quote, reference = passage.quote, passage.fact.quote
                if quote is None or reference is None:
                    continue
                if basis is Basis.ATTRIBUTED and reference in position.fact.quotes:
                    continue  # an error of its own, A501
                if not _is_third(quote.speaker, position, dossier):
                    continue
                yield KIND.problem(
                    reference.place,
                    f"The quote {quoted(reference)} is by {quoted(quote.speaker.label)}; the "
                    f"position is of {quoted(position.holder.label)}{_said_by(position)}.",
                    "Take the quote out; or, where the position is known by it alone, write basis: "
                    f"attributed and attributed_by: {quote.speaker.id}.",
                    str(position.address),
                )


def _is_third(speaker: Actor, position: Position, dossier: Dossier) -> bool:
    theirs = filter(None, (position.holder, position.attributed_by))
    return not any(speaks_for(speaker, one, dossier) for one in theirs)


def _said_by(position: Position) -> str:
    attributor = position.attributed_by
    if attributor is None:
        return ", as the source itself has it"
    return f", as {quoted(attributor.label)} has it"
