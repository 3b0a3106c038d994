"""Background: what a reader must know first, topic by topic."""

from pydantic import Field

from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.values import Id, Prose, YesNo
from onrecord.facts.words import Words


class Statement(Fact):
    """One sentence of background, in the source's own voice or somebody's."""

    id: Id | None = Field(None, description="An id of its own, where its address must not change.")
    text: Prose = Field(description="The statement, in a plain sentence.")
    attributed_to: Words | None = Field(
        None, description="The actor who says so; if left out, the source itself does."
    )
    evidence: Evidence = Field(description="The passages that say so.")


class Topic(Fact):
    """A topic, and what the sources say about it."""

    id: Id = Field(description="The topic's id in its dossier.")
    title: Prose = Field(description="What the topic is called.")
    statements: tuple[Statement, ...] = Field(
        min_length=1, description="What the sources say about it, in order."
    )
    lead: YesNo | None = Field(
        None, description="Whether it comes first on the dossier's page and into the briefing."
    )
