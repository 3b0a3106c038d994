"""The drawing of who stands where: a scale for each holder, on one question or on several.

On one question the scale is as wide as the drawing and its columns are named at its head. On
several each has a column, and in it a scale of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.facts import Basis, Stance
from onrecord.figures.board import Board, element, number
from onrecord.figures.lettering import SMALL, width, wrapped
from onrecord.figures.stance_marks import PLACES, SIDES, STOPS, drawn, stacked
from onrecord.figures.standing import Held, Row, Telling
from onrecord.interface import labels, later
from onrecord.markup import Encoded
from onrecord.publication.model import Position, Question

# What stands at the head of each place of a scale.
COLUMNS = (
    later("Opposes"),
    later("Opposes in part"),
    later("Neutral or undecided"),
    later("Supports with conditions"),
    later("Supports"),
    later("Not stated"),
)

WIDTH = 920.0
_EDGE = 24.0
_NAMES = 212.0
_NARROWEST = 140.0  # of a question's column
_SCALE = 124.0  # widest of a scale in such a column
_TITLE = 18.0
_LINE = 16.0
_SMALL_LINE = 14.0
_APART = 10.0  # above and below what stands in a row
_MARK = 10.0  # from the top of a row to the middle of its marks
_HALF = 7.0  # of a mark
_WIDE = 2.6  # columns that words under a mark take at most
_BELOW = 24.0  # from the middle of a mark to the words under it


class Chart:
    """A drawing under way. `width` and `height` are those of all, as far as it is drawn."""

    def __init__(
        self, title: str, questions: Sequence[Question], rows: Sequence[Row], telling: Telling
    ) -> None:
        self._questions = questions
        self._rows = rows
        self._telling = telling
        self._title = title
        room = WIDTH - 2 * _EDGE - _NAMES
        self._single = len(questions) == 1
        self._column = room if self._single else max(_NARROWEST, room / len(questions))
        self.width = 2 * _EDGE + _NAMES + self._column * len(questions)
        self.height = _EDGE
        self._board = Board(self.width, rtl=telling.interface.rtl)

    def drawn(self, credit: str) -> Encoded:
        """Draw all of it, once, and return it."""
        self._lines(_EDGE, self._title, self.width - 2 * _EDGE, 4, _TITLE, "f-ink f-title", 23)
        self.height += 12
        self._head()
        top = self.height
        for row in self._rows:
            self._row(row)
        if self._single:
            place = self._middle(0, PLACES - 1) - self._column / PLACES / 2
            self._board.line((place, top), (place, self.height), "f-rule", stroke_dasharray="3 3")
        self._key()
        if credit:
            self.height += 6
            self._lines(
                _EDGE, credit, self.width - 2 * _EDGE, 2, SMALL, "f-soft f-small", _SMALL_LINE
            )
        self.height += _EDGE - 8
        return self._board.drawn()

    def _head(self) -> None:
        """Write what the columns are: places of the one scale, or questions."""
        heads: list[tuple[float, tuple[str, ...], str]] = []
        if self._single:
            room = self._column / PLACES - 8
            for place, name in enumerate(COLUMNS):
                words = wrapped(self._telling.interface.text(name), room, 3, SMALL)
                heads.append((self._middle(0, place), words, "middle"))
        else:
            for index, question in enumerate(self._questions):
                words = wrapped(str(question.fact.text), self._column - 18, 6, SMALL)
                heads.append((self._left(index), words, ""))
        deepest = max(len(words) for _, words, _ in heads)
        for x, words, anchor in heads:
            for line, text in enumerate(reversed(words)):
                y = self.height + (deepest - line) * _SMALL_LINE
                self._board.text(x, y, text, "f-soft f-small", anchor)
        self.height += deepest * _SMALL_LINE + _APART
        self._rule()

    def _row(self, row: Row) -> None:
        top = self.height + _APART
        name = wrapped(self._telling.called(row.holder), _NAMES - 16, 3)
        role = wrapped(self._telling.role(row.holder), _NAMES - 16, 2, SMALL)
        y = top + 13
        for text in name:
            self._board.text(_EDGE, y, text, "f-ink f-strong")
            y += _LINE
        for text in role:
            self._board.text(_EDGE, y - 1, text, "f-soft f-small")
            y += _SMALL_LINE
        bottom = y - 12
        for index, cell in enumerate(row.cells):
            if cell is not None:
                bottom = max(bottom, self._cell(index, cell, top + _MARK))
        self.height = bottom + _APART
        self._rule()

    def _cell(self, index: int, cell: Held, y: float) -> float:
        """Draw what somebody holds, with the mark at `y`, and return how far down it reaches."""
        position = cell.position
        here = STOPS[position.fact.stance]
        ends = (self._middle(index, 0), y), (self._middle(index, PLACES - 2), y)
        self._board.line(*ends, "f-pole")
        self._board.line(*ends, "f-stops", pathLength=PLACES - 2, stroke_dasharray="0 1")
        if not self._single:
            apart = (self._middle(index, PLACES - 2) + self._middle(index, PLACES - 1)) / 2
            self._board.line((apart, y - 8), (apart, y + 8), "f-rule", stroke_dasharray="2 2")
        before = [one.fact.stance for one in cell.earlier if STOPS[one.fact.stance] != here]
        if before:
            self._arrow(index, STOPS[before[0]], here, y)
        for stance in dict.fromkeys(before):
            self._mark(self._middle(index, STOPS[stance]), y, stance, None, hollow=True)
        middle = self._middle(index, here)
        same = next(
            (one.fact.stance for one in cell.earlier if one.fact.stance not in before), None
        )
        if same:
            self._mark(middle + stacked(here), y, same, None, hollow=True)
        self._mark(middle, y, position.fact.stance, position.fact.basis)
        x, room, anchor = self._left(index), self._column - 18, ""
        if self._single:
            x, room, anchor = self._under(here)
        y += _BELOW
        for line in wrapped(self._stance(position), room, 3):
            self._board.text(x, y, line, "f-ink", anchor)
            y += _LINE
        for line in self._details(cell, room):
            self._board.text(x, y, line, "f-soft f-small", anchor)
            y += _SMALL_LINE
        return y - 10

    def _under(self, place: int) -> tuple[float, float, str]:
        """Return where words under a mark go on one question's scale, their room and anchor.

        At its ends they begin, or end, below the mark, so that they have room for a line.
        """
        middle, column = self._middle(0, place), self._column / PLACES
        if place == PLACES - 1:
            return middle, column - 6, "middle"
        if place in (0, PLACES - 2):
            outward = -_HALF if place == 0 else _HALF
            return middle + outward, column * _WIDE, "" if place == 0 else "end"
        return middle, column * _WIDE, "middle"

    def _stance(self, position: Position) -> str:
        return self._telling.interface.text(labels.STANCES[position.fact.stance])

    def _details(self, cell: Held, room: float) -> list[str]:
        """Return, in lines, how a position is known and since when, and what was held before."""
        _ = self._telling.interface.text
        position = cell.position
        lines: list[str] = []
        if position.attributed_by:
            said = _("second-hand: says %(name)s", name=position.attributed_by.label)
            lines += self._dated(said, position, room)
        elif position.fact.basis:
            lines += self._dated(_(labels.BASES[position.fact.basis]), position, room)
        for before in cell.earlier:
            said = _("earlier: %(stance)s", stance=self._stance(before))
            lines += self._dated(said, before, room)
        return lines

    def _dated(self, said: str, position: Position, room: float) -> list[str]:
        """Return what is said with its date behind it, on a line of its own where that is full."""
        when = position.as_of.when
        if when is None:
            return list(wrapped(said, room, 3, SMALL))
        date, comma = self._telling.when(when), self._telling.interface.text(", ")
        if self._board.rtl:  # else its first number goes with a Latin name before it
            date = f"\u2068{date}\u2069"
        if width(whole := f"{said}{comma}{date}", SMALL) <= room:
            return [whole]
        return [
            *wrapped(f"{said}{comma}", room, 3, SMALL),
            *wrapped(date, room, 2, SMALL),
        ]

    def _arrow(self, index: int, start: int, end: int, y: float) -> None:
        way = 1 if end > start else -1
        tip = self._middle(index, end) - 10 * way
        self._board.line((self._middle(index, start), y), (tip, y), "f-line")
        head = [(tip - 4 * way, y - 3.5), (tip, y), (tip - 4 * way, y + 3.5)]
        self._board.path(head, "f-line")

    def _mark(
        self,
        x: float,
        y: float,
        stance: Stance,
        basis: Basis | None,
        *,
        hollow: bool = False,
        side: str = "",
    ) -> None:
        self._board.dot(x, y, 7 if hollow else 9, "f-paper")
        placed = self.width - x if self._board.rtl else x
        self._board.add(
            element(
                "g",
                drawn(stance, basis, hollow=hollow),
                class_=f"f-mark f-{side or SIDES[stance]}",
                transform=f"translate({number(placed)} {number(y)})",
            )
        )

    def _key(self) -> None:
        """Say what the fills mean that there are."""
        _ = self._telling.interface.text
        cells = [cell for row in self._rows for cell in row.cells if cell is not None]
        there = {cell.position.fact.basis for cell in cells}
        told: list[tuple[str, Basis | None]] = [
            (_(labels.BASES[basis]), basis) for basis in Basis if basis in there
        ]
        if any(cell.earlier for cell in cells):
            told.append((_("earlier"), None))
        x, y = _EDGE, self.height + 22
        for words, basis in told:
            wide = 40 + width(words, SMALL)
            if x > _EDGE and x + wide > self.width - _EDGE:
                x, y = _EDGE, y + 20
            for offset, stance in ((7, Stance.OPPOSES), (25, Stance.SUPPORTS)):
                self._mark(x + offset, y - 4, stance, basis, hollow=basis is None, side="between")
            self._board.text(x + 39, y, words, "f-soft f-small")
            x += wide + 18
        self.height = y + 10

    def _rule(self) -> None:
        self._board.line((_EDGE, self.height), (self.width - _EDGE, self.height), "f-rule")

    def _lines(
        self, x: float, text: str, room: float, most: int, size: float, kind: str, step: float
    ) -> None:
        for line in wrapped(text, room, most, size):
            self.height += step
            self._board.text(x, self.height - step / 4, line, kind)

    def _left(self, index: int) -> float:
        """Return where the column of a question begins."""
        return _EDGE + _NAMES + index * self._column

    def _middle(self, index: int, place: int) -> float:
        """Return where a place of the scale in a column lies."""
        wide = self._column if self._single else min(_SCALE, self._column - 12)
        start = self._left(index) - (0 if self._single else 5)
        return start + (place + 0.5) * wide / PLACES
