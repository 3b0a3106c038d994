"""What of a source its dossier uses: quotations, sentences, words, and the actors it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.publication.indexes import words_of
from onrecord.publication.linked import Actor, Quote, SetAside, Source
from onrecord.texts.characters import SPACELESS
from onrecord.texts.matching import Lookup, PieceKind
from onrecord.texts.quotations import Quotation
from onrecord.texts.text import Span, Text

if TYPE_CHECKING:
    from onrecord.publication.model import Dossier

_word = lazy_pattern(f"[{SPACELESS}]|[^\\W{SPACELESS}]+(?:['’][^\\W{SPACELESS}]+)*")


class Use(StrEnum):
    """What a dossier does with a direct quotation of a source."""

    QUOTED = "quoted"
    SET_ASIDE = "set-aside"
    UNUSED = "unused"


@frozen()
class QuotationUse:
    """A direct quotation in a source, those inside it included, and the quotes with words of it."""

    quotation: Quotation
    use: Use
    quotes: tuple[Quote, ...]
    set_aside: SetAside | None


@frozen()
class SentenceUse:
    """A sentence of a source, and whether a passage or a quote has words of it."""

    span: Span
    used: bool


@frozen()
class Named:
    """An actor whom a source names, where it does, and whether the dossier's cast has them."""

    actor: Actor
    spans: tuple[Span, ...]
    cast: bool


@dataclass(frozen=True, eq=False, repr=False)
class Coverage:
    """What a dossier uses of one source; all empty where it has no text of it.

    Each part is worked out when it is first asked for, and kept.
    """

    dossier: Dossier
    source: Source

    @cached_property
    def quotations(self) -> tuple[QuotationUse, ...]:
        """The direct quotations that stand in no other, in order, each with what uses it."""
        text = self.source.text
        return () if text is None else quotation_uses(self.dossier, self.source, text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The stretches that passages and quotes show, in order, none touching another."""
        return merged(
            span
            for resting in self.dossier.resting_on(self.source)
            if resting.passage is None or resting.passage.quote is None
            for span in shown_spans(resting.found)
        )

    @cached_property
    def sentences(self) -> tuple[SentenceUse, ...]:
        """The sentences, in order."""
        text = self.source.text
        sentences = () if text is None else text.sentences
        return tuple(SentenceUse(one, _touches(self.spans, one)) for one in sentences)

    @cached_property
    def words(self) -> int:
        """How many words the source has; in a script without spaces, each character is one."""
        return 0 if self.source.text is None else _count(self.source.text.raw)

    @cached_property
    def words_used(self) -> int:
        """How many of its words passages and quotes show."""
        text = self.source.text
        return 0 if text is None else sum(_count(text.raw[slice(*span)]) for span in self.spans)

    @property
    def share(self) -> float:
        """The share of the source's words that passages and quotes show, 0 to 1."""
        return self.words_used / self.words if self.words else 0.0

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The actors that the source names, in the order of their first mention."""
        text = self.source.text
        return () if text is None else _named(self.dossier, text)

    def with_use(self, use: Use) -> tuple[QuotationUse, ...]:
        """Return the direct quotations of that use."""
        return tuple(one for one in self.quotations if one.use == use)


def shown_spans(found: Lookup) -> list[Span]:
    """Return where the words stand that a passage or quote shows, without what it leaves out."""
    if found.span is None:
        return []
    pieces = [one.span for one in found.pieces if one.kind is PieceKind.KEPT]
    return pieces or [found.span]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches that `spans` cover together, in order, none touching another."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)


def quotation_uses(dossier: Dossier, source: Source, text: Text) -> tuple[QuotationUse, ...]:
    """Return what `dossier` does with each direct quotation of `source`, in order."""
    starts = [quotation.span.start for quotation in text.quotations]
    using: dict[int, dict[Quote, None]] = {}
    for quote in dossier.quotes:
        for where, found in words_of(quote):
            if where is source and found.span is not None:
                for number in _touched(found.span, starts, text.quotations):
                    using.setdefault(number, {})[quote] = None
    apart: dict[int, SetAside] = {}
    for one in dossier.set_aside:
        if one.source is source:
            for way in one.found.places:
                for number in _touched(way, starts, text.quotations):
                    apart.setdefault(number, one)
    return tuple(
        QuotationUse(
            quotation,
            Use.QUOTED if number in using else Use.SET_ASIDE if number in apart else Use.UNUSED,
            tuple(using.get(number, ())),
            apart.get(number),
        )
        for number, quotation in enumerate(text.quotations)
    )


def untouched(quotations: Sequence[Quotation], spans: Iterable[Span]) -> list[Quotation]:
    """Return the quotations, of such as are parted and in order, that `spans` have nothing of."""
    starts = [quotation.span.start for quotation in quotations]
    touched: set[int] = set()
    for span in spans:
        touched.update(_touched(span, starts, quotations))
    return [one for number, one in enumerate(quotations) if number not in touched]


def _touched(span: Span, starts: Sequence[int], quotations: Sequence[Quotation]) -> range:
    """Return the numbers of the quotations, parted and in order, that `span` has characters of."""
    first = bisect_right(starts, span.start)
    if first and quotations[first - 1].span.end > span.start:
        first -= 1
    return range(first, bisect_left(starts, span.end))


def _named(dossier: Dossier, text: Text) -> tuple[Named, ...]:
    """Return the actors that a text names; of several with one name, those of the cast."""
    cast = {entry.actor.id for entry in dossier.cast}
    spans: dict[str, list[Span]] = {}
    for bearers, span in dossier.known.named_in(text):
        for one in [one for one in bearers if one in cast] or bearers:
            spans.setdefault(one, []).append(span)
    actors = dossier.known.actors
    return tuple(Named(actors[one], tuple(there), one in cast) for one, there in spans.items())


def _count(text: str) -> int:
    return len(_word.findall(text))


def _touches(spans: Sequence[Span], stretch: Span) -> bool:
    """Tell whether one of `spans`, in order, has a character in common with `stretch`."""
    after = bisect_left(spans, Span(stretch.start + 1, 0))
    near = spans[max(after - 1, 0) :]
    return any(_overlap(one, stretch) for one in near[:2])


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
