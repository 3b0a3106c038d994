"""The one of a few values that a word surely means: misspelt, cut short, or in another order."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_LINKS = frozenset(("in", "with"))  # words within a value that may be left out
_NEGATION = "not"
_LEAST_ALIKE = 0.8  # of two words, 0 to 1
_SHORTEST_STEM = 4  # letters


def meant(word: str, values: Sequence[str]) -> str | None:
    """Return the one of `values` that `word` surely means; None where it could be another.

    All of its words must be the value's (`partly-opposes`: `opposes-in-part`), and it may leave out
    no word that is a value by itself, or turns the value round: `part` is none of these.
    """
    parts = re.findall(r"[^\W_]+", word[:60].lower())
    found: list[tuple[int, str]] = []
    for value in values:
        its = value.split("-")
        if "".join(parts) == "".join(its):
            return value
        left_out = {one for one in its if one not in _LINKS and not _has(parts, one)}
        turned = not left_out.isdisjoint((*values, _NEGATION))
        if parts and all(_has(its, one) for one in parts) and not turned:
            found.append((len(left_out), value))
    return min(found)[1] if found else None


def _has(words: Collection[str], wanted: str) -> bool:
    return any(_alike(word, wanted) for word in words)


def _alike(one: str, other: str) -> bool:
    """Tell whether two words are one, with a slip or another ending: never another beginning."""
    from rapidfuzz.distance import Indel

    if one == other:
        return True
    if one[0] != other[0] or one in _LINKS or other in _LINKS:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_STEM and long.startswith(short):
        return True
    return Indel.normalized_similarity(one, other) >= _LEAST_ALIKE
