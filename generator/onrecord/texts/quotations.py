"""The direct quotations of a text, found by their marks: they pair within a paragraph, nested.

The rules are those of the contract. Where it leaves a choice:

- A mark that may open or close does what its neighbours show: with a space (or nothing, a bracket,
  a dash, another mark) before it and none behind it opens, the other way round it closes. Where
  they show nothing, as in scripts without spaces, “ „ « ‹ ‘ open and ” » › ’ close.
- A closing mark that nothing waits for is passed over; so is a ' before a word that may have lost
  letters there (`'90s`, `'tis`).
- Any mark that is not a letter or a figure before a ’ makes it close as a comma does (`…’`, `)’`).
- A closing mark closes what was opened inside and never closed.
- A quotation that was never closed goes on where the next paragraph opens with a mark of its kind;
  those opened inside it go on only where their marks are repeated too.
- Quotations stand at most `MOST_DEPTH` deep in one another; a mark that would open one more is
  passed over.
- ” opens where nothing is open and its neighbours show it (Swedish, some Arabic).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from onrecord.texts.characters import of_word, run_on
from onrecord.texts.marks import (
    CORNER,
    CORNERS_OPEN,
    FAMILY,
    LOW,
    OPENS_BY_HABIT,
    SINGLE,
    STRAIGHT,
    WHITE_CORNER,
    Mark,
    mark_at,
    mark_starts,
    marks_in,
    may_be_apostrophe,
)
from onrecord.texts.spans import Span, many, spans

MOST_DEPTH = 8


class Quotation(NamedTuple):
    """A stretch of a text in quotation marks; spans are of the untouched text.

    `span` has the marks, `inner` has what stands between them; `depth` is 0 for one that stands in
    no other. `repeated` are the marks that open its further paragraphs.
    """

    span: Span
    inner: Span
    depth: int
    repeated: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    mark: Mark
    family: int
    closer: int | None  # of a single mark: the start of that which closes it, in this paragraph
    repeated: list[int]


def all_quotations(raw: str, paragraphs: Sequence[Span], odd: str) -> tuple[Quotation, ...]:
    """Return every quotation of a text, nested ones too, in the order of their opening marks.

    `odd` is what `odd_in` finds in the text.
    """
    found: list[Quotation] = []
    pairing = _Pairing(raw, found)
    starts = mark_starts(raw, odd)
    plain: list[int] = []
    last = 0
    while last < len(starts):  # nothing is carried on into a paragraph that opens with no mark
        first = last
        number = bisect_right(paragraphs, (starts[first] + 1,)) - 1
        paragraph = paragraphs[number]
        last = bisect_left(starts, paragraph.end, first)
        its = starts[first:last]
        if not pairing.carries and _are_plain(raw, its):
            plain += its
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        pairing.pair(paragraph, following, marks_in(raw, paragraph, its))
    opens, closes = plain[::2], plain[1::2]
    whole = spans(opens, [at + 1 for at in closes])
    inner = spans([at + 1 for at in opens], closes)
    found += many(Quotation, whole, inner, repeat(0), repeat(()))
    found.sort()
    return tuple(found)


def _are_plain(raw: str, starts: Sequence[int]) -> bool:
    """Tell of the marks of a paragraph whether all are “ before a letter, each with its ”.

    As those of most are; all others are for `_Pairing` to judge.
    """
    if len(starts) % 2:
        return False
    for opens, closes in zip(starts[::2], starts[1::2], strict=True):
        if raw[opens] != "“" or raw[closes] != "”" or not raw[opens + 1].isalnum():
            return False
    return True


class _Pairing:
    """The pairing of a text's marks, paragraph by paragraph; what is found is added to `found`."""

    def __init__(self, raw: str, found: list[Quotation]) -> None:
        self._raw = raw
        self._found = found
        self._stack: list[_Open] = []  # the quotations that are open, or go on, in order
        self._marks: list[Mark] = []  # of the paragraph

    @property
    def carries(self) -> bool:
        """Whether a quotation goes on into the next paragraph."""
        return bool(self._stack)

    def pair(self, paragraph: Span, following: Span | None, marks: list[Mark]) -> None:
        """Pair the marks of a paragraph, which those that go on from the one before open."""
        self._marks = marks
        carried = len(self._stack)
        for entry, mark in zip(self._stack, marks, strict=False):
            entry.repeated.append(mark.start)
            entry.closer = self._closer(carried - 1) if entry.family == SINGLE else None
        for at in range(carried, len(marks)):
            self._take(at, marks[at])
        if self._stack:
            self._leave(paragraph, following)

    def _take(self, at: int, mark: Mark) -> None:
        family = FAMILY[mark.char]
        if family == SINGLE:
            self._take_single(at, mark)
            return
        waiting = self._waiting(family)
        if family in (CORNER, WHITE_CORNER):
            if mark.char in CORNERS_OPEN:
                self._open(mark, family)
            elif waiting is not None:
                self._close(waiting, mark)
        elif waiting is None:
            if mark.char in OPENS_BY_HABIT or mark.char in STRAIGHT:
                if mark.opens or not mark.closes or run_on(mark.before, mark.char):
                    self._open(mark, family)
            elif mark.opens:
                self._open(mark, family)
        elif self._opens_inside(mark, self._stack[waiting].mark):
            self._open(mark, family)
        else:
            self._close(waiting, mark)

    def _opens_inside(self, mark: Mark, outer: Mark) -> bool:
        """Tell whether a mark opens another quotation of the family, inside one that is open."""
        if mark.char in STRAIGHT and outer.char in STRAIGHT:
            return False
        if mark.char in LOW:
            return True
        if mark.char in "”»›" and outer.char in "“„«‹":
            return False
        if mark.opens != mark.closes:
            return mark.opens
        return mark.char in OPENS_BY_HABIT and mark.char == outer.char

    def _take_single(self, at: int, mark: Mark) -> None:
        for number, entry in enumerate(self._stack):
            if entry.closer == mark.start:
                self._close(number, mark)
                return
        if self._opens_single(mark):
            self._open(mark, SINGLE, self._closer(at))

    def _opens_single(self, mark: Mark) -> bool:
        if mark.char not in OPENS_BY_HABIT and mark.char not in STRAIGHT:
            return False
        if not mark.opens or may_be_apostrophe(self._raw, mark.end):
            return False
        return mark.char not in STRAIGHT or all(
            entry.mark.char != mark.char for entry in self._stack
        )

    def _closer(self, at: int) -> int | None:
        """Return where that mark starts which closes the single mark number `at`."""
        opener = self._marks[at]
        first: int | None = None
        for number in range(at + 1, len(self._marks)):
            mark = self._marks[number]
            if opener.char in LOW and mark.char in "‘❛" and mark.closes:
                return mark.start
            is_apostrophe = may_be_apostrophe(self._raw, mark.end)
            if mark.opens and mark.char in "‘'‚❛＇" and not is_apostrophe:
                break
            if mark.closes and mark.char in "’'❜＇ʼ":
                if not of_word(mark.before):
                    return mark.start
                first = mark.start if first is None else first
        return first

    def _waiting(self, family: int) -> int | None:
        for number in range(len(self._stack) - 1, -1, -1):
            if self._stack[number].family == family:
                return number
        return None

    def _open(self, mark: Mark, family: int, closer: int | None = None) -> None:
        if len(self._stack) < MOST_DEPTH:
            self._stack.append(_Open(mark, family, closer, []))

    def _close(self, number: int, mark: Mark) -> None:
        for depth in range(len(self._stack) - 1, number, -1):
            self._keep(depth, mark.start, mark.start)
        self._keep(number, mark.start, mark.end)
        del self._stack[number:]

    def _keep(self, depth: int, inner_end: int, end: int) -> None:
        entry = self._stack[depth]
        mark = entry.mark
        span, inner = Span(mark.start, end), Span(mark.end, inner_end)
        self._found.append(Quotation(span, inner, depth, tuple(entry.repeated)))

    def _leave(self, paragraph: Span, following: Span | None) -> None:
        """Close what the next paragraph does not go on with."""
        going_on = 0
        if following is not None:
            start = following.start
            for entry in self._stack:
                mark = mark_at(self._raw, start)
                if FAMILY.get(mark) != entry.family:
                    break
                start += len(mark)
                going_on += 1
        for depth in range(len(self._stack) - 1, going_on - 1, -1):
            self._keep(depth, paragraph.end, paragraph.end)
        del self._stack[going_on:]
