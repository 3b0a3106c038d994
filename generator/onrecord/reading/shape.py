"""Mappings against the models: what is unknown, missing or wrong, with the nearest known name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import GenericAlias
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from onrecord.facts import Part, Passage, Words, WrittenDate
from onrecord.facts.fault import Fault
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.frozen import frozen
from onrecord.problems import Place, Problem
from onrecord.reading.choices import meant
from onrecord.reading.fields import Field, fields_of, nearest
from onrecord.reading.misfits import (
    MISSING,
    NO_SOURCE,
    NOT_A_DATE,
    NOT_A_LINK,
    NOT_A_VALUE,
    NOT_AN_ID,
    NOT_TOGETHER,
    REQUIRED_HERE,
    TOO_MANY,
    UNKNOWN_KEY,
    UNKNOWN_VALUE,
    WRONG_KIND,
)
from onrecord.reading.nodes import Value, comma
from onrecord.reading.scalars import ReadMapping, Scalar
from onrecord.reading.slips import cut
from onrecord.reading.spaces import dash_glued
from onrecord.reading.trips import trips

P = TypeVar("P", bound=Part)

FIELDS = "fields (lines such as “name: value”)"  # what YAML calls a mapping
_OF_EVERY_FACT = ("note", "accepts")  # of little use to somebody who looks for a field

MOST_TOLD = 50  # problems of one fact: more come of a file that is something else altogether

OF_FAULTS = {
    Fault.NOT_AN_ID: NOT_AN_ID,
    Fault.NOT_A_DATE: NOT_A_DATE,
    Fault.NOT_A_LINK: NOT_A_LINK,
    Fault.NOT_A_VALUE: NOT_A_VALUE,
    Fault.TOGETHER: NOT_TOGETHER,
    Fault.REQUIRED_HERE: REQUIRED_HERE,
    Fault.NO_SOURCE: NO_SOURCE,
    Fault.TOO_MANY: TOO_MANY,
}

_LIST = "list_type", "tuple_type"
_MAPPING = "dict_type", "model_type", "model_attributes_type"


def fit(value: Value, part: type[P], problems: list[Problem], *, may_trip: bool) -> P | None:
    """Return the fact that `value` states; None where it, or anything in it, has a problem.

    `may_trip` asks for the silent trips of its prose too (`trips.may_trip` of its file).
    """
    before = len(problems)
    if may_trip:
        problems.extend(trips(value, part))
    faulty = not isinstance(value, Words) and value.faulty
    if faulty and isinstance(value, WrittenList):
        return None  # brackets gone astray: what they would be is anybody's guess
    try:
        fact = part.model_validate(value)
    except ValidationError as error:
        problems.extend(_explained(error, value, part))
        return None
    return None if faulty or len(problems) > before else fact


def fit_all(listed: WrittenList, part: type[P]) -> list[P] | None:
    """Return the facts that a list states; None where one has a problem, which `fit` explains.

    All at once, as nearly every list can be: each by itself takes a fifth longer.
    """
    if listed.faulty:
        return None
    try:
        facts: list[P] = _list_of(part).validate_python(listed)
    except ValidationError:
        return None
    return facts


@lru_cache(maxsize=64)
def _list_of(part: type[Part]) -> TypeAdapter[Any]:
    listed: Any = GenericAlias(list, (part,))  # for the type checker `list[part]` is no type
    return TypeAdapter(listed)


def wrong_kind(value: Value, due: str, cure: str) -> Problem:
    """Return the problem of a value that is a list, fields or a text, where `due` is due."""
    here = "A list stands" if isinstance(value, WrittenList) else f"{FIELDS.capitalize()} stand"
    if isinstance(value, Words):
        here = "A text stands"
    is_due = "are" if due.startswith(FIELDS) else "is"
    return WRONG_KIND.problem(value.place, f"{here} here, where {due} {is_due} due.", cure)


def unknown_key(mapping: WrittenMapping, key: str, known: list[str], owner: str) -> Problem:
    """Return the problem of a key that `owner` ("a quote") doesn't have."""
    words = mapping.key(key)
    near, last = nearest(key, known), _before(mapping, key)
    braces = isinstance(mapping, ReadMapping) and mapping.flow
    plain = isinstance(last, Scalar) and not last.style
    if near is None and braces and plain and isinstance(words, Scalar):
        return comma(words.file, words, last)
    if key[:1] == "-" and key[1:] in known and isinstance(words, Scalar):
        return dash_glued(words.file, words.start, words.file.line_of(words.start)[1])
    message = f"There is no “{key[:60]}” in {owner}."
    if "evidence" in known and key in fields_of(Passage):
        return UNKNOWN_KEY.problem(words.place, message, _into_evidence(mapping, key))
    cure = f"Write {near}." if near else f"The fields of {owner} are: {', '.join(_sorted(known))}."
    if (first := key.partition(" ")[0]) != key and first in known:
        cure = f"Write a colon after {first}, and put a text with a colon in quotation marks."
    return UNKNOWN_KEY.problem(words.place, message, cure)


def _sorted(known: Iterable[str]) -> list[str]:
    """Return names of fields, those that every fact has behind all others."""
    return sorted(known, key=lambda name: name in _OF_EVERY_FACT)


def _into_evidence(mapping: WrittenMapping, key: str) -> str:
    """Say where a field of a passage goes that stands beside the evidence."""
    evidence, value = mapping.get("evidence"), mapping[key]
    if isinstance(evidence, WrittenMapping):
        evidence = evidence.get("exact")
    exact = cut(evidence) if isinstance(evidence, Words) else "…"
    given = cut(value) if isinstance(value, Words) else "…"
    dash = "- " if isinstance(evidence, WrittenList) else "  "
    return (
        f"Write {key} inside the evidence, under the words that it is about:\n"
        f"  evidence:\n  {dash}exact: {exact}\n    {key}: {given}"
    )


def name_of(part: type[Part]) -> str:
    """Return what an editor calls a `part`, with its article: "a key point"."""
    name = re.sub(r"(?<!^)(?=[A-Z])", " ", part.__name__).lower().removeprefix("written ")
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


@frozen()
class _Spot:
    """Where in what was written an error lies: the value there, and what it should have been.

    `holder` is the mapping that the value stands in, and `owner` what that should have been.
    """

    value: Value
    part: type[Part] | None
    field: Field
    holder: WrittenMapping | None = None
    owner: type[Part] | None = None


def _reach(value: Value, part: type[Part], loc: tuple[int | str, ...]) -> _Spot:
    """Follow the location that pydantic gives, as far as it was written."""
    within: type[Part] | None = part
    field = Field(part=part)
    holder: WrittenMapping | None = None
    owner: type[Part] | None = None
    for step in loc:
        if isinstance(value, WrittenMapping) and isinstance(step, str) and step in value:
            field = fields_of(within).get(step, Field()) if within else field
            owner, within = within, field.part
            holder, value = value, value[step]
        elif isinstance(value, WrittenList) and isinstance(step, int):
            value = value[step]
        elif step == "[key]" and holder is not None:
            return _Spot(holder.key(str(loc[-2])), None, field)
    return _Spot(value, within, field, holder, owner)


def _before(mapping: WrittenMapping, key: str) -> Any:
    """Return the value that stands before that of `key`."""
    last: Any = None
    for other, value in mapping.items():
        if other == key:
            break
        last = value
    return last


def _explained(error: ValidationError, value: Value, part: type[Part]) -> Iterator[Problem]:
    details = error.errors(include_url=False)[:MOST_TOLD]
    meant = {_meant(one, value, part) for one in details if one["type"] == "extra_forbidden"}
    for one in details:
        if one["type"] == "missing" and one["loc"] in meant:
            continue  # misspelt, which is said already
        problem = _problem(one, value, part)
        if problem is not None:
            yield problem


def _meant(one: ErrorDetails, value: Value, part: type[Part]) -> tuple[int | str, ...]:
    *way, key = one["loc"]
    within = _reach(value, part, tuple(way)).part
    known = list(fields_of(within)) if within else []
    first = str(key).partition(" ")[0]
    return (*way, first if first in known else nearest(str(key), known) or "")


def _problem(one: ErrorDetails, value: Value, part: type[Part]) -> Problem | None:
    kind, loc = one["type"], one["loc"]
    if kind == "missing":
        return _missing(_reach(value, part, loc[:-1]), str(loc[-1]))
    spot = _reach(value, part, loc)
    if isinstance(spot.value, Words) and not spot.value.strip():
        return None  # an empty value, which is said already
    if kind == "extra_forbidden" and spot.holder is not None:
        within = _reach(value, part, loc[:-1]).part or part
        return unknown_key(spot.holder, str(loc[-1]), list(fields_of(within)), name_of(within))
    if kind in OF_FAULTS:
        context = one.get("ctx", {})
        place = _place_of(spot.value, context.get("field", ""))
        return OF_FAULTS[Fault(kind)].problem(place, context["message"], context["cure"])
    if kind == "enum" and spot.field.choices is not None:
        return _unknown_value(spot.value, [str(choice) for choice in spot.field.choices])
    if kind == "too_short":
        if not isinstance(spot.value, WrittenList) or spot.value:
            return None  # it has items, whose own problems are told
        return MISSING.problem(spot.value.place, "The list is empty.", "Write at least one item.")
    return _wrong_kind(kind, spot)


def _place_of(value: Value, key: str) -> Place:
    return (isinstance(value, WrittenMapping) and value.place_of(key)) or value.place


def _missing(spot: _Spot, key: str) -> Problem:
    owner = name_of(spot.part) if spot.part else "this"
    if key == "source":
        return NO_SOURCE.problem(
            spot.value.place,
            f"This does not say which source the words of {owner} stand in.",
            "Write source: with its id. It may be left out only where the dossier has one source, "
            "and in a file that is named after a source.",
        )
    message = f"{owner[0].upper()}{owner[1:]} must have “{key}”."
    return MISSING.problem(spot.value.place, message, f"Write {key}: and its value.")


def _fields_of_its_own(value: Value, part: type[Part] | None) -> str:
    """Return the cure of a value that has no fields, and should have those of `part`."""
    if part is None:
        return "Write each as a name, a colon and a value."
    names = f"Its fields are: {', '.join(_sorted(fields_of(part)))}."
    required = [name for name in fields_of(part) if _is_required(part, name)]
    if isinstance(value, Words) and len(required) == 1:
        return f"Write {required[0]}: {cut(value)}. {names}"
    return f"Write each as a name, a colon and a value. {names}"


def _is_required(part: type[Part], key: str) -> bool:
    return any(
        info.is_required() and key in (name, info.validation_alias)
        for name, info in part.model_fields.items()
    )


def _unknown_value(value: Value, known: list[str]) -> Problem | None:
    if not isinstance(value, Words):
        return wrong_kind(value, "a word", f"Write one of: {', '.join(known)}.")
    near = meant(value, known)
    cure = f"Write {near}." if near else f"Write one of: {', '.join(known)}."
    return UNKNOWN_VALUE.problem(value.place, f"“{value[:60]}” is not one of those known.", cure)


def _wrong_kind(kind: str, spot: _Spot) -> Problem:
    value, within = spot.value, spot.part
    if WrittenDate in (within, spot.owner) and isinstance(value, WrittenList):
        inner = ", ".join(map(str, value))
        return NOT_A_DATE.problem(
            value.place,
            "Square brackets without quotation marks are a list to YAML, not a date.",
            f'Put the date in quotation marks: "[{inner}]".',
        )
    if kind in _LIST:
        cure = "Begin each item with a dash, on a line of its own, or put all in square brackets."
        if isinstance(value, Words):
            cure = f"Put square brackets around it: [{value[:60]}]."
        return wrong_kind(value, "a list", cure)
    if kind in _MAPPING:
        text = " or a text" if within and within.short_for else ""
        return wrong_kind(value, f"{FIELDS}{text}", _fields_of_its_own(value, within))
    return wrong_kind(
        value, "a text", "Write a text; one that begins with a bracket, in quotation marks."
    )
