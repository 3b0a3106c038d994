"""The positions of one dossier, linked: holder, question, evidence, and the date after defaults."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord import facts as written
from onrecord.publication import addresses
from onrecord.publication.dating import (
    ground_of_passage,
    ground_of_quote,
    hold,
    taken_from,
    without_words,
)
from onrecord.publication.histories import in_order
from onrecord.publication.linked import (
    Address,
    CastEntry,
    Dated,
    Passage,
    Position,
    Question,
    Quote,
)
from onrecord.publication.scope import Scope


def link_positions(
    facts: Iterable[written.Position],
    questions: Sequence[Question],
    cast: Sequence[CastEntry],
    scope: Scope,
) -> tuple[Position, ...]:
    """Return the positions in a reader's order, each history with the latest first."""
    linked = [_position(fact, scope) for fact in facts]
    return in_order(linked, questions, cast, scope.dossier, scope.problems)


def _position(fact: written.Position, scope: Scope) -> Position:
    address = addresses.positions(scope.dossier, f"{fact.holder}.{fact.question}")
    evidence = _evidence(fact, address, scope)
    quotes = tuple([one.quote for one in evidence if one.quote is not None])
    return Position(
        fact=fact,
        address=address,
        holder=scope.actor(fact.holder, address),
        question=scope.question(fact.question, address),
        attributed_by=scope.actor(fact.attributed_by, address) if fact.attributed_by else None,
        via=scope.actors(fact.via, address),
        as_of=_as_of(fact, quotes, evidence),
        quotes=quotes,
        evidence=evidence,
    )


def _evidence(fact: written.Position, address: Address, scope: Scope) -> tuple[Passage, ...]:
    """Return the passages, then the quotes.

    A quote that is named as evidence too is there once, in its place among the quotes.
    """
    typed = scope.passages(fact.evidence, address)
    from_quotes = scope.quotes_as_passages(fact.quotes, address)
    if not typed or not from_quotes:
        return typed or from_quotes
    by_quote: dict[Quote | None, Passage] = {
        one.quote: one for one in typed if one.quote is not None
    }
    quotes = [by_quote.pop(one.quote, one) for one in from_quotes]
    named = {one.quote for one in quotes}
    passages = [one for one in typed if one.quote is None or one.quote not in named]
    return (*passages, *quotes)


def _as_of(fact: written.Position, quotes: Sequence[Quote], evidence: Sequence[Passage]) -> Dated:
    """Return the date: its own, else its first quote's, else that of the source.

    A quote that has no date leaves it to the source that the quote stands in. What is not stated
    rests on no source, and has no date but its own.
    """
    if fact.as_of is not None:
        grounds = [
            ground_of_passage(one) if one.quote is None else ground_of_quote(one.quote)
            for one in evidence
        ]
        return hold(fact.as_of, grounds)
    if quotes and quotes[0].said.when is not None:
        return taken_from(quotes[0].said)
    resting = quotes[0].source if quotes else evidence[0].source if evidence else None
    return without_words(None if resting is None else resting.published)
