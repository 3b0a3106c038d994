"""Words that turn a meaning, found in a text: negations and conditions of one language."""

from __future__ import annotations

import re
from collections.abc import Iterable

_APOSTROPHES = "['’‘ʼ＇]"
_VOWEL_SIGNS = "[\u064b-\u065f\u0670\u0640]*"
_ALIKE = {"ا": "[اأإآٱ]", "أ": "[اأٱ]", "إ": "[اإٱ]", "آ": "[اآ]", "ى": "[ىي]", "ي": "[يى]"}


class WordFinder:
    """Finds `words` in a text, but not where they are a part of one of `exceptions`.

    In a language with spaces an entry is whole words; `*` at its ends is any letters of the same
    word, and `proclitics` may be written at its front. Case counts only for an entry that has a
    capital. Apostrophes of all shapes are one, so are Arabic letters with and without their signs.
    """

    def __init__(
        self,
        words: Iterable[str],
        exceptions: Iterable[str],
        spaced: bool,
        proclitics: tuple[str, ...] = (),
    ) -> None:
        self._words = tuple(words)
        front = f"(?:{'|'.join(map(re.escape, proclitics))})*" if spaced and proclitics else ""
        wanted = f"{front}(?P<word>{_branches(self._words, spaced)})"
        excepted = _branches(exceptions, spaced)
        edge = r"(?<!\w)" if spaced else ""
        either = f"{front}(?:{excepted})|{wanted}" if excepted else wanted
        self._pattern = re.compile(f"{edge}(?:{either})")

    def found_in(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of each finding, in order; none overlaps another."""
        if not self._words:
            return []
        return [match.span() for match in self._pattern.finditer(text) if match["word"] is not None]


def _branches(entries: Iterable[str], spaced: bool) -> str:
    return "|".join(_branch(entry, spaced) for entry in sorted(entries, key=len, reverse=True))


def _branch(entry: str, spaced: bool) -> str:
    # A line break between two characters of a script without spaces is nothing.
    pattern = ("" if spaced else r"\n?").join(map(_letter, entry))
    if spaced and (entry[-1].isalnum() or entry[-1] == "*"):
        pattern += r"(?!\w)"
    return pattern if entry != entry.lower() else f"(?i:{pattern})"


def _letter(char: str) -> str:
    if char == "*":
        return r"\w*"
    if char == " ":
        return r"\s+"
    if char in "'’":
        return _APOSTROPHES
    if "\u0600" <= char <= "\u06ff":
        return _ALIKE.get(char, char) + _VOWEL_SIGNS
    return re.escape(char)
