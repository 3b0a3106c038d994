"""The quotation marks of the source are typed with the words.

## What is wrong

The text of a quote begins or ends with the very mark with which the source opens or closes the
quotation. (In a transcript, and in words that are the source's own speaker's, marks are a part of
what is quoted.)

## Why it matters

Pages put every quote into quotation marks. With the source's own, they stand doubled, and read as
words that the speaker repeats of somebody else.

## What to do

Leave the marks out. Those that stand inside the quotation belong to it.

## Example

    # the source: “Not my bridge,” said Ana Duarte.
    text: “Not my bridge,”    # bad
    text: Not my bridge       # good
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.passages import speech_form
from onrecord.rules.phrasing import listed
from onrecord.rules.view import View, Wording
from onrecord.texts.characters import DOUBLE_MARKS, SINGLE_MARKS
from onrecord.texts.matching import SpeechForm
from onrecord.texts.quotations import Quotation
from onrecord.texts.text import Span, Text

KIND = Kind("Q214", Severity.WARNING, "quotation marks typed with the words", __doc__)

_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)


def find(view: View) -> Iterator[Problem]:
    """Find the quotes that begin or end with a mark that the source has around them."""
    for wording in view.wordings:
        words = wording.text.strip()
        if words[:1] not in _MARKS and words[-1:] not in _MARKS:
            continue
        typed = _typed(wording)
        if typed:
            marks = listed([wording.text[slice(*mark)] for mark in typed])
            yield KIND.problem(
                wording.text.place_of(*typed[0]),
                f"The text has the marks ({marks}) with which the source quotes the words; pages "
                "put marks around every quote.",
                "Leave them out; marks inside the quotation stay.",
                wording.fact,
            )


def _typed(wording: Wording) -> list[Span]:
    """Return where in the text of a quote marks stand that are those around its quotation."""
    words, span, text = str(wording.text), wording.found.span, wording.source.text
    start, end = len(words) - len(words.lstrip()), len(words.rstrip())
    if span is None or text is None:
        return []
    if speech_form(wording.source, wording.quote.speaker) is not SpeechForm.MARKS:
        return []
    first, last = _quotation_at(text, span.start), _quotation_at(text, span.end - 1)
    typed = []
    if words[start] in _MARKS and first.span.start == span.start:
        typed.append(Span(start, start + 1))
    if words[end - 1] in _MARKS and last.inner.end < last.span.end == span.end:
        typed.append(Span(end - 1, end))
    return typed


def _quotation_at(text: Text, offset: int) -> Quotation:
    """Return the quotation that holds an offset, which stands in one."""
    number = bisect_right(text.quotations, offset, key=lambda one: one.span.start) - 1
    return text.quotations[number]
