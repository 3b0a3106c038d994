"""Colons that an editor forgot, or put no space after: what was meant, and the cure."""

from __future__ import annotations

from onrecord.patterns import lazy_pattern
from onrecord.problems import Place, Problem
from onrecord.reading.fields import field_names
from onrecord.reading.file import ContentFile
from onrecord.reading.slips import NO_SPACE, NOT_YAML, cut

_GLUED = lazy_pattern(r"[ ]*+(?:-[ ]++)*+(?P<key>[A-Za-z_]+):(?P<value>[^\s:/].*)")
_WITHOUT = lazy_pattern(
    r"[ ]*+(?:-[ ]++)*+(?P<field>(?P<key>[A-Za-z_]++)(?:[ ]++[^\s:](?:.*[^ ])?)?)[ ]*+"
)


def no_space(file: ContentFile, index: int) -> Problem | None:
    """Return the problem of the line at `index` if it is `key:value`, else None."""
    found = _GLUED.fullmatch(file.text, *file.line_of(index))
    if found is None:
        return None
    return glued(file.place(found.start("key"), found.end()), found["key"], found["value"])


def glued(place: Place, key: str, value: str) -> Problem:
    """Return the problem of `key:value` at `place`, without a space between them."""
    value = cut(value)
    message = f"YAML takes “{key}:{value}” for one word: the colon has no space after it."
    return NO_SPACE.problem(place, message, f"Write a space after the colon: {key}: {value}")


def no_colon(file: ContentFile, index: int, more: str = "") -> Problem | None:
    """Return the problem of the line at `index` if it is a field without its colon, else None.

    `more` is another sentence of the cure.
    """
    found = _WITHOUT.fullmatch(file.text, *file.line_of(index))
    if found is None or found["key"] not in field_names():
        return None
    return forgotten(file.place(*found.span("field")), found["field"], more)


def forgotten(place: Place, field: str, more: str = "") -> Problem:
    """Return the problem of `field`, a field's name and its value without the colon between."""
    key, _, value = field.partition(" ")
    message = f"The colon after the name of the field, “{key}”, is missing."
    cure = f"Write {key}: {cut(value)}".rstrip()
    return NOT_YAML.problem(place, message, f"{cure}. {more}" if more else cure)
