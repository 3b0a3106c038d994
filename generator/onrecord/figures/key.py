"""What the marks of a timeline mean, in words beside each kind that it has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.facts import EventStatus
from onrecord.figures.board import Board
from onrecord.figures.lettering import SMALL, width
from onrecord.figures.marks import Mark
from onrecord.interface import Interface, later

_SIGN = 34.0  # units that a sign takes
_BETWEEN = 18.0
_ROW = 19.0

_WITHIN = later("some time within it")
_LASTED = later("the whole time")
_ABOUT = later("about then")
_EARLIER = later("then or earlier")
_LATER = later("then or later")
_DUE = later("due when the source was written")
_OFF = later("cancelled")
_OWN = later("when a source was written")


def key(
    board: Board, name: str, marks: Sequence[Mark], interface: Interface, dated: bool, y: float
) -> float:
    """Draw the key below `y`, and return where what stands below it begins.

    A dot on a day needs no words; `dated` tells that dates of sources are drawn.
    """
    x = 1.0
    y += 12
    for sign, message in _signs(board, name, marks, dated):
        words = interface.text(message)
        wide = _SIGN + width(words, SMALL)
        if x > 1 and x + wide > board.width:
            x, y = 1.0, y + _ROW
        sign(x, y - 4)
        board.text(x + _SIGN, y, words, "f-soft f-small")
        x += wide + _BETWEEN
    return y + (_ROW + 3 if x > 1 else 0)


def _signs(
    board: Board, name: str, marks: Sequence[Mark], dated: bool
) -> list[tuple[Callable[[float, float], None], str]]:
    """Return what draws each sign at a place, and the words for it."""

    def bar(kind: str, mask: str = "", fill: str = "") -> Callable[[float, float], None]:
        return lambda x, y: board.bar(x, y - 5, 26, 10, kind, mask=mask, fill=fill)

    def lasted(x: float, y: float) -> None:
        board.bar(x, y - 2.5, 26, 5, "f-accent")
        for end in (x, x + 26):
            board.line((end, y - 7), (end, y + 7), "f-cap")

    def off(x: float, y: float) -> None:
        board.bar(x, y - 5, 26, 10, "f-off")
        board.line((x - 2, y + 5), (x + 28, y - 5), "f-strike")

    def earlier(x: float, y: float) -> None:
        way = "on" if board.rtl else "from"
        board.bar(x, y - 5, 26, 10, "f-accent", mask=f"url(#{name}_{way})")
        board.path([(x + 5, y - 5), (x, y), (x + 5, y + 5)], "f-cap")

    def after(x: float, y: float) -> None:
        way = "from" if board.rtl else "on"
        board.bar(x, y - 5, 26, 10, "f-accent", mask=f"url(#{name}_{way})")
        board.path([(x + 21, y - 5), (x + 26, y), (x + 21, y + 5)], "f-cap")

    def own(x: float, y: float) -> None:
        board.line((x + 13, y - 8), (x + 13, y + 8), "f-own")

    signs: list[tuple[bool, Callable[[float, float], None], str]] = [
        (any(_is_within(mark) for mark in marks), bar("f-accent f-pale"), _WITHIN),
        (any(mark.lasts for mark in marks), lasted, _LASTED),
        (any(any(mark.fades) for mark in marks), bar("f-accent", f"url(#{name}_both)"), _ABOUT),
        (any(mark.open[0] for mark in marks), earlier, _EARLIER),
        (any(mark.open[1] for mark in marks), after, _LATER),
        (_has(marks, EventStatus.SCHEDULED), bar("f-due", fill=f"url(#{name}_due)"), _DUE),
        (_has(marks, EventStatus.CANCELLED), off, _OFF),
        (dated, own, _OWN),
    ]
    return [(sign, message) for there, sign, message in signs if there]


def _is_within(mark: Mark) -> bool:
    return not (mark.is_dot or mark.lasts or any(mark.fades) or any(mark.open))


def _has(marks: Sequence[Mark], status: EventStatus) -> bool:
    return any(mark.status is status for mark in marks)
