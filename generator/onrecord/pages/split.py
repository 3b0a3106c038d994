"""An index is cut before it is heavy: by year, a heavy year by month, a heavy month by day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from onrecord.pages.edition import Edition
from onrecord.when import When, parse

T = TypeVar("T")

_LENGTHS = (4, 7, 10)  # of a date's first characters: its year, its month, its day


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A part of an index: `key` is for its address (`2022`, `2022-05`, `undated`)."""

    key: str
    name: str
    items: tuple[T, ...]


def split(
    items: Sequence[T], most: int, dated: Callable[[T], When | None], edition: Edition
) -> list[Part[T]]:
    """Return the parts of an index, newest first; none where it fits on one page.

    A date that spans several years, months or days counts as its first.
    """
    if len(items) <= most:
        return []
    parts: dict[str, list[T]] = {}
    for item in items:
        when = dated(item)
        start = (when.first or when.last) if when else None
        parts.setdefault(start.isoformat() if start else "", []).append(item)
    undated = parts.pop("", [])
    cut = _cut(parts, most, 0, edition)
    if undated:
        cut.append(Part("undated", edition.interface.text("no known date"), tuple(undated)))
    return cut


def _cut(days: dict[str, list[T]], most: int, level: int, edition: Edition) -> list[Part[T]]:
    groups: dict[str, dict[str, list[T]]] = {}
    for iso, items in days.items():
        groups.setdefault(iso[: _LENGTHS[level]], {})[iso] = items
    parts: list[Part[T]] = []
    for key in sorted(groups, reverse=True):
        inside = groups[key]
        found = tuple(item for iso in sorted(inside, reverse=True) for item in inside[iso])
        if len(found) > most and level + 1 < len(_LENGTHS):
            parts += _cut(inside, most, level + 1, edition)
        else:
            parts.append(Part(key, edition.when(parse(key)), found))
    return parts
