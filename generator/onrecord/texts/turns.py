"""The turns of a transcript: whose they are is said by the label at the start of a paragraph.

Where the contract leaves a choice:

- A colon is one where white space or the line's end follows it (`At 4:30 we` has no label), or
  where it is full-width. A dash has white space on both sides, but for – (on one side), — and `--`
  (on none).
- A label that is known may also open a line inside a paragraph, with a colon: transcripts put
  turns on lines of their own without blank lines between.
- Words all in capitals at the start of a paragraph, before a colon or a dash, are a label too, with
  a full stop or without (`MR. SMITH:`, `JORY PELL –`): else the words of somebody nobody knows
  would fall into the turn before, and pass for its speaker's.
- Capitals, white space, the shape of marks and whatever else counts alike don't part a label from
  a name; the shortest label that is a known name counts, or else the words before the first colon.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import LINE_BREAKS, NOTHING
from onrecord.texts.edges import has_word
from onrecord.texts.folding import fold
from onrecord.texts.spans import Span

if TYPE_CHECKING:
    from onrecord.texts.text import Text

_MOST_WORDS = 6
_REACH = 160
_parting = lazy_pattern(r":(?=\s|$)|：|\s*(?:--|—)\s*|\s+–\s*|\s*–\s+|\s[-‐‑‒―]\s")
_line = lazy_pattern(f"[{LINE_BREAKS}][\\s{NOTHING}]*")


@frozen()
class Turn:
    """One turn: its `label` as the source writes it, and the words after it (a span of the source).

    `name` is the label as names are compared, `known` whether somebody bears it.
    """

    label: str
    name: str
    words: Span
    known: bool


@frozen()
class Label:
    """Words at the start of a line that may be a label, and where the words after it start."""

    name: str
    span: Span
    words_start: int
    colon: bool


def as_label(name: str) -> str:
    """Return a name, an alias or a role as labels are compared."""
    return fold(name).text.strip().casefold()


def turns(text: Text, *known: Collection[str]) -> tuple[Turn, ...]:
    """Return the turns of a transcript in order.

    `known` are the names, aliases and roles that somebody bears, as `as_label` gives them, in one
    collection or several. What stands before the first turn is nobody's.
    """
    starts: list[tuple[Label, bool]] = []
    for opens_paragraph, labels in text.labels:
        label = next((each for each in labels if any(each.name in some for some in known)), None)
        if label is not None and (opens_paragraph or label.colon):
            starts.append((label, True))
        elif opens_paragraph:
            unknown = next((label for label in labels if _may_be_anybody(text.raw, label)), None)
            if unknown is not None:
                starts.append((unknown, False))
    found = []
    end = len(text.raw)
    for label, is_known in reversed(starts):
        words = Span(label.words_start, end)
        found.append(Turn(text.raw[slice(*label.span)], label.name, words, is_known))
        end = label.span.start
    return tuple(reversed(found))


def labels_in(text: Text) -> list[tuple[bool, list[Label]]]:
    """Return what may be labels, for each line that could open a turn, the shortest first.

    The first of each pair tells whether the line opens a paragraph.
    """
    found = []
    for start, end in text.paragraphs:
        breaks = [match.end() for match in _line.finditer(text.raw, start, end)]
        for line in (start, *breaks):
            labels = _labels_at(text.raw, line, end)
            if labels:
                found.append((line == start, labels))
    return found


def _labels_at(raw: str, start: int, end: int) -> list[Label]:
    line_break = _line.search(raw, start, end)
    line_end = end if line_break is None else line_break.start()
    labels = []
    for match in _parting.finditer(raw, start, min(line_end, start + _REACH)):
        span = Span(start, match.start())
        name = as_label(raw[slice(*span)])
        if has_word(name):
            labels.append(Label(name, span, match.end(), match[0] in ":："))
    return labels


def _may_be_anybody(raw: str, label: Label) -> bool:
    """Tell whether words open a turn although nobody known bears them."""
    if len(label.name.split()) > _MOST_WORDS or any(mark in label.name for mark in "?!"):
        return False
    return raw[slice(*label.span)].isupper() or (label.colon and "." not in label.name)
