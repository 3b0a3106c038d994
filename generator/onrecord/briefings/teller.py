"""The words of a briefing about one dossier: how dates, holders, passages and sources are told.

They are the words of the site: what a page says of a fact, a briefing says of it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from onrecord.briefings.runs import LABEL, QUOTED, SOFT, STRONG, Run, Runs, calls, run
from onrecord.facts import EventStatus
from onrecord.interface import labels
from onrecord.publication.model import (
    Dated,
    DateVerdict,
    Dossier,
    Event,
    Passage,
    Position,
    Quote,
    Source,
    Statement,
)
from onrecord.telling.edition import Edition
from onrecord.telling.words import (
    flow,
    paragraph_number,
    passage_words,
    plain,
    quotation,
    withheld,
)
from onrecord.texts.matching import Verdict
from onrecord.when import Precision, When

_SHORT_DATE = 24  # characters


def _unbroken(date: str) -> str:
    """Return a date whose words stay on one line, if it is short."""
    return date.replace(" ", "\u00a0") if len(date) <= _SHORT_DATE else date


class Teller:
    """Tells facts of one dossier as runs, and gathers the passages that they rest on as notes."""

    def __init__(self, edition: Edition, dossier: Dossier) -> None:
        self.edition = edition
        self.dossier = dossier
        self.passages: list[Passage] = []
        self._numbers: dict[tuple[object, ...], int] = {}
        self._ = edition.interface.text

    @cached_property
    def marks(self) -> tuple[str, str]:
        """The marks of quotation, opening and closing."""
        opening, _, closing = self._("“%(words)s”").partition("%(words)s")
        return opening, closing

    def run(self, text: str, style: str = "", language: object = "") -> Run:
        """Return a run of the document, in the language of its words."""
        own = self.edition.interface.tag
        return run(text, style=style, language=str(language or ""), own=own)

    def notes(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        """Return the numbers of passages; one that is called twice has one number."""
        numbers: list[int] = []
        for passage in passages:
            key = (
                passage.source.id,
                passage.found.span,
                str(passage.fact.exact),
                passage.quote.id if passage.quote else None,
            )
            if key not in self._numbers:
                self._numbers[key] = len(self.passages)
                self.passages.append(passage)
            if self._numbers[key] not in numbers:
                numbers.append(self._numbers[key])
        return tuple(numbers)

    def when(self, dated: Dated, source: Source | None = None) -> str:
        """Return a date, and what came of checking it, as a page tells it."""
        if dated.when is None:
            return self._("date not known")
        doubt = self.doubt(dated, source)
        said = self.edition.when(dated.when)
        return self.bracketed(said, doubt)

    def bracketed(self, what: str, more: str) -> str:
        """Return words with more in brackets behind them, where there is more to say."""
        return self._("%(what)s (%(more)s)", what=what, more=more) if more else what

    def doubt(self, dated: Dated, source: Source | None) -> str:
        """Return what a reader must know of a date that no words of its source come to."""
        if dated.verdict is DateVerdict.UNCHECKED:
            return self._("could not be checked")
        if dated.verdict is not DateVerdict.UNRESOLVED:
            return ""
        if not dated.says or (source and withheld(source)):
            return self._("the editor’s date")
        return f"{self._('the editor’s date; the source says:')} {self._(', ').join(dated.says)}"

    def event_when(self, event: Event) -> tuple[str, bool]:
        """Return when something happened or is due, and whether it is due."""
        source = event.evidence[0].source if event.evidence else None
        said = self.when(event.date, source)
        if event.end and event.end.when:
            said = self._("%(start)s to %(end)s", start=said, end=self.when(event.end, source))
        if event.status is EventStatus.CANCELLED:
            return f"{said}{self._(', ')}{self._('cancelled')}", False
        return said, event.status is EventStatus.SCHEDULED

    def due(self, event: Event) -> str:
        """Return when it was said that something is due."""
        source = event.evidence[0].source if event.evidence else None
        if source and source.published and not is_open(source.published):
            return self._("due, as of %(date)s", date=self.edition.when(source.published))
        return self._("due when the source was written")

    def event(self, event: Event) -> tuple[Runs, Runs]:
        """Return what happened or is due, and what is known of it besides its date."""
        fact = event.fact
        told = (
            self.run(str(fact.title)),
            *calls(self.notes(event.evidence)),
        )
        known = [self.due(event)] if event.status is EventStatus.SCHEDULED else []
        if fact.where:
            known.append(str(fact.where))
        facts = [self.run(self._("; ").join(known))] if known else []
        return told, tuple(facts)

    def position(self, position: Position) -> Runs:
        """Return a stance in words, and how it is known."""
        fact = position.fact
        parts = [self.run(self._(labels.STANCES[fact.stance]), style=STRONG)]
        further: list[str] = []
        if position.attributed_by:
            name = position.attributed_by.label
            further.append(self._("second-hand: says %(name)s", name=name))
        elif fact.basis:
            further.append(self._(labels.BASES[fact.basis]))
        if further and position.as_of.when:
            source = position.evidence[0].source if position.evidence else None
            doubt = self.doubt(position.as_of, source)
            said = _unbroken(self.edition.when(position.as_of.when))
            further.append(self.bracketed(said, doubt))
        if any(one.found.verdict is Verdict.UNCHECKED for one in position.evidence):
            further.append(self._("could not be checked"))
        if further:
            words = self._(", ").join(["", *further])
            parts.append(self.run(words, SOFT))
        return (*parts, *calls(self.notes(position.evidence)))

    def statement(self, statement: Statement) -> Runs:
        """Return a sentence of the background, and whose voice it is in."""
        fact = statement.fact
        voices = [one.label for one in (statement.attributed_to,) if one]
        voices = voices or [
            self.edition.source_name(one) for one in self.edition.several_sources(statement)
        ]
        parts = [
            self.run(str(fact.text)),
            *calls(self.notes(statement.evidence)),
        ]
        if voices:
            said = self._("so says %(names)s", names=self._(", ").join(voices))
            parts.append(self.run(self._(" (%(what)s)", what=said), SOFT))
        return tuple(parts)

    def paragraphs(self, quote: Quote) -> tuple[Runs, ...]:
        """Return the paragraphs of a quotation, in marks; its note is called at the end."""
        opening, closing = self.marks
        language = quote.source.fact.language
        told = [
            [self.run(part.text, "" if part.kept else "own", language) for part in paragraph]
            for paragraph in quotation(quote)
        ]
        told[0].insert(0, self.run(opening, language=language))
        told[-1].append(self.run(closing, language=language))
        return tuple(tuple(one) for one in told)

    def circumstances(self, quote: Quote) -> str:
        """Return when, where, on what occasion and to whom something was said, and through whom."""
        fact = quote.fact
        parts = [self.when(quote.said, quote.source)]
        parts += [str(one) for one in (fact.occasion, fact.where) if one]
        if quote.audience:
            parts.append(self._("to %(audience)s", audience=quote.audience))
        if quote.via:
            names = self._(", ").join(one.label for one in quote.via)
            parts.append(self._("through %(names)s", names=names))
        parts.append(self.where(quote.source, paragraph_number(quote.source, quote.found)))
        if quote.found.verdict is Verdict.UNCHECKED:
            parts.append(self._("could not be checked"))
        return self._("; ").join(parts)

    def note(self, passage: Passage) -> Runs:
        """Return what a note says: the words, who said them, and where they stand."""
        words = passage_words(passage)
        if not words:
            told = [self.run(self._("The words of this source may not be shown."), style=SOFT)]
        else:
            opening, closing = self.marks
            language = passage.source.fact.language
            told = [self.run(f"{opening}{flow(words)}{closing}", QUOTED, language)]
        return (*told, self.run(f" {self._from(passage)}", SOFT))

    def short_note(self, passage: Passage, page: str) -> Runs:
        """Return what a note says whose words are a quotation on `page`; empty: the note's own."""
        words = self._("words on page %(number)s", number=page) if page else self._("words above")
        told = f"{words}{self._('; ')}{self._from(passage)}"
        return (self.run(told),)

    def _from(self, passage: Passage) -> str:
        parts = []
        if passage.quote:
            parts.append(self.edition.at_head(passage.quote.speaker))
        parts.append(self.where(passage.source, paragraph_number(passage.source, passage.found)))
        if passage.found.verdict is Verdict.UNCHECKED:
            parts.append(self._("could not be checked"))
        return self._(", ").join(parts)

    def where(self, source: Source, paragraph: int | None) -> str:
        """Return the name of a source, and the number of a paragraph of it."""
        name = self.called(source)
        if paragraph is None:
            return name
        number = self.edition.interface.number(paragraph)
        where = self._("paragraph %(number)s", number=number).replace(" ", "\u00a0")
        return f"{name}{self._(', ')}{where}"

    def called(self, source: Source) -> str:
        """Return what a source is called in a note: its name, where no other has the same."""
        name = self.edition.source_name(source)
        others = [one for one in self.dossier.sources if one is not source]
        if all(self.edition.source_name(one) != name for one in others):
            return name
        return self.edition.source_title(source)

    def source(self, source: Source) -> tuple[Runs, Runs]:
        """Return what a source is, in a line, and what is known of it."""
        fact = source.fact
        title = self.run(
            self.edition.source_title(source),
            language=fact.language if fact.title else "",
        )
        known = [self._(labels.SOURCE_TYPES[fact.type])]
        if source.speaker:
            known.append(self._("the words of %(name)s", name=source.speaker.label))
        known += [str(one) for one in (fact.author, fact.publisher) if one]
        known.append(self.edition.when(source.published) if source.published else self._("undated"))
        facts = [self.run(self._(", ").join(known))]
        if fact.url:
            facts.append(self.run("  "))
            facts.append(run(f"\u2068{fact.url}\u2069", url=str(fact.url)))
        missing = self._(", ").join(self.edition.not_known(source))
        if missing:
            facts.append(self.run(f"  {self._('Not known:')} {missing}"))
        if source.text is None:
            facts.append(self.run(f"  {self._('no text to check against')}"))
        return (title,), tuple(facts)

    def words_of(self, quote: Quote) -> str:
        """Return a quotation's words as text."""
        return plain(quotation(quote))

    def topic(self, title: str) -> Run:
        """Return the title of a topic, as it opens its first sentence."""
        return self.run(f"{title}{self._('.')} ", LABEL)


def is_open(when: When) -> bool:
    """Tell whether words such as 'by' or 'from' stand before a date."""
    return when.precision is Precision.INTERVAL and not (when.start and when.end)
