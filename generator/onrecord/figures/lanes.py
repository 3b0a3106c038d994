"""Labels beside a line, none over another: each is a flag on a pole that stands at its mark.

Method. Flags fly to where reading goes. Taken from the end to the beginning, each gets the lane
nearest to the line, on either side of it, in which it meets no flag, and no pole of one farther
out. Where there is no room for all, labels grow shorter, and then poles may pass behind them. If
that is not enough, neighbours are gathered under one label, which says how many they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from onrecord.figures.lettering import SIZE, SMALL, width, wrapped
from onrecord.frozen import frozen

T = TypeVar("T")

TEXT = 5.0  # units from a pole to the text at it
LINE = 16.0  # units from one line to the next
_GAP = 12.0

# How much room a label has: units, lines of its title, lanes on each side; and whether poles may
# pass behind it.
_SIZES = (
    (172.0, 3, 3, False),
    (150.0, 2, 4, False),
    (172.0, 3, 3, True),
    (150.0, 2, 4, True),
    (140.0, 1, 5, True),
)
_GATHERED = (172.0, 2, 4)
_NEAR = (0, 3, 6, 10, 16, 24, 34, 48, 66, 90, 130, 200, 320, 10_000)


@frozen()
class Label(Generic[T]):
    """What is written at one mark or several: a line of its date, lines of its title."""

    of: tuple[T, ...]
    at: float
    date: str
    title: tuple[str, ...]
    wide: float
    fixed: bool = False  # on the side before the line

    @property
    def tall(self) -> float:
        """Its height."""
        return LINE * (1 + len(self.title))


@frozen()
class Flag(Generic[T]):
    """A label in its place: so many lanes above the line, from 0 on, or `below` it."""

    label: Label[T]
    lane: int
    below: bool


@frozen()
class Wanted(Generic[T]):
    """A mark that is to have a label, at its place; `fixed` ones are neither moved nor gathered."""

    of: T
    at: float
    date: str
    title: str
    fixed: bool = False


def flags(
    wanted: Sequence[Wanted[T]], gathered: Callable[[Sequence[T]], tuple[str, str]]
) -> list[Flag[T]]:
    """Return labels for all of `wanted`, in their places.

    `gathered` gives the date and the title of a label that stands for several.
    """
    inline = sorted(wanted, key=lambda one: one.at)
    for room, lines, lanes, behind in _SIZES:
        found = _placed([_label(one, room, lines) for one in inline], lanes, behind=behind)
        if found is not None:
            return found
    room, lines, lanes = _GATHERED
    for near in _NEAR:
        labels = [
            _label(group[0], room, lines) if len(group) == 1 else _one(group, gathered, room)
            for group in _groups(inline, near)
        ]
        found = _placed(sorted(labels, key=lambda one: one.at), lanes, behind=True)
        if found is not None:
            return found
    return []


def _label(one: Wanted[T], room: float, lines: int, *, bold: bool = False) -> Label[T]:
    bold = bold or one.fixed
    title = wrapped(one.title, room, lines)
    (said,) = wrapped(one.date, room * 1.2, 1, SMALL) or ("",)
    wide = max(width(said, SMALL), *(width(line, SIZE, bold=bold) for line in title), 0.0)
    return Label((one.of,), one.at, said, title, wide + TEXT, one.fixed)


def _one(
    group: Sequence[Wanted[T]], gathered: Callable[[Sequence[T]], tuple[str, str]], room: float
) -> Label[T]:
    date, title = gathered([one.of for one in group])
    made = _label(Wanted(group[0].of, group[0].at, date, title), room, 2, bold=True)
    return Label(tuple(one.of for one in group), made.at, made.date, made.title, made.wide)


def _groups(inline: Sequence[Wanted[T]], near: float) -> Iterator[list[Wanted[T]]]:
    """Go through marks and groups of them: what lies within `near` units of a group's first."""
    group: list[Wanted[T]] = []
    for one in inline:
        if one.fixed:
            yield [one]
        elif group and one.at - group[0].at > near:
            yield group
            group = [one]
        else:
            group.append(one)
    if group:
        yield group


def _placed(labels: Sequence[Label[T]], lanes: int, *, behind: bool) -> list[Flag[T]] | None:
    """Return the labels, in order, in their places; None where there are none for all."""
    begins = {below: [float("inf")] * lanes for below in (False, True)}
    placed: list[Flag[T]] = []
    for label in reversed(labels):
        best: tuple[int, bool] | None = None
        for below in (False,) if label.fixed else (False, True):
            lane = _lane(begins[below], label.at + label.wide + _GAP, behind=behind)
            if lane is not None and (best is None or lane < best[0]):
                best = lane, below
        if best is None:
            return None
        lane, below = best
        begins[below][lane] = label.at
        placed.append(Flag(label, lane, below))
    placed.reverse()
    return placed


def _lane(begins: Sequence[float], end: float, *, behind: bool) -> int | None:
    """Return the nearest lane in which all begins after `end`; beyond it too, unless `behind`."""
    if behind:
        return next((lane for lane, begin in enumerate(begins) if begin >= end), None)
    found: int | None = None
    for lane in range(len(begins) - 1, -1, -1):
        if begins[lane] < end:
            break
        found = lane
    return found
