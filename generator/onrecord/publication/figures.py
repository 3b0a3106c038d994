"""How much was checked: quotations, passages, dates and statements, in figures that add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from onrecord.frozen import frozen
from onrecord.publication.indexes import words_of
from onrecord.publication.linked import Dated, DateVerdict, Event, Passage, Position, Quote
from onrecord.texts.languages import language
from onrecord.texts.matching import Lookup, Verdict

if TYPE_CHECKING:
    from onrecord.publication.model import Dossier


@frozen()
class Tally:
    """How many there are, how many were found, and how many could not be checked."""

    all: int = 0
    found: int = 0
    unchecked: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.all + other.all, self.found + other.found, self.unchecked + other.unchecked
        )


@frozen()
class Figures:
    """The figures of a dossier, or of several added up.

    `quotations` counts every wording that is looked up in a source, `passages` every passage that
    was typed, `dates` those that an editor wrote and that are not `unknown`; of these,
    `dates_of_sources` are found without words, since a source bears them itself, and an editor
    judged `dates_judged_by_editor` alone, since nobody can resolve their words. Of the quotations
    found, negations and conditions could not be judged in `unjudged`; of the `statements`, numbers
    and dates in `statements_unjudged`: there is no data for the language, or no text. `accepted`
    counts the warnings that an editor let pass; the rules fill it in.
    """

    quotations: Tally = Tally()
    passages: Tally = Tally()
    dates: Tally = Tally()
    unjudged: int = 0
    dates_unknown: int = 0
    dates_of_sources: int = 0
    dates_judged_by_editor: int = 0
    statements: int = 0
    statements_unjudged: int = 0
    accepted: int = 0

    def __add__(self, other: Figures) -> Figures:
        pairs = {
            one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)
        }
        return Figures(**pairs)

    def with_accepted(self, number: int) -> Figures:
        """Return the same figures, with the number of warnings that an editor let pass."""
        return replace(self, accepted=number)


def figures(dossier: Dossier) -> Figures:
    """Count what was checked in `dossier`."""
    looked_up = [found for quote in dossier.quotes for _, found in words_of(quote)]
    dates = [one for _, one in dates_of(dossier) if one.fact is not None]
    held = [one.verdict for one in dates if one.verdict is not DateVerdict.UNKNOWN]
    statements = list(_statements(dossier))
    return Figures(
        quotations=_tally(looked_up),
        passages=_tally([one.found for one in dossier.passages if one.quote is None]),
        dates=Tally(
            len(held),
            held.count(DateVerdict.FOUND) + held.count(DateVerdict.SOURCE),
            held.count(DateVerdict.UNCHECKED),
        ),
        unjudged=sum(not one.judged for one in looked_up if one.verdict is Verdict.FOUND),
        dates_unknown=len(dates) - len(held),
        dates_of_sources=held.count(DateVerdict.SOURCE),
        dates_judged_by_editor=held.count(DateVerdict.UNRESOLVED),
        statements=len(statements),
        statements_unjudged=sum(not _judged(one, dossier.language) for one in statements),
    )


def dates_of(dossier: Dossier) -> Iterator[tuple[Quote | Position | Event, Dated]]:
    """Yield the dates of quotes, their other wordings, positions and events, each with its fact."""
    for quote in dossier.quotes:
        yield quote, quote.said
        for one in quote.also_reported:
            if one.said is not None:
                yield quote, one.said
    for position in dossier.positions:
        yield position, position.as_of
    for event in dossier.events:
        yield event, event.date
        if event.end is not None:
            yield event, event.end


def _tally(looked_up: list[Lookup]) -> Tally:
    verdicts = [one.verdict for one in looked_up]
    return Tally(len(verdicts), verdicts.count(Verdict.FOUND), verdicts.count(Verdict.UNCHECKED))


def _statements(dossier: Dossier) -> Iterator[tuple[Passage, ...]]:
    """Yield the evidence of each sentence whose details are held against it."""
    for point in dossier.key_points:
        yield point.evidence
    for topic in dossier.topics:
        yield from (one.evidence for one in topic.statements)
    for position in dossier.positions:
        if position.fact.summary is not None:
            yield position.evidence
    for event in dossier.events:
        yield event.evidence
    for entry in dossier.cast:
        if entry.fact.role is not None or entry.fact.description is not None:
            yield entry.evidence


def _judged(evidence: Iterable[Passage], prose: str) -> bool:
    """Tell whether numbers and dates of a sentence could be held against its evidence."""
    texts = [one.source.text for one in evidence]
    return language(prose) is not None and all(
        text is not None and language(text.language) is not None for text in texts
    )
