"""A text in plain characters, for what is read out of it by value: dates, numbers.

Figures of every script and full-width forms become 0 to 9 and their plain forms, spaces, dashes and
apostrophes one kind each, Arabic alefs and final yas one kind each; vowel signs, direction marks,
soft hyphens and line breaks inside a script without spaces are gone. Looser than what counts as
alike word for word, which is `folding.py`'s.
"""

from __future__ import annotations

import re
import unicodedata

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import MAY_BE_SPACELESS, NOTHING
from onrecord.texts.spans import Span

_NOTHING = NOTHING + "\u064b-\u065f\u0670"  # Arabic vowel signs too
_MARKS = "\u0300-\u036f\u3099\u309a"
_UNSPACED = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uff9f"
_uneven = lazy_pattern(
    rf"[{_NOTHING}]+|([^{_MARKS}][{_MARKS}]+)"
    rf"|(?<=[{_UNSPACED}])[ \t]*\r?\n[ \t]*(?=[{_UNSPACED}])"
)
_may_be_uneven = re.compile(rf"[{_NOTHING}{_MARKS}]|{MAY_BE_SPACELESS}[ \t]*\r?\n").search
_BLANK_LINES = lazy_pattern(r"\n[ \t\r]*\n")


class Plain:
    """A text in plain characters: `text`, and `lower`, the same in small letters.

    Both are of the same length; `span` leads back to the characters of the raw text.
    """

    __slots__ = ("_ends", "_starts", "lower", "raw", "text")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        text = raw
        if not raw.isascii():
            if _may_be_uneven(raw):
                text = self._evened(raw)
            text = text.translate(_FORMS)
        text = _on_one_line(text)
        self.text = text
        self.lower = text.replace("İ", "i").lower()  # of it alone lower() makes two characters

    def span(self, start: int, end: int) -> Span:
        """Return where the plain characters from `start` to before `end` stand in the raw text."""
        if self._starts is None:
            return Span(start, end)
        return Span(self._starts[start], self._ends[end - 1])

    def raw_char(self, at: int) -> str:
        """Return the raw character that the plain one at `at` stands for."""
        return self.raw[at if self._starts is None else self._starts[at]]

    def _evened(self, raw: str) -> str:
        """Drop what counts as nothing, compose letters with their marks; keep where all stood."""
        chunks: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for match in _uneven.finditer(raw):
            start, end = match.span()
            chunks.append(raw[at:start])
            starts.extend(range(at, start))
            ends.extend(range(at + 1, start + 1))
            if match[1]:
                chunks.append(unicodedata.normalize("NFC", match[1])[0])
                starts.append(start)
                ends.append(end)
            at = end
        chunks.append(raw[at:])
        starts.extend(range(at, len(raw)))
        ends.extend(range(at + 1, len(raw) + 1))
        self._starts, self._ends = starts, ends
        return "".join(chunks)


def _on_one_line(text: str) -> str:
    """Make a space of a line break, but not of a blank line, which no phrase goes over."""
    if "\n" in text:
        text = _BLANK_LINES.sub(lambda match: "\u2029" * len(match[0]), text)
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")


def plain(words: str) -> str:
    """Return `words` in plain characters and small letters, as they are looked for in a `Plain`."""
    return Plain(words).lower


class _PlainForms(dict[int, str]):
    """The plain form of each character that was met, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if category == "Nd":
            form = str(unicodedata.digit(char))
        elif category == "Zs":
            form = " "
        elif category == "Pd" or char == "−":
            form = "-"
        elif 0xFF01 <= code <= 0xFF5E:
            form = chr(code - 0xFEE0)
        else:
            form = _ALIKE.get(char, char)
        self[code] = form
        return form


_ALIKE = {"’": "'", "‘": "'", "ʼ": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"}
_FORMS = _PlainForms()
