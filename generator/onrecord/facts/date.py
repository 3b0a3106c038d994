"""A date as an editor writes it: a scalar, or with the words of the source that it comes from."""

from functools import lru_cache
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from onrecord.facts.fact import Part
from onrecord.facts.fault import Fault, fault
from onrecord.facts.values import OneOrMany, Prose
from onrecord.facts.words import Words
from onrecord.when import NotADate, When, parse

UNKNOWN = "unknown"

_parse = lru_cache(maxsize=4_096)(parse)  # the same dates stand in many facts


class WrittenDate(Part):
    """A date, or `unknown`; short for it is the date alone."""

    short_for = "date"

    words: Annotated[Words, WithJsonSchema({"type": ["string", "integer"]})] = Field(
        validation_alias="date",
        description="The date as precise as its source has it (2023-07-07, 2023-07, 2023-07~), "
        "or `unknown`.",
    )
    source_says: Annotated[tuple[Prose, ...], OneOrMany()] = Field(
        (), description="The source's words that the date comes from; a list where several differ."
    )

    when: ClassVar[When | None] = None
    """What the words mean, kept as `written` is; None for `unknown`."""

    @model_validator(mode="after")
    def _is_a_date(self) -> Self:
        if self.words != UNKNOWN:
            try:
                self.__dict__["when"] = _parse(str(self.words))
            except NotADate as error:
                raise fault(Fault.NOT_A_DATE, error.reason, error.cure, "date") from None
        return self


def _without_source(value: WrittenDate) -> WrittenDate:
    if value.source_says:
        raise fault(
            Fault.TOGETHER,
            "This date is not taken from words of a source.",
            "Write the date alone, without source_says.",
            "source_says",
        )
    return value


def _known(value: WrittenDate) -> WrittenDate:
    if value.when is None:
        raise fault(Fault.NOT_A_DATE, "This date must be known.", "Write it, as in 2023-07-07.")
    return value


OwnDate = Annotated[WrittenDate, AfterValidator(_without_source)]
"""The date of a source itself: no words of the source come to it."""

KnownDate = Annotated[OwnDate, AfterValidator(_known)]
"""A date out of the newsroom's own calendar."""
