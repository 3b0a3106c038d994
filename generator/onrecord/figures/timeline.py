"""What happened and what is due, to scale: how well each date is known can be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from onrecord.facts import EventStatus
from onrecord.figures.axis import BREAK, Axis, axis, short, ticks
from onrecord.figures.board import Board
from onrecord.figures.figure import Figure
from onrecord.figures.key import key
from onrecord.figures.lanes import LINE, TEXT, Flag, Wanted, flags
from onrecord.figures.lettering import SMALL, wrapped
from onrecord.figures.marks import RUN, Mark, definitions, draw, extent, mark_of, stands
from onrecord.figures.own_dates import OwnDate, own_dates
from onrecord.frozen import frozen
from onrecord.interface import Interface, later_count
from onrecord.publication.model import Event, Source
from onrecord.when import When

WIDTH = 800
_ROW = 14.0  # units from one row of marks to the next
_ROWS = 8  # of marks that lie over one another, at most
_TICKS = 42.0  # room for what is written at the line
_LANE = 9.0  # between one lane of labels and the next
_MARGIN = 1.0

_STATUSES: Mapping[EventStatus, tuple[str, str]] = {
    EventStatus.PAST: later_count("%(number)s happened.", "%(number)s happened."),
    EventStatus.SCHEDULED: later_count(
        "%(number)s was due when the source was written.",
        "%(number)s were due when the sources were written.",
    ),
    EventStatus.CANCELLED: later_count("%(number)s was cancelled.", "%(number)s were cancelled."),
}
_LEFT_OUT = {
    "year": later_count("%(number)s year left out", "%(number)s years left out"),
    "month": later_count("%(number)s month left out", "%(number)s months left out"),
    "day": later_count("%(number)s day left out", "%(number)s days left out"),
}


@frozen()
class _Row:
    """A mark where it is drawn: its days, how far it reaches, and the row it lies in."""

    mark: Mark
    begins: float
    ends: float
    row: int


def timeline(
    name: str,
    events: Iterable[Event],
    sources: Iterable[Source],
    interface: Interface,
    say: Callable[[When], str],
    called: Callable[[Source], str],
) -> Figure | None:
    """Return the timeline of `events` beside the dates that `sources` bear.

    None where there is not enough to draw: one date alone. `say` writes a date in words, and
    `called` gives a source's name.
    """
    told = list(events)
    marks = sorted(filter(None, map(mark_of, told)), key=lambda one: (one.first, one.last))
    own = own_dates(sources, interface, say, called)
    if not marks or len(marks) + len(own) < 2:
        return None
    drawing = _Drawing(name, marks, own, interface, say)
    return drawing.figure(len(told) - len(marks))


class _Drawing:
    """A timeline under way. Heights are counted from the line of time until all are known."""

    def __init__(
        self,
        name: str,
        marks: Sequence[Mark],
        own: Sequence[OwnDate],
        interface: Interface,
        say: Callable[[When], str],
    ) -> None:
        self.name = name
        self.marks = marks
        self.own = own
        self.interface = interface
        self.say = say
        self.board = Board(WIDTH, rtl=interface.rtl)
        self.axis, self.flags = self._laid_out()
        self.rows = _rows(marks, self.axis)
        band = _ROW * max(row.row for row in self.rows) + 14
        tall = {
            side: _heights([one for one in self.flags if one.below is side])
            for side in (False, True)
        }
        self.line = _MARGIN + sum(tall[False]) + band + _LANE
        self.band = self.line - band
        self.foot = self.line + _TICKS
        self.tall = tall
        self.bottom = self.foot + sum(tall[True])

    def _laid_out(self) -> tuple[Axis, list[Flag[Mark | OwnDate]]]:
        """Return the line and the labels: it ends where the last label has room beside it."""
        spans = [(mark.first, mark.last) for mark in self.marks]
        spans += [(own.first, own.last) for own in self.own]
        before = RUN if any(mark.open[0] for mark in self.marks) else 4.0
        after = RUN if any(mark.open[1] for mark in self.marks) else 4.0
        room = WIDTH - 2 * _MARGIN
        line = axis(spans, room, before, after)
        placed: list[Flag[Mark | OwnDate]] = []
        for _ in range(8):
            placed = flags([*self._wanted(line)], self._gathered)
            over = max(one.label.at + one.label.wide for one in placed) - (WIDTH - _MARGIN)
            if over <= 0:
                break
            room -= over * 1.1 + 1
            line = axis(spans, room, before, after)
        return line, placed

    def _wanted(self, line: Axis) -> Iterable[Wanted[Mark | OwnDate]]:
        for own in self.own:
            at = _MARGIN + line.piece_of(own.first).at(own.first + (0.5 if own.is_day else 0))
            yield Wanted(own, at, own.date, own.title, fixed=True)
        for mark in self.marks:
            begins, ends = _place(mark, line)
            yield Wanted(
                mark, stands(mark, begins, ends), self._date(mark), str(mark.event.fact.title)
            )

    def _date(self, mark: Mark) -> str:
        event = mark.event
        _ = self.interface.text
        said = self.say(event.date.when) if event.date.when else ""
        if event.end is not None and event.end.when is not None:
            said = _("%(start)s to %(end)s", start=said, end=self.say(event.end.when))
        if mark.status is EventStatus.SCHEDULED:
            return _("due: %(date)s", date=said)
        if mark.status is EventStatus.CANCELLED:
            return _("cancelled: %(date)s", date=said)
        return said

    def _gathered(self, group: Sequence[Mark | OwnDate]) -> tuple[str, str]:
        marks = [one for one in group if isinstance(one, Mark)]
        first = date.fromordinal(min(mark.first for mark in marks))
        last = date.fromordinal(max(mark.last for mark in marks) - 1)
        locale = self.interface.locale
        said = short(last, "day", locale, whole=True)
        if first != last:
            said = f"{short(first, 'day', locale, whole=first.year != last.year)} – {said}"
        many = self.interface.count("%(number)s event", "%(number)s events", len(marks)).unescape()
        due = sum(1 for one in marks if one.status is EventStatus.SCHEDULED)
        if due and due < len(marks):
            more = self.interface.count("%(number)s of them due", "%(number)s of them due", due)
            many = f"{many}, {more.unescape()}"
        return said, many

    def figure(self, undated: int) -> Figure:
        """Draw all of it."""
        self._draw_poles()
        self._draw_line()
        for row in self.rows:
            draw(self.board, self.name, row.mark, row.begins, row.ends, self.line - row.row * _ROW)
        self._draw_labels()
        y = self.bottom + 10
        y = key(self.board, self.name, self.marks, self.interface, bool(self.own), y)
        notes = self._notes(undated)
        for line in wrapped(" ".join(notes), WIDTH * 0.95, 4, SMALL) if notes else ():
            self.board.text(_MARGIN, y, line, "f-soft f-small")
            y += LINE
        drawn = self.board.drawn()
        return Figure(
            self.name,
            self.interface.text("What happened, and what is due: to scale"),
            " ".join((*self._says(), *notes)),
            WIDTH,
            round(y),
            definitions(self.name, drawn) + drawn,
        )

    def _notes(self, undated: int) -> list[str]:
        notes = []
        if len(self.axis.pieces) > 1:
            notes.append(
                self.interface.text(
                    "The line is broken where nothing lies for long; each piece of it has a scale "
                    "of its own."
                )
            )
        if undated:
            notes.append(
                self.interface.count(
                    "%(number)s event is not drawn: its date is not known.",
                    "%(number)s events are not drawn: their dates are not known.",
                    undated,
                ).unescape()
            )
        return notes

    def _says(self) -> list[str]:
        _, count = self.interface.text, self.interface.count
        said = [
            count(
                "A timeline to scale with %(number)s event.",
                "A timeline to scale with %(number)s events.",
                len(self.marks),
            ).unescape(),
            _("The first is of %(date)s: %(title)s.", **self._told(self.marks[0])),
        ]
        if len(self.marks) > 1:
            said.append(_("The last is of %(date)s: %(title)s.", **self._told(self.marks[-1])))
        times = Counter(mark.status for mark in self.marks)
        said += [count(*_STATUSES[one], times[one]).unescape() for one in EventStatus if times[one]]
        said += [
            _("A dashed line stands for %(date)s, %(title)s.", date=own.date, title=own.title)
            for own in self.own
        ]
        return said

    def _told(self, mark: Mark) -> dict[str, str]:
        return {"date": self._date(mark), "title": str(mark.event.fact.title).rstrip(".。")}

    def _top(self, flag: Flag[Mark | OwnDate]) -> float:
        """Return the height of a label's upper end."""
        if flag.below:
            return self.foot + sum(self.tall[True][: flag.lane])
        return self.band - _LANE - sum(self.tall[False][: flag.lane]) - flag.label.tall

    def _draw_poles(self) -> None:
        heights = {row.mark: self.line - row.row * _ROW for row in self.rows}
        poles = []
        for flag in self.flags:
            of, top = flag.label.of, self._top(flag)
            end = top + flag.label.tall - 3 if flag.below else top + 2
            if isinstance(of[0], OwnDate):
                continue
            foot = heights[of[0]]
            if len(of) > 1:
                foot = self.line + 22 if flag.below else self.band - 3
                places = [
                    stands(one, *_place(one, self.axis)) for one in of if isinstance(one, Mark)
                ]
                self.board.line((min(places), foot), (max(places), foot), "f-line")
            poles.append(((flag.label.at, foot), (flag.label.at, end)))
        self.board.lines(poles, "f-pole")
        tops = {flag.label.of[0]: self._top(flag) + 2 for flag in self.flags}
        for own in self.own:
            days = (own.first + 0.5,) if own.is_day else (own.first, own.last)
            for day in days:
                x = _MARGIN + self.axis.piece_of(own.first).at(day)
                top = tops[own] if day == days[0] else self.band
                self.board.line((x, top), (x, self.line + 7), "f-own")

    def _draw_line(self) -> None:
        pieces = self.axis.pieces
        locale = self.interface.locale
        strokes = []
        for number, piece in enumerate(pieces):
            left = _MARGIN if number == 0 else _MARGIN + piece.left - 12
            right = WIDTH - _MARGIN if piece is pieces[-1] else _MARGIN + piece.right + 12
            strokes.append(((left, self.line), (right, self.line)))
            for tick in ticks(piece, right - _MARGIN, locale):
                x = _MARGIN + tick.at
                strokes.append(((x, self.line), (x, self.line + 5)))
                if tick.words:
                    self.board.text(
                        x, self.line + 18, tick.words, "f-soft f-small f-halo", tick.anchor
                    )
        for (before, after), days in zip(pairwise(pieces), self.axis.left_out, strict=True):
            middle = _MARGIN + (before.right + after.left) / 2
            for x in (middle - 4, middle + 4):
                strokes.append(((x + 3, self.line - 7), (x - 3, self.line + 7)))
            said = self.interface.count(*_LEFT_OUT[_unit(days)[1]], _unit(days)[0]).unescape()
            for row, words in enumerate(wrapped(said, BREAK - 6, 2, SMALL)):
                self.board.text(
                    middle, self.line + 18 + row * 13, words, "f-soft f-small f-halo", "middle"
                )
        self.board.lines(strokes, "f-line")

    def _draw_labels(self) -> None:
        for flag in self.flags:
            x, y = flag.label.at + TEXT, self._top(flag) + 11
            self.board.text(x, y, flag.label.date, "f-soft f-small f-halo")
            title = "f-ink f-halo"
            if len(flag.label.of) > 1 or isinstance(flag.label.of[0], OwnDate):
                title = "f-ink f-strong f-halo"
            for number, line in enumerate(flag.label.title, start=1):
                self.board.text(x, y + number * LINE - 1, line, title)


def _place(mark: Mark, line: Axis) -> tuple[float, float]:
    piece = line.piece_of(mark.first)
    return _MARGIN + piece.at(mark.first), _MARGIN + piece.at(mark.last)


def _rows(marks: Sequence[Mark], line: Axis) -> list[_Row]:
    """Lay marks into rows in which none lies over another, as far as there are rows."""
    ends = [float("-inf")] * _ROWS
    rows: list[_Row] = []
    for mark in marks:
        place = _place(mark, line)
        left, right = extent(mark, *place)
        row = next((at for at, end in enumerate(ends) if end < left), _ROWS - 1)
        ends[row] = max(ends[row], right + 2)
        rows.append(_Row(mark, *place, row))
    return rows


def _heights(placed: Iterable[Flag[Mark | OwnDate]]) -> list[float]:
    """Return how high each lane of a side is, the nearest first."""
    lanes: dict[int, float] = {}
    for flag in placed:
        lanes[flag.lane] = max(lanes.get(flag.lane, 0.0), flag.label.tall + _LANE)
    return [lanes.get(lane, 0.0) for lane in range(max(lanes, default=-1) + 1)]


def _unit(days: int) -> tuple[int, str]:
    """Return about how long so many days are, in the largest unit that says it well."""
    if days >= 730:
        return round(days / 365.2425), "year"
    if days >= 61:
        return round(days / 30.44), "month"
    return days, "day"
