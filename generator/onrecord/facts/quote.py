"""Quotes: what was said, word for word."""

from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.date import WrittenDate
from onrecord.facts.fact import Fact, Part
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import Id, LanguageTag, Prose, YesNo
from onrecord.facts.words import Words


class AlsoReported(Part):
    """Another wording of the same remark."""

    text: Prose = Field(description="The words, as they stand in that source.")
    source: Words = Field(description="The source that has this wording.")
    said: WrittenDate | None = Field(None, description="When that source says it was said.")
    via: tuple[Words, ...] = Field(
        (), description="The actors through whom it reached that source, nearest the speaker first."
    )
    prefix: Prose | None = Field(None, description="The words just before, where it occurs twice.")
    suffix: Prose | None = Field(None, description="The words just after, where it occurs twice.")


class Original(Part):
    """The words before they were translated."""

    text: Prose = Field(description="The words in the language they were said in.")
    language: LanguageTag | None = Field(None, description="Their language, as a tag.")
    source: Words | None = Field(None, description="The source that has them, where one does.")

    @model_validator(mode="after")
    def _of_a_language(self) -> Self:
        if self.language is None and self.source is None:
            raise fault(
                Fault.REQUIRED_HERE,
                "An original needs its language, or a source of the dossier that has it.",
                "Write language: with a tag such as ja, or source: with an id.",
            )
        return self


class Quote(Fact):
    """Words that somebody said, as a source has them."""

    id: Id = Field(description="The quote's id in its dossier.")
    text: Prose = Field(
        description="The words as they stand in the source; […] for what is left out, [words] for "
        "the editor's own."
    )
    speaker: Words = Field(description="Who said them: an actor.")
    source: Words = Field(
        description="Where they stand; may be left out where the file or dossier has one source."
    )
    said: WrittenDate | None = Field(
        None,
        description="When; if left out, the date of the source, where it is a speech, a "
        "transcript or a press release.",
    )
    occasion: Prose | None = Field(None, description="On which occasion they were said.")
    audience: Prose | None = Field(None, description="To whom: an actor, or in words.")
    where: Prose | None = Field(None, validation_alias="place", description="Where it was said.")
    via: tuple[Words, ...] = Field(
        (), description="The actors through whom it reached the source, nearest the speaker first."
    )
    about: tuple[Words, ...] = Field((), description="The questions that the words are about.")
    original: Original | None = Field(None, description="The words before they were translated.")
    also_reported: tuple[AlsoReported, ...] = Field(
        (), description="Other wordings of the same remark."
    )
    prefix: Prose | None = Field(
        None, description="The words just before, needed only where the text occurs twice."
    )
    suffix: Prose | None = Field(
        None, description="The words just after, needed only where the text occurs twice."
    )
    lead: YesNo | None = Field(
        None, description="Whether it comes first on the dossier's page and into the briefing."
    )
