"""Evidence: the passages of a source that a fact rests on."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from onrecord.facts.fact import Part
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import OneOrMany, Prose
from onrecord.facts.words import Words


class Passage(Part):
    """A source's own words, or those that a quote of the dossier covers."""

    short_for = "exact"

    source: Words | None = Field(
        None, description="The source; may be left out where the file or the dossier has but one."
    )
    exact: Prose | None = Field(None, description="The source's words, as they stand there.")
    prefix: Prose | None = Field(
        None, description="The words just before, where the passage occurs twice."
    )
    suffix: Prose | None = Field(
        None, description="The words just after, where the passage occurs twice."
    )
    because: Prose | None = Field(
        None, description="One line on why the passage supports the fact, where that isn't plain."
    )
    quote: Words | None = Field(
        None, description="A quote of the dossier whose words are meant, in place of typing them."
    )

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.quote is not None:
            given = [key for key in ("exact", "source", "prefix", "suffix") if getattr(self, key)]
            if given:
                raise fault(
                    Fault.TOGETHER,
                    f"A passage is either a quote or words of a source: quote and {given[0]} "
                    "don't go together.",
                    f"Take out {' and '.join(given)}, or take out quote.",
                    given[0],
                )
        elif self.exact is None:
            raise fault(
                Fault.REQUIRED_HERE,
                "A passage needs the source's words (exact), or a quote.",
                "Write exact: with the words as they stand in the source, or quote: with its id.",
            )
        elif self.source is None:
            raise fault(
                Fault.NO_SOURCE,
                "This passage does not say which source it stands in.",
                "Write source: with its id. It may be left out only where the dossier has one "
                "source, and in a file that is named after a source.",
            )
        return self


Evidence = Annotated[tuple[Passage, ...], Field(min_length=1), OneOrMany()]
"""One passage or a list of them."""
