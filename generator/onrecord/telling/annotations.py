"""A source’s text with what the dossier uses of it: the words in their order, the facts beside.

A source that may be shown whole is shown whole; of others only what is cited, or nothing but direct
quotations, with a gap where words are not shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.facts import Reproduce
from onrecord.frozen import frozen
from onrecord.markup import Encoded
from onrecord.publication.coverage import merged
from onrecord.publication.model import Dossier, Quote, Resting, Source
from onrecord.telling.words import flow, used_spans
from onrecord.texts.marks import FAMILY
from onrecord.texts.matching import Verdict
from onrecord.texts.text import Span


@frozen()
class Segment:
    """A stretch of the source: `used` where a fact rests on it.

    `anchor` is set where words begin that something rests on.
    """

    text: str
    used: bool
    anchor: str = ""


@dataclass(slots=True)
class Block:
    """A paragraph of the source, or a passage of one, and the facts whose words begin here.

    `skipped` tells that words of the source stand before it that are not shown. Without segments
    the block's own words may not be shown either.
    """

    number: int  # the paragraph's, from 1
    skipped: bool
    segments: list[Segment] = field(default_factory=list)
    resting: list[Resting] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The words as they are shown; empty where none are."""
        return "".join(segment.text for segment in self.segments)


def annotated(dossier: Dossier, source: Source) -> tuple[Block, ...]:
    """Return the blocks of a source's page, in the source's order; none without a text.

    A source that may be shown whole has its paragraphs for blocks, others the passages in use. What
    is withheld has a block without words for each paragraph that something rests on.
    """
    text = source.text
    if text is None:
        return ()
    resting = [one for one in dossier.resting_on(source) if one.found.verdict is Verdict.FOUND]
    shown = [one for one in resting if _may_be_shown(source, one)]
    used = merged(span for one in shown for span in used_spans(one.found))
    begins = sorted(
        ((spans[0].start, one) for one in resting if (spans := used_spans(one.found))),
        key=lambda pair: pair[0],
    )
    starts = [start for start, _ in begins]
    whole = source.fact.reproduce is Reproduce.FULL
    blocks: list[Block] = []
    at = 0
    for number, paragraph in enumerate(text.paragraphs, start=1):
        there = _inside(used, paragraph)
        for part in [paragraph] if whole else _runs(text.raw, there):
            block = Block(number, not whole and _has_words(text.raw[at : part.start]))
            block.segments = _segments(text.raw, part, there, starts)
            block.resting = _beginning(begins, starts, part)
            blocks.append(block)
            at = part.end
        hidden = [
            one
            for one in _beginning(begins, starts, paragraph)
            if not any(span.start <= used_spans(one.found)[0].start < span.end for span in there)
        ]
        if hidden:
            blocks.append(Block(number, skipped=False, resting=hidden))
            at = paragraph.end
    return tuple(blocks)


def _may_be_shown(source: Source, one: Resting) -> bool:
    """Tell whether the words that `one` rests on are shown: of some sources only quotations are."""
    if source.fact.reproduce is not Reproduce.NONE:
        return True
    passage = one.passage
    return isinstance(one.fact, Quote) or (passage is not None and passage.quote is not None)


def _inside(spans: Sequence[Span], paragraph: Span) -> list[Span]:
    """Return what of `spans`, in order and none touching another, is in `paragraph`."""
    first = bisect_right(spans, paragraph.start, key=lambda span: span.end)
    after = bisect_left(spans, paragraph.end, key=lambda span: span.start)
    return [
        Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
        for span in spans[first:after]
    ]


def _runs(raw: str, spans: list[Span]) -> list[Span]:
    """Join stretches between which no words stand, but space and punctuation alone.

    A mark of quotation parts them as words do: on its two sides different people speak.
    """
    runs: list[Span] = []
    for span in spans:
        if runs and not _parts(raw[runs[-1].end : span.start]):
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def _has_words(stretch: str) -> bool:
    return any(map(str.isalnum, stretch))


def _parts(between: str) -> bool:
    return _has_words(between) or any(char in FAMILY for char in between)


def _beginning(begins: list[tuple[int, Resting]], starts: list[int], part: Span) -> list[Resting]:
    """Return what rests on words that begin in `part`, each fact once."""
    here: dict[object, Resting] = {}
    for _, one in begins[bisect_left(starts, part.start) : bisect_left(starts, part.end)]:
        here.setdefault(one.fact, one)
    return list(here.values())


def _segments(raw: str, part: Span, used: list[Span], starts: list[int]) -> list[Segment]:
    segments: list[Segment] = []
    at = part.start
    for span in used:
        if not part.start <= span.start < part.end:
            continue
        if at < span.start:
            segments.append(Segment(flow(raw[at : span.start]), used=False))
        begun = starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        for here, there in pairwise([*sorted({span.start, *begun}), span.end]):
            anchor = Encoded(f"at_{here}" if here in begun else "")
            segments.append(Segment(flow(raw[here:there]), used=True, anchor=anchor))
        at = span.end
    if at < part.end:
        segments.append(Segment(flow(raw[at : part.end]), used=False))
    return segments
