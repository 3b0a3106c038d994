"""Names looked up at a place of a text, the longest first: months, units, number words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class NameTable(Generic[_Value]):
    """Names in plain small letters, each with what it means.

    In a script with spaces a name ends where its last word does; that it begins with a word is the
    caller's to see.
    """

    def __init__(self, names: Iterable[tuple[str, _Value]], spaced: bool) -> None:
        # With each name, whether it ends with a word, behind which no other letter may stand.
        self._by_first: dict[str, list[tuple[str, bool, _Value]]] = {}
        for name, value in names:
            closed = spaced and name[-1].isalnum()
            self._by_first.setdefault(name[0], []).append((name, closed, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def read(self, lower: str, at: int) -> tuple[int, _Value] | None:
        """Return where the longest name that stands at `at` ends, and what it means."""
        for name, closed, value in self._by_first.get(lower[at : at + 1], ()):
            if lower.startswith(name, at):
                end = at + len(name)
                if not (closed and lower[end : end + 1].isalnum()):
                    return end, value
        return None

    def names(self) -> Iterable[str]:
        """Return every name."""
        return (name for entries in self._by_first.values() for name, _, _ in entries)
