"""A date as precise as its source: what it is, its bounds, and how to make one."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from onrecord.frozen import frozen


class Precision(StrEnum):
    """How much a date says: the size of what stands there, not how sure it is."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


@frozen(eq=False)
class When:
    """A date of the EDTF subset that the contract allows: of one text, one and the same.

    `edtf` is the text as accepted. `first` and `last` are the earliest and the latest day that it
    names, None at an open side; about (`~`) and uncertain (`?`) leave them as they are. A season
    has the months that it has in the north, winter ending in the next year; what must not depend
    on the hemisphere asks `wholly_after`. An interval (`a/b`, `[..b]`, `[a..]`) has its two ends,
    None where `open_start` or `open_end`; it is approximate or uncertain where an end is.
    """

    edtf: str
    first: date | None
    last: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    start: When | None = None
    end: When | None = None
    open_start: bool = False
    open_end: bool = False

    @property
    def ends(self) -> tuple[When, ...]:
        """The dates that it is written with: itself, or the ends of an interval that are told."""
        if self.start is None or self.end is None:
            return (self.start or self.end or self,)
        return self.start, self.end

    def __str__(self) -> str:
        return self.edtf

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.edtf == other.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)


def day(value: date) -> When:
    """Return the date that is one day."""
    return When(value.isoformat(), value, value, Precision.DAY)


def month(year_number: int, month_number: int) -> When:
    """Return a month, 1 to 12, of a year, 1 to 9999."""
    days = monthrange(year_number, month_number)[1]
    first = date(year_number, month_number, 1)
    last = date(year_number, month_number, days)
    return When(f"{year_number:04}-{month_number:02}", first, last, Precision.MONTH)


def season(year_number: int, code: int) -> When:
    """Return a season of a year: 21 spring, 22 summer, 23 autumn, 24 winter, as EDTF numbers them.

    Winter of 2022 is counted from December 2022 on, as EDTF sorts it last in its year.
    """
    first = date(year_number, (code - 20) * 3, 1)
    if code == 24:
        spring = date(year_number + 1, 3, 1) if year_number < date.max.year else date.max
        last = spring - timedelta(days=1)
    else:
        last = date(year_number, first.month + 3, 1) - timedelta(days=1)
    return When(f"{year_number:04}-{code}", first, last, Precision.SEASON)


def year(number: int) -> When:
    """Return a whole year, 1 to 9999."""
    return When(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def decade(first_year: int) -> When:
    """Return the ten years from `first_year` on, which ends in 0: 1950 for the 1950s."""
    return When(
        f"{first_year // 10:03}X",
        date(max(first_year, 1), 1, 1),
        date(first_year + 9, 12, 31),
        Precision.DECADE,
    )


def interval(start: When, end: When) -> When:
    """Return the time from `start` to `end`, both included; ValueError where they are not in order.

    Where they are one and the same it is that date itself.
    """
    if start == end:
        return start
    return _between(f"{start.edtf}/{end.edtf}", start, end)


def since(start: When, *, text: str | None = None) -> When:
    """Return what lies at `start` or after it: `[start..]`, or as `text` has it."""
    return _between(text or f"[{start.edtf}..]", start, None)


def until(end: When, *, text: str | None = None) -> When:
    """Return what lies at `end` or before it: `[..end]`, or as `text` has it."""
    return _between(text or f"[..{end.edtf}]", None, end)


def _between(text: str, start: When | None, end: When | None) -> When:
    first = start.first if start else None
    last = end.last if end else None
    if first and last and first > last:
        raise ValueError(f"{text}: the end lies before the start")
    ends = [one for one in (start, end) if one]
    return When(
        text,
        first,
        last,
        Precision.INTERVAL,
        approximate=any(one.approximate for one in ends),
        uncertain=any(one.uncertain for one in ends),
        start=start,
        end=end,
        open_start=start is None,
        open_end=end is None,
    )


def week(of: date) -> When:
    """Return the week that `of` lies in, Monday to Sunday, as an interval."""
    monday = of - timedelta(days=of.weekday())
    return interval(day(monday), day(monday + timedelta(days=6)))


def about(when: When) -> When:
    """Return `when` as an approximate date, each end of an interval by itself."""
    if when.approximate:
        return when
    if when.precision is Precision.INTERVAL:
        start = about(when.start) if when.start else None
        end = about(when.end) if when.end else None
        if start and end:
            return interval(start, end)
        return since(start) if start else until(end) if end else when
    text = when.edtf.rstrip("?") + "~"
    return replace(when, edtf=text, approximate=True, uncertain=False)
