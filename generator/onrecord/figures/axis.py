"""The line of a timeline: where a day lies on it, where it is broken, what is written at it.

Method. A line is drawn to one scale, unless that would press some events together into a spot:
then it is broken. A gap of an eighth of the line or more in which nothing lies is left out where
one of its sides

- holds at least two marks at different places,
- would have less than an eighth of the line, and is shorter than the gap itself, and
- would have neighbours nearer to one another than can be told apart by eye.

Of several such gaps the longest is left out first, and there are never more than three. Each piece
then has a scale of its own and ticks of its own; how much is left out is written at the break.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from onrecord.figures.lettering import SMALL, width
from onrecord.frozen import frozen
from onrecord.when.digits import digits

Span = tuple[int, int]  # days as date.toordinal() counts them; the second is the one after the last

BREAK = 70.0  # units that a break takes
PIECES = 4  # at most
_SMALLEST = 96.0  # units of a piece
_APART = 4.0  # units: marks nearer than that can't be told apart
_SHARE = 1 / 8
_SHORTEST = 5  # days that a piece has at least
_INSET = 12.0

_LAST = date.max.toordinal()
_STEPS = (
    *(("day", step) for step in (1, 2, 7, 14)),
    *(("month", step) for step in (1, 3, 6)),
    *(("year", step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


@frozen()
class Piece:
    """A stretch of time, from `first` to before `last`, drawn from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    def at(self, day: float) -> float:
        """Return where a day begins."""
        return self.left + (day - self.first) * self.scale

    def day(self, place: float) -> float:
        """Return which day lies at a place."""
        return self.first + (place - self.left) / self.scale

    @property
    def scale(self) -> float:
        """How many units a day is wide."""
        return (self.right - self.left) / (self.last - self.first)


@frozen()
class Tick:
    """A mark on the line: `words` are empty where there is no room for any."""

    at: float
    words: str
    anchor: str = ""


@frozen()
class Axis:
    """A line in one piece or several, in the order of time."""

    pieces: tuple[Piece, ...]

    def piece_of(self, day: float) -> Piece:
        """Return the piece that a day lies on."""
        return next((one for one in self.pieces if day <= one.last), self.pieces[-1])

    @property
    def left_out(self) -> list[int]:
        """How many days each break leaves out."""
        return [round(after.first - before.last) for before, after in pairwise(self.pieces)]


def axis(spans: Sequence[Span], room: float, before: float, after: float) -> Axis:
    """Return the line for what lies at `spans`, at least one, on `room` units.

    Each piece keeps `before` and `after` free at its ends, where marks reach beyond their days.
    """
    parts = _parted(sorted(spans), room)
    free = room - BREAK * (len(parts) - 1) - _SMALLEST * len(parts)
    every = sum(map(len, parts))
    left = 0.0
    pieces: list[Piece] = []
    for part in parts:
        wide = _SMALLEST + free * len(part) / every
        first, last = float(part[0][0]), float(max(end for _, end in part))
        short = max(0.0, _SHORTEST - (last - first)) / 2
        pieces.append(
            Piece(
                first - short,
                last + short,
                left + _INSET + before,
                left + wide - _INSET - after,
            )
        )
        left += wide + BREAK
    return Axis(tuple(pieces))


def ticks(piece: Piece, end: float, locale: str) -> list[Tick]:
    """Return the ticks of a piece whose line goes on to `end`, with what is written at them."""
    for unit, step in _STEPS:
        days = {"day": 1.0, "month": 28.0, "year": 365.0}[unit] * step
        if days * piece.scale < width("0000", SMALL) + 8:
            continue
        starts = _starts(unit, step, piece, end)
        made = _labelled(piece, unit, starts, end, locale)
        if _reads(made, unit):
            return made
    day = date.fromordinal(min(_LAST, max(1, int(piece.first))))
    return [Tick(piece.at(piece.first), short(day, "day", locale, whole=True))]


def _reads(made: list[Tick], unit: str) -> bool:
    """Tell whether there is room for what is written: at two ticks of three, of years at one."""
    written = sum(1 for tick in made if tick.words)
    return written > 0 and (unit == "year" or written * 3 >= len(made) * 2)


def _labelled(
    piece: Piece, unit: str, starts: Sequence[date], end: float, locale: str
) -> list[Tick]:
    made: list[Tick] = []
    free = piece.left - _INSET
    year = 0
    for start in starts:
        at = piece.at(start.toordinal() + (0.5 if unit == "day" else 0))
        words = short(start, unit, locale, whole=start.year != year)
        wide = width(words, SMALL)
        begin = at - wide / 2 if unit == "day" else at
        if begin >= free and begin + wide <= end:
            made.append(Tick(at, words, "middle" if unit == "day" else ""))
            free, year = begin + wide + 8, start.year
        else:
            made.append(Tick(at, ""))
    return made


def _starts(unit: str, step: int, piece: Piece, end: float) -> list[date]:
    """Return where units of time begin on a piece: every so many of them, counted from round."""
    first = max(1, int(piece.day(piece.left - _INSET)) + 1)
    last = min(_LAST, int(piece.day(end)))
    if first > last:
        return []
    begins, ends = date.fromordinal(first), date.fromordinal(last)
    if unit == "year":
        years = range(-(-begins.year // step) * step, ends.year + 1, step)
        made = [date(max(1, year), 1, 1) for year in years]
    elif unit == "month":
        months = range(begins.year * 12, ends.year * 12 + 12, step)
        made = [date(month // 12, month % 12 + 1, 1) for month in months]
    else:
        made = list(_days(first, last, step))
    return [one for one in made if begins <= one <= ends]


def _days(first: int, last: int, step: int) -> Iterator[date]:
    for ordinal in range(first, last + 1):
        day = date.fromordinal(ordinal)
        if (day.day - 1) % step == 0 and (step < 7 or day.day + step <= 30):
            yield day


@lru_cache(maxsize=1024)
def short(day: date, unit: str, locale: str, *, whole: bool) -> str:
    """Return a day, month or year in short, in a locale of CLDR; the first two `whole` or not.

    Whole is with its year. English is written as in Britain, as all dates are.
    """
    from babel import Locale
    from babel.dates import format_date, match_skeleton

    known = "en_GB" if locale == "en" else locale
    skeleton = {"day": "MMMd", "month": "MMM", "year": "y"}[unit]
    if whole and unit != "year":
        skeleton = f"y{skeleton}"
    patterns = Locale.parse(known).datetime_skeletons
    nearest = match_skeleton(skeleton, patterns)
    pattern = patterns[nearest].pattern if nearest else skeleton
    if "LLLL" not in pattern:
        # Babel takes a short month that stands alone from another language once that was read.
        pattern = pattern.replace("LLL", "MMM")
    return digits(str(format_date(day, pattern, locale=known)), known)


def _parted(spans: list[Span], room: float) -> list[list[Span]]:
    parts = [spans]
    while len(parts) < PIECES:
        share = room if len(parts) == 1 else room * 0.6
        for number, part in enumerate(parts):
            at = _break(part, share)
            if at:
                parts[number : number + 1] = [part[:at], part[at:]]
                break
        else:
            break
    return parts


def _break(spans: list[Span], room: float) -> int:
    """Return before which of `spans`, in order, the line is to be broken; 0 for nowhere."""
    total = _length(spans)
    gaps: list[tuple[int, int]] = []
    reached = spans[0][1]
    for number, (start, end) in enumerate(spans):
        if start > reached:
            gaps.append((start - reached, number))
        reached = max(reached, end)
    for gap, number in sorted(gaps, reverse=True):
        if gap < total * _SHARE:
            continue
        for side in (spans[number:], spans[:number]):
            length = _length(side)
            near = _nearest(side) * room / total
            if length < total * _SHARE and length < gap and near < _APART:
                return number
    return 0


def _length(spans: list[Span]) -> int:
    return max(end for _, end in spans) - spans[0][0]


def _nearest(spans: list[Span]) -> float:
    """Return how many days the two nearest different places among `spans` are apart."""
    middles = sorted({(start + end) / 2 for start, end in spans})
    return min((after - before for before, after in pairwise(middles)), default=float("inf"))
