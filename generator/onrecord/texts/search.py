"""A quotation with its marks read, looked for where the speaker speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.texts.brackets import Marked
from onrecord.texts.cautions import brought_in, replaced
from onrecord.texts.context import Context
from onrecord.texts.edges import has_word
from onrecord.texts.layouts import Layout, Placement, lay, place
from onrecord.texts.lookup import Fault, Lookup, Verdict
from onrecord.texts.outcome import found, left_out_after, left_out_before
from onrecord.texts.pieces import raw_span, runs
from onrecord.texts.reasons import refused, why_not
from onrecord.texts.spans import Span
from onrecord.texts.speech import SpeechForm, Voice, other_named, paragraph_quotations
from onrecord.texts.text import Speech, Text

Placed = Sequence[Sequence[Placement]]


@dataclass(slots=True)
class Search:
    """What a quotation is looked for in: a text, a voice, and where it speaks."""

    text: Text
    voice: Voice
    speech: Speech
    context: Context

    def look_for(self, marked: Marked) -> Lookup:
        """Look for a quotation: its one way to be laid over the text, or why there is none."""
        # Words without a mark may stand anywhere, however often: a prefix can still decide.
        most = (len(self.text.folded),) if marked.is_plain else ()
        placed = [place(self.text, chunk, self.speech, *most) for chunk in marked.chunks]
        sound = placed
        if marked.own_spans:
            sound = [
                [each for each in placements if not any(self._replaced(marked, number, each))]
                for number, placements in enumerate(placed)
            ]
        layouts = self._layouts_in_context(marked, sound)
        if not layouts:
            return self._why_not(marked, placed, sound)
        brought = brought_in(marked, self.text.words) if marked.own_spans else None
        if brought is not None:
            return Lookup(Verdict.NOT_FOUND, brought[0], detail=brought[1].written)
        if len(layouts) > 1 or any(placement.doubtful for placement in layouts[0]):
            return refused(self.text, Fault.AMBIGUOUS, layouts)
        return found(self.text, self.speech.stretches, marked, layouts[0])

    def _replaced(self, marked: Marked, number: int, placement: Placement) -> Iterator[Fault]:
        """Go through the faults of runs that a placement of a chunk puts the editor's words for."""
        for _, run in runs(self.text, marked.chunks[number], placement):
            fault = replaced(self.text, run) if run.start < run.end else None
            if fault is not None:
                yield fault

    def _layouts_in_context(self, marked: Marked, placed: Placed) -> list[Layout]:
        if not self.context:
            return self._layouts(marked, placed)
        for over_marks in (False, True):
            folded, fitting = self.text.folded, list(placed)
            fitting[0] = [
                each
                for each in fitting[0]
                if self.context.fits_before(folded, each.start, over_marks)
            ]
            fitting[-1] = [
                each
                for each in fitting[-1]
                if self.context.fits_after(folded, each.end, over_marks)
            ]
            layouts = self._layouts(marked, fitting)
            if layouts:
                return layouts
        return []

    def _layouts(self, marked: Marked, placed: Placed) -> list[Layout]:
        """Return the ways to lay all chunks over the text, in one place or several."""
        if not all(placed):
            return []
        layouts: list[Layout] = (
            [(each,) for each in placed[0]] if len(placed) == 1 else self._laid(placed)
        )
        stretches = self.speech.stretches
        if marked.opens_with_omission:
            layouts = [each for each in layouts if left_out_before(self.text, stretches, each)]
        if marked.ends_with_omission:
            layouts = [
                each for each in layouts if left_out_after(self.text, stretches, each, marked)
            ]
        return layouts

    def _laid(self, placed: Placed) -> list[Layout]:
        layouts: dict[Layout, None] = {}
        for stretch in self.speech.stretches:
            layouts.update(dict.fromkeys(self._laid_within(placed, stretch)))
        if self.voice.form is SpeechForm.MARKS:
            for quotations in paragraph_quotations(self.text):
                if all(_within(each, quotations[0].start, quotations[-1].end) for each in placed):
                    for whole in self._of_one_speaker(quotations):
                        layouts.update(dict.fromkeys(self._laid_within(placed, whole)))
        return list(layouts)

    def _laid_within(self, placed: Placed, whole: Span) -> list[Layout]:
        inside = [_within(placements, *whole) for placements in placed]
        return lay(inside, self._follows) if all(inside) else []

    def _of_one_speaker(self, quotations: Sequence[Span]) -> Iterator[Span]:
        """Go through the longest runs of a paragraph's quotations that are one speaker's."""
        start = quotations[0].start
        for before, after in pairwise(quotations):
            if other_named(self.text, self.voice, before, after):
                yield Span(start, before.end)
                start = after.start
        yield Span(start, quotations[-1].end)

    def _follows(self, before: Placement, after: Placement) -> bool:
        """Tell whether `[…]` may stand between two placements: words are left out there."""
        return before.stretch != after.stretch or has_word(
            self.text.folded, before.end, after.start
        )

    def _why_not(self, marked: Marked, placed: Placed, sound: Placed) -> Lookup:
        if self.context:
            layouts = self._layouts(marked, sound)
            if layouts:
                return refused(self.text, Fault.CONTEXT, layouts)
        for layout in self._layouts(marked, placed):
            for number, placement in enumerate(layout):
                for _, run in runs(self.text, marked.chunks[number], placement):
                    fault = replaced(self.text, run) if run.start < run.end else None
                    if fault is not None:
                        words = self.text.raw[slice(*raw_span(self.text, run))]
                        return refused(self.text, fault, [layout], words)
        return why_not(self.text, self.voice, marked, placed)


def _within(placements: Sequence[Placement], start: int, end: int) -> Sequence[Placement]:
    """Return the placements that stand in a stretch; they are in order of starts and ends."""
    first = bisect_left(placements, start, key=lambda each: each.start)
    last = bisect_right(placements, end, key=lambda each: each.end)
    return placements[first:last]
