"""How a text with the editor's marks is laid over a source: every way there is, and none twice.

A chunk (words between two `[…]`) is placed in one stretch where the speaker speaks; the placements
of all chunks, in order, make a layout. Where the contract leaves a choice:

- Words of the editor's between words of the source's stand for the shortest run: of two placements
  of a chunk, one inside the other, only the inner one is a way. Placements that lie apart, or two
  ways to part the same stretch, are two ways.
- A run that is replaced has a letter or figure in it, and no sentence ends in it; marks alone are
  not replaced.
- `[…]` leaves out at least one word, but for what lies between two quotations. At the very end or
  start of a text it leaves out the rest of the sentence, or where there is none the sentence next
  to it, inside the same quotation.
- A letter in brackets stands for the other case; only where that is nowhere, for the same.

No search is exponential: words' places are found one after another, a chunk is placed once for
each place of its first words, layouts are drawn from lists that are known to lead to one, and no
more than `MOST_WAYS` of them. Of words next to a mark of the editor's only the first `MOST_PLACES`
places are looked at, and where there are more, the text is not found, whatever else fits. So the
time grows with the length of the source times the number of marks, which is bounded too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.texts.brackets import Chunk
from onrecord.texts.edges import has_word, is_edge, word_after, word_before
from onrecord.texts.text import Speech, Text

MOST_WAYS = 8
MOST_PLACES = 10_000


class Placement(NamedTuple):
    """A chunk laid over a source: offsets of the folded text.

    `start` and `end` are its whole extent, `kept` where each of its kept words starts, `words` what
    is kept as the source has it. `stretch` is the number of the stretch of speech, and `doubtful`
    tells that the same extent can be parted in another way too.
    """

    start: int
    end: int
    kept: tuple[int, ...]
    words: tuple[str, ...]
    stretch: int
    doubtful: bool


def places(text: Text, words: str, start: int, end: int) -> Iterator[int]:
    """Go through the offsets in the folded text at which words stand, from edge to edge."""
    folded, elisions, length = text.folded, text.elisions, len(words)
    at = folded.find(words, start, end)
    while at >= 0:
        if is_edge(folded, at, elisions) and is_edge(folded, at + length, elisions):
            yield at
        at = folded.find(words, at + 1, end)


def places_within(text: Text, words: str, speech: Speech) -> Iterator[tuple[int, int]]:
    """Go through the offsets at which words stand in speech, each with its stretch's number."""
    folded, elisions, length = text.folded, text.elisions, len(words)
    at = speech.lines.find(words)
    while at >= 0:
        start, number = speech.place(at)
        if is_edge(folded, start, elisions) and is_edge(folded, start + length, elisions):
            yield start, number
        at = speech.lines.find(words, at + 1)


def place(text: Text, chunk: Chunk, speech: Speech, most: int = MOST_PLACES) -> list[Placement]:
    """Return the placements of a chunk in the stretches where the speaker speaks, in order.

    Where there are more than `most`, some are left out, and all that are returned are doubtful.
    """
    for other_case in (True, False) if any(kept.letters for kept in chunk.kept) else (True,):
        words = tuple(kept.as_in_source(other_case) for kept in chunk.kept)
        placements = (_runs if len(words) == 1 else _windows)(text, words, speech, most)
        found = list(islice(placements, most + 1))
        if chunk.first is not None or chunk.last is not None:
            found = [_widened(text, chunk, each) for each in found]
        if len(found) > most:
            return [each._replace(doubtful=True) for each in found[:most]]
        if found:
            return found
    return []


def _runs(text: Text, words: tuple[str, ...], speech: Speech, _most: int) -> Iterator[Placement]:
    """Go through the placements of words that nothing parts."""
    (run,), length = words, len(words[0])
    for start, number in places_within(text, run, speech):
        yield Placement(start, start + length, (start,), words, number, False)


def _windows(text: Text, words: tuple[str, ...], speech: Speech, most: int) -> Iterator[Placement]:
    """Go through the placements of words that runs to be replaced may part."""
    for number, stretch in enumerate(speech.stretches):
        found: dict[str, list[int]] = {}
        for part in words:
            if part not in found:
                found[part] = list(islice(places(text, part, *stretch), most + 1))
        starts = [found[part] for part in words]
        cut_short = any(len(each) > most for each in starts)
        window: Placement | None = None
        for first in starts[0]:
            kept = _forward(text, words, starts, first)
            if kept is None:
                continue
            end = kept[-1] + len(words[-1])
            if window is not None and window.end != end:
                yield window
            doubtful = cut_short or (
                len(words) > 2 and kept != _backward(text, words, starts, kept)
            )
            window = Placement(first, end, kept, words, number, doubtful)
        if window is not None:
            yield window


def _forward(
    text: Text, words: tuple[str, ...], starts: list[list[int]], first: int
) -> tuple[int, ...] | None:
    """Place all words after the first as early as can be."""
    kept = [first]
    for part, later in zip(words, starts[1:], strict=False):
        end = kept[-1] + len(part)
        limit = _sentence_limit(text, end)
        number = bisect_left(later, end)
        while number < len(later) and not _may_be_replaced(text.folded, end, later[number]):
            number += 1
        if number == len(later) or later[number] > limit:
            return None
        kept.append(later[number])
    return tuple(kept)


def _backward(
    text: Text, words: tuple[str, ...], starts: list[list[int]], kept: tuple[int, ...]
) -> tuple[int, ...]:
    """Place the words between the first and the last as late as can be."""
    late = list(kept)
    for number in range(len(words) - 2, 0, -1):
        length, following = len(words[number]), late[number + 1]
        at = bisect_right(starts[number], following - length) - 1
        # No sentence ends between the earliest places, and so none does between any of these.
        while starts[number][at] > kept[number] and not _may_be_replaced(
            text.folded, starts[number][at] + length, following
        ):
            at -= 1
        late[number] = starts[number][at]
    return tuple(late)


def _sentence_limit(text: Text, offset: int) -> int:
    """Return where the sentence's mark stands that comes first behind `offset`."""
    start = offset + 1 if text.folded.startswith(" ", offset) else offset
    return text.ends.mark_after(start)


def _may_be_replaced(folded: str, start: int, end: int) -> bool:
    gap = folded[start:end].strip(" ")
    return not gap or has_word(gap)


def _widened(text: Text, chunk: Chunk, placement: Placement) -> Placement:
    """Return a placement with the words that brackets at the chunk's ends stand for.

    No word outside the speech can be one: its mark or its label's would stand between.
    """
    start, end = placement.start, placement.end
    if chunk.first is not None:
        word = word_before(text.folded, start, text.elisions)
        if word is not None and word >= text.ends.start_of(start):
            start = word
    if chunk.last is not None:
        word = word_after(text.folded, end, text.elisions)
        if word is not None and word <= text.ends.end_of(end):
            end = word
    return placement._replace(start=start, end=end)


Layout = tuple[Placement, ...]


def lay(
    chunks: Sequence[Sequence[Placement]], follows: Callable[[Placement, Placement], bool]
) -> list[Layout]:
    """Return up to `MOST_WAYS` layouts: a placement of each chunk, each following the one before.

    `follows` is asked of placements of which the second starts where the first ends, or later.
    Placements are in order of their starts and ends, and where one follows another, so does any
    later one, and it follows any earlier one.
    """
    lasts = _last_that_lead_on(chunks, follows)
    if lasts is None:
        return []
    layouts: list[Layout] = []
    begun: list[Placement] = []
    untried = [0]  # for each chunk begun, and the next, the number of its first untried placement
    while untried and len(layouts) < MOST_WAYS:
        number, at = len(untried) - 1, untried[-1]
        if at > lasts[number]:
            untried.pop()
            if begun:
                begun.pop()
            continue
        placement = chunks[number][at]
        untried[-1] += 1
        if begun and not follows(begun[-1], placement):
            continue
        if number == len(chunks) - 1:
            layouts.append((*begun, placement))
            continue
        begun.append(placement)
        untried.append(bisect_left(chunks[number + 1], placement.end, key=lambda each: each.start))
    return layouts


def _last_that_lead_on(
    chunks: Sequence[Sequence[Placement]], follows: Callable[[Placement, Placement], bool]
) -> list[int] | None:
    """Return for each chunk the last placement that a layout can have; None where there is none."""
    lasts = [0] * len(chunks)
    following: Placement | None = None
    for number in range(len(chunks) - 1, -1, -1):
        placements = chunks[number]
        last = len(placements) - 1
        if following is not None:
            last = bisect_right(placements, following.start, key=lambda each: each.end) - 1
            while last >= 0 and not follows(placements[last], following):
                last -= 1
        if last < 0:
            return None
        lasts[number] = last
        following = placements[last]
    return lasts
