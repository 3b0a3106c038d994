"""Runs of text: what a template sets one after the other, each with its language and its style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from onrecord.telling.direction import direction, written

Run: TypeAlias = "dict[str, Any]"
Runs: TypeAlias = "tuple[Run, ...]"

STRONG, LABEL, SOFT, CAPS = "strong", "label", "soft", "caps"
QUOTED = "quoted"  # words of a source inside a line: a quotation to those who hear it read


def run(
    text: str,
    *,
    style: str = "",
    language: str = "",
    own: str = "",
    url: str = "",
) -> Run:
    """Return a run of `text`.

    `language` is that of the words where it may be another than `own`, the document's.
    """
    made: Run = {"t": text}
    if style:
        made["s"] = style
    if language and written(language) != written(own):
        made["l"], made["d"] = language, direction(language)
    if url:
        made["u"] = url
    return made


def calls(numbers: Iterable[int]) -> Runs:
    """Return runs that call notes, by their numbers in the draft."""
    return tuple({"n": number} for number in numbers)
