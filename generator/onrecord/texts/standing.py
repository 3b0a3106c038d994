"""Where some of many words stand in a text: a few of them are there, among thousands of others."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from onrecord.texts.characters import not_ascii

_MANY = 100  # different marks: a look at each character takes less than a search for each mark


def standing(
    text: str, sought: Set[str], word: re.Pattern[str], fronts: Set[str] = frozenset()
) -> list[tuple[int, str]]:
    """Return where words of `sought` stand in `text`, each with the word, in order.

    `word` is what counts as a word there: characters, one or more. Words that begin with one of
    the characters of `fronts` are returned too. A text parted by spaces alone is gone through in a
    third of the time that a search for each word by its pattern takes.
    """
    words = _spaced(text, word).split(" ")
    if not fronts and sought.isdisjoint(words):
        return []
    found: list[tuple[int, str]] = []
    at = 0
    for one in words:
        if one in sought or (fronts and one and one[0] in fronts):
            found.append((at, one))
        at += len(one) + 1
    return found


def _spaced(text: str, word: re.Pattern[str]) -> str:
    """Return a text as long with a space for each character that is of no word."""
    data = text.encode("utf-8", "surrogatepass").translate(_ascii_spaced(word))
    spaced = data.decode("utf-8", "surrogatepass")
    if text.isascii():
        return spaced
    marks = [char for char in not_ascii(text) if not word.match(char)]
    if len(marks) > _MANY:
        return spaced.translate(dict.fromkeys(map(ord, marks), " "))
    for mark in marks:
        spaced = spaced.replace(mark, " ")
    return spaced


@lru_cache(maxsize=16)
def _ascii_spaced(word: re.Pattern[str]) -> bytes:
    """Return the table by which ASCII characters of no word become spaces, and all others stay."""
    return bytes(byte if byte > 127 or word.match(chr(byte)) else ord(" ") for byte in range(256))
