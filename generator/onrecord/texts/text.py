"""The text of a source, untouched, and what is seen in it: paragraphs, sentences, quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from onrecord.texts.characters import LINE_BREAKS, NOTHING, WHITE_SPACE
from onrecord.texts.folding import Folded, fold
from onrecord.texts.languages import Language, elisions, language
from onrecord.texts.quotations import Quotation, all_quotations
from onrecord.texts.sentences import SentenceEnds, sentence_spans
from onrecord.texts.spans import Span
from onrecord.texts.turns import Label, labels_in

__all__ = ["NotUtf8", "Span", "Text"]

_breaks = re.compile(f"[{LINE_BREAKS}][{WHITE_SPACE}{NOTHING}]*")
_feeds = re.compile(f"\n[{WHITE_SPACE}{NOTHING}]*")
_blank_feeds = re.compile(f"\n(?:(?!\n)[{WHITE_SPACE}{NOTHING}])*\n[{WHITE_SPACE}{NOTHING}]*")
_BUT_FEEDS = LINE_BREAKS.replace("\n", "")
_break = re.compile(f"\r\n|[{LINE_BREAKS}]")
_inside = re.compile(f"[^{WHITE_SPACE}{NOTHING}]")


class NotUtf8(ValueError):
    """Bytes that are not UTF-8: `offset` counts bytes from 0, `line` and `column` from 1.

    The column counts characters.
    """

    def __init__(self, offset: int, line: int, column: int) -> None:
        super().__init__(f"not UTF-8 at byte {offset} (line {line}, column {column})")
        self.offset = offset
        self.line = line
        self.column = column


class Text:
    """The text of a source.

    `raw` is never changed, and every `Span` and offset counts its code points. `language` is a tag
    of BCP 47, empty where it is not known. What can be seen in the text is worked out when it is
    first asked for, and kept.
    """

    def __init__(self, raw: str, language: str = "") -> None:
        self.raw = raw
        self.language = language

    @classmethod
    def from_bytes(cls, data: bytes, language: str = "") -> Text:
        """Read a source's bytes; raises `NotUtf8` where they are not UTF-8."""
        try:
            return cls(data.decode("utf-8"), language)
        except UnicodeDecodeError as problem:
            before = data[: problem.start].decode("utf-8")
            line = before.count("\n") + 1
            column = len(before) - before.rfind("\n")
            raise NotUtf8(problem.start, line, column) from problem

    @cached_property
    def words(self) -> Language | None:
        """What is known of the language, None where nothing is."""
        return language(self.language) if self.language else None

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, parted by blank lines; in a text without any, each line is one.

        None is empty, and none has white space at its ends.
        """
        # Where line feeds alone break lines, they are found in a tenth of the time.
        if not any(char in self.raw for char in _BUT_FEEDS):
            spans = _parted(self.raw, _blank_feeds.finditer(self.raw))
            return spans if len(spans) > 1 else _parted(self.raw, _feeds.finditer(self.raw))
        breaks = list(_breaks.finditer(self.raw))
        spans = _parted(self.raw, (match for match in breaks if _is_blank_line(match[0])))
        return spans if len(spans) > 1 else _parted(self.raw, breaks)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The direct quotations that stand in no other one, in order."""
        return tuple(quotation for quotation in self.all_quotations if not quotation.depth)

    @cached_property
    def all_quotations(self) -> tuple[Quotation, ...]:
        """The direct quotations, those inside others too, in the order of their opening marks."""
        return all_quotations(self.raw, self.paragraphs)

    @cached_property
    def folding(self) -> Folded:
        """The text as it is compared, with the way back from its offsets."""
        repeated = {mark for quotation in self.all_quotations for mark in quotation.repeated}
        return fold(self.raw, repeated)

    @cached_property
    def folded(self) -> str:
        """The text as it is compared."""
        return self.folding.text

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Where `quotations` stand in the folded text, with their marks."""
        return tuple(self.folding.spans_at(quotation.span for quotation in self.quotations))

    @cached_property
    def labels(self) -> list[tuple[bool, list[Label]]]:
        """What may be labels of turns, should the text be a transcript's: see `turns.labels_in`."""
        return labels_in(self)

    @cached_property
    def openings(self) -> frozenset[int]:
        """Where in the folded text marks open a quotation."""
        at = self.folding.at
        return frozenset(at(quotation.span.start) for quotation in self.all_quotations)

    @cached_property
    def elisions(self) -> frozenset[str]:
        """The language's elided words in small letters, without their apostrophe."""
        return frozenset(word.rstrip("'’").lower() for word in elisions(self.language))

    @cached_property
    def ends(self) -> SentenceEnds:
        """Where the sentences end, in offsets of the folded text."""
        return SentenceEnds(self)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, those of a quotation too; none goes over the end of its paragraph."""
        return sentence_spans(self)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that `offset` stands in, or the one before it."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def paragraphs_of(self, span: Span, before: int = 0) -> Span:
        """Return the stretch of the paragraphs that `span` is in, and of as many `before` them."""
        first = self.paragraph_at(span.start)
        end = self.paragraphs[first].end
        if span.end > end:
            end = self.paragraphs[self.paragraph_at(span.end - 1)].end
        return Span(self.paragraphs[max(0, first - before)].start, end)

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that `offset` stands in, or the one before it."""
        return max(0, bisect_right(self.sentences, offset, key=lambda one: one.start) - 1)


def _is_blank_line(run: str) -> bool:
    """Tell whether a run of white space that starts with a line break holds a blank line."""
    return "\n\n" in run or "\u2029" in run or (len(run) > 1 and len(_break.findall(run)) > 1)


def _is_printed(char: str) -> bool:
    """Tell, of most characters that are no white space, that they are none, without a search."""
    return "!" <= char <= "~"


def _parted(raw: str, breaks: Iterable[re.Match[str]]) -> tuple[Span, ...]:
    """Return the stretches between breaks, trimmed, without empty ones."""
    spans = []
    start = 0
    for end, following in (*(match.span() for match in breaks), (len(raw), len(raw))):
        if not _is_printed(raw[start : start + 1]):
            first = _inside.search(raw, start, end)
            start = end if first is None else first.start()
        if start < end:
            while not (_is_printed(raw[end - 1]) or _inside.match(raw, end - 1)):
                end -= 1
            spans.append(Span(start, end))
        start = following
    return tuple(spans)
