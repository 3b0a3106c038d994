"""Terms: the words a reader needs explained."""

from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.evidence import Evidence
from onrecord.facts.fact import Fact, Reference
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import Id, Prose
from onrecord.facts.words import Words


class Term(Fact):
    """A word of the glossary, shared by all dossiers."""

    id: Id = Field(description="The term's id in the publication.")
    term: Prose = Field(description="The word or phrase.")
    also_known_as: tuple[Prose, ...] = Field((), description="Other forms and abbreviations of it.")
    definition: Prose = Field(description="What it means, in a plain sentence.")
    evidence: Evidence = Field(
        (), description="Passages that define it; a source is named as dossier/source."
    )
    reference: Reference | None = Field(
        None, description="A work outside the sources that defines it: title, url."
    )
    see_also: tuple[Words, ...] = Field((), description="Terms that help to understand this one.")

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.evidence and self.reference is None:
            raise fault(
                Fault.REQUIRED_HERE,
                f"The definition of “{self.term}” rests on nothing.",
                "Write evidence: with the words of a source, or reference: with a title and url.",
                "definition",
            )
        return self
