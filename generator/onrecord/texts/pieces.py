"""A layout as pieces: what is kept, left out, replaced and added, where in the untouched text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.texts.brackets import Chunk, Kept, Own
from onrecord.texts.layouts import Layout, Placement
from onrecord.texts.lookup import Piece, PieceKind
from onrecord.texts.spans import Span
from onrecord.texts.text import Text

_KEPT = PieceKind.KEPT  # looked up once: most pieces are kept, and a look at an enum is slow


def runs(text: Text, chunk: Chunk, placement: Placement) -> Iterator[tuple[Own, Span]]:
    """Go through the editor's words of a chunk and the runs they stand for, empty where added.

    Offsets are of the folded text.
    """
    starts = placement.kept
    ends = [start + len(words) for start, words in zip(starts, placement.words, strict=True)]
    if chunk.first is not None:
        yield chunk.first, _trimmed(text, placement.start, starts[0])
    for own, end, start in zip(chunk.own, ends, starts[1:], strict=False):
        yield own, _trimmed(text, end, start)
    if chunk.last is not None:
        yield chunk.last, _trimmed(text, ends[-1], placement.end)


def chunk_pieces(text: Text, chunk: Chunk, placement: Placement) -> Iterator[Piece]:
    """Go through the pieces of a chunk."""
    own = [_own_piece(text, words, run) for words, run in runs(text, chunk, placement)]
    if chunk.first is not None:
        yield own.pop(0)
    for kept, start in zip(chunk.kept, placement.kept, strict=True):
        yield from _kept_pieces(text, kept, start)
        if own:
            yield own.pop(0)


def omitted_piece(text: Text, omitted: Span, narration: Sequence[Span]) -> Piece:
    """Return the piece of an omission; `narration` are its parts that no speaker says."""
    span = raw_span(text, _trimmed(text, *omitted))
    own = tuple(raw_span(text, _trimmed(text, *part)) for part in narration)
    shown = tuple(part for part in own if part.start < part.end)
    return Piece(PieceKind.OMITTED, span, text.raw[slice(*span)], shown)


def extent(layout: Layout) -> Span:
    """Return the whole extent of a layout, in offsets of the folded text."""
    return Span(layout[0].start, layout[-1].end)


def _kept_pieces(text: Text, kept: Kept, start: int) -> Iterator[Piece]:
    done = start
    for letter in kept.letters:
        at = start + letter.offset
        if text.folded[at] == letter.written:
            continue
        if done < at:
            yield kept_piece(text, Span(done, at))
        yield Piece(PieceKind.REPLACED, raw_span(text, Span(at, at + 1)), letter.written)
        done = at + 1
    end = start + len(kept.words)
    if done < end:
        yield kept_piece(text, Span(done, end))


def kept_piece(text: Text, kept: Span) -> Piece:
    """Return the piece of words that are the source's own."""
    start, end = span = raw_span(text, kept)
    return Piece(_KEPT, span, text.raw[start:end])


def _own_piece(text: Text, own: Own, run: Span) -> Piece:
    if run.start == run.end:
        at = text.folding.end(run.start)
        return Piece(PieceKind.ADDED, Span(at, at), own.written)
    return Piece(PieceKind.REPLACED, raw_span(text, run), own.written)


def raw_span(text: Text, span: Span) -> Span:
    """Return where a stretch of the folded text stands in the untouched one."""
    start, end = span
    if start >= end:
        at = text.folding.end(start)
        return Span(at, at)
    return text.folding.back(start, end)


def _trimmed(text: Text, start: int, end: int) -> Span:
    """Return a run without the spaces at its ends; an empty one stands at its start."""
    folded = text.folded
    first = start
    while first < end and folded[first] == " ":
        first += 1
    if first == end:
        return Span(start, start)
    while folded[end - 1] == " ":
        end -= 1
    return Span(first, end)
