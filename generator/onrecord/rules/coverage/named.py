"""Where the facts of a dossier name actors, by id."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Words
from onrecord.publication.model import Dossier, LinkedFact


def named_in(dossier: Dossier) -> Iterator[tuple[Words, LinkedFact]]:
    """Go through what stands in the fields for actors, each with its fact; the cast is included.

    What stands under `audience` may be words as well.
    """
    for entry in dossier.cast:
        yield entry.fact.actor, entry
        if entry.fact.part_of is not None:
            yield entry.fact.part_of, entry
    for source in dossier.sources:
        if source.fact.speaker is not None:
            yield source.fact.speaker, source
    for position in dossier.positions:
        yield position.fact.holder, position
        if position.fact.attributed_by is not None:
            yield position.fact.attributed_by, position
        for words in position.fact.via:
            yield words, position
    for quote in dossier.quotes:
        fact = quote.fact
        yield fact.speaker, quote
        if fact.audience is not None:
            yield fact.audience, quote
        for words in fact.via:
            yield words, quote
        for other in fact.also_reported:
            for words in other.via:
                yield words, quote
    for event in dossier.events:
        for words in event.fact.actors:
            yield words, event
    for topic in dossier.topics:
        for statement in topic.statements:
            if statement.fact.attributed_to is not None:
                yield statement.fact.attributed_to, statement
