"""A stretch of a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of an untouched text in code points; `end` is not included."""

    start: int
    end: int
