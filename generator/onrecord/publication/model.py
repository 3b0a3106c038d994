"""The facts linked: references are objects, passages carry their verdict, lists are in order.

A dossier and the publication that holds it, with what leads back from one fact to others. Each kind
of fact, linked, is in `linked.py`; `link.py` makes all of them. What is asked of the whole is made
when it is first asked for, and kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord import facts as written
from onrecord.publication.coverage import Coverage
from onrecord.publication.figures import Figures, figures
from onrecord.publication.indexes import Index, Mention, Resting, mentions, resting, said_of
from onrecord.publication.known import Known
from onrecord.publication.linked import (
    Actor,
    Address,
    CastEntry,
    Correction,
    Dated,
    DateVerdict,
    Event,
    KeyPoint,
    LinkedFact,
    Passage,
    Position,
    Question,
    Quote,
    SetAside,
    Source,
    Statement,
    Term,
    Topic,
    Unknown,
    Wording,
)

__all__ = [
    "Actor",
    "Address",
    "CastEntry",
    "Correction",
    "DateVerdict",
    "Dated",
    "Dossier",
    "Event",
    "KeyPoint",
    "LinkedFact",
    "Mention",
    "Passage",
    "Position",
    "Publication",
    "Question",
    "Quote",
    "Resting",
    "SetAside",
    "Source",
    "Statement",
    "Term",
    "Topic",
    "Unknown",
    "Wording",
]


@dataclass(frozen=True, eq=False, repr=False)
class Dossier:
    """One story. Lists are in the order a reader gets them.

    Sources, cast, questions, topics, key points and unknowns keep the editor's order; quotes too.
    Positions go by question, then by the cast's order of holders, the latest of a history first;
    events by date, undated ones last; corrections the newest first.
    """

    fact: written.Dossier
    address: Address
    id: str
    folder: str  # where its files are, relative to the project, with `/`
    reference: str
    language: str  # of the editor's prose
    known: Known
    sources: tuple[Source, ...]
    cast: tuple[CastEntry, ...]
    questions: tuple[Question, ...]
    positions: tuple[Position, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    topics: tuple[Topic, ...]
    unknowns: tuple[Unknown, ...]
    key_points: tuple[KeyPoint, ...]
    corrections: tuple[Correction, ...]
    set_aside: tuple[SetAside, ...]
    cast_is_whole: bool  # False where an entry could not be read, or names nobody known

    def linked(self) -> Sequence[LinkedFact]:
        """Return every fact that has an address of its own."""
        background: list[LinkedFact] = []
        for topic in self.topics:
            background += (topic, *topic.statements)
        return (
            *self.key_points,
            *self.sources,
            *self.cast,
            *self.questions,
            *self.positions,
            *self.quotes,
            *self.events,
            *background,
            *self.unknowns,
            *self.corrections,
        )

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of evidence in the dossier, those of quotes included, in facts' order."""
        return tuple(passage for fact in self.linked() for passage in getattr(fact, "evidence", ()))

    @cached_property
    def standing(self) -> tuple[Position, ...]:
        """The positions that stand: of each history the latest, in the order of `positions`."""
        latest: dict[tuple[str, str], Position] = {}
        for position in self.positions:
            latest.setdefault((position.holder.id, position.question.id), position)
        return tuple(latest.values())

    def earlier(self, position: Position) -> tuple[Position, ...]:
        """Return the positions of the same holder on the same question before it, latest first."""
        key = (position.holder.id, position.question.id)
        history = [p for p in self.positions if (p.holder.id, p.question.id) == key]
        return tuple(history[history.index(position) + 1 :])

    @cached_property
    def part_of(self) -> Mapping[str, frozenset[str]]:
        """By actor id, the ids of all that the cast makes it part of, in one step or more."""
        above: dict[str, set[str]] = {}
        for entry in self.cast:
            if entry.part_of is not None:
                above.setdefault(entry.actor.id, set()).add(entry.part_of.id)
        whole: dict[str, frozenset[str]] = {}
        for actor in above:
            reached: set[str] = set()
            ahead = set(above[actor])
            while ahead:
                reached |= ahead
                ahead = {up for one in ahead for up in above.get(one, ())} - reached
            whole[actor] = frozenset(reached)
        return whole

    @cached_property
    def _resting(self) -> Mapping[str, tuple[Resting, ...]]:
        return resting(self)

    def resting_on(self, source: Source) -> tuple[Resting, ...]:
        """Return what rests on words of `source`, in the source's order."""
        return self._resting.get(source.id, ())

    @cached_property
    def _coverage(self) -> Mapping[str, Coverage]:
        return {source.id: Coverage(self, source) for source in self.sources}

    def coverage_of(self, source: Source) -> Coverage:
        """Return what of `source` the dossier uses."""
        return self._coverage[source.id]

    @cached_property
    def figures(self) -> Figures:
        """How much of the dossier was checked, found, and could not be checked."""
        return figures(self)


@dataclass(frozen=True, eq=False, repr=False)
class Publication:
    """All that was read. `whole` is false where only some of the dossiers were asked for."""

    fact: written.Publication
    actors: Mapping[str, Actor]
    terms: Mapping[str, Term]
    dossiers: tuple[Dossier, ...]  # newest first
    known: Known
    whole: bool = True
    language: str = "en"

    @cached_property
    def _index(self) -> Index:
        return Index(self.dossiers)

    def roles_of(self, actor: Actor) -> Sequence[CastEntry]:
        """Return what each dossier's cast says of `actor`, the newest dossier first."""
        return self._index.roles.get(actor.id, ())

    def positions_of(self, actor: Actor) -> Sequence[Position]:
        """Return where `actor` stands, the newest dossier first, in a dossier's order."""
        return self._index.positions.get(actor.id, ())

    def quotes_by(self, actor: Actor) -> Sequence[Quote]:
        """Return what `actor` said."""
        return self._index.quotes.get(actor.id, ())

    def events_with(self, actor: Actor) -> Sequence[Event]:
        """Return what `actor` took part in."""
        return self._index.events.get(actor.id, ())

    def said_of(self, actor: Actor) -> Sequence[Position | Statement | Quote]:
        """Return what others said of `actor`: positions ascribed to them, statements, quotes."""
        return self._said_of.get(actor.id, ())

    @cached_property
    def _said_of(self) -> Mapping[str, Sequence[Position | Statement | Quote]]:
        return said_of(self)

    def uses_of(self, term: Term) -> Sequence[Mention]:
        """Return where prose of the publication's facts uses `term`."""
        return self._mentions.get(term.id, ())

    @cached_property
    def _mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        return mentions(self)

    def dossier_of(self, fact: Source | Quote) -> Dossier:
        """Return the dossier that a source or a quote belongs to."""
        source = fact if isinstance(fact, Source) else fact.source
        return self._by_id[source.dossier]

    @cached_property
    def _by_id(self) -> Mapping[str, Dossier]:
        return {dossier.id: dossier for dossier in self.dossiers}

    @cached_property
    def figures(self) -> Figures:
        """The sum of its dossiers' figures."""
        return sum((dossier.figures for dossier in self.dossiers), Figures())
