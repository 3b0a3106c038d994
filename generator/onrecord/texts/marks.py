"""Marks of quotation in a text: their families, and what their neighbours show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import DOUBLE_MARKS, NOTHING, SINGLE_MARKS, of_word
from onrecord.texts.spans import Span

_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)
_is_nothing = re.compile(f"[{NOTHING}]").match
# What an apostrophe may open: a decade, or words that have lost their first letters.
_lost_letters = lazy_pattern(
    r"(?:\d\ds?|tis|twas|twere|twill|em|cause|cos|til|till|n|round|bout|s|t|ne|nen|nem)\b",
    re.IGNORECASE,
)

# Each mark's family; marks of one family close one another.
DOUBLE, GUILLEMET, CORNER, WHITE_CORNER, SINGLE, ANGLE = range(6)
FAMILY = {
    **dict.fromkeys('"“”„‟⹂❝❞❠〝〞〟＂', DOUBLE),
    **dict.fromkeys("«»", GUILLEMET),
    **dict.fromkeys("「」﹁﹂｢｣", CORNER),
    **dict.fromkeys("『』﹃﹄", WHITE_CORNER),
    **dict.fromkeys("'‘’‚‛❛❜❟ʼ՚＇", SINGLE),
    **dict.fromkeys("‹›", ANGLE),
    **dict.fromkeys(("''", "‘‘", "’’", "‚‚"), DOUBLE),
}
CORNERS_OPEN = "「『﹁﹃｢"
LOW = "„⹂❠❟‚‚"
STRAIGHT = ('"', "'", "＂", "＇", "''")
OPENS_BY_HABIT = frozenset("“„‟⹂❝❠〝«‹‘‚‛❛❟") | {"‘‘", "‚‚"}
_OPENING_NEIGHBOURS = "([{（［｛〔【¿¡-‐‑‒–—―/"


class Mark(NamedTuple):
    """A mark: where it stands in the untouched text, and the characters before and after it.

    These are empty at the ends of a paragraph; characters that are nothing are passed over.
    """

    start: int
    end: int
    char: str
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether its neighbours show that it opens."""
        free = self.before.strip() == "" or _is_opening_neighbour(self.before)
        return free and self.after.strip() != ""

    @property
    def closes(self) -> bool:
        """Whether its neighbours show that it closes."""
        return self.before.strip() != "" and not self.after.isalnum()


def _is_opening_neighbour(char: str) -> bool:
    return char in _OPENING_NEIGHBOURS or char in DOUBLE_MARKS or char in SINGLE_MARKS


def mark_at(raw: str, start: int) -> str:
    """Return the mark that starts at an offset, doubled single ones as one.

    Where none does it is the character there; empty at the end.
    """
    char = raw[start : start + 1]
    return char * 2 if char * 2 in FAMILY and raw.startswith(char, start + 1) else char


def mark_starts(raw: str, odd: str) -> list[int]:
    """Return where each character of a mark stands, in order, but for apostrophes inside words.

    `odd` is what `odd_in` finds in `raw`. A search for each mark that is there takes
    a fraction of the time that one for any of them does.
    """
    starts: list[int] = []
    for char in _MARKS.intersection("'\"" + odd):
        at = raw.find(char)
        while at >= 0:
            if FAMILY[char] != SINGLE or not _is_between_letters(raw, at):
                starts.append(at)
            at = raw.find(char, at + 1)
    starts.sort()
    return starts


def _is_between_letters(raw: str, at: int) -> bool:
    return raw[at - 1 : at].isalnum() and raw[at + 1 : at + 2].isalnum()


def marks_in(raw: str, span: Span, starts: Sequence[int]) -> list[Mark]:
    """Return the marks of a paragraph, of which `starts` has where their characters stand.

    A single one between letters is an apostrophe, which neither opens nor closes: it is left out.
    """
    marks: list[Mark] = []
    first, last = span
    done = first
    for start in starts:
        if start < done:
            continue
        char = mark_at(raw, start)
        done = end = start + len(char)
        before = raw[start - 1] if start > first else ""
        after = raw[end] if end < last else ""
        if before >= "\xad" or after >= "\xad":
            before, after = _neighbours(raw, start, end, span)
        if FAMILY[char] == SINGLE and of_word(before) and after.isalnum():
            continue
        marks.append(Mark(start, end, char, before, after))
    return marks


def _neighbours(raw: str, start: int, end: int, span: Span) -> tuple[str, str]:
    """Return the characters before and after a mark, over those that are nothing."""
    while start > span.start and _is_nothing(raw[start - 1]):
        start -= 1
    while end < span.end and _is_nothing(raw[end]):
        end += 1
    before = raw[start - 1] if start > span.start else ""
    return before, raw[end] if end < span.end else ""


def may_be_apostrophe(raw: str, start: int) -> bool:
    """Tell whether letters were left out before the word at `start`: `'90s`, `'tis`."""
    return _lost_letters.match(raw, start) is not None
