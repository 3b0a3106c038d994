"""Events: what happened, and what is due."""

from enum import StrEnum

from pydantic import Field

from onrecord.facts.date import WrittenDate
from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.values import Id, Prose, YesNo
from onrecord.facts.words import Words


class EventStatus(StrEnum):
    """Whether an event has happened, is due, or is not going to happen."""

    PAST = "past"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


class Event(Fact):
    """Something that happened or is due."""

    id: Id = Field(description="The event's id in its dossier.")
    title: Prose = Field(description="What happened, in a few words.")
    date: WrittenDate = Field(description="When, no more precise than the source; or `unknown`.")
    end: WrittenDate | None = Field(None, description="When it ended, where it took time.")
    status: EventStatus | None = Field(None, description="Past, scheduled or cancelled.")
    where: Prose | None = Field(None, validation_alias="place", description="Where it happened.")
    actors: tuple[Words, ...] = Field((), description="Who took part.")
    summary: Prose | None = Field(None, description="What happened, in a sentence or two.")
    evidence: Evidence = Field(description="The passages that say so.")
    lead: YesNo | None = Field(
        None, description="Whether it comes first on the dossier's page and into the briefing."
    )
