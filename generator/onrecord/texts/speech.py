"""Where in a source a speaker speaks: in quotation marks, in turns, or everywhere.

Where the contract leaves a choice:

- Quotations of a paragraph are one speaker's where each and the one before it are: another's
  between them parts them.
- An actor counts as named by a whole name, alias or role, as `names` finds it. Names that the
  speaker bears too name the speaker.
- One who is named between two quotations, in a sentence of the source's that neither stands in,
  parts them too, unless the sentence of the second names the speaker.
- The part of a long quotation that stands in a paragraph is a quotation of that paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from onrecord.frozen import frozen
from onrecord.texts.folding import fold
from onrecord.texts.names import Roster
from onrecord.texts.spans import Span
from onrecord.texts.text import Speech, Text
from onrecord.texts.turns import Turn, as_label, turns


class SpeechForm(StrEnum):
    """How a kind of source tells a speaker's words from its own."""

    MARKS = "marks"  # in quotation marks: an article, a report, another's words in a speech
    TURNS = "turns"  # in turns: a transcript
    OWN = "own"  # all of it: a speech, a press release, a document of the speaker's own


_MARKS = SpeechForm.MARKS  # looked up once


@frozen()
class Voice:
    """Whose words a quotation is said to be, and who else is known.

    `speaker` are all names, aliases and roles of the speaker, in any language; `others` those of
    every other actor, a tuple an actor. Names that both have are the speaker's, so `others` may be
    one and the same tuple for all voices of a publication, which is fastest: what is made of it is
    kept for as long as it is the same object.
    """

    form: SpeechForm
    speaker: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()


class _Known:
    """What is made of the names of all actors: labels of turns, and a roster."""

    def __init__(self, others: tuple[tuple[str, ...], ...]) -> None:
        self.others = others  # kept, so that no other tuple can come to have its id

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names as labels of turns."""
        return frozenset(as_label(name) for names in self.others for name in names)

    @cached_property
    def roster(self) -> Roster[int]:
        """The names, to be looked for in prose."""
        return Roster(dict(enumerate(self.others)))


_known: dict[int, _Known] = {}
_MOST_KNOWN = 64


def _known_of(others: tuple[tuple[str, ...], ...]) -> _Known:
    known = _known.get(id(others))
    if known is None:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        known = _known[id(others)] = _Known(others)
    return known


def spoken(text: Text, voice: Voice) -> Speech:
    """Return where somebody speaks that the voice may be.

    Each stretch is one quotation: with its marks, or a turn of the speaker's, or the whole text.
    """
    if voice.form is _MARKS:
        return text.speech
    if voice.form is SpeechForm.OWN:
        return all_of(text)
    speaker = {as_label(name) for name in voice.speaker}
    turns = [turn.words for turn in turns_of(text, voice) if turn.name in speaker]
    return Speech(text.folded, text.folding.spans_at(turns))


def all_of(text: Text) -> Speech:
    """Return a whole text as somebody's speech."""
    return Speech(text.folded, (Span(0, len(text.folded)),))


def turns_of(text: Text, voice: Voice) -> tuple[Turn, ...]:
    """Return the turns of a transcript, of everybody the voice knows."""
    labels = _known_of(voice.others).labels
    return turns(text, labels, {as_label(name) for name in voice.speaker})


def paragraph_quotations(text: Text) -> list[list[Span]]:
    """Return each paragraph's quotations, those parts of a long one that stand in it too.

    Offsets are of the folded text; paragraphs with fewer than two are left out.
    """
    grouped = []
    quoted = text.quoted
    for number in range(len(text.paragraphs)):
        start, end = text.ends.span(number)
        parts = inside(quoted, start, end)
        if len(parts) > 1:
            grouped.append(parts)
    return grouped


def other_named(text: Text, voice: Voice, first: Span, second: Span) -> str:
    """Return the name of another actor in the source's own words around two quotations, or "".

    Those are the words before, between and after the two, in the sentences the two stand in, and
    all sentences between these.
    """
    ends = text.ends
    before = Span(ends.start_of(first.start), ends.end_of(first.end))
    after = Span(ends.start_of(second.start), ends.end_of(second.end))
    named = _other_in(text, voice, before) or _other_in(text, voice, after)
    if named or before.end >= after.start:
        return named
    between = _other_in(text, voice, Span(before.end, after.start))
    return between if between and not _names_speaker(text, voice, after) else ""


def _other_in(text: Text, voice: Voice, stretch: Span) -> str:
    """Return the name of another actor in the source's own words of a stretch, or ""."""
    roster = _known_of(voice.others).roster
    own = tuple(fold(name).text.strip() for name in voice.speaker)
    for part in outside(text.quoted, *stretch):
        words = text.folded[slice(*part)]
        for _, span, name in roster.found_in(words):
            if not _is_speakers(words, span, own):
                return name
    return ""


def _names_speaker(text: Text, voice: Voice, stretch: Span) -> bool:
    """Tell whether the source's own words of a stretch name the speaker."""
    roster = Roster({"": voice.speaker})
    return any(
        roster.found_in(text.folded[slice(*part)]) for part in outside(text.quoted, *stretch)
    )


def _is_speakers(words: str, found: Span, own: tuple[str, ...]) -> bool:
    """Tell whether a name found in words is a name of the speaker's, or a part of one there."""
    for name in own:
        lowered, name = words.lower(), name.lower()
        at = lowered.find(name)
        while at >= 0:
            if at <= found.start and found.end <= at + len(name):
                return True
            at = lowered.find(name, at + 1)
    return False


def outside(quoted: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the parts of a stretch that stand in none of the quotations."""
    parts = []
    for quotation in quoted[max(0, bisect_right(quoted, (start,)) - 1) :]:
        if quotation.start >= end:
            break
        if quotation.start > start:
            parts.append(Span(start, quotation.start))
        start = max(start, quotation.end)
    if start < end:
        parts.append(Span(start, end))
    return parts


def inside(quoted: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the parts of a stretch that stand in quotations."""
    parts = []
    for quotation in quoted[max(0, bisect_right(quoted, (start,)) - 1) :]:
        if quotation.start >= end:
            break
        if quotation.end > start:
            parts.append(Span(max(start, quotation.start), min(end, quotation.end)))
    return parts
