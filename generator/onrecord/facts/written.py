"""Mappings and lists as an editor wrote them, on their way to becoming facts."""

from __future__ import annotations

from typing import Any, Protocol

from onrecord.facts.words import Locator, Words
from onrecord.problems import Place


class MappingLocator(Locator, Protocol):
    """Whoever read a mapping and can say where its keys stand."""

    def key(self, start: int, value: str, /) -> Words:
        """Return the key `value`, which begins at the character `start`, as words."""
        ...


class WrittenMapping(dict[str, Any]):
    """A mapping that knows its place, and those of its keys; the scalars in it are `Words`.

    `starts` has where each key begins in the file, in the order of the keys, and `faulty` tells
    whether reading found a problem in it.
    """

    __slots__ = ("faulty", "starts")
    starts: list[int]
    faulty: bool

    @property
    def locator(self) -> MappingLocator:
        """Who can say where the mapping and its keys stand."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where the mapping stands."""
        return self.locator.place_of(0, 0)

    def place_of(self, key: str) -> Place | None:
        """Return the place of the value under `key`; None where the key is not there."""
        value = self.get(key)
        return value.place if isinstance(value, Words | WrittenMapping | WrittenList) else None

    def key(self, key: str) -> Words:
        """Return one of the keys as words, with their place.

        A key that was put in by reading, and stands nowhere, has the place of the mapping.
        """
        number = list(self).index(key)
        if number >= len(self.starts):
            return Words(key, self.locator)
        return self.locator.key(self.starts[number], key)

    def by_words(self) -> dict[Words, Any]:
        """Return the mapping with words for keys."""
        return {self.key(key): value for key, value in self.items()}


class WrittenList(list[Any]):
    """A list that knows its place."""

    __slots__ = ("faulty",)
    faulty: bool

    @property
    def locator(self) -> Locator:
        """Who can say where the list stands."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where the list stands."""
        return self.locator.place_of(0, 0)
