"""Text as an editor wrote it, which knows where in which file it stands."""

from __future__ import annotations

from typing import Any, Protocol

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from onrecord.problems import Place


class Locator(Protocol):
    """Whoever read a text and can say where in the file a stretch of it stands."""

    def place_of(self, start: int, end: int, /) -> Place:
        """Return the place of the characters from `start` to before `end` of the text's value."""
        ...


class Fixed:
    """A locator for words that no file holds at that place: taken from elsewhere, or made up."""

    __slots__ = ("_place",)

    def __init__(self, place: Place) -> None:
        self._place = place

    def place_of(self, _start: int, _end: int) -> Place:
        """Return the one place, whatever stretch is asked for."""
        return self._place


class Words(str):
    """A scalar of the content: a string that knows its place, by itself or by its `locator`.

    Methods of `str` give plain strings back: ask a `Words` for places, not what was cut from it.
    """

    __slots__ = ("locator",)
    locator: Locator

    def __new__(cls, value: str, locator: Locator) -> Words:
        """Make the text `value`, which `locator` can find again."""
        words = super().__new__(cls, value)
        words.locator = locator
        return words

    @property
    def place(self) -> Place:
        """Where the whole text stands."""
        return self.place_of(0, len(self))

    def place_of(self, start: int, end: int) -> Place:
        """Where the characters from `start` to before `end` stand, whatever the scalar's style."""
        return self.locator.place_of(start, end)

    @classmethod
    def at(cls, value: str, place: Place) -> Words:
        """Make the text `value` with one place, for what was not read from a file."""
        return cls(value, Fixed(place))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string"}
