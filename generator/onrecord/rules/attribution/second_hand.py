"""Words that somebody else repeats are quoted as if the source had heard them.

## What is wrong

The words stand in a quotation inside another one: whoever says the outer words repeats them. The
quote does not say so (`via`), and no other quote of its speaker is from the outer words.

## Why it matters

What reaches a source through somebody else's mouth is second-hand. A reader must see the way that
it took, and the one who repeats it may do so wrongly or with a purpose.

## What to do

Write `via` with the actor who says the outer words. If the speaker says the outer words too, and
only sets these apart (a name, an irony), quote more; or accept the warning with the reason.

## Example

    # the source: “The mayor told me, ‘Not my bridge,’” said Dilys Marsh.
    {text: Not my bridge, speaker: mayor}                  # bad
    {text: Not my bridge, speaker: mayor, via: [marsh]}    # good
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Source
from onrecord.publication.passages import speech_form
from onrecord.rules.phrasing import offset_in, quoted
from onrecord.rules.view import View
from onrecord.texts.matching import SpeechForm
from onrecord.texts.text import Span

KIND = Kind("A506", Severity.WARNING, "second-hand without the way it took", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes of words that somebody repeats, and that name nobody as via."""

    @cache
    def said_by(speaker: Actor, source: Source) -> list[Span]:
        return [
            one.found.span
            for one in view.wordings
            if one.quote.speaker is speaker and one.source is source and one.found.span
        ]

    repeated = _repeated(view)
    for wording in view.wordings:
        span, text, speaker = wording.found.span, wording.source.text, wording.quote.speaker
        if wording.source not in repeated or span is None or text is None:
            continue
        if wording.via or wording.original:
            continue
        inner = _around(repeated[wording.source], span)
        if inner is None or speech_form(wording.source, speaker) is not SpeechForm.MARKS:
            continue
        outer = _around([one.span for one in text.quotations], span)
        if outer is None or not speaker.known:
            continue
        own = said_by(speaker, wording.source)
        if any(_touch(outer, one) and not _holds(inner, one) for one in own):
            continue
        yield KIND.problem(
            wording.text.place,
            f"The words stand at {offset_in(wording.source, span.start)}, in a quotation inside "
            f"another: somebody repeats them there as words of {quoted(speaker.label)}.",
            "Write via: with the actor who repeats them.",
            wording.fact,
        )


def _repeated(view: View) -> dict[Source, list[Span]]:
    """Return the quotations inside others, of the sources that have any."""
    repeated: dict[Source, list[Span]] = {}
    for dossier in view.dossiers:
        for source in dossier.sources:
            quotations = () if source.text is None else source.text.all_quotations
            inside = [one.span for one in quotations if one.depth == 1]
            if inside:
                repeated[source] = inside
    return repeated


def _around(spans: list[Span], span: Span) -> Span | None:
    """Return which of `spans`, parted and in order, holds all of `span`."""
    number = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return spans[number] if number >= 0 and _holds(spans[number], span) else None


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
