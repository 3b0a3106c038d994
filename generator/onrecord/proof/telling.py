"""What a problem of a finished page says: which words are missing, and what is there instead."""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 160  # characters of a text that is told
_AROUND = 40  # characters of it around what differs
_ALIKE = 60  # per cent


def lost(file: str, words: str, strange: Sequence[str]) -> str:
    """Return that a file lacks `words`, and which of the `strange` words stand in their place.

    A page is called by its address.
    """
    from rapidfuzz import fuzz, process

    near = process.extractOne(words, strange, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if near is None:
        return f"{file} should show, and does not: {short(words)}"
    before = _alike(words, near[0])
    after = _alike(words[before:][::-1], near[0][before:][::-1])
    due, there = (_around(text, before, len(text) - after) for text in (words, near[0]))
    return f"{file} should show: {due}\nIt shows: {there}"


def short(words: str) -> str:
    """Return the words, or their beginning where they are many."""
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"


def _around(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    inner = short(text[first:last])
    return f"{'…' if first else ''}{inner}{'…' if last < len(text) else ''}"


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))
