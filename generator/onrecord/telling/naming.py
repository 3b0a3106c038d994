"""What a fact is called where others refer to it: its kind, and a few words that tell it apart."""

from __future__ import annotations

from onrecord.interface import labels
from onrecord.publication.model import (
    Actor,
    CastEntry,
    Correction,
    Event,
    KeyPoint,
    LinkedFact,
    Position,
    Question,
    Quote,
    Source,
    Statement,
    Term,
    Topic,
    Unknown,
)
from onrecord.telling.edition import Edition


def kind(fact: LinkedFact | Actor | Term, edition: Edition) -> str:
    """Return the word for the kind of `fact`, in the edition's language."""
    _ = edition.interface.text
    match fact:
        case Source():
            return _("Source")
        case CastEntry():
            return _("Key actor")
        case Actor():
            return _("Actor")
        case Question():
            return _("Question")
        case Position():
            return _("Position")
        case Quote():
            return _("Quote")
        case Event():
            return _("Event")
        case Topic():
            return _("Topic")
        case Statement():
            return _("Background")
        case KeyPoint():
            return _("Key point")
        case Unknown():
            return _("Not known")
        case Correction():
            return _("Correction")
        case Term():
            return _("Term")


def stance(position: Position, edition: Edition) -> str:
    """Return who stands where, for a place that says already on which question."""
    _ = edition.interface.text
    word = _(labels.STANCES[position.fact.stance])
    return _("%(name)s: %(what)s", name=edition.at_head(position.holder), what=word)


def title(fact: LinkedFact | Actor | Term, edition: Edition) -> str:
    """Return the words that tell `fact` apart from others of its kind, as text."""
    match fact:
        case Source():
            return edition.source_title(fact)
        case CastEntry():
            return edition.at_head(fact.actor)
        case Actor():
            return edition.at_head(fact)
        case Question() | Statement() | KeyPoint() | Unknown():
            return str(fact.fact.text)
        case Position():
            return edition.interface.text(
                "%(what)s (%(more)s)",
                what=stance(fact, edition),
                more=str(fact.question.fact.text),
            )
        case Quote():
            said = [edition.when(fact.said.when)] if fact.said.when else []
            return edition.interface.text(", ").join([edition.at_head(fact.speaker), *said])
        case Event() | Topic():
            return str(fact.fact.title)
        case Correction():
            return str(fact.fact.what)
        case Term():
            return str(fact.fact.term)
