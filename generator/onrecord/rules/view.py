"""What the rules look at: the publication, the day, and its offered words gathered by fault.

Linking has looked every passage up; here they are gathered once, so that a rule about one fault
goes through the few that have it, and a sound publication costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from onrecord.facts import Words, WrittenDate
from onrecord.frozen import frozen
from onrecord.publication.figures import dates_of
from onrecord.publication.model import (
    Actor,
    CastEntry,
    Dated,
    DateVerdict,
    Dossier,
    Event,
    KeyPoint,
    LinkedFact,
    Passage,
    Position,
    Publication,
    Quote,
    SetAside,
    Source,
    Statement,
    Term,
    Unknown,
)
from onrecord.rules.coverage.named import named_in
from onrecord.rules.details.said import Said
from onrecord.texts.matching import Fault, Lookup
from onrecord.texts.text import Span

_HOLD = (DateVerdict.FOUND, DateVerdict.SOURCE)

Resting: TypeAlias = CastEntry | Event | KeyPoint | Position | Statement | Term | Unknown
"""A fact that rests on evidence."""


@frozen()
class Wording:
    """Words that a quote offers as somebody's: its text, another wording, or the original."""

    quote: Quote
    text: Words
    source: Source
    found: Lookup
    prefix: Words | None
    suffix: Words | None
    via: tuple[Actor, ...]
    original: bool = False  # before it was translated

    @property
    def fact(self) -> str:
        """The address of the quote."""
        return str(self.quote.address)


@frozen()
class Typed:
    """A passage of evidence that an editor typed, and the fact that rests on it."""

    owner: Resting
    passage: Passage
    text: Words

    @property
    def fact(self) -> str:
        """The address of the fact that rests on the passage."""
        return str(self.owner.address)


@frozen()
class DateOf:
    """A date that an editor wrote for a fact, as linking has held it against the source's words."""

    owner: Quote | Position | Event
    dated: Dated
    written: WrittenDate

    @property
    def fact(self) -> str:
        """The address of the fact whose date it is."""
        return str(self.owner.address)

    @property
    def ground(self) -> str:
        """Where its words must stand, for a sentence."""
        if isinstance(self.owner, Quote):
            return "the paragraph of the quote or the one before it"
        if isinstance(self.owner, Position) and self.owner.quotes:
            return "its passages, or the paragraphs of its quotes or the ones before them"
        return "the passages it rests on"


@dataclass(frozen=True)
class View:
    """A publication as the rules see it on the day `today`.

    `complete` is false where facts are missing from it, since they could not be read or linked:
    then nothing may be concluded from what nobody uses.
    """

    publication: Publication
    today: date
    complete: bool = True

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers that were read."""
        return self.publication.dossiers

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """All words that quotes offer and that were looked up in a source."""
        wordings: list[Wording] = []
        for dossier in self.dossiers:
            for quote in dossier.quotes:
                wordings.append(_own_wording(quote))
                if quote.also_reported or quote.original:
                    wordings += _other_wordings(quote)
        return tuple(wordings)

    def words_in(self, source: Source) -> Sequence[Span]:
        """Return where in `source` the words of quotes stand."""
        return self._words_in.get(source, ())

    @cached_property
    def _words_in(self) -> Mapping[Source, Sequence[Span]]:
        spans: dict[Source, list[Span]] = {}
        for wording in self.wordings:
            if wording.found.span is not None:
                spans.setdefault(wording.source, []).append(wording.found.span)
        return spans

    @cached_property
    def typed(self) -> tuple[Typed, ...]:
        """All passages of evidence that were typed, those of the glossary included."""
        return tuple(
            Typed(owner, passage, passage.fact.exact)
            for owner in self.resting()
            for passage in owner.evidence
            if passage.quote is None and passage.fact.exact is not None
        )

    def dates_with(self, verdict: DateVerdict) -> Sequence[DateOf]:
        """Return the dates that do not hold, of which this came when linking held them."""
        return self._dates.get(verdict, ())

    @cached_property
    def _dates(self) -> Mapping[DateVerdict, Sequence[DateOf]]:
        dates: dict[DateVerdict, list[DateOf]] = {}
        for dossier in self.dossiers:
            for owner, dated in dates_of(dossier):
                # One that was left out is another fact's, and is reported there.
                if dated.verdict not in _HOLD and dated.fact is not None:
                    dates.setdefault(dated.verdict, []).append(DateOf(owner, dated, dated.fact))
        return dates

    @cached_property
    def said(self) -> Said:
        """The statements that must say no more than their evidence, and the details in them."""
        return Said(self.publication)

    @cached_property
    def named(self) -> Sequence[tuple[Dossier, Sequence[tuple[Words, LinkedFact]]]]:
        """What stands in the fields for actors, and the facts that have it, by dossier."""
        return [(dossier, tuple(named_in(dossier))) for dossier in self.dossiers]

    def resting(self) -> Iterator[Resting]:
        """Go through all facts that may rest on evidence."""
        for dossier in self.dossiers:
            yield from dossier.key_points
            yield from dossier.cast
            yield from dossier.positions
            yield from dossier.events
            for topic in dossier.topics:
                yield from topic.statements
            yield from dossier.unknowns
        yield from self.publication.terms.values()

    def set_aside(self) -> Iterator[SetAside]:
        """Go through all quotations that dossiers set aside."""
        for dossier in self.dossiers:
            yield from dossier.set_aside

    def wordings_with(self, *faults: Fault) -> Iterator[Wording]:
        """Go through the words of quotes that have one of `faults`."""
        for fault in faults:
            yield from self._faulty_wordings.get(fault, ())

    @cached_property
    def with_words_not_found(self) -> Collection[Dossier]:
        """The dossiers with words of a quote, or set aside, that their source does not have."""
        not_found = [one.source for faulty in self._faulty_wordings.values() for one in faulty]
        not_found += [one.source for one in self.set_aside() if one.found.fault is not None]
        return {self.publication.dossier_of(source) for source in not_found}

    def typed_with(self, *faults: Fault) -> Iterator[Typed]:
        """Go through the typed passages that have one of `faults`."""
        for fault in faults:
            yield from self._faulty_typed.get(fault, ())

    @cached_property
    def wordings_with_cautions(self) -> Sequence[Wording]:
        """The words of quotes that were found with a warning."""
        return [wording for wording in self.wordings if wording.found.cautions]

    @cached_property
    def _faulty_wordings(self) -> Mapping[Fault, Sequence[Wording]]:
        faulty: dict[Fault, list[Wording]] = {}
        for wording in self.wordings:
            if wording.found.fault is not None:
                faulty.setdefault(wording.found.fault, []).append(wording)
        return faulty

    @cached_property
    def _faulty_typed(self) -> Mapping[Fault, Sequence[Typed]]:
        faulty: dict[Fault, list[Typed]] = {}
        for typed in self.typed:
            if typed.passage.found.fault is not None:
                faulty.setdefault(typed.passage.found.fault, []).append(typed)
        return faulty


def _own_wording(quote: Quote) -> Wording:
    fact = quote.fact
    return Wording(quote, fact.text, quote.source, quote.found, fact.prefix, fact.suffix, quote.via)


def _other_wordings(quote: Quote) -> Iterator[Wording]:
    for other in (*quote.also_reported, quote.original):
        if other is None or other.source is None or other.found is None:
            continue
        written = other.fact
        prefix, suffix = getattr(written, "prefix", None), getattr(written, "suffix", None)
        original = other is quote.original
        yield Wording(
            quote, written.text, other.source, other.found, prefix, suffix, other.via, original
        )
