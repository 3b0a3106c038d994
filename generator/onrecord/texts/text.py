"""The text of a source, untouched, and what is seen in it: paragraphs, sentences, quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import LINE_BREAKS, NOTHING, SPACES, WHITE_SPACE, odd_in
from onrecord.texts.folding import Folded, fold
from onrecord.texts.languages import Language, elisions, language
from onrecord.texts.quotations import Quotation, all_quotations
from onrecord.texts.sentences import SentenceEnds, sentence_spans
from onrecord.texts.spans import Span, span_of, spans
from onrecord.texts.turns import Label, labels_in

__all__ = ["NotUtf8", "Span", "Text"]

_BLANK = f"[{WHITE_SPACE}{NOTHING}]*"
_BREAK = f"(?>\r\n|[{LINE_BREAKS}])"
_line_ends = lazy_pattern(f"[{LINE_BREAKS}]{_BLANK}")
_blank_lines = lazy_pattern(f"(?:{_BREAK}[{SPACES}{NOTHING}]*{_BREAK}|\u2029){_BLANK}")
# Where line feeds alone break lines, they are found in a tenth of the time.
_BUT_FEEDS = frozenset(LINE_BREAKS) - {"\n"}
_feeds = lazy_pattern(f"\n{_BLANK}")
_blank_feeds = lazy_pattern(f"\n[{SPACES}{NOTHING}]*\n{_BLANK}")
_inside = lazy_pattern(f"[^{WHITE_SPACE}{NOTHING}]")


class NotUtf8(ValueError):
    """Bytes that are not UTF-8: `offset` counts bytes from 0, `line` and `column` from 1.

    The column counts characters.
    """

    def __init__(self, offset: int, line: int, column: int) -> None:
        super().__init__(f"not UTF-8 at byte {offset} (line {line}, column {column})")
        self.offset = offset
        self.line = line
        self.column = column


class Speech:
    """The stretches of a folded text in which somebody speaks, in order, and what they say there.

    `lines` has the words of each on a line: there are no line breaks in a folded text. None of
    `stretches` begins before the end of the one before.
    """

    def __init__(self, folded: str, stretches: Sequence[Span]) -> None:
        self.stretches = stretches
        self.lines = "\n".join([folded[start:end] for start, end in stretches])
        lengths = [end - start + 1 for start, end in stretches]
        self._starts = list(accumulate(lengths, initial=0))

    def place(self, offset: int) -> tuple[int, int]:
        """Return where an offset of `lines` is in the folded text, and the stretch's number."""
        number = bisect_right(self._starts, offset) - 1
        return self.stretches[number].start + offset - self._starts[number], number


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
            text = cls(data.decode("utf-8"), language)
        except UnicodeDecodeError as problem:
            before = data[: problem.start].decode("utf-8")
            line = before.count("\n") + 1
            column = len(before) - before.rfind("\n")
            raise NotUtf8(problem.start, line, column) from problem
        text.odd = odd_in(data)
        return text

    @cached_property
    def words(self) -> Language | None:
        """What is known of the language, None where nothing is."""
        return language(self.language) if self.language else None

    @cached_property
    def odd(self) -> str:
        """The characters but plain ASCII, each once: they say what there may be to look for."""
        return odd_in(self.raw)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, parted by blank lines; in a text without any, each line is one.

        None is empty, and none has white space at its ends.
        """
        raw = self.raw
        has_others = not _BUT_FEEDS.isdisjoint(self.odd)
        parted = _parted(raw, _blank_lines if has_others else _blank_feeds)
        return parted if len(parted) > 1 else _parted(raw, _line_ends if has_others else _feeds)

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
        return all_quotations(self.raw, self.paragraphs, self.odd)

    @cached_property
    def folding(self) -> Folded:
        """The text as it is compared, with the way back from its offsets."""
        repeated = {mark for quotation in self.all_quotations for mark in quotation.repeated}
        return fold(self.raw, repeated, self.odd)

    @cached_property
    def folded(self) -> str:
        """The text as it is compared."""
        return self.folding.text

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Where `quotations` stand in the folded text, with their marks."""
        return tuple(self.folding.spans_at(quotation.span for quotation in self.quotations))

    @cached_property
    def speech(self) -> Speech:
        """What stands in `quoted`."""
        return Speech(self.folded, self.quoted)

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
        return bisect_right(self._paragraph_starts, offset, 1) - 1

    def paragraphs_of(self, span: Span, before: int = 0) -> Span:
        """Return the stretch of the paragraphs that `span` is in, and of as many `before` them."""
        paragraphs, first = self.paragraphs, self.paragraph_at(span.start)
        end = paragraphs[first].end
        if span.end > end:
            end = paragraphs[self.paragraph_at(span.end - 1)].end
        return span_of(paragraphs[first - before if first > before else 0].start, end)

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that `offset` stands in, or the one before it."""
        return max(0, bisect_right(self.sentences, offset, key=lambda one: one.start) - 1)


def _parted(raw: str, breaks: re.Pattern[str]) -> tuple[Span, ...]:
    """Return the stretches between breaks, trimmed, without empty ones.

    A break has all white space in it that stands behind it.
    """
    first = _inside.search(raw)
    if first is None:
        return ()
    last = _trimmed(raw, len(raw))
    starts, ends = [first.start()], []
    for match in breaks.finditer(raw, first.start(), last):
        end, start = match.span()
        ends.append(end if "!" <= raw[end - 1] <= "~" else _trimmed(raw, end))
        starts.append(start)
    return tuple(spans(starts, (*ends, last)))


def _trimmed(raw: str, end: int) -> int:
    """Return where a stretch ends, that is not empty, without the white space there."""
    while not _inside.match(raw, end - 1):
        end -= 1
    return end
