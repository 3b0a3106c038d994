"""From what a phrase says to the dates it comes to, counted from the day it was written on."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from onrecord import when as dates
from onrecord.texts.dates.parts import Parts
from onrecord.when import When

_ONE_WORD = {
    "yesterday": ("day", -1), "today": ("day", 0), "tomorrow": ("day", 1),
    "last_week": ("week", -1), "this_week": ("week", 0), "next_week": ("week", 1),
    "last_month": ("month", -1), "this_month": ("month", 0), "next_month": ("month", 1),
    "last_year": ("year", -1), "this_year": ("year", 0), "next_year": ("year", 1),
}  # fmt: skip


# Years between two days of one name: 29 February 1896 and 1904.
_LONGEST_WAIT = 9


@lru_cache(maxsize=4096)  # half of a publication's dates stand in it more than once
def reckon(how: str, parts: Parts, anchor: date | None, scheduled: bool) -> tuple[When, ...]:
    """Return the dates that a phrase may mean, the likeliest first; empty where nobody can tell.

    `how` is the list of the language's file that the phrase stands in. `anchor` is the day it was
    written on, None where that is not known: then only dates with their year come out. `scheduled`
    adds the coming one where a phrase leaves open which is meant.
    """
    try:
        if how == "either":
            return tuple(_either(parts))
        if how == "vague":
            return ()
        if len(parts.days) <= 1 and len(parts.months) <= 1:
            return tuple(all_of([_one(how, parts, anchor, scheduled)]))
        ways = [_one(how, single, anchor, scheduled) for single in _singles(parts)]
    except (ValueError, OverflowError):
        return ()
    return tuple(all_of([times_between(*ways), *ways] if parts.ranged and len(ways) == 2 else ways))


def is_absolute(how: str, parts: Parts) -> bool:
    """Tell whether a phrase says its year, so that it needs no source's date."""
    return how == "either" or parts.year is not None or parts.decade is not None


def all_of(ways: Sequence[Sequence[When]]) -> Sequence[When]:
    """Return the dates of all ways, each once."""
    if len(ways) == 1 and len(ways[0]) <= 1:
        return ways[0]
    return list(dict.fromkeys(when for way in ways for when in way))


def times_between(starts: Sequence[When], ends: Sequence[When]) -> list[When]:
    """Return the times from one of `starts` to the next of `ends`."""
    times = []
    for start in starts:
        later = [end for end in ends if start.last and end.last and start.last <= end.last]
        if later:
            end = min(later, key=dates.sort_key)
            if start != end:
                times.append(dates.interval(start, end))
    return times


def _singles(parts: Parts) -> Iterator[Parts]:
    """Go through several dates that share their rest: "3 and 5 July" are two."""
    if len(parts.days) > 1:
        for number, day in enumerate(parts.days):
            weekday = None if number else parts.weekday  # it is the first one's
            yield replace(parts, days=(day,), weekday=weekday)
    else:
        for number, month in enumerate(parts.months):
            year = parts.year
            if year is not None and parts.ranged and not number and month > parts.months[1]:
                year -= 1  # December to February 2023 begins in the year before
            yield replace(parts, months=(month,), year=year)


def _either(parts: Parts) -> list[When]:
    """Return the date where its day cannot be a month, so that only one order is possible."""
    (day,), (month,), year = parts.days, parts.months, parts.year
    if year is None or (day <= 12 and day != month):
        return []
    return [dates.day(date(year, month, day))]


def _one(how: str, parts: Parts, anchor: date | None, scheduled: bool) -> list[When]:
    month = parts.months[0] if parts.months else None
    day = parts.days[0] if parts.days else None
    if parts.decade is not None:
        return [dates.decade(parts.decade)]
    if parts.year is not None:
        return [_dated(parts.year, parts.season, month, day)]
    if anchor is None:
        return []
    if how in _ONE_WORD:
        return [_shifted(anchor, *_ONE_WORD[how])]
    if parts.span:
        unit, count = parts.span
        return [_shifted(anchor, unit, count if how == "ahead" else -count)]
    if parts.that:
        return [_in_that(parts, anchor, month, day)]
    if how in ("last", "this", "next"):
        return _pointed(how, parts, anchor, month, day)
    return _nearest(parts, anchor, month, day, scheduled)


def _dated(year: int, season: int | None, month: int | None, day: int | None) -> When:
    if season is not None:
        return dates.season(year, season)
    if month is None:
        return dates.year(year)
    return dates.month(year, month) if day is None else dates.day(date(year, month, day))


def _shifted(anchor: date, unit: str, count: int) -> When:
    """Return the day, week, month or year that lies so many of them from the anchor's."""
    if unit == "day":
        return dates.day(anchor + timedelta(days=count))
    if unit == "week":
        return dates.week(anchor + timedelta(weeks=count))
    if unit == "year":
        return dates.year(anchor.year + count)
    months = anchor.year * 12 + anchor.month - 1 + count
    return dates.month(months // 12, months % 12 + 1)


def _in_that(parts: Parts, anchor: date, month: int | None, day: int | None) -> When:
    """Return a date in the last, this or the next week, month or year."""
    unit, which = parts.that or ("year", 0)
    if unit == "year":
        return _dated(anchor.year + which, parts.season, month, day)
    that = _shifted(anchor, unit, which)
    first = that.first or anchor
    if unit == "week" and parts.weekday is not None:
        return dates.day(first + timedelta(days=parts.weekday))
    return that if day is None else dates.day(first.replace(day=day))


def _pointed(
    how: str, parts: Parts, anchor: date, month: int | None, day: int | None
) -> list[When]:
    """Return what "last", "this" and "next" say of a weekday, a month, a day of a month.

    "last Friday" is the last one before the source's day, or the one of the week before: people
    mean either; so is "next Friday". "last June" is the last one, "this June" this year's.
    """
    step = {"last": -1, "this": 0, "next": 1}[how]
    if parts.weekday is not None:
        monday = anchor - timedelta(days=anchor.weekday())
        in_week = monday + timedelta(days=7 * step + parts.weekday)
        if step == 0:
            nearest = anchor + timedelta(days=(parts.weekday - anchor.weekday()) % 7)
        else:
            away = (step * (parts.weekday - anchor.weekday())) % 7 or 7
            nearest = anchor + timedelta(days=step * away)
        return [dates.day(nearest), dates.day(in_week)]
    if month is None:
        return [_in_that(replace(parts, that=("month", step)), anchor, month, day)]
    named, own = (month, day or 0), (anchor.month, anchor.day if day else 0)
    this_year = step == 0 or (named < own if step < 0 else named > own)
    return [_dated(anchor.year if this_year else anchor.year + step, None, month, day)]


def _nearest(
    parts: Parts, anchor: date, month: int | None, day: int | None, scheduled: bool
) -> list[When]:
    """Return the source's own such day or month, the last one, and where due the coming one."""
    if day is not None:
        past, coming = _days(month, day, anchor)
    elif month is not None:
        past, coming = _months(month, anchor)
    elif parts.weekday is not None:
        past, coming = _weekdays(parts.weekday, anchor)
    else:
        return []
    found = [*past, *coming] if scheduled else past
    if day is not None and parts.weekday is not None:
        # "Saturday, 8 July" is of a year in which that is a Saturday, if one of them is.
        return [one for one in found if _is_weekday(one, parts.weekday)] or found
    return found


def _is_weekday(when: When, weekday: int) -> bool:
    return when.first is not None and when.first.weekday() == weekday


def _weekdays(weekday: int, anchor: date) -> tuple[list[When], list[When]]:
    back = (anchor.weekday() - weekday) % 7
    last = anchor - timedelta(days=back)
    past = [last] if back else [last, last - timedelta(days=7)]
    return [dates.day(one) for one in past], [dates.day(last + timedelta(days=7))]


def _months(month: int, anchor: date) -> tuple[list[When], list[When]]:
    if month == anchor.month:
        years = [anchor.year, anchor.year - 1]
    else:
        years = [anchor.year if month < anchor.month else anchor.year - 1]
    return [dates.month(year, month) for year in years], [dates.month(years[0] + 1, month)]


def _days(month: int | None, day: int, anchor: date) -> tuple[list[When], list[When]]:
    """Return the last such day (and the anchor, if it is one), and the coming one.

    With a month, years are gone through; without one, months; those that lack the day are passed.
    There is none at all of 30 February.
    """
    steps = range(_LONGEST_WAIT)
    before = [one for step in steps if (one := _day_in(month, day, anchor, -step))]
    after = [one for step in steps if (one := _day_in(month, day, anchor, step))]
    past = [one for one in before if one <= anchor]
    past = past[:2] if past[:1] == [anchor] else past[:1]
    coming = [one for one in after if one > anchor][:1]
    return [dates.day(one) for one in past], [dates.day(one) for one in coming]


def _day_in(month: int | None, day: int, anchor: date, step: int) -> date | None:
    """Return the day of the month in the year, or without a month in the month, `step` on."""
    if month is None:
        months = anchor.year * 12 + anchor.month - 1 + step
        year, month = months // 12, months % 12 + 1
    else:
        year = anchor.year + step
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
