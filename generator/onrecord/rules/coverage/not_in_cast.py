"""A fact names an actor who is not in the dossier's cast.

## What is wrong

An actor speaks, holds a position, takes part in an event or is named in another field of a fact,
and the dossier's `cast.yml` has no entry for them. Each actor is reported once, where the first
fact names them.

## Why it matters

The page of key actors is where a reader looks up who is who. Whoever matters enough to be named in
a fact is missed there.

## What to do

Add the actor to the cast; `{actor: news-agency}` is enough.

## Example

    # positions.yml
    {holder: mayor, via: [news-agency]}

    # cast.yml
    - {actor: mayor}          # bad: the agency is missing
    - {actor: news-agency}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.publication.model import LinkedFact
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("C704", Severity.WARNING, "actor not in the cast", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the actors that facts of a dossier name and its cast does not have."""
    if not view.complete:
        return
    for dossier, named in view.named:
        cast = {entry.actor.id for entry in dossier.cast}
        first: dict[str, tuple[Place, LinkedFact]] = {}
        for words, fact in named:
            if words in cast or words not in view.publication.actors:
                continue
            before = first.get(words)
            if before is None or words.place < before[0]:
                first[words] = words.place, fact
        for actor_id, (place, fact) in first.items():
            yield KIND.problem(
                place,
                f"{quoted(view.publication.actors[actor_id].label)} is not in the cast of this "
                "dossier.",
                f"Add - {{actor: {actor_id}}} to {dossier.folder}/cast.yml.",
                str(fact.address),
            )
