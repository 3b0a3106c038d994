"""The speaker of a quote is not met where the source has it.

## What is wrong

Neither the paragraph of the quote nor the one before it has a name, an alias or a role of its
speaker. This is not asked of a source's own speaker, nor of a turn of a transcript.

## Why it matters

An article says near the words whose they are. If the speaker is not met there, the quote may have
been given to the wrong one.

## What to do

Read the paragraph again. If the source calls the speaker something else, add that to the actor's
`also_known_as`, or as a `role` to the cast. If it names the speaker further away ("she said"),
accept the warning with the reason.

## Example

    # the source: “Nobody asked us,” said the keeper of the hall.
    - {id: marsh, name: Dilys Marsh}                                            # bad
    - {id: marsh, name: Dilys Marsh, also_known_as: [the keeper of the hall]}   # good
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor
from onrecord.publication.passages import speech_form
from onrecord.rules.called import called
from onrecord.rules.phrasing import listed, offset_in, quoted
from onrecord.rules.view import View
from onrecord.texts.matching import SpeechForm
from onrecord.texts.names import Roster
from onrecord.texts.text import Span, Text

KIND = Kind("Q209", Severity.WARNING, "speaker not met near the words", __doc__)

_MOST_NAMES = 6  # that a message lists
_of_a_word = re.compile(r"[\w'’]")


def find(view: View) -> Iterator[Problem]:
    """Find the quotes, and other wordings, near which the source does not name the speaker."""
    names: dict[tuple[str, Actor], tuple[str, ...]] = {}
    for wording in view.wordings:
        span, text, speaker = wording.found.span, wording.source.text, wording.quote.speaker
        if span is None or text is None or not speaker.known or wording.original:
            continue
        if speech_form(wording.source, speaker) is not SpeechForm.MARKS:
            continue
        key = (wording.source.dossier, speaker)
        if key not in names:
            names[key] = called(speaker, view.publication.dossier_of(wording.source))
        if not _met(names[key], text, text.paragraphs_of(span, before=1)):
            where = offset_in(wording.source, span.start)
            yield KIND.problem(
                wording.quote.fact.speaker.place,
                f"The words stand at {where}; neither in their paragraph nor in the one before it "
                f"stands {listed([quoted(name) for name in names[key][:_MOST_NAMES]], 'or')}.",
                "Make sure whose words they are; if the source calls the speaker something else, "
                "add that to also_known_as in actors.yml.",
                wording.fact,
            )


def _met(names: tuple[str, ...], text: Text, near: Span) -> bool:
    """Tell whether one of `names` stands in a stretch of `text`, as a word, in any case."""
    stretch = text.raw[near.start : near.end]
    if any(_stands_plainly(name, stretch) for name in names):
        return True
    lower = {name.casefold() for name in names}
    return bool(Roster({"": tuple(lower)}).found_in(stretch.casefold()))


def _stands_plainly(name: str, stretch: str) -> bool:
    """Tell whether `name` stands in `stretch` between spaces or marks: what is nearly always so."""
    at = stretch.find(name)
    while at >= 0:
        around = stretch[max(0, at - 1) : at] + stretch[at + len(name) : at + len(name) + 1]
        if _of_a_word.search(around) is None:
            return True
        at = stretch.find(name, at + 1)
    return False
