"""What each key of a mapping may hold, read off the models: to guess what was meant."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin

from pydantic import AliasChoices, AliasPath

from onrecord.facts import Part
from onrecord.facts.values import ProseMark


@dataclass
class Field:
    """A key of a mapping: the part or the choices it holds, if any, and whether it is prose.

    `many` is true where it holds a list.
    """

    part: type[Part] | None = None
    choices: type[StrEnum] | None = None
    prose: bool = False
    many: bool = False

    @property
    def prose_alone(self) -> bool:
        """Whether a text right under the key is prose: its own, or short for a mapping's."""
        if self.part is not None and self.part.short_for:
            return fields_of(self.part)[self.part.short_for].prose
        return self.prose


@cache
def fields_of(model: type[Part]) -> Mapping[str, Field]:
    """Return what each key of `model` holds, by the key as an editor writes it."""
    fields: dict[str, Field] = {}
    for name, info in model.model_fields.items():
        alias = info.validation_alias
        key = name if alias is None or isinstance(alias, AliasChoices | AliasPath) else alias
        field = fields[key] = Field()
        _explore(info.annotation, field)
        field.prose |= any(isinstance(mark, ProseMark) for mark in info.metadata)
    return fields


def _explore(annotation: Any, field: Field) -> None:
    if any(isinstance(mark, ProseMark) for mark in getattr(annotation, "__metadata__", ())):
        field.prose = True
    origin = get_origin(annotation)
    if origin in (tuple, list):
        field.many = True
    if origin in (Union, types.UnionType) or origin is not None:
        for inner in get_args(annotation):
            _explore(inner, field)
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        field.part = annotation
    elif isinstance(annotation, type) and issubclass(annotation, StrEnum):
        field.choices = annotation


@cache
def field_names() -> frozenset[str]:
    """Return every name of a field that any kind of fact has."""
    parts, seen = [Part], {"questions", "positions"}
    while parts:
        part = parts.pop()
        parts += part.__subclasses__()
        seen.update(fields_of(part))
    return frozenset(seen)


def nearest(word: str, known: Mapping[str, Any] | list[str]) -> str | None:
    """Return the one of `known` that `word` was probably meant to be; None where none is near."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extractOne

    plain = word[:60].strip().lower().replace("_", "-").replace(" ", "-")
    by_form = {name.lower().replace("_", "-"): name for name in known}
    found = extractOne(plain, list(by_form), scorer=Indel.normalized_similarity, score_cutoff=0.6)
    return by_form[found[0]] if found else None
