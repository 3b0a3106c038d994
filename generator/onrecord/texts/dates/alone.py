"""A year, a month or a day that stands alone, where only the words around tell that it is one."""

from __future__ import annotations

import re

from onrecord.patterns import lazy_pattern
from onrecord.texts.dates.grammar import Grammar
from onrecord.texts.plain import Plain

_YEAR = lazy_pattern(r"(?<![\d.,/:€$£¥₹#§№+])(\d{4})(?![\w%‰°€$£¥₹])(?![.,:/]\d)(?!-\d{3}\b)")
_WORD = lazy_pattern(r" *(\w+)")
_CLOSED = lazy_pattern(r" *(?:[.,;:!?)\]»”\"'](?!\d)|-(?!\w)|$|\u2029)")
_LONGEST_CUE = 40  # characters


def year_at(lower: str, start: int, grammar: Grammar | None, modified: bool) -> int | None:
    """Return the year that four figures at `start` are, None where they may as well be an amount.

    A year is from 1000 to 2099, and nothing that is counted stands behind it ("2019 people"). Where
    no word before it says that it is one ("in", "since"), it is at least 1800 and not round, or it
    has nothing but a mark behind it, and a mark or "about" (`modified`) before.
    """
    match = _YEAR.match(lower, start)
    year = int(match[1]) if match else 0
    if not match or not 1000 <= year <= 2099:
        return None
    behind = _WORD.match(lower, match.end())
    if behind and grammar and behind[1] in grammar.counted:
        return None
    if year >= 1800 and year % 100:
        return year
    if grammar and _is_cued(lower, start, grammar.year_cues):
        return year
    opens = start == 0 or lower[start - 1] in "([\u2029"
    return year if not behind and (modified or opens) else None


def may_be_month(text: Plain, start: int, grammar: Grammar, modified: bool, whole: bool) -> bool:
    """Tell whether the name of a month at `start` is meant as one: "may" and "march" need not be.

    It is behind a word that says so ("in"), behind "early" and the like (`modified`), or where the
    `whole` text was picked out as words for a date and ends with it.
    """
    if modified or _is_cued(text.lower, start, grammar.month_cues):
        return True
    read = grammar.slots.read("month", text, start) if whole else None
    return read is not None and _CLOSED.match(text.lower, read[0]) is not None


def may_be_day(text: Plain, start: int, grammar: Grammar, picked_out: bool) -> bool:
    """Tell whether a day without a month at `start` is meant as one ("on the 7th").

    Nothing but a mark stands behind it, and before it a word that says so; or these are the first
    figures of words that an editor picked out as a date's.
    """
    if not picked_out and not _is_cued(text.lower, start, grammar.day_cues):
        return False
    read = grammar.slots.read("day", text, start)
    return read is not None and _CLOSED.match(text.lower, read[0]) is not None


def _is_cued(lower: str, start: int, cues: re.Pattern[str] | None) -> bool:
    before = lower[max(0, start - _LONGEST_CUE) : start]
    return cues is not None and cues.search(before) is not None
