"""Stand-ins: what takes the place of a fact that a reference names and nobody has written."""

from __future__ import annotations

from onrecord import facts as written
from onrecord.facts import ActorKind, SourceType, Words, WrittenDate
from onrecord.problems import Place
from onrecord.publication import addresses
from onrecord.publication.linked import Actor, Question, Source


class _Nowhere:
    """The locator of words that nobody wrote."""

    def place_of(self, start: int, end: int) -> Place:
        return Place("content/publication.yml", 1, 1 + start, 1, 1 + end)


def publication() -> written.Publication:
    """Return a publication of which nothing could be read."""
    nothing = Words("", _Nowhere())
    licence = written.Licence.model_construct(name=nothing)
    return written.Publication.model_construct(publisher=nothing, licence=licence, contact=nothing)


def actor(wanted: Words) -> Actor:
    """Return an actor of whom nothing is known but the id."""
    fact = written.Actor.model_construct(id=wanted, name=wanted, kind=ActorKind.PERSON)
    return Actor(fact, addresses.actor(wanted), known=False)


def source(wanted: Words, dossier: str) -> Source:
    """Return a source without a text and a date."""
    undated = WrittenDate.model_construct(words=Words("unknown", wanted))
    fact = written.Source.model_construct(
        id=wanted, type=SourceType.DOCUMENT, title=wanted, published=undated
    )
    address = addresses.source(dossier, wanted)
    return Source(fact, address, dossier, text=None, published=None, speaker=None, known=False)


def question(wanted: Words, dossier: str) -> Question:
    """Return a question whose text is its id."""
    fact = written.Question.model_construct(id=wanted, text=wanted)
    return Question(fact, addresses.positions(dossier, wanted), known=False)
