"""A quotation that was found, reckoned up: its pieces, what was left out, and the cautions.

What a source has in square brackets inside somebody's words is taken for its own words, not theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.texts.brackets import Marked
from onrecord.texts.cautions import cut_cautions, omission_cautions
from onrecord.texts.edges import has_word
from onrecord.texts.layouts import Layout
from onrecord.texts.lookup import Caution, Lookup, Piece, Verdict
from onrecord.texts.pieces import chunk_pieces, extent, omitted_piece, raw_span
from onrecord.texts.sentences import closing_stop
from onrecord.texts.spans import Span
from onrecord.texts.speech import inside, outside
from onrecord.texts.text import Text

_aside = re.compile(r"\[[^\[\]]*\]")

def found(
    text: Text, stretches: Sequence[Span], marked: Marked, layout: Layout, in_marks: bool
) -> Lookup:
    """Return the outcome for the one layout of a quotation.

    `stretches` are where somebody speaks, each one quotation, and `in_marks` whether by marks, so
    that what stands between them is the source's own.
    """
    pieces: list[Piece] = []
    cautions: list[Caution] = []
    span = extent(layout)
    left = _left_of(text, stretches, layout)
    right = _right_of(text, stretches, layout)
    needs_words = bool(marked.own_words) or len(layout) > 1

    before = left_out_before(text, stretches, layout) if marked.opens_with_omission else None
    if before is not None:
        pieces.append(omitted_piece(text, before, ()))
        cautions += omission_cautions(text, before, (before,))
        left = Span(span.start, span.start)
    for number, placement in enumerate(layout):
        if number:
            omitted = Span(layout[number - 1].end, placement.start)
            passes = in_marks and layout[number - 1].stretch != placement.stretch
            parts = inside(text.quoted, *omitted) if passes else [omitted]
            asides = _asides(text, omitted)
            speech = [rest for part in parts for rest in outside(asides, *part)]
            pieces.append(omitted_piece(text, omitted, outside(speech, *omitted)))
            closed = [part for part in speech if passes and part.end < placement.start]
            cautions += omission_cautions(text, omitted, speech, closed)
        pieces += chunk_pieces(text, marked.chunks[number], placement)
    after = None
    if marked.ends_with_omission:
        after = left_out_after(text, stretches, layout, marked.last_mark)
    if after is not None:
        pieces.append(omitted_piece(text, after, ()))
        # That the sentence whose rest is left out ends there is no news.
        last = closing_stop(text.folded, *after)
        cautions += omission_cautions(
            text, after, (Span(after.start, after.end if last is None else last),)
        )
        right = Span(span.end, span.end)
    cautions += cut_cautions(text, left, right)

    needs_words = needs_words or before is not None or after is not None
    needs_words = needs_words or any(has_word(text.folded, *rest) for rest in (left, right))
    judged = text.words is not None or not needs_words
    verdict = Verdict.FOUND if judged or not marked.own_words else Verdict.UNCHECKED
    return Lookup(
        verdict,
        span=raw_span(text, span),
        pieces=tuple(pieces),
        cautions=tuple(cautions),
        judged=judged,
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
    sentence = _left_of(text, stretches, layout)
    if has_word(text.folded, *sentence):
        return sentence
    first = stretches[layout[0].stretch].start
    sentence = Span(max(first, text.ends.start_of(max(first, sentence.start - 2))), start)
    return sentence if has_word(text.folded, *sentence) else None


def left_out_after(
    text: Text, stretches: Sequence[Span], layout: Layout, last_mark: str = ""
) -> Span | None:
    """Return what a `[…]` at the very end leaves out, as `left_out_before` does.

    `last_mark` is the mark the text has behind it, which must be that of the sentence left out.
    """
    end = layout[-1].end
    last = stretches[layout[-1].stretch].end
    for sentence in (
        _right_of(text, stretches, layout),
        Span(end, min(last, text.ends.end_of(min(last, end + 2)))),
    ):
        if has_word(text.folded, *sentence):
            words = text.folded[slice(*sentence)]
            fits = words.endswith(last_mark) or words.rstrip("\"' ").endswith(last_mark)
            return sentence if fits else None
    return None


def _left_of(text: Text, stretches: Sequence[Span], layout: Layout) -> Span:
    """Return what stands before a layout in its sentence, inside the same quotation."""
    start = layout[0].start
    first = stretches[layout[0].stretch].start
    if not has_word(text.folded, first, start):
        return Span(first, start)
    return Span(max(first, text.ends.start_of(start)), start)


def _right_of(text: Text, stretches: Sequence[Span], layout: Layout) -> Span:
    """Return what stands after a layout in its sentence, inside the same quotation."""
    end = layout[-1].end
    last = stretches[layout[-1].stretch].end
    if not has_word(text.folded, end, last):
        return Span(end, last)
    return Span(end, min(last, text.ends.end_of(end)))
