"""A dossier's draft: its masthead, all that may stand in its briefing in turn, and its notes.

In what order things are chosen, which is told to editors in the handbook:

1. What is marked `lead: false` stands in no briefing.
2. What is marked `lead: true` comes first, key points before all else.
3. Then the other key points; then turn by turn one of each kind: a position, a quotation, what is
   due next, what happened, what is not known, a sentence of the background. Of each kind those
   come first that come first on the dossier's page.
4. What does not fit is passed over, and the next is tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, TypeVar

from onrecord.briefings.printed import printed
from onrecord.briefings.prints import Paper
from onrecord.briefings.runs import calls
from onrecord.briefings.teller import Teller
from onrecord.briefings.two_pages.draft import Draft, Item, Kind, Left, Note
from onrecord.facts import Basis, EventStatus, Stance
from onrecord.figures.stance_marks import SIDES, STOPS, drawn
from onrecord.interface import labels, later_count
from onrecord.problems import Place
from onrecord.publication.model import Dossier, Event, Position
from onrecord.telling import lead
from onrecord.telling.edition import Edition
from onrecord.typeset.job import fit, fitted, texts
from onrecord.when import sort_key

# Of each kind so many at most are measured, and all that is pinned: more never fit two pages.
MOST = {
    Kind.ROW: 24,
    Kind.QUOTE: 14,
    Kind.DUE: 8,
    Kind.EVENT: 16,
    Kind.UNKNOWN: 12,
    Kind.STATEMENT: 16,
    Kind.SOURCE: 8,
}
TURNS = (Kind.SOURCE, Kind.ROW, Kind.QUOTE, Kind.DUE, Kind.EVENT, Kind.UNKNOWN, Kind.STATEMENT)

_LEFT = {
    Kind.POINT: later_count("%(number)s key point", "%(number)s key points"),
    Kind.ROW: later_count("%(number)s position", "%(number)s positions"),
    Kind.QUOTE: later_count("%(number)s quotation", "%(number)s quotations"),
    Kind.DUE: later_count("%(number)s event that is due", "%(number)s events that are due"),
    Kind.EVENT: later_count("%(number)s event", "%(number)s events"),
    Kind.UNKNOWN: later_count(
        "%(number)s thing that is not known", "%(number)s things that are not known"
    ),
    Kind.STATEMENT: later_count(
        "%(number)s sentence of background", "%(number)s sentences of background"
    ),
    Kind.SOURCE: later_count("%(number)s source", "%(number)s sources"),
}


F = TypeVar("F", bound=lead.Marked)


class Drafting:
    """Makes the draft of one dossier."""

    def __init__(self, edition: Edition, dossier: Dossier) -> None:
        self.edition = edition
        self.dossier = dossier
        self.teller = Teller(edition, dossier)
        self.marks: dict[str, str] = {}
        self._printed: dict[str, int] = {}  # quotes by id, with the number of their item
        self._all: dict[Kind, int] = {}

    def draft(self, site_url: str) -> Draft:
        """Return the draft, without the faces that it will be set in."""
        _ = self.edition.interface.text
        items = self._in_turn()
        for number, item in enumerate(items):
            if item.kind is Kind.QUOTE:
                self._printed[item.name] = number
        notes = tuple(self._notes())
        job = printed(self.edition, self.dossier, site_url) | {
            "marks": self.marks,
            "key": self._key(items),
        }
        most = len(notes) + 2
        return Draft(
            dossier=self.dossier.id,
            place=self.dossier.fact.place,
            title=str(self.dossier.fact.title),
            job=fitted(job),
            items=tuple(items),
            notes=notes,
            numbers=tuple(fit(self.edition.interface.number(one + 1)) for one in range(most)),
            left=tuple(self._left(kind, items) for kind in Kind),
            left_out=fit(_("Left to the full edition: %(what)s.")),
            nothing_left=fit(_("Nothing of the dossier’s facts is left out.")),
            comma=fit(_(", ")),
            papers=tuple(one.value for one in Paper),
            fonts=(),
        )

    def _in_turn(self) -> list[Item]:
        points = list(self._points())
        kinds: dict[Kind, list[Item]] = {
            Kind.ROW: list(self._rows()),
            Kind.QUOTE: list(self._quotes()),
            Kind.DUE: list(self._events(due=True)),
            Kind.EVENT: list(self._events(due=False)),
            Kind.UNKNOWN: list(self._unknowns()),
            Kind.STATEMENT: list(self._statements()),
            Kind.SOURCE: list(self._sources()),
        }
        by_turn = [
            one for turn in zip_longest(*(kinds[kind] for kind in TURNS)) for one in turn if one
        ]
        listed = [*points, *by_turn]
        pinned = [one for one in listed if one.pinned]
        return [*pinned, *(one for one in listed if not one.pinned)]

    def _item(
        self,
        kind: Kind,
        data: Mapping[str, Any],
        notes: Sequence[int],
        order: int,
        name: str,
        place: Place,
        *,
        lead: bool | None = None,
        group: int = 0,
    ) -> Item:
        return Item(kind, fitted(data), tuple(notes), order, bool(lead), group, name, place)

    def _points(self) -> Iterator[Item]:
        self._all[Kind.POINT] = len(self.dossier.key_points)
        for order, point in enumerate(self.dossier.key_points):
            if point.fact.lead is False:
                continue
            notes = self.teller.notes(point.evidence)
            runs = (self.teller.run(str(point.fact.text)), *calls(notes))
            yield self._item(
                Kind.POINT, {"runs": runs}, notes, order, str(point.fact.text), point.fact.place,
                lead=point.fact.lead,
            )  # fmt: skip

    def _rows(self) -> Iterator[Item]:
        standing = self.dossier.standing
        self._all[Kind.ROW] = len(standing)
        order = {id(position): number for number, position in enumerate(standing)}
        questions = {question.id: number for number, question in enumerate(self.dossier.questions)}
        allowed = [one for one in standing if one.fact.lead is not False]
        # By holder, so that the first few rows of the first question are not those of one side.
        allowed.sort(key=lambda one: (not one.fact.lead, questions.get(one.question.id, 0)))
        for position in _likely(Kind.ROW, allowed):
            runs = self.teller.position(position)
            fact = position.fact
            data = {
                "who": self.edition.at_head(position.holder),
                "role": self.edition.role(self.dossier, position.holder),
                "at": STOPS[fact.stance],
                "mark": self._mark(fact.stance, fact.basis),
                "before": self._before(position),
                "runs": runs,
            }
            name = f"{data['who']}: {position.question.fact.text}"
            yield self._item(
                Kind.ROW, data, self.teller.notes(position.evidence), order[id(position)], name,
                fact.place, lead=fact.lead, group=questions.get(position.question.id, 0),
            )  # fmt: skip

    def _before(self, position: Position) -> list[dict[str, Any]]:
        here = STOPS[position.fact.stance]
        earlier = dict.fromkeys(one.fact.stance for one in self.dossier.earlier(position))
        return [
            {"at": STOPS[stance], "mark": self._mark(stance, None, hollow=True)}
            for stance in earlier
            if STOPS[stance] != here
        ]

    def _quotes(self) -> Iterator[Item]:
        self._all[Kind.QUOTE] = len(self.dossier.quotes)
        order = {quote.id: number for number, quote in enumerate(self.dossier.quotes)}
        for quote in _likely(Kind.QUOTE, lead.quotes_in_turn(self.dossier)):
            data = {
                "who": self.edition.at_head(quote.speaker),
                "role": self.edition.role(self.dossier, quote.speaker),
                "paragraphs": self.teller.paragraphs(quote),
                "facts": [self.teller.run(self.teller.circumstances(quote))],
            }
            yield self._item(
                Kind.QUOTE, data, (), order[quote.id], quote.id, quote.fact.place,
                lead=quote.fact.lead,
            )  # fmt: skip

    def _events(self, *, due: bool) -> Iterator[Item]:
        kind = Kind.DUE if due else Kind.EVENT
        order = {event.id: number for number, event in enumerate(self.dossier.events)}
        self._all[kind] = sum(_is_due(one) == due for one in self.dossier.events)
        events = [one for one in lead.events_in_turn(self.dossier) if _is_due(one) == due]
        if due:  # what is due next comes first
            events.sort(key=lambda one: (not one.fact.lead, _day(one)))
        for event in _likely(kind, events):
            when, _ = self.teller.event_when(event)
            runs, facts = self.teller.event(event)
            data = {"when": when, "due": due, "runs": runs, "facts": facts}
            yield self._item(
                kind, data, self.teller.notes(event.evidence), order[event.id],
                str(event.fact.title), event.fact.place, lead=event.fact.lead,
            )  # fmt: skip

    def _unknowns(self) -> Iterator[Item]:
        self._all[Kind.UNKNOWN] = len(self.dossier.unknowns)
        for order, unknown in enumerate(self.dossier.unknowns[: MOST[Kind.UNKNOWN]]):
            notes = self.teller.notes(unknown.evidence)
            text = unknown.fact.text
            runs = (self.teller.run(str(text)), *calls(notes))
            yield self._item(
                Kind.UNKNOWN, {"runs": runs}, notes, order, str(text), unknown.fact.place
            )

    def _statements(self) -> Iterator[Item]:
        self._all[Kind.STATEMENT] = sum(len(one.statements) for one in self.dossier.topics)
        order = {topic.address: number for number, topic in enumerate(self.dossier.topics)}
        told = [
            (topic, index, statement)
            for topic in lead.topics_in_turn(self.dossier)
            for index, statement in enumerate(topic.statements)
        ]
        # The first sentence of each topic before any second one.
        told.sort(key=lambda one: (not one[0].fact.lead, one[1]))
        pinned = sum(bool(topic.fact.lead) for topic, _, _ in told)
        for topic, index, statement in told[: max(MOST[Kind.STATEMENT], pinned)]:
            title = self.teller.topic(str(topic.fact.title))
            data = {"runs": (title, *self.teller.statement(statement))}
            number = order[topic.address]
            yield self._item(
                Kind.STATEMENT, data, self.teller.notes(statement.evidence), number * 1000 + index,
                str(statement.fact.text), statement.fact.place, lead=topic.fact.lead, group=number,
            )  # fmt: skip

    def _sources(self) -> Iterator[Item]:
        self._all[Kind.SOURCE] = len(self.dossier.sources)
        for order, source in enumerate(self.dossier.sources[: MOST[Kind.SOURCE]]):
            title, facts = self.teller.source(source)
            yield self._item(
                Kind.SOURCE, {"runs": title, "facts": facts}, (), order, source.id,
                source.fact.place,
            )  # fmt: skip

    def _notes(self) -> Iterator[Note]:
        for passage in self.teller.passages:
            full = fitted(self.teller.note(passage))
            number = self._printed.get(passage.quote.id) if passage.quote else None
            if number is None:
                yield Note(full)
                continue
            page = self.edition.interface.number(2)
            short, near = (fitted(self.teller.short_note(passage, one)) for one in (page, ""))
            yield Note(full, short, near, number)

    def _mark(self, stance: Stance, basis: Basis | None, *, hollow: bool = False) -> str:
        name = f"{stance}-{basis}{'-before' if hollow else ''}"
        if name not in self.marks:
            self.marks[name] = mark_of(stance, basis, hollow=hollow)
        return name

    def _key(self, items: Iterable[Item]) -> list[dict[str, Any]]:
        """Return what the marks mean, for those that may stand there."""
        _ = self.edition.interface.text
        there = {str(item.data["mark"]) for item in items if item.kind is Kind.ROW}
        entries = [
            {
                "words": _(labels.BASES[basis]),
                "marks": [
                    self._mark(Stance.OPPOSES, basis),
                    self._mark(Stance.SUPPORTS, basis),
                ],
            }
            for basis in Basis
            if any(mark.endswith(f"-{basis}") for mark in there)
        ]
        moved = any(item.data["before"] for item in items if item.kind is Kind.ROW)
        if moved:
            marks = [
                self._mark(one, None, hollow=True) for one in (Stance.OPPOSES, Stance.SUPPORTS)
            ]
            entries.append({"words": _("earlier"), "marks": marks})
        return entries

    def _left(self, kind: Kind, items: Iterable[Item]) -> Left:
        """Return what is said where a number of a kind is printed, from none to all that may be."""
        most = sum(item.kind is kind for item in items)
        every = self._all[kind]
        one, many = _LEFT[kind]
        return Left(
            kind,
            tuple(
                fit(self.edition.interface.count(one, many, every - shown).unescape())
                if every > shown
                else ""
                for shown in range(most + 1)
            ),
        )


def mark_of(stance: Stance, basis: Basis | None, *, hollow: bool = False) -> str:
    """Return the mark of a stance as a drawing of its own, in the ink of its side."""
    from onrecord.colour import painted

    ink = painted(f"var(--or-{SIDES[stance]})")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8.5 -8.5 17 17">'
        f'<g fill="{ink}" stroke="{ink}" stroke-width="1.8" stroke-linecap="round" '
        f'stroke-linejoin="round">{drawn(stance, basis, hollow=hollow)}</g></svg>'
    )


def texts_of(draft: Draft) -> Iterator[str]:
    """Go through every text of a draft that may be printed."""
    yield from texts(draft.job)
    for item in draft.items:
        yield from texts(item.data)
    for note in draft.notes:
        yield from texts(note.full)
        yield from texts(note.short)
        yield from texts(note.near)
    yield from draft.numbers
    yield from (words for left in draft.left for words in left.words)
    yield from (draft.left_out, draft.nothing_left, draft.comma)


def _likely(kind: Kind, in_turn: Sequence[F]) -> Sequence[F]:
    """Return of facts in their turn, the pinned ones first, those that are measured."""
    pinned = sum(bool(one.fact.lead) for one in in_turn)
    return in_turn[: max(MOST[kind], pinned)]


def _is_due(event: Event) -> bool:
    return event.status is EventStatus.SCHEDULED


def _day(event: Event) -> tuple[Any, ...]:
    """Return what events that are due are sorted by: those without a date come last."""
    when = event.date.when
    return (0, *sort_key(when)) if when else (1, date.max)
