"""Numbers in the words of a language with spaces, alone and with figures ("4.2 million")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from math import prod

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.languages import Language
from onrecord.texts.name_table import NameTable
from onrecord.texts.numbers.figures import Figure
from onrecord.texts.plain import plain
from onrecord.texts.standing import standing

_WORD = lazy_pattern(r"[^\W\d_]+")
_MONEY_BEFORE = lazy_pattern(r"(?:[€$£¥₹]|\b(?:eur|usd|gbp|chf|rs|rm)) ?$")


class _Kind(Enum):
    FIGURE = auto()
    WORD = auto()  # two to twelve
    ONE = auto()
    SCALE = auto()
    LONE_SCALE = auto()  # a scale that is a number by itself
    UNREAD = auto()


_SCALES = (_Kind.SCALE, _Kind.LONE_SCALE)


@frozen()
class _Item:
    """One step of a number: figures or a word, and what it is worth."""

    kind: _Kind
    value: Decimal
    start: int
    end: int


@dataclass(slots=True)
class _Run:
    """Steps that belong to one number; `joined` where a word like "and" stands among them."""

    items: list[_Item]
    joined: bool = False


def with_words(lower: str, figures: list[Figure], language: Language) -> list[Figure]:
    """Return the numbers of a text in figures and words; `figures` are those in figures.

    Steps that belong together ("3" "million", "twenty" "two") are one number; it is read where it
    is figures, or a word from two to twelve, with any scales behind it, and left out otherwise.
    """
    words = _lexicon(language)
    items = [_Item(_Kind.FIGURE, one.value, one.start, one.end) for one in figures]
    items += [mark for one in figures if (mark := words.mark_behind(lower, one))]
    items += words.items(lower)
    items.sort(key=lambda item: item.start)
    return [figure for run in _runs(lower, items, words) for figure in _value(run)]


class _Lexicon:
    """The words for numbers in one language."""

    def __init__(self, language: Language) -> None:
        numbers = language.numbers
        kinds: dict[str, tuple[_Kind, int]] = {}
        for word, factor in numbers.scales.items():
            lone = word in numbers.lone_scales
            kinds[plain(word)] = (_Kind.LONE_SCALE if lone else _Kind.SCALE, factor)
        kinds |= {plain(word): (_Kind.WORD, value) for word, value in numbers.words.items()}
        kinds |= {plain(word): (_Kind.ONE, 1) for word in numbers.one}
        kinds |= {plain(word): (_Kind.UNREAD, 0) for word in numbers.unread}
        self._table = NameTable(kinds.items(), spaced=True)
        self._openings = frozenset(word.split()[0].rstrip(".") for word in kinds)
        self._proclitics = frozenset(map(plain, language.proclitics))
        joins = "|".join(re.escape(plain(join)) for join in numbers.joins)
        self.join = re.compile(rf" +(?:{joins}) *|-(?:{joins})-" if joins else r"(?!)")
        self._marks = NameTable(
            [(plain(mark), factor) for mark, factor in numbers.marks.items()], spaced=True
        )

    def items(self, lower: str) -> Iterator[_Item]:
        """Go through the number words of a text."""
        reached = 0
        for start in self._starts(lower):
            found = self._table.read(lower, start) if start >= reached else None
            if found:
                reached, (kind, value) = found
                yield _Item(kind, Decimal(value), start, reached)

    def _starts(self, lower: str) -> Iterator[int]:
        """Go through where a number word may stand."""
        for start, word in standing(lower, self._openings, _WORD, self._proclitics):
            if word in self._openings:
                yield start
            elif word[1:] in self._openings:
                yield start + 1

    def mark_behind(self, lower: str, figure: Figure) -> _Item | None:
        """Return the scale that a letter behind an amount of money is ("£4.2m")."""
        found = self._marks.read(lower, figure.end)
        if not found or not _MONEY_BEFORE.search(lower, max(0, figure.start - 5), figure.start):
            return None
        return _Item(_Kind.SCALE, Decimal(found[1]), figure.end, found[0])


@lru_cache(maxsize=64)
def _lexicon(language: Language) -> _Lexicon:
    return _Lexicon(language)


def _runs(lower: str, items: Iterable[_Item], words: _Lexicon) -> Iterator[_Run]:
    """Group the steps of a text, in order, by the number they belong to."""
    run: _Run | None = None
    for item in items:
        if run:
            before = run.items[-1]
            if item.start < before.end:
                continue
            gap = lower[before.end : item.start]
            if _touch(before, gap, item):
                run.items.append(item)
                continue
            if words.join.fullmatch(gap) and _may_join(before, item):
                run.items.append(item)
                run.joined = True
                continue
            yield run
        run = _Run([item])
    if run:
        yield run


def _touch(before: _Item, gap: str, item: _Item) -> bool:
    if item.kind is _Kind.FIGURE or (before.kind is _Kind.FIGURE and item.kind not in _SCALES):
        return False
    return not gap.strip(" ") or (gap == "-" and before.kind is not _Kind.FIGURE)


def _may_join(before: _Item, item: _Item) -> bool:
    """Tell whether an "and" makes one number of both: not of "two and three"."""
    if _Kind.FIGURE in (before.kind, item.kind):
        return False
    return before.kind in (*_SCALES, _Kind.UNREAD) or item.kind is _Kind.UNREAD


def _value(run: _Run) -> Iterator[Figure]:
    """Return a run's number, none where it cannot be read ("two hundred and five")."""
    first, *rest = run.items
    opens = first.kind in (_Kind.FIGURE, _Kind.WORD, _Kind.LONE_SCALE) or (
        first.kind is _Kind.ONE and rest
    )
    if opens and not run.joined and all(item.kind in _SCALES for item in rest):
        value = prod((item.value for item in run.items), start=Decimal(1))
        yield Figure(value, first.start, run.items[-1].end)
