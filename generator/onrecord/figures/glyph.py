"""The mark of an event in a list, where time goes down: as precise as its date, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.facts import EventStatus
from onrecord.figures.board import Board, element
from onrecord.figures.marks import RADIUS, Mark, mark_of
from onrecord.markup import Encoded
from onrecord.publication.model import Event
from onrecord.when import Precision

_SPAN = {Precision.MONTH: 16, Precision.SEASON: 21, Precision.YEAR: 27, Precision.DECADE: 33}


def glyph(event: Event) -> Encoded:
    """Return the mark of an event for a list, where time goes down: a drawing 16 units wide.

    It is drawn with no definitions, so that it may stand on a page as often as there are events.
    """
    mark = mark_of(event)
    kind = {
        EventStatus.PAST: "f-accent",
        EventStatus.SCHEDULED: "f-due f-dashed",
        EventStatus.CANCELLED: "f-off",
    }[event.status]
    board = Board(16)
    tall = 16.0
    if mark is None:
        board.dot(8, 8, 4.5, f"{kind} f-unknown")
    elif mark.is_dot and not any((*mark.fades, *mark.open)):
        board.dot(8, 8, RADIUS + 2 * mark.uncertain, kind)
    else:
        tall = float(_SPAN.get(mark.precision, 24 if mark.lasts else 16)) + 4 + 6 * sum(mark.open)
        _upright(board, mark, kind, tall)
    if event.status is EventStatus.CANCELLED:
        board.line((2, tall / 2 + 5), (14, tall / 2 - 5), "f-strike")
    if mark is not None and mark.uncertain:
        sign = "f-paper" if mark.is_dot and event.status is EventStatus.PAST else "f-ink"
        board.text(8, tall / 2 + 4, "?", f"{sign} f-strong f-small", "middle")
    high = f"{tall:g}"
    return element(
        "svg",
        board.drawn(),
        class_="or-glyph",
        viewBox=f"0 0 16 {high}",
        width=16,
        height=high,
        aria_hidden="true",
    )


def _upright(board: Board, mark: Mark, kind: str, tall: float) -> None:
    """Draw a bar that stands: pale where a time is meant within which, faded in three steps.

    An outline has nothing to fade: it is left open at such an end.
    """
    wide = 5.0 if mark.lasts else 9.0
    left = (16 - wide) / 2
    top, bottom = 2.0 + 5 * mark.open[0], tall - 2 - 5 * mark.open[1]
    runs = [a or b for a, b in zip(mark.fades, mark.open, strict=True)]
    if mark.status is EventStatus.PAST:
        _filled(board, runs, (left, top, wide, bottom), pale=not (mark.lasts or any(runs)))
    else:
        for x in (left, left + wide):
            board.line((x, top), (x, bottom), kind)
        for end, y in ((0, top), (1, bottom)):
            if not runs[end]:
                board.line((left, y), (left + wide, y), kind)
    if mark.lasts:
        for end, y in ((0, 2.0), (1, tall - 2)):
            if not runs[end]:
                board.line((2, y), (14, y), "f-cap")
    for end, y, back in ((0, 1.0, 5.0), (1, tall - 1, tall - 5)):
        if mark.open[end]:
            board.path([(4, back), (8, y), (12, back)], "f-cap")


def _filled(
    board: Board, runs: Sequence[bool], place: tuple[float, float, float, float], *, pale: bool
) -> None:
    left, top, wide, bottom = place
    step = (bottom - top) / 6
    for shade in ("f-third", "f-half"):
        if runs[0]:
            board.bar(left, top, wide, step, f"f-accent {shade}")
            top += step
        if runs[1]:
            bottom -= step
            board.bar(left, bottom, wide, step, f"f-accent {shade}")
    board.bar(left, top, wide, bottom - top, "f-accent f-pale" if pale else "f-accent")
