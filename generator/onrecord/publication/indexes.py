"""What leads back: from an actor, a term or a source to the facts that rest on it or name it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from onrecord.facts import Basis
from onrecord.frozen import frozen
from onrecord.publication.known import Known
from onrecord.publication.linked import (
    Actor,
    LinkedFact,
    Passage,
    Position,
    Quote,
    Source,
    Statement,
    Term,
)
from onrecord.publication.prose import prose_of
from onrecord.texts.matching import Lookup
from onrecord.texts.text import Span

if TYPE_CHECKING:
    from onrecord.publication.model import Dossier, Publication

T = TypeVar("T")


@frozen(eq=False)
class Resting:
    """A fact that rests on words of a source: on a passage, or a quote that has its words there.

    `found` is the look-up of the words; `span` where they stand, None where they could not be
    checked. `passage` is None where the fact is the quote itself.
    """

    fact: LinkedFact | Term
    found: Lookup
    span: Span | None
    passage: Passage | None


@frozen(eq=False)
class Mention:
    """A fact whose prose uses a term, and the dossier that it belongs to."""

    dossier: Dossier
    fact: LinkedFact


class Index:
    """The facts of several dossiers by the id of an actor, in the order of the dossiers."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._dossiers = dossiers
        self.roles = self._by_actor(lambda one: ((e.actor, e) for e in one.cast))
        self.positions = self._by_actor(lambda one: ((p.holder, p) for p in one.positions))
        self.quotes = self._by_actor(lambda one: ((q.speaker, q) for q in one.quotes))
        self.events = self._by_actor(lambda one: ((a, e) for e in one.events for a in e.actors))

    def _by_actor(
        self, pairs: Callable[[Dossier], Iterator[tuple[Actor, T]]]
    ) -> Mapping[str, Sequence[T]]:
        index: dict[str, list[T]] = {}
        for dossier in self._dossiers:
            for actor, fact in pairs(dossier):
                index.setdefault(actor.id, []).append(fact)
        return index


def said_of(publication: Publication) -> Mapping[str, Sequence[Position | Statement | Quote]]:
    """Return by actor id what others say of them.

    The positions that others ascribe to them, and the statements and quotes of others that name
    them.
    """
    index: dict[str, list[Position | Statement | Quote]] = {}
    known = publication.known
    for dossier in publication.dossiers:
        for position in dossier.positions:
            if position.fact.basis is Basis.ATTRIBUTED:
                index.setdefault(position.holder.id, []).append(position)
        for topic in dossier.topics:
            for statement in topic.statements:
                if statement.attributed_to is not None:
                    words = statement.fact.text
                    _named(index, known, statement, words, statement.attributed_to)
        for quote in dossier.quotes:
            _named(index, known, quote, quote.fact.text, quote.speaker)
    return index


def _named(
    index: dict[str, list[Position | Statement | Quote]],
    known: Known,
    fact: Statement | Quote,
    words: str,
    voice: Actor,
) -> None:
    for actor_id in known.named_in_words(str(words)):
        if actor_id != voice.id:
            index.setdefault(actor_id, []).append(fact)


def resting(dossier: Dossier) -> Mapping[str, tuple[Resting, ...]]:
    """Return by source id what of `dossier` rests on it, in the order of the source's words.

    Terms of the glossary are among it, where their evidence stands in the dossier's sources. What
    could not be checked comes last. A passage that is a quote's leads to the fact that names the
    quote, at the quote's words.
    """
    index: dict[str, list[Resting]] = {}

    def add(
        source: Source, found: Lookup, fact: LinkedFact | Term, passage: Passage | None
    ) -> None:
        index.setdefault(source.id, []).append(Resting(fact, found, found.span, passage))

    for fact in dossier.linked():
        if isinstance(fact, Quote):
            for source, found in words_of(fact):
                add(source, found, fact, None)
        for passage in getattr(fact, "evidence", ()):
            add(passage.source, passage.found, fact, passage)
    for term, passage in dossier.known.terms_by_dossier.get(dossier.id, ()):
        add(passage.source, passage.found, term, passage)
    return {one: tuple(sorted(there, key=_place)) for one, there in index.items()}


def words_of(quote: Quote) -> Iterator[tuple[Source, Lookup]]:
    """Yield each source that has the words of a quote, in whatever wording, with the look-up."""
    yield quote.source, quote.found
    for wording in (*quote.also_reported, quote.original):
        if wording is not None and wording.source is not None and wording.found is not None:
            yield wording.source, wording.found


def _place(one: Resting) -> tuple[bool, int, int]:
    if one.span is None:
        return True, 0, 0
    return False, one.span.start, -one.span.end


def mentions(publication: Publication) -> Mapping[str, tuple[Mention, ...]]:
    """Return by term id the facts whose prose, or quoted words, use the term."""
    if not publication.terms:
        return {}
    roster = publication.known.term_names
    index: dict[str, list[Mention]] = {}
    for dossier in publication.dossiers:
        for fact in dossier.linked():
            words = [str(one) for one in prose_of(fact)]
            if isinstance(fact, Quote):
                words.append(str(fact.fact.text))
            found = (term_id for one in words for term_id, _, _ in roster.found_in(one))
            for term_id in dict.fromkeys(found):
                index.setdefault(term_id, []).append(Mention(dossier, fact))
    return {term_id: tuple(there) for term_id, there in index.items()}
