"""The sentences that an editor wrote into a fact, which a reader reads as the editor's."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Words
from onrecord.publication.linked import (
    CastEntry,
    Correction,
    Event,
    KeyPoint,
    LinkedFact,
    Position,
    Question,
    Quote,
    Statement,
    Topic,
    Unknown,
)


def prose_of(fact: LinkedFact) -> Iterator[Words]:
    """Yield the prose of `fact` with its note; a quote's text is its speaker's, and not in it."""
    written = _fields(fact)
    for words in written:
        if words is not None:
            yield words
    note = fact.fact.note
    if note is not None:
        yield note.text


def _fields(fact: LinkedFact) -> tuple[Words | None, ...]:
    match fact:
        case KeyPoint() | Statement() | Unknown():
            return (fact.fact.text,)
        case Question():
            return fact.fact.text, fact.fact.description
        case Position():
            return (fact.fact.summary,)
        case Event():
            return fact.fact.title, fact.fact.summary
        case CastEntry():
            return fact.fact.role, fact.fact.description
        case Quote():
            return (fact.fact.occasion,)
        case Topic():
            return (fact.fact.title,)
        case Correction():
            return (fact.fact.what,)
        case _:
            return ()
