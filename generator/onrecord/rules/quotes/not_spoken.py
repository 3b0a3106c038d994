"""The words of a quote stand in its source, but nobody says them there.

## What is wrong

The words are the source's own. In an article, a report or a web page a quote must stand inside
quotation marks; so must words of anybody but the source's own speaker in a speech, a press release
or a document. In a transcript a quote must stand in a turn.

## Why it matters

A reporter's words are put into somebody's mouth. "She is against it" is what the paper says; she
may have said it otherwise, or not at all.

## What to do

Quote only what stands inside the marks. If the source's own words are what you need, use them as
evidence of a position, with `basis: reported`.

## Example

    text: The mayor is against it    # bad: the paper says so
    text: Not my bridge              # good: The mayor is against it. “Not my bridge,” she said.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.passages import speech_form
from onrecord.rules.phrasing import quoted
from onrecord.rules.quotes.standing import standing
from onrecord.rules.view import View, Wording
from onrecord.texts.matching import Fault, SpeechForm

KIND = Kind("Q202", Severity.ERROR, "words that nobody says", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that stand outside quotation marks and turns."""
    for wording in view.wordings_with(Fault.UNSPOKEN):
        yield KIND.problem(wording.text.place, _message(wording), _cure(wording), wording.fact)


def _message(wording: Wording) -> str:
    where = standing(wording)
    if speech_form(wording.source, wording.quote.speaker) is SpeechForm.TURNS:
        return f"The words stand at {where}, in nobody's turn."
    if wording.source.speaker is not None:
        return (
            f"The words stand at {where}, outside quotation marks: there they are words of "
            f"{quoted(wording.source.speaker.label)}, whose {wording.source.fact.type} it is."
        )
    return f"The words stand at {where}, outside quotation marks: there they are the source's own."


def _cure(wording: Wording) -> str:
    if wording.source.speaker is not None:
        return f"Write speaker: {wording.source.speaker.id}, or quote what stands inside the marks."
    return "Quote what stands inside the marks, or use the words as evidence, not as a quote."
