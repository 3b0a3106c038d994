"""The cast: the key actors of one story, and what its sources say of them."""

from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import Id, Prose
from onrecord.facts.words import Words


class CastEntry(Fact):
    """One actor in one story."""

    id: Id | None = Field(None, description="An id of its own, where its address must not change.")
    actor: Words = Field(description="Who: an actor of the publication.")
    role: Prose | None = Field(None, description="Their office or part in the story.")
    part_of: Words | None = Field(None, description="The actor that they belong to.")
    description: Prose | None = Field(None, description="What else the sources say of them.")
    evidence: Evidence = Field(
        (), description="Passages; required with role, part_of or description."
    )

    @model_validator(mode="after")
    def _rests_on_evidence(self) -> Self:
        if not self.evidence:
            for field in ("role", "part_of", "description"):
                if getattr(self, field) is not None:
                    raise fault(
                        Fault.REQUIRED_HERE,
                        f"What is said of “{self.actor}” ({field}) has no evidence.",
                        "Write evidence: with the words of a source that say so.",
                        field,
                    )
        return self
