"""The dossier: one story, the question it answers, and all facts of its folder together."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from pydantic import Field, field_validator

from onrecord.facts.background import Topic
from onrecord.facts.cast import CastEntry
from onrecord.facts.date import KnownDate
from onrecord.facts.event import Event
from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.fault import Fault, fault
from onrecord.facts.position import Position, Question
from onrecord.facts.quote import Quote
from onrecord.facts.source import Source
from onrecord.facts.unknown import Unknown
from onrecord.facts.values import Id, Prose, Version, YesNo
from onrecord.facts.words import Words
from onrecord.frozen import frozen

MOST_KEY_POINTS = 5


class DossierStatus(StrEnum):
    """Where a dossier is in its life."""

    NEW = "new"
    UPDATED = "updated"
    ARCHIVED = "archived"


class KeyPoint(Fact):
    """One of the few sentences that answer the dossier's question."""

    id: Id | None = Field(None, description="An id of its own, where its address must not change.")
    text: Prose = Field(description="The point, in a plain sentence.")
    evidence: Evidence = Field(description="The passages that say so.")
    lead: YesNo | None = Field(
        None, description="Whether it comes first on the dossier's page and into the briefing."
    )


class Correction(Fact):
    """What was wrong in an earlier version, and when it was put right."""

    date: KnownDate = Field(description="When it was put right.")
    what: Prose = Field(description="What was wrong, and what is right.")
    facts: tuple[Words, ...] = Field((), description="The facts it changed, by id.")


class Dossier(Fact):
    """One story."""

    title: Prose = Field(description="What the story is called.")
    question: Prose = Field(description="The question that the dossier answers.")
    key_points: tuple[KeyPoint, ...] = Field(
        min_length=1, description=f"The answer in up to {MOST_KEY_POINTS} sentences."
    )
    published: KnownDate = Field(description="When the dossier was first published.")
    reference: Prose | None = Field(
        None, description="Its number; if left out, one is made from its address."
    )
    version: Version | None = Field(None, description="Its version, a whole number; 1 if left out.")
    status: DossierStatus = Field(DossierStatus.NEW, description="New, updated or archived.")
    reviewed: KnownDate | None = Field(None, description="When it was last held against the world.")
    review_by: KnownDate | None = Field(None, description="When it must be looked at again.")
    corrections: tuple[Correction, ...] = Field((), description="What was corrected, and when.")

    @field_validator("key_points", mode="after")
    @classmethod
    def _few(cls, value: tuple[KeyPoint, ...]) -> tuple[KeyPoint, ...]:
        if len(value) > MOST_KEY_POINTS:
            raise fault(
                Fault.TOO_MANY,
                f"A dossier has up to {MOST_KEY_POINTS} key points; this one has {len(value)}.",
                "Move what matters less to the background.",
            )
        return value


@frozen()
class DossierFacts:
    """All facts of one dossier's folder, as written, and the bytes of its sources' texts.

    `folder` is relative to the project's folder. `texts` goes from a source's id to the bytes of
    its file, for every file that could be read. `unread` has the ids of facts that are written but
    have a problem of their own, so that a reference to one of them is no second problem; and the
    name of a file (`quotes.yml`) where there may be others in it.
    """

    id: str
    folder: str
    dossier: Dossier
    sources: tuple[Source, ...] = ()
    cast: tuple[CastEntry, ...] = ()
    questions: tuple[Question, ...] = ()
    positions: tuple[Position, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
