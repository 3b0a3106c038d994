"""A quotation that was found, reckoned up: its pieces, what was left out, and the cautions.

What a source has in square brackets inside somebody's words is taken for its own words, not theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.patterns import lazy_pattern
from onrecord.texts.brackets import Marked
from onrecord.texts.cautions import cut_cautions, omission_cautions
from onrecord.texts.edges import has_word
from onrecord.texts.layouts import Layout
from onrecord.texts.lookup import Caution, Lookup, Piece, Verdict
from onrecord.texts.pieces import chunk_pieces, extent, kept_piece, omitted_piece, raw_span
from onrecord.texts.sentences import closing_stop
from onrecord.texts.spans import Span
from onrecord.texts.speech import inside, outside
from onrecord.texts.text import Text

_FOUND = Verdict.FOUND  # looked up once
_aside = lazy_pattern(r"\[[^\[\]]*\]")


def found_as_it_is(text: Text, stretch: Span, kept: Span) -> Lookup:
    """Return the outcome for words without a mark of the editor's, which stand at `kept`.

    `stretch` is the quotation that they stand in.
    """
    piece = kept_piece(text, kept)
    whole = Lookup(_FOUND, span=piece.span, pieces=(piece,))
    folded = text.folded
    if not (has_word(folded, stretch.start, kept.start) or has_word(folded, kept.end, stretch.end)):
        return whole
    rest = (_left_of(text, stretch, kept.start), _right_of(text, stretch, kept.end))
    cautions = tuple(cut_cautions(text, *rest))
    return replace(whole, cautions=cautions, judged=_is_judged(text, *rest))


def found(text: Text, stretches: Sequence[Span], marked: Marked, layout: Layout) -> Lookup:
    """Return the outcome for the one layout of a quotation.

    `stretches` are where somebody speaks, each one quotation; a layout goes from one into another
    only where they are in marks, so that what stands between them is the source's own.
    """
    pieces: list[Piece] = []
    cautions: list[Caution] = []
    span = extent(layout)
    left = _left_of(text, stretches[layout[0].stretch], span.start)
    right = _right_of(text, stretches[layout[-1].stretch], span.end)
    needs_words = bool(marked.own_spans) or len(layout) > 1

    before = left_out_before(text, stretches, layout) if marked.opens_with_omission else None
    if before is not None:
        pieces.append(omitted_piece(text, before, ()))
        cautions += omission_cautions(text, before, (before,))
        left = Span(span.start, span.start)
    for number, placement in enumerate(layout):
        if number:
            omitted = Span(layout[number - 1].end, placement.start)
            passes = layout[number - 1].stretch != placement.stretch
            parts = inside(text.quoted, *omitted) if passes else [omitted]
            asides = _asides(text, omitted)
            speech = [rest for part in parts for rest in outside(asides, *part)]
            pieces.append(omitted_piece(text, omitted, outside(speech, *omitted)))
            closed = [part for part in speech if passes and part.end < placement.start]
            cautions += omission_cautions(text, omitted, speech, closed)
        pieces += chunk_pieces(text, marked.chunks[number], placement)
    after = left_out_after(text, stretches, layout, marked) if marked.ends_with_omission else None
    if after is not None:
        pieces.append(omitted_piece(text, after.omitted, ()))
        cautions += omission_cautions(text, after.omitted, (after.without_end,))
        if after.mark.start < after.mark.end:
            pieces.append(kept_piece(text, after.mark))
            span = Span(span.start, after.mark.end)
        right = Span(span.end, span.end)
    cautions += cut_cautions(text, left, right)

    needs_words = needs_words or before is not None or after is not None
    judged = _is_judged(text, left, right, needs_words=needs_words)
    verdict = Verdict.FOUND if judged or not marked.own_spans else Verdict.UNCHECKED
    return Lookup(
        verdict,
        span=raw_span(text, span),
        pieces=tuple(pieces),
        cautions=tuple(cautions),
        judged=judged,
    )


def _is_judged(text: Text, left: Span, right: Span, *, needs_words: bool = False) -> bool:
    """Tell whether negations and conditions could be looked for wherever that was needed."""
    return text.words is not None or not (
        needs_words or has_word(text.folded, *left) or has_word(text.folded, *right)
    )


def _asides(text: Text, stretch: Span) -> list[Span]:
    """Return what stands in the source's own square brackets: `[Laughter.]`."""
    return [Span(*match.span()) for match in _aside.finditer(text.folded, *stretch)]


def left_out_before(text: Text, stretches: Sequence[Span], layout: Layout) -> Span | None:
    """Return what a `[…]` at the very start leaves out, None where no word stands there.

    It is the rest of the sentence before the layout, or else the sentence before that one, inside
    the same quotation.
    """
    start = layout[0].start
    stretch = stretches[layout[0].stretch]
    rest = _left_of(text, stretch, start)
    before = Span(max(stretch.start, text.ends.start_of(max(stretch.start, rest.start - 2))), start)
    for sentence in (rest, before):
        if has_word(text.folded, *sentence):
            words = text.folded[slice(*sentence)]
            return Span(start - len(words.lstrip("\"' ")), start)
    return None


class Ending(NamedTuple):
    """What a `[…]` at the very end leaves out.

    `mark` is the mark the text has behind it, empty for none; `without_end` is what is left out but
    for the mark of its last sentence, since that this ends there is no news.
    """

    omitted: Span
    mark: Span
    without_end: Span


def left_out_after(
    text: Text, stretches: Sequence[Span], layout: Layout, marked: Marked
) -> Ending | None:
    """Return what a `[…]` at the very end leaves out, as `left_out_before` does.

    None too where the text has another mark behind it than the sentence that is left out.
    """
    start = layout[-1].end
    stretch = stretches[layout[-1].stretch]
    rest = _right_of(text, stretch, start)
    after = Span(start, min(stretch.end, text.ends.end_of(min(stretch.end, start + 2))))
    sentence = next((each for each in (rest, after) if has_word(text.folded, *each)), None)
    if sentence is None:
        return None
    words = text.folded[slice(*sentence)].rstrip("\"' ")
    if not words.endswith(marked.last_mark):
        return None
    end = start + len(words)
    mark = Span(end - len(marked.last_mark), end)
    stop = closing_stop(text.folded, start, end)
    return Ending(Span(start, mark.start), mark, Span(start, end if stop is None else stop))


def _left_of(text: Text, stretch: Span, start: int) -> Span:
    """Return what stands before `start` in its sentence, inside the quotation `stretch`."""
    if not has_word(text.folded, stretch.start, start):
        return Span(stretch.start, start)
    return Span(max(stretch.start, text.ends.start_of(start)), start)


def _right_of(text: Text, stretch: Span, end: int) -> Span:
    """Return what stands after `end` in its sentence, inside the quotation `stretch`."""
    if not has_word(text.folded, end, stretch.end):
        return Span(end, stretch.end)
    return Span(end, min(stretch.end, text.ends.end_of(end)))
