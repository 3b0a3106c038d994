"""The marks of stances: a shape says where somebody stands, its fill how that is known.

Opposition is a square and support a circle; in part and with conditions are half of each, cut from
corner to corner and across. Neutral is a diamond, which leans to no side, undecided two triangles
that point to one another. Not stated is a question mark. Filled means in their own words, half
filled that the source reports it, a dotted outline that it is second-hand; a question mark has a
line under it for that. All of it reads at 14 pixels, in grey, and in the colour of the text alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from onrecord.facts import Basis, Stance
from onrecord.figures.board import element, number
from onrecord.frozen import frozen
from onrecord.markup import Encoded

# From the left of a scale to its right, where nobody reads from right to left. Who is neutral and
# who is undecided stand in the middle both: neither is nearer to a side. What is not stated is
# apart, at the end.
STOPS: Mapping[Stance, int] = {
    Stance.OPPOSES: 0,
    Stance.OPPOSES_IN_PART: 1,
    Stance.NEUTRAL: 2,
    Stance.UNDECIDED: 2,
    Stance.SUPPORTS_WITH_CONDITIONS: 3,
    Stance.SUPPORTS: 4,
    Stance.NOT_STATED: 5,
}
PLACES = 6

SIDES: Mapping[Stance, str] = {
    Stance.OPPOSES: "against",
    Stance.OPPOSES_IN_PART: "against",
    Stance.NEUTRAL: "between",
    Stance.UNDECIDED: "between",
    Stance.SUPPORTS_WITH_CONDITIONS: "for",
    Stance.SUPPORTS: "for",
    Stance.NOT_STATED: "between",
}


@frozen()
class _Shape:
    """Outlines around the middle, in units of a pixel: the whole, its first half, its dots."""

    whole: str
    half: str
    dots: int


_SHAPES: Mapping[Stance, _Shape] = {
    Stance.OPPOSES: _Shape("M-5.6-5.6h11.2v11.2h-11.2z", "M-5.6-5.6H0V5.6h-5.6z", 12),
    Stance.OPPOSES_IN_PART: _Shape("M0-6L6.9 5.6H-6.9z", "M0-6V5.6H-6.9z", 12),
    Stance.NEUTRAL: _Shape("M0-7L7 0 0 7-7 0z", "M0-7V7L-7 0z", 12),
    Stance.UNDECIDED: _Shape("M-7-5.6L7 5.6V-5.6L-7 5.6z", "M-7-5.6L0 0-7 5.6z", 16),
    Stance.SUPPORTS_WITH_CONDITIONS: _Shape(
        "M-7 3.5A7 7 0 0 1 7 3.5z", "M0-3.5V3.5H-7A7 7 0 0 1 0-3.5z", 11
    ),
    Stance.SUPPORTS: _Shape(
        "M-6.2 0A6.2 6.2 0 0 1 6.2 0 6.2 6.2 0 0 1-6.2 0z", "M0-6.2V6.2A6.2 6.2 0 0 1 0-6.2z", 12
    ),
}
_BAR = _Shape("M-6 5.7H6V7.5H-6z", "M-6 5.7H0V7.5H-6z", 0)
_ASKS = "M-3.4-3.2C-3.4-7.6 3.4-7.4 3.4-3.4 3.4-.8 0-1 0 1.9"
_ASKS_HIGH = "M-2.8-4.6C-2.8-8.3 2.8-8.1 2.8-4.8 2.8-2.6 0-2.8 0-.6"

_SMALLER = 0.8  # of an earlier mark
_STACKED = 5.0  # units between two marks at one place
_ARROW = 9.5  # units that an arrow keeps from the middle of the mark it leads to
_HEAD = 4.0
_HALO, _HALO_BEFORE = 9, 7  # units around the middle where the line of a scale is not seen
_TALL = 20  # of a scale


@lru_cache(maxsize=64)
def drawn(stance: Stance, basis: Basis | None, *, hollow: bool = False) -> Encoded:
    """Return a mark around the point 0, 0; fill and stroke are those of what it stands in.

    Hollow is what somebody's stance was before.
    """
    if stance is Stance.NOT_STATED:
        return _asking(basis, hollow)
    shape = _SHAPES[stance]
    if hollow:
        return element(
            "path", d=shape.whole, fill="none", stroke_width=1.5, transform=f"scale({_SMALLER})"
        )
    if basis is Basis.REPORTED:
        return _outline(shape.whole) + element("path", d=shape.half)
    if basis is Basis.ATTRIBUTED:
        return element(
            "path",
            d=shape.whole,
            fill="none",
            stroke_width=2.3,
            pathLength=shape.dots,
            stroke_dasharray="0 1",
        )
    return element("path", d=shape.whole)


def _asking(basis: Basis | None, hollow: bool) -> Encoded:
    if basis is None or hollow:
        stroke = 1.4 if hollow else 2.2
        return element("path", d=_ASKS, fill="none", stroke_width=stroke) + _point(5.8, stroke)
    mark = element("path", d=_ASKS_HIGH, fill="none", stroke_width=2) + _point(2.5, 2)
    if basis is Basis.ATTRIBUTED:
        line = element(
            "path",
            d="M-6 6.7H6",
            fill="none",
            stroke_width=2.3,
            pathLength=4,
            stroke_dasharray="0 1",
        )
    elif basis is Basis.REPORTED:
        line = element("path", d=_BAR.whole, fill="none", stroke_width=1) + element(
            "path", d=_BAR.half, stroke_width=1
        )
    else:
        line = element("path", d=_BAR.whole, stroke_width=1)
    return mark + line


def _point(y: float, stroke: float) -> Encoded:
    return element("path", d=f"M0 {number(y)}h.01", fill="none", stroke_width=number(stroke + 0.5))


def _outline(path: str) -> Encoded:
    return element("path", d=path, fill="none")


@lru_cache(maxsize=64)
def mark(stance: Stance, basis: Basis | None, hollow: bool = False) -> Encoded:
    """Return a mark as a picture in a line of a page; what it means stands beside it."""
    return element(
        "svg",
        drawn(stance, basis, hollow=hollow),
        class_=f"or-shape or-{SIDES[stance]}",
        viewBox="-8 -8 16 16",
        width=16,
        height=16,
        aria_hidden="true",
    )


@lru_cache(maxsize=1024)
def scale(
    stance: Stance, basis: Basis | None, earlier: Sequence[Stance] = (), *, rtl: bool = False
) -> Encoded:
    """Return what stands on the line of a scale, as wide as there is room.

    `earlier` are the stances held before, the latest first: they are hollow, and an arrow leads
    from the latest of them that stood elsewhere.
    """
    parts: list[Encoded] = []
    here = STOPS[stance]
    before = list(dict.fromkeys(one for one in earlier if STOPS[one] != here))
    if before:
        parts += _arrow(STOPS[before[0]], here, rtl)
    for one in before:
        parts.append(
            _at(STOPS[one], SIDES[one], rtl, _halo(_HALO_BEFORE), drawn(one, None, hollow=True))
        )
    inside = [_halo(_HALO), drawn(stance, basis)]
    same = next((one for one in earlier if STOPS[one] == here), None)
    if same:  # one mark behind the other
        away = number(-stacked(here) if rtl else stacked(here))
        behind = element("g", drawn(same, None, hollow=True), transform=f"translate({away} 0)")
        inside[1:1] = [behind, _halo(_HALO - 1)]
    parts.append(_at(here, SIDES[stance], rtl, *inside))
    return element("svg", *parts, width="100%", height=_TALL, aria_hidden="true")


def stacked(stop: int) -> float:
    """Return how far from its place an earlier mark stands where the present one is there too."""
    return _STACKED if stop < PLACES / 2 else -_STACKED


def _halo(radius: int) -> Encoded:
    return element("circle", r=radius, class_="or-halo")


def _at(stop: int, side: str, rtl: bool, *inside: Encoded) -> Encoded:
    """Return a picture within the scale's, whose middle is at a stop."""
    return element("svg", *inside, x=_percent(stop, rtl), y="50%", class_=f"or-shape or-{side}")


def _arrow(start: int, end: int, rtl: bool) -> list[Encoded]:
    """Return a line from stop to stop, and its head, which keeps clear of the mark there."""
    way = 1 if (end > start) != rtl else -1
    line = element(
        "line",
        x1=_percent(start, rtl),
        x2=_percent(end, rtl),
        y1="50%",
        y2="50%",
        class_="or-moved",
    )
    tip, back = -_ARROW * way, -(_ARROW + _HEAD) * way
    points = f"M{number(back)}-3.5L{number(tip)} 0 {number(back)} 3.5"
    return [line, _at(end, "between", rtl, element("path", d=points, class_="or-moved"))]


def _percent(stop: int, rtl: bool) -> str:
    share = (stop + 0.5) / PLACES * 100
    return f"{number(100 - share if rtl else share)}%"
