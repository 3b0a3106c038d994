"""What a statement rests on, as text: the words of its passages, and what else speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from onrecord.publication.model import Actor, Passage, Quote, Source
from onrecord.texts.matching import PieceKind
from onrecord.texts.numbers import numbers_in
from onrecord.texts.relative_dates import dates_in
from onrecord.texts.text import Span, Text
from onrecord.when import When


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a source that a statement rests on."""

    source: Source
    words: str
    language: str


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
        return frozenset(
            number.value
            for stretch in self.stretches
            for number in numbers_in(stretch.words, stretch.language)
        )

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """What all dates in the words may come to, and the sources' own dates."""
        dates: dict[str, When] = {}
        for stretch in self.stretches:
            own = stretch.source.published
            if own is not None:
                dates[own.edtf] = own
            for scheduled in (False, True):
                for mention in dates_in(stretch.words, stretch.language, own, scheduled=scheduled):
                    dates |= {way.edtf: way for way in mention.comes_to}
        return tuple(dates.values())

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


def support_of(passages: Iterable[Passage], *, paragraphs: bool = False) -> Support:
    """Return what `passages`, all found, say; with `paragraphs`, a quote stands for its own."""
    stretches: list[Stretch] = []
    speakers: dict[Actor, None] = {}
    because: list[str] = []
    for passage in passages:
        text, span = passage.source.text, passage.found.span
        if passage.fact.because is not None:
            because.append(passage.fact.because)
        if text is None or span is None:
            continue
        words = text.raw[slice(*span)]
        if passage.quote is not None:
            speakers[passage.quote.speaker] = None
            whole = text.raw[slice(*text.paragraphs_of(span))]
            words = whole if paragraphs else _covered(text, passage.quote)
        stretches.append(Stretch(passage.source, words, text.language))
    return Support(tuple(stretches), tuple(speakers), tuple(because))


def _covered(text: Text, quote: Quote) -> str:
    """Return the source's words that a quote covers, a paragraph for each run of them.

    What it leaves out is not among them, and no number, date or name goes over the gap.
    """
    runs: list[list[Span]] = [[]]
    for piece in quote.found.pieces:
        if piece.kind is PieceKind.OMITTED:
            runs.append([])
        elif piece.kind is not PieceKind.ADDED:
            runs[-1].append(piece.span)
    return "\n\n".join(text.raw[run[0].start : run[-1].end] for run in runs if run)
