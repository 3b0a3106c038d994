"""The statements that are held against their evidence: what an editor says in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from onrecord import facts as written
from onrecord.facts import Words
from onrecord.publication import model
from onrecord.publication.model import (
    CastEntry,
    Dossier,
    Event,
    KeyPoint,
    Passage,
    Position,
    Publication,
    Quote,
    Unknown,
)
from onrecord.publication.passages import speech_form
from onrecord.rules.details.support import Reach, Support, support_of
from onrecord.texts.matching import SpeechForm

Owner: TypeAlias = (
    CastEntry | Event | KeyPoint | Position | Quote | model.Statement | model.Term | Unknown
)
"""A fact with a text that is held against what it rests on."""

_REACH = {
    Position: Reach.QUOTED_PARAGRAPHS,
    Quote: Reach.NEARBY,
    Unknown: Reach.NEARBY,
}


class Statement:
    """A text of a fact, and the fact."""

    def __init__(self, text: Words, owner: Owner) -> None:
        self.text = text
        self.owner = owner

    @property
    def fact(self) -> str:
        """The address of the fact."""
        return str(self.owner.address)

    @cached_property
    def support(self) -> Support:
        """What speaks for it.

        For a position, a quote's whole paragraph does; for what is told beside a quote, and what
        is unknown, the paragraph and the one before.
        """
        reach = _REACH.get(type(self.owner), Reach.WORDS)
        return support_of(_evidence(self.owner), reach)


def statements(publication: Publication) -> Iterator[Statement]:
    """Go through every statement whose numbers, dates and names must stand in its evidence.

    Key points, summaries, titles and places of events, roles, descriptions, definitions with
    evidence, background, unknowns with evidence, and the occasions and places of quotes. Those
    whose evidence was not found, or could not be looked up, can't be judged.
    """
    for dossier in publication.dossiers:
        for owner, texts in _of(dossier):
            if _can_be_judged(owner):
                for text in texts:
                    if text is not None:
                        yield Statement(text, owner)
    for term in publication.terms.values():
        if _can_be_judged(term):
            yield Statement(term.fact.definition, term)


def _of(dossier: Dossier) -> Iterator[tuple[Owner, tuple[Words | None, ...]]]:
    """Go through the facts of a dossier, each with its texts."""
    for point in dossier.key_points:
        yield point, (point.fact.text,)
    for entry in dossier.cast:
        yield entry, (entry.fact.role, entry.fact.description)
    for position in dossier.positions:
        yield position, (position.fact.summary,)
    for event in dossier.events:
        yield event, (event.fact.title, event.fact.where, event.fact.summary)
    for topic in dossier.topics:
        for one in topic.statements:
            yield one, (one.fact.text,)

    for quote in dossier.quotes:
        occasion, where = quote.fact.occasion, quote.fact.where
        # Of a speech or a hearing, where and when it was is told once, far from most of its words.
        if (occasion or where) and speech_form(quote.source, quote.speaker) is SpeechForm.MARKS:
            yield quote, (occasion, where)
    for unknown in dossier.unknowns:
        yield unknown, (unknown.fact.text,)


def _evidence(owner: Owner) -> Sequence[Passage]:
    """Return the passages of a fact; those of a quote are its own words."""
    if isinstance(owner, Quote):
        return (Passage(written.Passage(quote=owner.fact.id), owner.source, owner.found, owner),)
    return owner.evidence


def _can_be_judged(owner: Owner) -> bool:
    if isinstance(owner, Quote):
        return owner.found.span is not None
    for passage in owner.evidence:
        if passage.found.span is None:
            return False
    return bool(owner.evidence)
