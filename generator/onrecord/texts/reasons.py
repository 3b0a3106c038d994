"""Why a quotation was not found where its speaker speaks: outside it, or in another's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from onrecord.texts.brackets import Marked
from onrecord.texts.edges import has_word
from onrecord.texts.layouts import Layout, Placement, lay, place
from onrecord.texts.lookup import Fault, Lookup, Verdict
from onrecord.texts.pieces import extent, raw_span
from onrecord.texts.spans import Span
from onrecord.texts.speech import SpeechForm, Voice, all_of, other_named, turns_of
from onrecord.texts.text import Text


def why_not(
    text: Text, voice: Voice, marked: Marked, placed: Sequence[Sequence[Placement]]
) -> Lookup:
    """Return the fault of a quotation that has no layout; `placed` are its chunks' placements."""

    def leaves_out(before: Placement, after: Placement) -> bool:
        return has_word(text.folded, before.end, after.start)

    if all(placed):
        layouts = lay(placed, leaves_out)
        if layouts:
            return _between_quotations(text, voice, layouts, marked)
        layouts = lay(placed, lambda _before, _after: True)
        if layouts:
            return refused(text, Fault.NOTHING_OMITTED, layouts)
    anywhere = [place(text, chunk, all_of(text)) for chunk in marked.chunks]
    layouts = lay(anywhere, leaves_out)
    if not layouts:
        return Lookup(Verdict.NOT_FOUND, Fault.ABSENT)
    if voice.form is SpeechForm.TURNS:
        return _in_turns(text, voice, layouts, marked)
    return refused(text, Fault.UNSPOKEN, layouts)


def _between_quotations(
    text: Text, voice: Voice, layouts: Sequence[Layout], marked: Marked
) -> Lookup:
    """Return the fault of parts that stand in several quotations or turns."""
    together = any(layout[0].stretch == layout[-1].stretch for layout in layouts)
    first = int(marked.opens_with_omission)  # the number of the omission behind the first part
    if voice.form is SpeechForm.TURNS and not together:
        at = first + _parting([placement.stretch for placement in layouts[0]])
        return refused(text, Fault.TWO_SPEAKERS, layouts, omission=at)
    for layout in layouts if voice.form is SpeechForm.MARKS else ():
        numbers = {text.ends.number_at(placement.start) for placement in layout}
        if len(numbers) == 1:
            together = True
            for at, (before, after) in enumerate(pairwise(layout), first):
                parts = [text.quoted[before.stretch], text.quoted[after.stretch]]
                name = _name_between(text, voice, parts)
                if name:
                    return refused(text, Fault.TWO_SPEAKERS, [layout], name, at)
    if together:  # parts that may be joined fail by an omission at one of their ends
        return refused(text, Fault.NOTHING_OMITTED, layouts)
    at = first + _parting([text.ends.number_at(placement.start) for placement in layouts[0]])
    return refused(text, Fault.APART, layouts, omission=at)


def _parting(owners: Sequence[object]) -> int:
    """Return the number of the first of `owners` that another one follows; they are not all one."""
    return next(at for at, (one, next_) in enumerate(pairwise(owners)) if one != next_)


def _name_between(text: Text, voice: Voice, parts: Sequence[Span]) -> str:
    first, last = parts[0].start, parts[1].end
    quotations = [part for part in text.quoted if first <= part.start and part.end <= last]
    names = (other_named(text, voice, before, after) for before, after in pairwise(quotations))
    return next(filter(None, names), "")


def _in_turns(text: Text, voice: Voice, layouts: Sequence[Layout], marked: Marked) -> Lookup:
    """Return the fault of words that stand in no turn of the speaker's."""
    at = text.folding.at
    turns = [
        (turn, Span(at(turn.words.start), at(turn.words.end))) for turn in turns_of(text, voice)
    ]
    for layout in layouts:
        owners = [
            next(
                (turn for turn, span in turns if span.start <= part.start and part.end <= span.end),
                None,
            )
            for part in layout
        ]
        if None in owners:
            continue
        for owner in owners:
            if owner is not None and not owner.known:
                return refused(text, Fault.UNKNOWN_TURN, [layout], owner.label)
        if len(set(owners)) > 1:
            number = int(marked.opens_with_omission) + _parting(owners)
            return refused(text, Fault.TWO_SPEAKERS, [layout], omission=number)
        owner = owners[0]
        return refused(text, Fault.OTHER_SPEAKER, [layout], owner.label if owner else "")
    return refused(text, Fault.UNSPOKEN, layouts)


def refused(
    text: Text, fault: Fault, layouts: Sequence[Layout], detail: str = "", omission: int = 0
) -> Lookup:
    """Return the look-up of words that stand where `layouts` are, and are not found for `fault`."""
    ways = dict.fromkeys(raw_span(text, extent(layout)) for layout in layouts)
    return Lookup(Verdict.NOT_FOUND, fault, ways=tuple(ways), detail=detail, omission=omission)
