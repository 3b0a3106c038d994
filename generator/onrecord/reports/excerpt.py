"""A line of a file with carets under a stretch of it, as wide as a terminal shows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from onrecord.reports.visible import visible

_CUT = "…"
_MARKS_A_CELL = 4  # no script stacks more on one letter; a line of nothing else may be cut short


def cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes (Unicode's East Asian width, UAX 11)."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """Return the part of `line` round the characters `start` to `end`, and carets to go under it.

    `start` and `end` count characters from 0, `end` not included; at least one caret is set. Both
    strings are at most `width` cells wide: a longer line is cut on either side of the carets.
    """
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    window = width * _MARKS_A_CELL
    marked = _beginning(visible(line[start : min(end, start + window)]), width - 2)
    before = visible(line[max(0, start - window) : start])
    after = visible(line[end : end + window])
    room = width - max(1, cells(marked))
    head = _ending(before, max(room // 2, room - cells(after)))
    tail = _beginning(after, room - cells(head))
    return head + marked + tail, " " * cells(head) + "^" * max(1, cells(marked))


def _beginning(text: str, room: int) -> str:
    """Return `text`, or as much of its beginning as fits into `room` cells, and a cut mark."""
    if cells(text) <= room:
        return text
    return text[: _fitting(text, room - cells(_CUT))] + _CUT


def _ending(text: str, room: int) -> str:
    """Return `text`, or a cut mark and as much of its end as fits into `room` cells."""
    if cells(text) <= room:
        return text
    return _CUT + text[len(text) - _fitting(reversed(text), room - cells(_CUT)) :]


def _fitting(characters: Iterable[str], room: int) -> int:
    """Return how many of `characters`, from the first on, fit into `room` cells."""
    return sum(used <= room for used in accumulate(map(_cells_of, characters)))


def _cells_of(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if "\u1160" <= character <= "\u11ff":  # vowels and finals that join the jamo before them
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
