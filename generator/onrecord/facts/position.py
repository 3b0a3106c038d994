"""Positions: the questions in dispute, and who stands where on each."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.date import WrittenDate
from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import Id, Prose, YesNo
from onrecord.facts.words import Words


class Stance(StrEnum):
    """Where a holder stands on a question."""

    SUPPORTS = "supports"
    SUPPORTS_WITH_CONDITIONS = "supports-with-conditions"
    NEUTRAL = "neutral"
    UNDECIDED = "undecided"
    OPPOSES_IN_PART = "opposes-in-part"
    OPPOSES = "opposes"
    NOT_STATED = "not-stated"


class Basis(StrEnum):
    """How a position is known: in the holder's words, the source's, or someone else's."""

    STATED = "stated"
    REPORTED = "reported"
    ATTRIBUTED = "attributed"


class Question(Fact):
    """A question in dispute."""

    id: Id = Field(description="The question's id in its dossier.")
    text: Prose = Field(description="The question, one that can be answered with yes or no.")
    description: Prose | None = Field(None, description="What a reader must know to understand it.")


class Position(Fact):
    """Where one actor stands on one question, as of a date."""

    holder: Words = Field(description="Whose position it is: an actor.")
    question: Words = Field(description="The question it answers.")
    stance: Stance = Field(description="Where the holder stands; not-stated where nothing says so.")
    summary: Prose | None = Field(None, description="The position in one plain sentence.")
    basis: Basis | None = Field(
        None,
        description="Stated, reported or attributed; required unless the stance is not-stated.",
    )
    attributed_by: Words | None = Field(
        None, description="The actor who says so; required where the basis is attributed."
    )
    via: tuple[Words, ...] = Field(
        (), description="The actors through whom it reached the source, nearest the holder first."
    )
    as_of: WrittenDate | None = Field(
        None, description="When it was held; if left out, its first quote's date, or its source's."
    )
    quotes: tuple[Words, ...] = Field((), description="The quotes it rests on.")
    evidence: Evidence = Field((), description="Passages it rests on; this or quotes is required.")
    lead: YesNo | None = Field(
        None, description="Whether it comes first on the dossier's page and into the briefing."
    )

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if self.basis is Basis.ATTRIBUTED and self.attributed_by is None:
            raise fault(
                Fault.REQUIRED_HERE,
                "An attributed position must name who attributes it.",
                "Write attributed_by: with the actor who says so.",
                "basis",
            )
        if self.attributed_by is not None and self.basis is not Basis.ATTRIBUTED:
            raise fault(
                Fault.TOGETHER,
                "Only an attributed position names who attributes it (attributed_by).",
                "Write basis: attributed, or take out attributed_by.",
                "attributed_by",
            )
        if self.stance is Stance.NOT_STATED:
            return self
        if self.basis is None:
            raise fault(
                Fault.REQUIRED_HERE,
                "This position does not say how it is known.",
                "Write basis: stated (in the holder's words), reported (by the source itself) or "
                "attributed (by someone in it).",
                "stance",
            )
        if not self.quotes and not self.evidence:
            raise fault(
                Fault.REQUIRED_HERE,
                "This position rests on nothing.",
                "Write quotes: with ids, or evidence: with the source's words. Only not-stated "
                "needs neither.",
                "stance",
            )
        return self
