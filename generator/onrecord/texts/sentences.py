"""Where sentences end: in the source's own words, and in what a speaker says.

The work is done in the folded text, a paragraph at a time, and kept. Where the contract leaves a
choice:

- A sentence ends at . ! ? … 。 ؟ and their like, after the marks that close behind it, where white
  space follows and no small letter; in scripts without spaces at 。 ! ? wherever they stand. Every
  paragraph ends one.
- Not at the stop of an abbreviation that the language's data name, of an initial (`J.`), or of the
  number or letter that a paragraph opens with. An abbreviation that may be a negation (`No.`) is
  one only before figures.
- Words right after a closing mark belong to its sentence: always behind ? and !, and behind a full
  stop where they begin with a small letter or, in scripts without spaces, follow at once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import spaceless
from onrecord.texts.spans import Span

if TYPE_CHECKING:
    from onrecord.texts.text import Text

_END = ".!?…。؟۔։।॥።။‼⁇⁈⁉"
_end = lazy_pattern(rf"([{_END}]+)([\"')\]}}〉》】〕]*)")
_ENDS_ANYWHERE = "!?。‼⁇⁈⁉"
_ASKS = "!?؟‼⁇⁈⁉"
_token = lazy_pattern(r"[^\s\"'(\[{]+\Z")
_initials = lazy_pattern(r"(?:[^\W\d_]\.)+\Z")
_OPENERS = "\"'([{"


class Stop(NamedTuple):
    """The end of a sentence in a folded text: where its mark starts, where what closes it ends.

    Both are the same where a paragraph ends without a mark.
    """

    mark: int
    end: int


class SentenceEnds:
    """The ends of a text's sentences, in offsets of its folded text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._folded = text.folded
        self._paragraphs = text.folding.spans_at(text.paragraphs)
        self._starts = [start for start, _ in self._paragraphs]
        self._stops: dict[int, list[Stop]] = {}
        words = text.words
        self._abbreviations: frozenset[str] = frozenset()
        self._negations: frozenset[str] = frozenset()
        if words is not None:
            parts = [part for whole in words.abbreviations for part in whole.split()]
            self._abbreviations = frozenset((*parts, *(part.capitalize() for part in parts)))
            self._negations = frozenset(words.negations)

    def paragraph(self, number: int) -> list[Stop]:
        """Return the ends of a paragraph's sentences, in order."""
        stops = self._stops.get(number)
        if stops is None:
            stops = self._stops[number] = self._look(self._paragraphs[number])
        return stops

    def number_at(self, offset: int) -> int:
        """Return the number of the paragraph that `offset` stands in, or the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def span(self, number: int) -> Span:
        """Return where a paragraph stands in the folded text."""
        return self._paragraphs[number]

    def between(self, start: int, end: int) -> list[Stop]:
        """Return the ends whose marks stand in a stretch; a paragraph's end where it goes on."""
        found: list[Stop] = []
        for number in range(self.number_at(start), len(self._paragraphs)):
            if self._paragraphs[number].start >= end:
                break
            stops = self.paragraph(number)
            first = bisect_left(stops, (start,))
            found += [stop for stop in stops[first:] if stop.mark < end]
        return found

    def mark_after(self, offset: int) -> int:
        """Return where the next mark that ends a sentence stands, from `offset` on."""
        for number in range(self.number_at(offset), len(self._paragraphs)):
            stops = self.paragraph(number)
            first = bisect_left(stops, (offset,))
            if first < len(stops):
                return stops[first].mark
        return len(self._folded)

    def start_of(self, offset: int) -> int:
        """Return where the sentence starts that `offset` stands in."""
        number = self.number_at(offset)
        start = self._paragraphs[number].start
        for stop in self.paragraph(number):
            if stop.end > offset:
                break
            start = stop.end
        return self._over_space(start) if start <= offset else offset

    def end_of(self, offset: int) -> int:
        """Return where the sentence ends that the character before `offset` stands in."""
        number = self.number_at(max(0, offset - 1))
        for stop in self.paragraph(number):
            if stop.end >= offset:
                return stop.end
        return self._paragraphs[number].end

    def _over_space(self, offset: int) -> int:
        return offset + 1 if self._folded.startswith(" ", offset) else offset

    def _look(self, paragraph: Span) -> list[Stop]:
        stops = []
        for match in _end.finditer(self._folded, *paragraph):
            end = self._closed(match)
            if self._ends(match, end, paragraph):
                stops.append(Stop(match.start(), end))
        if not stops or stops[-1].end < paragraph.end:
            stops.append(Stop(paragraph.end, paragraph.end))
        return stops

    def _closed(self, match: re.Match[str]) -> int:
        """Return where the marks end that close behind a stop; an opening one is none of them."""
        if not match[2] or self._folded[match.end() : match.end() + 1] in ("", " "):
            return match.end()
        for offset in range(match.start(2), match.end()):
            if offset in self._text.openings:
                return offset
        return match.end()

    def _ends(self, match: re.Match[str], end: int, paragraph: Span) -> bool:
        if end >= paragraph.end:
            return True
        folded, marks = self._folded, match[1]
        after = folded[end]
        quoted = any(mark in "\"'" for mark in folded[match.end(1) : end])
        if after != " ":
            at_once = marks[-1] in _ENDS_ANYWHERE and (
                marks[-1] == "。" or spaceless(after) or spaceless(folded[match.start() - 1])
            )
            return at_once and not (quoted and after.isalnum())
        following = folded[end + 1 : end + 2]
        if quoted and marks[-1] in _ASKS and following not in _OPENERS:
            return False
        first = next((char for char in folded[end + 1 : end + 6] if char not in _OPENERS), "")
        if first.islower():
            return False
        return marks != "." or quoted or not self._abbreviates(match.start(), paragraph)

    def _abbreviates(self, stop: int, paragraph: Span) -> bool:
        """Tell whether the full stop at `stop` belongs to a word and not to a sentence."""
        match = _token.search(self._folded, max(paragraph.start, stop - 24), stop)
        if match is None:
            return False
        token = match[0]
        if match.start() == paragraph.start and (len(token) == 1 or token.isdigit()):
            return True
        written = f"{token}."
        if token.lower() in self._negations:  # `No. 5`, but `No. We stay.`
            return written in self._abbreviations and self._folded[stop + 2].isdigit()
        if written in self._abbreviations:
            return True
        return token[0].isupper() and _initials.match(written) is not None


def sentence_spans(text: Text) -> tuple[Span, ...]:
    """Return the sentences of a text as spans of its untouched form."""
    ends, folding, folded = text.ends, text.folding, text.folded
    spans = []
    for number in range(len(text.paragraphs)):
        start = ends.span(number).start
        for stop in ends.paragraph(number):
            if folded.startswith(" ", start):
                start += 1
            if stop.end > start:
                spans.append(folding.back(start, stop.end))
            start = stop.end
    return tuple(spans)


def closing_stop(folded: str, start: int, end: int) -> int | None:
    """Return where the stop stands that a stretch closes with, behind its closing marks."""
    while end > start and folded[end - 1] in "\"' ":
        end -= 1
    stop = end
    while stop > start and folded[stop - 1] in _END:
        stop -= 1
    return stop if stop < end else None
