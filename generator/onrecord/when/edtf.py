"""A date as an editor types it: EDTF text to `When`, and what is wrong with what is none.

The subset of the Extended Date/Time Format (Library of Congress, 2019) that the contract names.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from onrecord.patterns import lazy_pattern
from onrecord.when import when as dates
from onrecord.when.mistakes import SHAPES, cure_for
from onrecord.when.when import When

_LONGEST = 64  # characters, twice what any date needs
_SINGLE = lazy_pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?]?)", re.ASCII)
_DECADE = lazy_pattern(r"(\d{3})X([~?]?)", re.ASCII)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class NotADate(ValueError):
    """The text is no date: `reason` says why and `cure` what to write, both for an editor."""

    def __init__(self, reason: str, cure: str) -> None:
        super().__init__(f"{reason} {cure}")
        self.reason = reason
        self.cure = cure


def parse(text: str) -> When:
    """Return the date that `text` is; space around it is nothing. Raises `NotADate`."""
    text = text.strip()
    if len(text) > _LONGEST:
        raise NotADate(f"“{text[:_LONGEST]}…” is not written as a date is here.", SHAPES)
    if text.startswith("[..") and text.endswith("]"):
        return dates.until(_single(text[3:-1], text), text=text)
    if text.startswith("[") and text.endswith("..]"):
        return dates.since(_single(text[1:-3], text), text=text)
    if text.count("/") == 1:
        return _interval(text)
    return _single(text, text)


def _interval(text: str) -> When:
    before, after = text.split("/")
    if before == after == "..":
        raise NotADate(
            f"“{text}” is open on both sides and says nothing.",
            "Write unknown where no date is known.",
        )
    if before == "..":
        return dates.until(_single(after, text), text=text)
    if after == "..":
        return dates.since(_single(before, text), text=text)
    start, end = _single(before, text), _single(after, text)
    try:
        return replace(dates.interval(start, end), edtf=text)
    except ValueError:
        raise NotADate(
            f"“{text}” ends before it begins.", f"Write the earlier date first: {after}/{before}."
        ) from None


def _single(text: str, whole: str) -> When:
    """Read one date without sides; `whole` is what it is a part of, for the message."""
    match = _DECADE.fullmatch(text)
    if match and match[1] != "000":
        return _marked(dates.decade(int(match[1]) * 10), match[2])
    match = _SINGLE.fullmatch(text)
    if not match:
        raise NotADate(f"“{whole}” is not written as a date is here.", cure_for(whole))
    year, month, day, mark = match[1], match[2], match[3], match[4]
    if year == "0000":
        raise NotADate("There is no year 0000.", "Write the year with four figures: 0987.")
    if not month:
        return _marked(dates.year(int(year)), mark)
    if not 1 <= int(month) <= 12:
        return _marked(_season(year, month, day, whole), mark)
    if not day:
        return _marked(dates.month(int(year), int(month)), mark)
    length = monthrange(int(year), int(month))[1]
    if not 1 <= int(day) <= length:
        raise NotADate(
            f"There is no {int(day)} {_MONTHS[int(month) - 1]} {int(year)}: "
            f"that month has {length} days.",
            f"Write a day from 01 to {length}, or only the month: {year}-{month}.",
        )
    return _marked(dates.day(date(int(year), int(month), int(day))), mark)


def _season(year: str, code: str, day: str | None, whole: str) -> When:
    if day or not 21 <= int(code) <= 24:
        swapped = f" If {code} is the day, write {year}-{day}-{code}." if day else ""
        raise NotADate(
            f"“{whole}” has no month {code}.",
            "Write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter."
            + (swapped if day and 1 <= int(day) <= 12 and int(code) <= 31 else ""),
        )
    return dates.season(int(year), int(code))


def _marked(when: When, mark: str) -> When:
    if mark == "~":
        return dates.about(when)
    if mark == "?":
        return replace(when, edtf=when.edtf + "?", uncertain=True)
    return when
