"""How an event is drawn, so that its date looks no more precise than it is.

A day is a dot; a month, a season, a year or a decade is a pale bar as wide as that: some day in it
is meant. A time that the event lasted is a thin bar between two ends. What is about a date fades
where it begins and ends, an open side runs out, and what is uncertain has a question mark. What
happened is filled, what was due when the source was written is hatched in an outline, what was
cancelled is an empty outline, struck through.
"""

from __future__ import annotations

from onrecord.facts import EventStatus
from onrecord.figures.board import Board, element
from onrecord.frozen import frozen
from onrecord.markup import Encoded, html
from onrecord.publication.model import Event
from onrecord.when import Precision, When

RADIUS = 5.0
RUN = 44.0  # units that an open side runs out over
_ABOUT = 14.0  # units that a day fades over, about which it is
_TALL = 10.0
_THIN = 5.0
_NARROWEST = 4.0

_MIRRORED = {"in": "out", "out": "in", "both": "both", "from": "on", "on": "from"}


@frozen()
class Mark:
    """An event with a date, as it is drawn: days as `date.toordinal()` counts them.

    `first` is where it begins, `last` the day after it ends, the same bound twice at an open side.
    `lasts` tells a time that it lasted from one within which it was.
    """

    event: Event
    first: int
    last: int
    precision: Precision
    fades: tuple[bool, bool]
    open: tuple[bool, bool]
    lasts: bool
    uncertain: bool

    @property
    def is_dot(self) -> bool:
        """Whether it is drawn as a point."""
        return self.precision is Precision.DAY

    @property
    def status(self) -> EventStatus:
        """Whether it happened, is due, or was cancelled."""
        return self.event.status


def mark_of(event: Event) -> Mark | None:
    """Return how an event is drawn; None where no date of it is known."""
    start = event.date.when
    if start is None:
        return None
    begins, ends = start, start
    open_end = start.open_end
    # `[..2023]` is some time up to then; `../2023` is all the time up to then.
    lasts = start.precision is Precision.INTERVAL and not start.edtf.startswith("[")
    precision = start.precision
    if event.end is not None:
        ends = event.end.when or start
        open_end = event.end.when is None or ends.open_end
        lasts, precision = True, Precision.INTERVAL
    first = begins.first or ends.last or begins.last
    last = ends.last or begins.first or ends.first
    if first is None or last is None:
        return None
    if last < first:
        first, last = last, first
    return Mark(
        event=event,
        first=first.toordinal(),
        last=last.toordinal() + 1,
        precision=precision,
        fades=(_is_about(begins, first=True), _is_about(ends, first=False)),
        open=(begins.open_start, open_end),
        lasts=lasts,
        uncertain=begins.uncertain or ends.uncertain,
    )


def _is_about(when: When, *, first: bool) -> bool:
    if when.precision is not Precision.INTERVAL:
        return when.approximate
    end = when.start if first else when.end
    return end is not None and end.approximate


def definitions(name: str, drawn: Encoded) -> Encoded:
    """Return the patterns and masks that `drawn` refers to; ids begin with the figure's name."""

    def wanted(kind: str) -> bool:
        return html(f"{name}_{kind})") in drawn

    stops: dict[str, tuple[tuple[float, float], ...]] = {
        "in": ((0, 0), (0.45, 1)),
        "out": ((0.55, 1), (1, 0)),
    }
    stops["both"] = ((0, 0), (0.35, 1), (0.65, 1), (1, 0))
    stops["from"] = ((0, 0), (1, 1))
    stops["on"] = ((0, 1), (1, 0))
    parts: list[Encoded] = []
    if wanted("due"):
        hatched = element(
            "pattern",
            element("path", d="M-1 1L1 -1M0 5L5 0M4 6L6 4", class_="f-hatch"),
            id=f"{name}_due",
            width=5,
            height=5,
            patternUnits="userSpaceOnUse",
        )
        parts.append(hatched)
    for kind, there in stops.items():
        if not wanted(kind):
            continue
        shades = [
            element("stop", offset=offset, stop_color="#fff", stop_opacity=opacity)
            for offset, opacity in there
        ]
        parts += [
            element("linearGradient", *shades, id=f"{name}_to-{kind}"),
            element(
                "mask",
                element("rect", width=1, height=1, fill=f"url(#{name}_to-{kind})"),
                id=f"{name}_{kind}",
                maskContentUnits="objectBoundingBox",
            ),
        ]
    return element("defs", *parts) if parts else Encoded("")


def extent(mark: Mark, begins: float, ends: float) -> tuple[float, float]:
    """Return from where to where a mark reaches, whose days are drawn from `begins` to `ends`."""
    left, right = _body(mark, begins, ends)
    return left - RUN * mark.open[0], right + RUN * mark.open[1]


def _body(mark: Mark, begins: float, ends: float) -> tuple[float, float]:
    """Return the same without what runs out at open sides."""
    middle = (begins + ends) / 2
    if mark.is_dot:
        reach = _ABOUT if any(mark.fades) else RADIUS + 2 * mark.uncertain
        return middle - reach, middle + reach
    half = max(ends - begins, _NARROWEST) / 2
    beyond = max(6.0, half / 2)
    return middle - half - beyond * mark.fades[0], middle + half + beyond * mark.fades[1]


def stands(mark: Mark, begins: float, ends: float) -> float:
    """Return where the pole of a mark's label stands: where it is filled, near its beginning."""
    if mark.open[0] or mark.open[1]:
        return ends - 1 if mark.open[0] else begins + 1
    middle = (begins + ends) / 2
    return middle if mark.is_dot or any(mark.fades) else min(begins + 12, middle)


def draw(board: Board, name: str, mark: Mark, begins: float, ends: float, y: float) -> None:
    """Draw a mark around the height `y`, with the definitions of the figure `name`."""
    own = Board(board.width, rtl=board.rtl)
    left, right = _body(mark, begins, ends)
    kind, fill = _kind(mark), _fill(name, mark)
    if mark.is_dot and not any(mark.fades):
        own.dot((left + right) / 2, y, (right - left) / 2, kind, fill=fill)
    else:
        tall = _THIN if mark.lasts and mark.status is EventStatus.PAST else _TALL
        faded = {(True, True): "both", (True, False): "in", (False, True): "out"}.get(mark.fades)
        for begin, wide, way in (
            (left, right - left, faded),
            (left - RUN, RUN * mark.open[0], "from"),
            (right, RUN * mark.open[1], "on"),
        ):
            mask = f"url(#{name}_{_MIRRORED[way] if own.rtl else way})" if way else ""
            if wide:
                own.bar(begin, y - tall / 2, wide, tall, kind, fill=fill, mask=mask)
    left, right = extent(mark, begins, ends)
    if mark.lasts:
        for end, at in enumerate((begins, ends)):
            if not (mark.fades[end] or mark.open[end]):
                own.line((at, y - 7), (at, y + 7), "f-cap")
    for end, at in ((0, left), (1, right)):
        if mark.open[end]:
            point = at + (4 if end else -4)
            back = point - (5 if end else -5)
            own.path([(back, y - 5), (point, y), (back, y + 5)], "f-cap")
    if mark.status is EventStatus.CANCELLED:
        own.line((left - 4, y + 5), (right + 4, y - 5), "f-strike")
    if mark.uncertain:
        sign = "f-paper" if mark.is_dot and mark.status is EventStatus.PAST else "f-ink"
        own.text((left + right) / 2, y + 4, "?", f"{sign} f-strong f-small", "middle")
    board.add(own.group("f-mark"))


def _kind(mark: Mark) -> str:
    if mark.status is EventStatus.SCHEDULED:
        return "f-due"
    if mark.status is EventStatus.CANCELLED:
        return "f-off"
    return "f-accent" if mark.is_dot or mark.lasts else "f-accent f-pale"


def _fill(name: str, mark: Mark) -> str:
    return f"url(#{name}_due)" if mark.status is EventStatus.SCHEDULED else ""
