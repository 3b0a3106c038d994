"""What a list can be filtered by: who, on what, when, from where; and which of it each fact has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from onrecord.frozen import frozen
from onrecord.interface import labels, later
from onrecord.markup import Encoded, html
from onrecord.publication.model import (
    Actor,
    CastEntry,
    Dated,
    Dossier,
    Event,
    LinkedFact,
    Position,
    Question,
    Quote,
    Source,
    Statement,
    Term,
)
from onrecord.telling.edition import Edition

LEAST = 6  # facts; of fewer a reader sees all at once

ACTOR, QUESTION, STANCE = "actor", "question", "stance"
BASIS, YEAR, SOURCE, KIND, DOSSIER = "basis", "year", "source", "kind", "story"

NAMES = {
    ACTOR: later("Who"),
    QUESTION: later("On which question"),
    STANCE: later("Stance"),
    BASIS: later("How it is known"),
    YEAR: later("Year"),
    SOURCE: later("Source"),
    KIND: later("Kind"),
    DOSSIER: later("Story"),
}

Listed = LinkedFact | Term | Actor


class Tag(NamedTuple):
    """One thing that a fact can be found by: `facet` and `value` for the address, and a label."""

    facet: str
    value: str
    label: str


@frozen()
class Facet:
    """A choice that a reader has: its name, and the values with their labels."""

    key: str
    name: str
    choices: tuple[tuple[str, str], ...]


@frozen()
class Filter:
    """The facets of a list, and what each of its facts has of them."""

    facets: tuple[Facet, ...]
    tokens: dict[int, str]

    def of(self, fact: Listed) -> Encoded:
        """Return the attribute that tells a script what a fact can be found by."""
        tokens = self.tokens.get(id(fact))
        return Encoded("") if tokens is None else Encoded(f' data-facets="{html(tokens)}"')


def filter_of(
    listed: Sequence[Listed],
    edition: Edition,
    tags: Callable[[Listed, Edition], Iterable[Tag]],
) -> Filter | None:
    """Return the filter of a list, None where it is so short that a reader needs none."""
    if len(listed) < LEAST:
        return None
    choices: dict[str, dict[str, str]] = {}
    found = {id(fact): list(tags(fact, edition)) for fact in listed}
    for tag in (tag for tags_there in found.values() for tag in tags_there):
        choices.setdefault(tag.facet, {}).setdefault(tag.value, tag.label)
    tokens = {
        fact: " ".join(f"{tag.facet}:{tag.value}" for tag in there if len(choices[tag.facet]) > 1)
        for fact, there in found.items()
    }
    _ = edition.interface.text
    facets = tuple(
        Facet(key, _(name), tuple(_sorted(key, choices[key])))
        for key, name in NAMES.items()
        if len(choices.get(key, ())) > 1
    )
    return Filter(facets, tokens)


def tags_of(fact: Listed, edition: Edition) -> Iterator[Tag]:
    """Go through what a fact can be found by."""
    match fact:
        case Quote():
            yield _actor(fact.speaker, edition)
            yield from map(_question, fact.about)
            yield from _year(fact.said)
            yield _source(fact.source, edition)
            yield from _story(fact, edition)
        case Position():
            yield from _held(fact, edition)
            yield _actor(fact.holder, edition)
            yield from _year(fact.as_of)
            yield from _story(fact, edition)
        case Event():
            for actor in fact.actors:
                yield _actor(actor, edition)
            yield from _year(fact.date)
            yield Tag(KIND, fact.status.value, edition.interface.text(labels.EVENTS[fact.status]))
            for source in dict.fromkeys(passage.source for passage in fact.evidence):
                yield _source(source, edition)
            yield from _story(fact, edition)
        case Statement():
            yield from _story(fact, edition)
        case Actor():
            yield Tag(
                KIND, fact.fact.kind.value, edition.interface.text(labels.KINDS[fact.fact.kind])
            )
        case Source():
            kind = fact.fact.type
            yield Tag(KIND, kind.value, edition.interface.text(labels.SOURCE_TYPES[kind]))
            if fact.published and fact.published.first:
                year = str(fact.published.first.year)
                yield Tag(YEAR, year, year)
            yield from _story(fact, edition)


def tags_across(fact: Listed, edition: Edition) -> Iterator[Tag]:
    """Go through what a fact can be found by among those of several dossiers.

    Questions and sources are told apart within a dossier alone.
    """
    return (tag for tag in tags_of(fact, edition) if tag.facet not in (QUESTION, SOURCE))


def tags_of_cast(dossier: Dossier) -> Callable[[Listed, Edition], Iterator[Tag]]:
    """Return what tells by which positions the actors of a dossier can be found."""

    def tags(entry: Listed, edition: Edition) -> Iterator[Tag]:
        assert isinstance(entry, CastEntry)
        yield from tags_of(entry.actor, edition)
        for position in dossier.standing:
            if position.holder is entry.actor:
                yield from _held(position, edition)

    return tags


def _held(position: Position, edition: Edition) -> Iterator[Tag]:
    _ = edition.interface.text
    yield _question(position.question)
    stance, basis = position.fact.stance, position.fact.basis
    yield Tag(STANCE, stance.value, _(labels.STANCES[stance]))
    if basis is not None:
        yield Tag(BASIS, basis.value, _(labels.BASES[basis]))


def _actor(actor: Actor, edition: Edition) -> Tag:
    return Tag(ACTOR, actor.id, edition.at_head(actor))


def _question(question: Question) -> Tag:
    return Tag(QUESTION, question.id, str(question.fact.text))


def _source(source: Source, edition: Edition) -> Tag:
    return Tag(SOURCE, source.id, edition.source_title(source))


def _story(fact: LinkedFact, edition: Edition) -> Iterator[Tag]:
    if edition.several:
        dossier = edition.dossier_at(fact.address)
        yield Tag(DOSSIER, dossier.id, str(dossier.fact.title))


def _year(dated: Dated) -> Iterator[Tag]:
    when = dated.when
    if when is None or not (when.first or when.last):
        return
    first, last = when.first or when.last, when.last or when.first
    assert first is not None
    assert last is not None
    # A decade is found by each of its years; what goes on for longer, by its ends.
    years = range(first.year, last.year + 1) if last.year - first.year < 10 else ()
    for year in years or (first.year, last.year):
        yield Tag(YEAR, str(year), str(year))


def _sorted(key: str, choices: dict[str, str]) -> list[tuple[str, str]]:
    listed = list(choices.items())
    return sorted(listed, reverse=True) if key == YEAR else listed
