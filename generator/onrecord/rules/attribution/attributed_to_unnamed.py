"""What is attributed to an actor rests on a source that does not name the actor.

## What is wrong

A position is `attributed_by` an actor, or a statement of the background `attributed_to` one, and
no name, alias or role of that actor stands in the sources of its evidence, be it near the passage
or far from it. This is not asked of an actor without a name (`described_as`), of a source's own
speaker, nor where `because` explains a passage.

## Why it matters

Whoever a source lets say something it names, or describes, before or after. If it never does, the
words have probably been given to the wrong one.

## What to do

Read the source again. If it calls the actor something else, add that to `names` or `also_known_as`,
or as a `role` to the cast; if the passage says who is meant in another way, write `because` to it.

## Example

    # the source: The county is in no hurry, said Ana Duarte.
    {holder: county, basis: attributed, attributed_by: clerk, evidence: in no hurry}    # bad
    {holder: county, basis: attributed, attributed_by: mayor, evidence: in no hurry}    # good
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.facts import Words
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Dossier, Passage, Position, Source, Statement
from onrecord.rules.called import called, is_named
from onrecord.rules.phrasing import listed, named, quoted
from onrecord.rules.view import View

KIND = Kind("A509", Severity.WARNING, "attributed to one not named", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the positions and statements that are attributed to one whom no source of them names."""

    @cache  # many facts are attributed to one actor, by one source
    def is_met(actor: Actor, source: Source, dossier: Dossier) -> bool:
        return is_named(called(actor, dossier), (source,))

    for dossier in view.dossiers:
        for fact, actor, written in _attributed(dossier):
            sources = list(dict.fromkeys(passage.source for passage in fact.evidence))
            if not _can_be_judged(actor, fact.evidence):
                continue
            if any(is_met(actor, source, dossier) for source in sources):
                continue
            yield KIND.problem(
                written.place,
                f"{quoted(actor.label)} stands nowhere in {listed([named(one) for one in sources])}"
                ", by any name, alias or role.",
                "Make sure who says so; if the source calls them something else, add that to "
                "also_known_as in actors.yml.",
                str(fact.address),
            )


def _attributed(dossier: Dossier) -> Iterator[tuple[Position | Statement, Actor, Words]]:
    for position in dossier.positions:
        if position.attributed_by is not None and position.fact.attributed_by is not None:
            yield position, position.attributed_by, position.fact.attributed_by
    for topic in dossier.topics:
        for one in topic.statements:
            if one.attributed_to is not None and one.fact.attributed_to is not None:
                yield one, one.attributed_to, one.fact.attributed_to


def _can_be_judged(actor: Actor, evidence: Sequence[Passage]) -> bool:
    """Tell whether the sources are there to be read, and must name the actor."""
    if not evidence or not actor.known or actor.fact.name is None:
        return False
    return not any(
        passage.source.text is None
        or passage.source.speaker is actor
        or passage.fact.because is not None
        or (passage.quote is not None and passage.quote.speaker is actor)
        for passage in evidence
    )
