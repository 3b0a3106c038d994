"""What a phrase says of a date, part by part, before anybody reckons what day it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.frozen import frozen


@frozen()
class Parts:
    """The parts of a date that stand in a text; what does not stand there is None or empty.

    `days` and `months` (1 to 12) have several where they share the rest ("3 and 5 July"), as the
    ends of a time where `ranged` ("3 to 5 July"). Weekdays count from Monday, 0; seasons are
    EDTF's, 21 to 24. `span` is a unit and how many. `that` is a unit and -1, 0 or 1: the last,
    this, the next one. A unit is "day", "week", "month" or "year".
    """

    year: int | None = None
    decade: int | None = None
    season: int | None = None
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    ranged: bool = False
    weekday: int | None = None
    span: tuple[str, int] | None = None
    that: tuple[str, int] | None = None

    @property
    def is_bare(self) -> bool:
        """Whether this is a day or a year and nothing else."""
        return (bool(self.days) or self.year is not None) and not (
            self.months or self.that or self.season
        )

    @classmethod
    def said(cls, said: Iterable[tuple[str, Any]]) -> Parts:
        """Return what fields and their values, in the order of the text, say together."""
        return cls(**dict(said))

    def filled_from(self, other: Parts) -> Parts:
        """Return these parts, and those of `other` that are coarser and missing here.

        So the first of "3 July to 5 August 2023" gets its year.
        """
        filled = self
        if filled.days and not filled.months and other.months:
            filled = replace(filled, months=other.months[:1])
        if filled.months and filled.year is None and filled.that is None:
            filled = replace(filled, year=other.year, that=other.that)
        if filled.weekday is not None and not filled.days and filled.that is None:
            filled = replace(filled, that=other.that)
        return filled
