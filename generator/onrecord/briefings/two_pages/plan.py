"""The plan of two pages: what was chosen, in sections, with its notes at their feet and its gaps.

Method. Every thing was measured by itself, so a page is as tall as the sum of what stands on it and
of the gaps between. Notes are numbered in the order of reading, and stand on the page that calls
them; those of page one stand in part at the foot of page two, or the other way round, where only
that makes room for a key point or for what is pinned, or fills both pages. At a foot they
stand in two columns, the first no shorter than the second. What is left of a page widens its gaps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate

from onrecord.briefings.two_pages.draft import Draft, Kind
from onrecord.frozen import frozen

# Points in the usual size of type, with which gaps grow. A section's first gap, and what it may be
# widened by; then those between the things in it.
_ABOVE, _ABOVE_MORE = 11.0, 19.0
_BETWEEN = {
    Kind.POINT: (2.6, 2.4),
    Kind.DUE: (3.0, 3.0),
    Kind.QUOTE: (11.0, 9.0),
    Kind.EVENT: (3.0, 3.0),
    Kind.UNKNOWN: (2.6, 2.4),
    Kind.STATEMENT: (4.0, 3.0),
    Kind.SOURCE: (2.6, 2.4),
    Kind.ROW: (0.0, 0.0),
}
_QUESTIONS_APART, _ABOVE_KEY, _BELOW_CHECKED = 5.0, 4.0, 3.2  # as the template has them
_FOOT = 8.0  # above the notes of a page, with the line
_SPARE = 1.5
_FULL = 0.94  # of a page: no note is moved for more

# What stands on page one, and on page two; and what may stand on either, the later in each behind
# what is before it here.
FIRST = (Kind.POINT, Kind.ROW, Kind.DUE)
SECOND = (Kind.QUOTE, Kind.SOURCE)
EITHER = (Kind.EVENT, Kind.STATEMENT, Kind.UNKNOWN)
NAMES = {
    Kind.POINT: "brief",
    Kind.ROW: "standing",
    Kind.DUE: "due",
    Kind.STATEMENT: "background",
    Kind.QUOTE: "quote",
    Kind.EVENT: "event",
    Kind.UNKNOWN: "unknown",
    Kind.SOURCE: "source",
}


@frozen()
class Measures:
    """How tall everything is, in points: what the template says when it is asked.

    `heights` are those of the text of a page, by its paper.
    """

    heights: Mapping[str, float]
    note_gap: float
    masthead: float
    brief: float
    head: float
    rows_head: float
    key: float
    checked: float
    closing: float
    asked: Sequence[float]
    items: Sequence[float]
    notes: Sequence[float]
    short_notes: Mapping[int, float]


@frozen()
class Section:
    """Things of one kind under their heading, by their numbers in the draft."""

    kind: Kind
    items: tuple[int, ...]


@frozen()
class Page:
    """A page: its sections, the notes at its foot, how tall all of it is with the least gaps.

    `notes` are numbers in the draft, in the order in which they are numbered in print; the first
    `first_column` of them stand in the first column, and `tops` are for those of the second how far
    each stands from the end of the first. `wider` is how far gaps are widened, 0 to 1.
    """

    sections: tuple[Section, ...]
    notes: tuple[int, ...]
    first_column: int
    tops: tuple[float, ...]
    wider: float
    body: float  # how tall it is without its notes, in points
    taken: float  # the share of the page that is taken, with the least gaps


@frozen()
class Plan:
    """Both pages."""

    pages: tuple[Page, Page]

    @property
    def notes(self) -> tuple[int, ...]:
        """The notes of both pages, as they are numbered."""
        return self.pages[0].notes + self.pages[1].notes


class Planner:
    """Makes plans of what is chosen of one draft, for one paper."""

    def __init__(self, draft: Draft, measures: Measures, paper: str) -> None:
        self.draft = draft
        self.measures = measures
        self._height = measures.heights[paper]
        self._room = self._height - _SPARE
        self._unit = float(draft.job["scale"])
        self._kinds = [item.kind for item in draft.items]
        self._groups = [item.group if item.kind is Kind.ROW else 0 for item in draft.items]
        self._turn = [
            (group, item.order) for group, item in zip(self._groups, draft.items, strict=True)
        ]

    def plan(self, chosen: Iterable[int], early: frozenset[Kind], *, loose: bool) -> Plan | None:
        """Return the plan of items by their numbers; None where they don't fit two pages.

        `early` are those of the kinds in `EITHER` that stand on page one. Where `loose`, a page's
        notes may stand at the foot of the other.
        """
        kinds: dict[Kind, list[int]] = {}
        for number in chosen:
            kinds.setdefault(self._kinds[number], []).append(number)
        orders = [[kind for kind in order if kind in kinds] for order in _orders(early)]
        bodies = [self.measures.masthead, _ABOVE * self._unit + self.measures.closing]
        for page, order in enumerate(orders):
            for kind in order:
                bodies[page] += self._tall(kind, kinds[kind])
        if max(bodies) > self._room:
            return None
        pages = [
            tuple(
                Section(kind, tuple(sorted(kinds[kind], key=self._turn.__getitem__)))
                for kind in order
            )
            for order in orders
        ]
        printed = frozenset(kinds.get(Kind.QUOTE, ()))
        own = [list(self._called(sections)) for sections in pages]
        notes = list(dict.fromkeys([*own[0], *own[1]]))
        heights = [self._note(number, printed) for number in notes]
        best = self._parted(bodies, heights, len(own[0]), loose=loose)
        if best is None:
            return None
        made: list[Page] = []
        for sections, body, (start, end) in zip(
            pages, bodies, ((0, best), (best, len(notes))), strict=True
        ):
            column, foot = _columns(heights[start:end])
            first, second = heights[start : start + column], heights[start + column : end]
            tops = accumulate(second[:-1], initial=self.measures.note_gap - sum(first))
            taken = body + foot
            could = self._could_grow(sections, closes=bool(made))
            left = self._room - taken
            wider = min(1.0, left / could) if could else 0.0
            made.append(
                Page(
                    sections,
                    tuple(notes[start:end]),
                    column,
                    tuple(tops) if second else (),
                    wider,
                    body,
                    taken / self._height,
                )
            )
        return Plan((made[0], made[1]))

    def at_most(self, plan: Plan, further: Sequence[int], early: frozenset[Kind]) -> int:
        """Return how many of the items that a plan lacks may fit in turn: told by them alone."""
        left = [self._room - page.body for page in plan.pages]
        first, _ = _orders(early)
        for count, number in enumerate(further):
            page = 0 if self._kinds[number] in first else 1
            left[page] -= self.measures.items[number]
            if left[page] < 0:
                return count
        return len(further)

    def _called(self, sections: Iterable[Section]) -> Iterable[int]:
        return dict.fromkeys(
            note
            for section in sections
            for number in section.items
            for note in self.draft.items[number].notes
        )

    def _note(self, number: int, printed: frozenset[int]) -> float:
        tall = self.measures.notes[number]
        if self.draft.notes[number].quote in printed:
            tall = self.measures.short_notes[number]
        return tall + self.measures.note_gap

    def _tall(self, kind: Kind, numbers: Collection[int]) -> float:
        """Return how tall a section is, the gap above it included."""
        gaps = _ABOVE + _BETWEEN[kind][0] * (len(numbers) - 1)
        whole = sum([self.measures.items[number] for number in numbers])
        if kind is Kind.POINT:
            return whole + self.measures.brief + gaps * self._unit
        whole += self.measures.head
        if kind is Kind.SOURCE:
            whole += self.measures.checked
            gaps += _BELOW_CHECKED
        if kind is Kind.ROW:
            groups = {self._groups[number] for number in numbers}
            whole += sum(self.measures.asked[one] + self.measures.rows_head for one in groups)
            whole += self.measures.key
            gaps += _QUESTIONS_APART * (len(groups) - 1) + _ABOVE_KEY
        return whole + gaps * self._unit

    def _could_grow(self, sections: Iterable[Section], *, closes: bool) -> float:
        return self._unit * (
            closes * _ABOVE_MORE
            + sum(_ABOVE_MORE + _BETWEEN[one.kind][1] * (len(one.items) - 1) for one in sections)
        )

    def _parted(
        self, bodies: Sequence[float], notes: Sequence[float], own: int, *, loose: bool
    ) -> int | None:
        """Return how many notes stand on page one: as near its own as both pages allow."""
        best: tuple[float, int] | None = None
        parted = None
        for first in range(len(notes) + 1) if loose else (own,):
            taken = [
                bodies[0] + _columns(notes[:first])[1],
                bodies[1] + _columns(notes[first:])[1],
            ]
            if max(taken) > self._room:
                continue
            lacking = sum(max(0.0, _FULL * self._room - one) for one in taken)
            merit = (lacking, abs(first - own))
            if best is None or merit < best:
                best, parted = merit, first
        return parted


@cache
def _orders(early: frozenset[Kind]) -> tuple[Sequence[Kind], Sequence[Kind]]:
    """Return the kinds of either page in the order of their sections."""
    late = [kind for kind in EITHER if kind not in early]
    return (
        (*FIRST, *(kind for kind in EITHER if kind in early)),
        (SECOND[0], *late, *SECOND[1:]),
    )


def _columns(notes: Sequence[float]) -> tuple[int, float]:
    """Return how many of some notes stand in the first column, and how tall the foot is."""
    if not notes:
        return 0, 0.0
    whole = sum(notes)
    for number, tall in enumerate(accumulate(notes), start=1):
        if tall >= whole - tall:
            return number, tall + _FOOT
    raise AssertionError("the first column may hold all")


def gaps(page: Page, kind: Kind) -> tuple[float, float]:
    """Return the gap above a section of a kind on a page, and that between the things in it.

    In points in the usual size of type.
    """
    least, more = _BETWEEN[kind]
    return _ABOVE + page.wider * _ABOVE_MORE, least + page.wider * more
