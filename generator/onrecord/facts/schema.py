"""JSON Schema of the files an editor writes, for editors that complete and check YAML."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from onrecord.facts.actor import Actor
from onrecord.facts.background import Topic
from onrecord.facts.cast import CastEntry
from onrecord.facts.dossier import Dossier
from onrecord.facts.event import Event
from onrecord.facts.fact import Part
from onrecord.facts.position import Position, Question
from onrecord.facts.publication import Publication
from onrecord.facts.quote import Quote
from onrecord.facts.source import Source
from onrecord.facts.term import Term
from onrecord.facts.unknown import Unknown

ONE: dict[str, type[Part]] = {"publication": Publication, "dossier": Dossier}
"""The files that hold one fact, by name without ending."""

MANY: dict[str, type[Part]] = {
    "actors": Actor,
    "terms": Term,
    "sources": Source,
    "cast": CastEntry,
    "quotes": Quote,
    "events": Event,
    "background": Topic,
    "unknowns": Unknown,
}
"""The files that hold a list of facts."""

SECTIONS: dict[str, dict[str, type[Part]]] = {
    "positions": {"questions": Question, "positions": Position}
}
"""The files that hold several lists, each under its key."""


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema (2020-12) of each file, by the file's name (`quotes.yml`).

    A schema knows less than the checks: that a quote stands in its source is not in it.
    """
    made = {name: _schema(model) for name, model in ONE.items()}
    made |= {name: _listed(_schema(model)) for name, model in MANY.items()}
    for name, lists in SECTIONS.items():
        made[name] = _sections({key: _listed(_schema(model)) for key, model in lists.items()})
    return {
        f"{name}.yml": {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
        for name, schema in sorted(made.items())
    }


class _AsWritten(GenerateJsonSchema):
    """What stands in a file: a field that is left out isn't there, and is never null or empty."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        default = schema.get("default")
        written = self.generate_inner(schema["schema"])
        return {**written, "default": str(default)} if isinstance(default, StrEnum) else written

    def field_title_should_be_set(self, _schema: Any) -> bool:
        return False


def _schema(model: type[Part]) -> dict[str, Any]:
    return TypeAdapter(model).json_schema(schema_generator=_AsWritten)


def _listed(schema: dict[str, Any]) -> dict[str, Any]:
    definitions = schema.pop("$defs", {})
    return {"type": "array", "items": schema, "$defs": definitions}


def _sections(lists: dict[str, dict[str, Any]]) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    for listed in lists.values():
        definitions |= listed.pop("$defs")
    return {
        "type": "object",
        "properties": lists,
        "additionalProperties": False,
        "$defs": definitions,
    }
