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

from collections.abc import Iterator
from functools import cache

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Source
from onrecord.publication.passages import speech_form
from onrecord.rules.called import called
from onrecord.rules.phrasing import listed, offset_in, quoted
from onrecord.rules.view import View
from onrecord.texts.matching import SpeechForm
from onrecord.texts.names import Roster
from onrecord.texts.text import Span, Text

KIND = Kind("Q209", Severity.WARNING, "speaker not met near the words", __doc__)

_MOST_NAMES = 6  # that a message lists
_BEHIND = 80  # characters behind the words that are looked at first
_of_a_word = lazy_pattern(r"[\w'’]")


def find(view: View) -> Iterator[Problem]:
    """Find the quotes, and other wordings, near which the source does not name the speaker."""

    @cache  # many words are of one speaker, in one source
    def sought(speaker: Actor, source: Source) -> tuple[str, ...]:
        if not speaker.known or speech_form(source, speaker) is not SpeechForm.MARKS:
            return ()
        return called(speaker, view.publication.dossier_of(source))

    for wording in view.wordings:
        span, text = wording.found.span, wording.source.text
        if span is None or text is None or wording.original:
            continue
        names = sought(wording.quote.speaker, wording.source)
        if not names or _follows(names, text.raw, span.end):
            continue
        if not _met(names, text, text.paragraphs_of(span, before=1)):
            where = offset_in(wording.source, span.start)
            yield KIND.problem(
                wording.quote.fact.speaker.place,
                f"The words stand at {where}; neither in their paragraph nor in the one before it "
                f"stands {listed([quoted(name) for name in names[:_MOST_NAMES]], 'or')}.",
                "Make sure whose words they are; if the source calls the speaker something else, "
                "add that to also_known_as in actors.yml.",
                wording.fact,
            )


def _follows(names: tuple[str, ...], raw: str, end: int) -> bool:
    """Tell whether one of `names` follows in the line where words end: what is nearly always so."""
    for name in names:
        start = raw.find(name, end, end + _BEHIND)
        if start >= 0:
            after = start + len(name)
            # No line break is printable.
            if raw[end:after].isprintable() and _is_apart(raw, start, after):
                return True
    return False


def _met(names: tuple[str, ...], text: Text, near: Span) -> bool:
    """Tell whether one of `names` stands in a stretch of `text`, as a word, in any case."""
    for name in names:
        at = text.raw.find(name, near.start, near.end)
        while at >= 0:
            if _is_apart(text.raw, at, at + len(name)):
                return True
            at = text.raw.find(name, at + 1, near.end)
    lower = {name.casefold() for name in names}
    stretch = text.raw[near.start : near.end]
    return bool(Roster({"": tuple(lower)}).found_in(stretch.casefold()))


def _is_apart(raw: str, start: int, end: int) -> bool:
    """Tell whether a stretch stands between spaces or marks."""
    before = raw[start - 1] if start else " "
    after = raw[end] if end < len(raw) else " "
    return before == after == " " or _of_a_word.search(before + after) is None
