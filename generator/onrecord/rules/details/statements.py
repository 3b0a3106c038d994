"""The statements that are held against their evidence: what an editor says in other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from onrecord.facts import Words
from onrecord.publication import model
from onrecord.publication.model import CastEntry, Dossier, Event, KeyPoint, Position, Publication
from onrecord.rules.details.support import Support, support_of

Owner: TypeAlias = CastEntry | Event | KeyPoint | Position | model.Statement | model.Term
"""A fact with a text that is held against its evidence."""


@dataclass(frozen=True, eq=False)
class Statement:
    """A text of a fact, and the fact."""

    text: Words
    owner: Owner

    @property
    def fact(self) -> str:
        """The address of the fact."""
        return str(self.owner.address)

    @cached_property
    def support(self) -> Support:
        """What speaks for it; for a position, a quote's whole paragraph does."""
        return support_of(self.owner.evidence, paragraphs=isinstance(self.owner, Position))


def statements(publication: Publication) -> Iterator[Statement]:
    """Go through every statement whose numbers, dates and names must stand in its evidence.

    Key points, summaries, titles of events, roles, descriptions, definitions with evidence and
    background; those whose evidence was not found, or could not be looked up, can't be judged.
    """
    for dossier in publication.dossiers:
        for owner, text in _of(dossier):
            if text is not None and _can_be_judged(owner):
                yield Statement(text, owner)
    for term in publication.terms.values():
        if _can_be_judged(term):
            yield Statement(term.fact.definition, term)


def _of(dossier: Dossier) -> Iterator[tuple[Owner, Words | None]]:
    for point in dossier.key_points:
        yield point, point.fact.text
    for entry in dossier.cast:
        yield entry, entry.fact.role
        yield entry, entry.fact.description
    for position in dossier.positions:
        yield position, position.fact.summary
    for event in dossier.events:
        yield event, event.fact.title
        yield event, event.fact.summary
    for topic in dossier.topics:
        for one in topic.statements:
            yield one, one.fact.text


def _can_be_judged(owner: Owner) -> bool:
    return bool(owner.evidence) and all(one.found.span is not None for one in owner.evidence)
