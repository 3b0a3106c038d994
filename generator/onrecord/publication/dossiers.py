"""Each dossier's facts, linked: it needs the shared actors and terms, and no other dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord import facts as written
from onrecord.facts import DossierFacts, Words
from onrecord.problems import Problem
from onrecord.publication import addresses, digests
from onrecord.publication.cast import is_known, link_cast
from onrecord.publication.corrections import link_corrections
from onrecord.publication.events import link_events
from onrecord.publication.known import Known
from onrecord.publication.linked import KeyPoint, Question, Source, Statement, Topic, Unknown
from onrecord.publication.model import Dossier
from onrecord.publication.positions import link_positions
from onrecord.publication.references import used_once
from onrecord.publication.scope import Scope
from onrecord.publication.speech import link_quotes, link_set_aside, look_up_quotes
from onrecord.texts.text import Text


def link_dossiers(
    every: Iterable[DossierFacts], language: str, known: Known, problems: list[Problem]
) -> list[Dossier]:
    """Link the facts of each dossier, whose prose is in `language`.

    What does not hold together is added to `problems`. Each step is taken for all dossiers before
    the next one: what a processor has just done it does faster, and all takes a sixth less time.
    """
    drafts = [_Draft(facts, known, problems) for facts in every]
    for step in _Draft.steps:
        for draft in drafts:
            step(draft)
    return [draft.dossier(language, known) for draft in drafts]


class _Draft:
    """A dossier that is being linked, step by step, in the order of the methods."""

    def __init__(self, facts: DossierFacts, known: Known, problems: list[Problem]) -> None:
        ids = list(_ids(facts))
        nouns: dict[str, str] = dict(ids)
        if len(nouns) < len(ids):
            used_once(ids, problems)
        self._facts = facts
        self._scope = scope = Scope(facts, known, nouns, problems)
        self._sources = tuple(_source(one, facts, scope) for one in facts.sources)
        for source in self._sources:
            scope.sources.setdefault(source.id, source)
        self._questions = tuple(
            Question(one, addresses.positions(facts.id, one.id)) for one in facts.questions
        )
        for question in self._questions:
            scope.questions.setdefault(question.id, question)

    def fold_sources(self) -> None:
        """Fold the texts that quotes will be looked up in."""
        quoted = {quote.source for quote in self._facts.quotes}
        for source in self._sources:
            if source.text is not None and source.id in quoted:
                _ = source.text.folding

    def look_up(self) -> None:
        """Look the words of the quotes up."""
        self._looked_up = look_up_quotes(self._facts.quotes, self._scope)

    def quotes(self) -> None:
        """Link the quotes."""
        self._quotes = link_quotes(self._looked_up, self._scope)

    def positions(self) -> None:
        """Link the cast and the positions."""
        self._cast = link_cast(self._facts.cast, self._scope)
        self._positions = link_positions(
            self._facts.positions, self._questions, self._cast, self._scope
        )

    def events(self) -> None:
        """Link the events."""
        self._events = link_events(self._facts.events, self._scope)

    steps = (fold_sources, look_up, quotes, positions, events)

    def dossier(self, language: str, known: Known) -> Dossier:
        """Link the rest, and return the dossier."""
        facts, scope = self._facts, self._scope
        dossier = Dossier(
            fact=facts.dossier,
            address=addresses.dossier(facts.id),
            id=facts.id,
            folder=facts.folder,
            reference=str(facts.dossier.reference or facts.id.upper()),
            language=language,
            known=known,
            sources=self._sources,
            cast=self._cast,
            questions=self._questions,
            positions=self._positions,
            quotes=self._quotes,
            events=self._events,
            topics=tuple(_topic(one, scope) for one in facts.topics),
            unknowns=tuple(_unknown(one, scope) for one in facts.unknowns),
            key_points=_key_points(facts.dossier.key_points, scope),
            corrections=(),
            set_aside=tuple(one for source in self._sources for one in link_set_aside(source)),
            cast_is_whole="cast.yml" not in facts.unread and all(map(is_known, self._cast)),
        )
        return link_corrections(dossier, scope)


def _ids(facts: DossierFacts) -> Iterator[tuple[Words, str]]:
    """Yield every id of the dossier, with the kind of fact that bears it."""
    for point in facts.dossier.key_points:
        if point.id is not None:
            yield point.id, "a key point"
    for source in facts.sources:
        yield source.id, "a source"
    for entry in facts.cast:
        if entry.id is not None:
            yield entry.id, "an entry of the cast"
    for question in facts.questions:
        yield question.id, "a question"
    for quote in facts.quotes:
        yield quote.id, "a quote"
    for event in facts.events:
        yield event.id, "an event"
    for topic in facts.topics:
        yield topic.id, "a topic"
        for statement in topic.statements:
            if statement.id is not None:
                yield statement.id, "a statement"
    for unknown in facts.unknowns:
        yield unknown.id, "an unknown"


def _source(fact: written.Source, facts: DossierFacts, scope: Scope) -> Source:
    address = addresses.source(facts.id, fact.id)
    return Source(
        fact=fact,
        address=address,
        dossier=facts.id,
        text=_text(facts.texts.get(fact.id), str(fact.language or "")),
        published=fact.published.when,
        speaker=scope.actor(fact.speaker, address) if fact.speaker else None,
    )


def _text(data: bytes | None, language: str) -> Text | None:
    """Return the text of a source; None where there is none, or reading has refused it."""
    return None if data is None else Text.from_bytes(data, language)


def _topic(fact: written.Topic, scope: Scope) -> Topic:
    address = addresses.background(scope.dossier, fact.id)
    anchors = digests.anchors(fact.id, fact.statements, scope.problems)
    statements = []
    for statement, anchor in zip(fact.statements, anchors, strict=True):
        where = addresses.background(scope.dossier, anchor)
        voice = statement.attributed_to
        statements.append(
            Statement(
                fact=statement,
                address=where,
                attributed_to=None if voice is None else scope.actor(voice, where),
                evidence=scope.passages(statement.evidence, where),
            )
        )
    return Topic(fact, address, tuple(statements))


def _unknown(fact: written.Unknown, scope: Scope) -> Unknown:
    address = addresses.dossier(scope.dossier, fact.id)
    return Unknown(fact, address, scope.passages(fact.evidence, address))


def _key_points(facts: Sequence[written.KeyPoint], scope: Scope) -> tuple[KeyPoint, ...]:
    anchors = digests.anchors("point", facts, scope.problems)
    points = []
    for fact, anchor in zip(facts, anchors, strict=True):
        address = addresses.dossier(scope.dossier, anchor)
        points.append(KeyPoint(fact, address, scope.passages(fact.evidence, address)))
    return tuple(points)
