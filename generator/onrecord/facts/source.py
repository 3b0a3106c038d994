"""Sources: what the facts are taken from, and how much of it may be shown."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from onrecord.facts.date import KnownDate, OwnDate
from onrecord.facts.fact import Fact
from onrecord.facts.fault import Fault, fault
from onrecord.facts.publication import Licence
from onrecord.facts.values import Id, LanguageTag, Prose, Sha256, Url
from onrecord.facts.words import Words


class SourceType(StrEnum):
    """What kind of text a source is; it decides where in it somebody speaks."""

    NEWS_ARTICLE = "news-article"
    REPORT = "report"
    WEB_PAGE = "web-page"
    PRESS_RELEASE = "press-release"
    SPEECH = "speech"
    TRANSCRIPT = "transcript"
    DOCUMENT = "document"


OWN_WORDS = frozenset((SourceType.SPEECH, SourceType.PRESS_RELEASE, SourceType.DOCUMENT))
"""The types of source that may be the words of one actor, its `speaker`."""


class Reproduce(StrEnum):
    """How much of a source's text may be shown."""

    NONE = "none"
    CITED = "cited"
    FULL = "full"


class SetAside(Fact):
    """A direct quotation that the dossier leaves unused, and why."""

    text: Prose = Field(description="The words, as they stand in the source.")
    because: Prose = Field(description="Why they are not used.")


class Source(Fact):
    """One source of a dossier."""

    id: Id = Field(description="The source's id in its dossier.")
    type: SourceType = Field(description="What kind of text it is.")
    title: Prose | None = Field(None, description="Its own title.")
    title_supplied: Prose | None = Field(
        None, description="A title by the editor, shown in square brackets."
    )
    publisher: Prose | None = Field(None, description="Who published it.")
    author: Prose | None = Field(None, description="Who wrote it.")
    speaker: Words | None = Field(
        None, description="The actor whose words a speech, press release or document is."
    )
    published: OwnDate = Field(description="When it was published; or `unknown`.")
    url: Url | None = Field(None, description="Its address.")
    accessed: KnownDate | None = Field(None, description="When the editor read it there.")
    language: LanguageTag | None = Field(None, description="Its language, as a tag.")
    licence: Licence | None = Field(None, description="Its licence: a name, or name and url.")
    file: Words | None = Field(
        None,
        description="The file with its text, as in sources/courier.txt; without one nothing of it "
        "can be checked.",
    )
    sha256: Sha256 | None = Field(None, description="The checksum of the file.")
    reproduce: Reproduce = Field(
        Reproduce.CITED, description="How much of its text is shown: none, cited (default) or full."
    )
    set_aside: tuple[SetAside, ...] = Field(
        (), description="Direct quotations in it that the dossier leaves unused."
    )

    @model_validator(mode="after")
    def _one_title(self) -> Self:
        if self.title is not None and self.title_supplied is not None:
            raise fault(
                Fault.TOGETHER,
                "A source has its own title, or one supplied by the editor, not both.",
                "Take out title_supplied where the title is the source's own; else take out title.",
                "title_supplied",
            )
        return self

    @model_validator(mode="after")
    def _of_a_speaker(self) -> Self:
        if self.speaker is not None and self.type not in OWN_WORDS:
            raise fault(
                Fault.TOGETHER,
                f"A {self.type} has no speaker: only a speech, a press release or a document is "
                "the words of one actor.",
                "Take out speaker (who wrote it goes under author), or put the type right.",
                "speaker",
            )
        return self
