"""The models: the fields that an editor may write, and no others, each with its sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from onrecord import facts
from onrecord.facts import Part, Words
from onrecord.facts.schema import schemas
from onrecord.facts.values import id_like
from onrecord.problems import Place

HERE = Place("content/x.yml", 3, 5, 3, 9)

# As the handbook lists them; those that must be there are marked with a star.
FIELDS = {
    "publication.yml": "publisher* language licence* contact* corrections accent",
    "dossier.yml": "title* question* key_points* published* reference version status reviewed "
    "review_by corrections",
    "sources.yml": "id* type* title title_supplied publisher author speaker published* url "
    "accessed language licence file sha256 reproduce set_aside",
    "actors.yml": "id* name described_as kind* names also_known_as same_as",
    "cast.yml": "id actor* role part_of description evidence",
    "quotes.yml": "id* text* speaker* source* said occasion audience place via about original "
    "also_reported prefix suffix lead",
    "events.yml": "id* title* date* end status place actors summary evidence* lead",
    "background.yml": "id* title* statements* lead",
    "terms.yml": "id* term* also_known_as definition* evidence reference see_also",
    "unknowns.yml": "id* text* evidence",
}
IN_POSITIONS = {
    "questions": "id* text* description",
    "positions": "holder* question* stance* summary basis attributed_by via as_of quotes "
    "evidence lead",
}
ON_ANY_FACT = {"note", "accepts"}


def parts() -> Iterator[type[Part]]:
    for name in facts.__all__:
        model = getattr(facts, name)
        if isinstance(model, type) and issubclass(model, Part):
            yield model


def listed(schema: dict[str, object]) -> set[str]:
    """The fields of a JSON Schema, those required with a star."""
    properties, required = schema["properties"], schema.get("required", ())
    assert isinstance(properties, dict)
    assert isinstance(required, list | tuple)
    return {f"{name}*" if name in required else name for name in properties}


@pytest.mark.parametrize(("file", "fields"), FIELDS.items())
def test_a_file_takes_the_fields_of_the_design(file: str, fields: str) -> None:
    schema = schemas()[file]
    one = schema["items"] if schema["type"] == "array" else schema
    assert listed(one) == {*fields.split(), *ON_ANY_FACT}
    assert one["additionalProperties"] is False


@pytest.mark.parametrize(("section", "fields"), IN_POSITIONS.items())
def test_a_file_of_positions_has_two_lists(section: str, fields: str) -> None:
    schema = schemas()["positions.yml"]
    assert set(schema["properties"]) == set(IN_POSITIONS)
    assert listed(schema["properties"][section]["items"]) == {*fields.split(), *ON_ANY_FACT}


@pytest.mark.parametrize("model", list(parts()), ids=lambda model: model.__name__)
def test_every_field_says_in_a_sentence_what_it_holds(model: type[Part]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description[0].isupper(), name
        assert field.description.endswith("."), name


def test_every_reference_in_a_schema_is_resolved_in_it() -> None:
    for file, schema in schemas().items():
        for reference in set(_references(schema)):
            assert reference.removeprefix("#/$defs/") in schema["$defs"], file
        assert "null" not in json.dumps(schema), "a field that is left out is not there"


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"]
        for inner in schema.values():
            yield from _references(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _references(inner)


def words(text: str) -> Words:
    return Words.at(text, HERE)


def test_a_fact_that_was_made_stands_where_its_first_words_do() -> None:
    actor = facts.Actor(id=words("a"), name=words("A"), kind=facts.ActorKind.GROUP)
    assert actor.place == HERE
    assert actor.place_of("kind") == HERE


def test_a_fact_cannot_be_changed() -> None:
    date = facts.WrittenDate.model_validate(words("2023-07-07"))
    with pytest.raises(ValidationError, match="frozen"):
        date.words = words("2023-07-08")


def test_a_date_is_understood() -> None:
    date = facts.WrittenDate.model_validate({"date": words("2023-07"), "source_says": words("x")})
    assert date.when is not None
    assert date.when.edtf == "2023-07"
    assert date.source_says == ("x",)
    assert facts.WrittenDate.model_validate(words("unknown")).when is None


def test_words_are_a_string_that_knows_its_place() -> None:
    text = words("No")
    assert text == "No"
    assert f"{text}." == "No."
    assert {text: 1}["No"] == 1
    assert text.place == text.place_of(0, 1) == HERE


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("The Bridge", "the-bridge"),
        ("  a__b ", "a-b"),
        ("Élysée", "elysee"),
        ("CON", "the-con"),
        ("橋", ""),
        ("x" * 300, "x" * 100),
        ("the-bridge", "the-bridge"),
    ],
)
def test_the_nearest_id(text: str, near: str) -> None:
    assert id_like(text) == near
