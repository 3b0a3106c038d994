"""What a statement rests on, as text: the words of its passages, and what else speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property

from onrecord.publication.model import Actor, Passage, Quote, Source
from onrecord.texts.matching import PieceKind
from onrecord.texts.numbers import numbers_in
from onrecord.texts.relative_dates import dates_in
from onrecord.texts.text import Span, Text
from onrecord.when import When

_BESIDE = 32  # characters: more than a number has beside any part of it


class Reach(Enum):
    """How far around its passages what speaks for a statement may stand."""

    WORDS = auto()  # in the words themselves; of a quote, in those that it covers
    QUOTED_PARAGRAPHS = auto()  # for a quote, in its paragraphs
    NEARBY = auto()  # in the paragraphs of the words, or the one before


@dataclass(frozen=True, eq=False)
class Stretch:
    """A stretch of a source that a statement rests on."""

    source: Source
    text: Text
    span: Span

    @property
    def words(self) -> str:
        """What stands there."""
        return self.text.raw[slice(*self.span)]

    @property
    def language(self) -> str:
        """The language of the source, as a tag."""
        return self.text.language

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """What the dates that are named there may come to."""
        own = self.source.published
        return tuple(
            way
            for scheduled in (False, True)
            for mention in dates_in(self.words, self.language, own, scheduled=scheduled)
            for way in mention.comes_to
        )

    def numbers(self) -> Iterator[Decimal]:
        """Go through the values of the numbers that stand there whole: no 4.2 of "4.2 million"."""
        start, end = self.span
        paragraphs = self.text.paragraphs_of(self.span)
        first = max(paragraphs.start, start - _BESIDE)
        around = self.text.raw[first : min(paragraphs.end, end + _BESIDE)]
        for number in numbers_in(around, self.language):
            if start <= first + number.span.start and first + number.span.end <= end:
                yield number.value


@dataclass(frozen=True, eq=False)
class Support:
    """What speaks for a statement: words of its sources, who says them, and what is explained."""

    stretches: tuple[Stretch, ...]
    speakers: tuple[Actor, ...]
    because: tuple[str, ...]

    @property
    def sources(self) -> list[Source]:
        """The sources of the words, each once."""
        return list(dict.fromkeys(stretch.source for stretch in self.stretches))

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """The values of all numbers in the words."""
        return frozenset(value for stretch in self.stretches for value in stretch.numbers())

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """What all dates in the words may come to, and the sources' own dates."""
        own = [source.published for source in self.sources if source.published is not None]
        named = [date for stretch in self.stretches for date in stretch.dates]
        return tuple({date.edtf: date for date in (*own, *named)}.values())

    @cached_property
    def years(self) -> frozenset[int]:
        """The years of these dates: "the 2021 survey" says when it was, in a number."""
        return frozenset(
            date.first.year
            for date in self.dates
            if date.first is not None
            and date.last is not None
            and date.first.year == date.last.year
        )

    def texts(self) -> Iterator[str]:
        """Go through all texts in which a name may stand."""
        for stretch in self.stretches:
            yield stretch.words
        yield from self.because
        for speaker in self.speakers:
            yield from speaker.all_names
        for source in self.sources:
            yield from filter(None, (source.fact.publisher, source.fact.author))


def support_of(passages: Iterable[Passage], reach: Reach) -> Support:
    """Return what `passages`, all found, say, and what stands around them as far as `reach`."""
    stretches: list[Stretch] = []
    speakers: dict[Actor, None] = {}
    because: list[str] = []
    for passage in passages:
        text, quote = passage.source.text, passage.quote
        if passage.fact.because is not None:
            because.append(passage.fact.because)
        if quote is not None:
            speakers[quote.speaker] = None
        if text is not None:
            spans = _spans(text, passage, reach)
            stretches += [Stretch(passage.source, text, span) for span in spans]
    return Support(tuple(stretches), tuple(speakers), tuple(because))


def _spans(text: Text, passage: Passage, reach: Reach) -> list[Span]:
    span = passage.found.span
    if span is None:
        return []
    if reach is Reach.NEARBY:
        return [text.paragraphs_of(span, before=1)]
    if passage.quote is None:
        return [span]
    if reach is Reach.QUOTED_PARAGRAPHS:
        return [text.paragraphs_of(span)]
    return _covered(passage.quote)


def _covered(quote: Quote) -> list[Span]:
    """Return the stretches of the source that a quote covers.

    What it leaves out is not among them, and no number, date or name goes over the gap.
    """
    runs: list[list[Span]] = [[]]
    for piece in quote.found.pieces:
        if piece.kind is PieceKind.OMITTED:
            runs.append([])
        elif piece.kind is not PieceKind.ADDED:
            runs[-1].append(piece.span)
    return [Span(run[0].start, run[-1].end) for run in runs if run]
