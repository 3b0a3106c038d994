"""The quotes of one dossier, linked: speaker, source, date, and other wordings of the remark."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from onrecord import facts as written
from onrecord.facts import SourceType, WrittenDate
from onrecord.publication import addresses
from onrecord.publication.dating import Ground, ground_of_words, hold, without_words
from onrecord.publication.linked import Actor, Address, Dated, Quote, SetAside, Source, Wording
from onrecord.publication.passages import look_up_set_aside
from onrecord.publication.scope import Scope
from onrecord.texts.matching import Lookup

# What stands in these was said on the day that they bear, where nothing else is written.
_OF_THE_DAY = frozenset((SourceType.SPEECH, SourceType.TRANSCRIPT, SourceType.PRESS_RELEASE))


class Spoken(NamedTuple):
    """What a quote offers as somebody's words, looked up."""

    fact: written.Quote
    address: Address
    speaker: Actor
    source: Source
    found: Lookup


def look_up_quotes(facts: Iterable[written.Quote], scope: Scope) -> list[Spoken]:
    """Return the quotes in the editor's order, each with what came of looking it up."""
    return [_spoken(fact, scope) for fact in facts]


def link_quotes(looked_up: Iterable[Spoken], scope: Scope) -> tuple[Quote, ...]:
    """Return the quotes in the same order; the scope has them by id from then on."""
    quotes = tuple([_quote(one, scope) for one in looked_up])
    for quote in quotes:
        scope.quotes.setdefault(quote.id, quote)
    return quotes


def link_set_aside(source: Source) -> Iterable[SetAside]:
    """Yield the quotations of `source` that its editor set aside."""
    for fact in source.fact.set_aside:
        yield SetAside(fact, source, look_up_set_aside(source, fact))


def _spoken(fact: written.Quote, scope: Scope) -> Spoken:
    address = addresses.quotes(scope.dossier, fact.id)
    speaker = scope.actor(fact.speaker, address)
    source = scope.source(fact.source, address)
    found = scope.voices.look_up(
        source, fact.text, speaker, str(fact.prefix or ""), str(fact.suffix or "")
    )
    return Spoken(fact, address, speaker, source, found)


def _quote(spoken: Spoken, scope: Scope) -> Quote:
    fact, address, speaker, source, found = spoken
    return Quote(
        fact=fact,
        address=address,
        speaker=speaker,
        source=source,
        found=found,
        said=_said(fact.said, source, found),
        via=scope.actors(fact.via, address),
        audience=scope.actor_or_words(fact.audience),
        about=tuple([scope.question(one, address) for one in fact.about]),
        original=_original(fact.original, speaker, scope, address),
        also_reported=tuple(
            [_also_reported(one, speaker, scope, address) for one in fact.also_reported]
        ),
    )


def _original(
    fact: written.Original | None, speaker: Actor, scope: Scope, address: Address
) -> Wording | None:
    if fact is None:
        return None
    if fact.source is None:
        return Wording(fact, source=None, found=None, said=None, via=())
    source = scope.source(fact.source, address)
    found = scope.voices.look_up(source, fact.text, speaker)
    return Wording(fact, source, found, said=None, via=())


def _also_reported(
    fact: written.AlsoReported, speaker: Actor, scope: Scope, address: Address
) -> Wording:
    source = scope.source(fact.source, address)
    found = scope.voices.look_up(
        source, fact.text, speaker, str(fact.prefix or ""), str(fact.suffix or "")
    )
    said = _said(fact.said, source, found)
    return Wording(fact, source, found, said, scope.actors(fact.via, address))


def _said(fact: WrittenDate | None, source: Source, found: Lookup) -> Dated:
    if fact is not None:
        ground: Ground = ground_of_words(source, found)
        return hold(fact, (ground,))
    return without_words(source.published if source.fact.type in _OF_THE_DAY else None)
