"""A fault in what an editor wrote, as a validator of a fact reports it."""

from __future__ import annotations

from enum import StrEnum

from pydantic_core import PydanticCustomError


class Fault(StrEnum):
    """What can be wrong with a value of the right shape; reading has a code for each."""

    NOT_AN_ID = "not_an_id"
    NOT_A_DATE = "not_a_date"
    NOT_A_LINK = "not_a_link"
    NOT_A_VALUE = "not_a_value"  # a language, a checksum, a version, a colour, a yes or no
    TOGETHER = "together"  # two fields that don't go together
    REQUIRED_HERE = "required_here"  # a field that others make required
    NO_SOURCE = "no_source"  # a source that may be left out elsewhere
    TOO_MANY = "too_many"


def fault(kind: Fault, message: str, cure: str, field: str = "") -> PydanticCustomError:
    """Make the error of a validator: whole sentences, and the field that it is about.

    `field` is needed where a whole fact is judged: it is the key to point at, if it was written.
    """
    context = {"message": message, "cure": cure, "field": field}
    return PydanticCustomError(kind.value, "{message}", context)
