"""What may turn a meaning: negations, conditions and ends of sentences in what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from onrecord.texts.any_number import numbers_at
from onrecord.texts.brackets import Marked, Own
from onrecord.texts.edges import has_word
from onrecord.texts.languages import Language
from onrecord.texts.lookup import Caution, CautionKind, Fault
from onrecord.texts.pieces import raw_span
from onrecord.texts.sentences import closing_stop
from onrecord.texts.spans import Span
from onrecord.texts.text import Text

Finder: TypeAlias = Callable[[str], list[tuple[int, int]]]


def cut_cautions(text: Text, left: Span, right: Span) -> Iterator[Caution]:
    """Find negations and conditions in what a part leaves of its sentence.

    `left` and `right` are what stands before and after it there, in offsets of the folded text.
    """
    for stretch in (left, right):
        yield from _turning(text, stretch, CautionKind.CUT_NEGATION, CautionKind.CUT_CONDITION)


def omission_cautions(
    text: Text, omitted: Span, speech: Sequence[Span], closed: Sequence[Span] = ()
) -> Iterator[Caution]:
    """Find what turns a meaning in an omission.

    `speech` are its parts that a speaker says, `closed` those of them with which a quotation ends.
    """
    yield from _turning(text, omitted, CautionKind.OMITTED_NEGATION, CautionKind.OMITTED_CONDITION)
    for part in speech:
        stops = text.ends.between(*part)
        for stop in stops:
            yield _caution(text, CautionKind.OMITTED_SENTENCE_END, stop.mark, stop.end)
        # A quotation's last sentence ends even where the source's goes on: `“Why?” she asked.`
        last = closing_stop(text.folded, *part) if part in closed else None
        if last is not None and (not stops or stops[-1].mark < last):
            yield _caution(text, CautionKind.OMITTED_SENTENCE_END, last, last + 1)


def _turning(
    text: Text, stretch: Span, negation: CautionKind, condition: CautionKind
) -> Iterator[Caution]:
    language = text.words
    if language is None or not has_word(text.folded, *stretch):
        return
    for kind, find in ((negation, language.negations_in), (condition, language.conditions_in)):
        for found in _touching(text, stretch, find):
            yield _caution(text, kind, *found)


def _touching(text: Text, stretch: Span, find: Finder) -> list[Span]:
    """Return what is found in a stretch of the folded text, or reaches into it.

    It is looked for in the whole sentences: in a script without spaces a cut may part it, and a
    word beside the stretch may show that it is none.
    """
    start, end = text.ends.start_of(stretch.start), text.ends.end_of(stretch.end)
    found = (Span(start + first, start + last) for first, last in find(text.folded[start:end]))
    return [each for each in found if each.start < stretch.end and stretch.start < each.end]


def _caution(text: Text, kind: CautionKind, start: int, end: int) -> Caution:
    span = raw_span(text, Span(start, end))
    return Caution(kind, span, text.raw[slice(*span)])


def brought_in(marked: Marked, language: Language | None) -> tuple[Fault, Own] | None:
    """Return the fault of words of the editor's that bring in a negation or a number, and them.

    The text is judged as a reader sees it: in a script without spaces one character may turn it.
    """
    found: list[tuple[Fault, list[tuple[int, int]]]] = []
    if language is not None:
        found.append((Fault.BRINGS_NEGATION, language.negations_in(marked.shown)))
    found.append((Fault.BRINGS_NUMBER, numbers_at(marked.shown, language)))
    for own, (start, end) in zip(marked.own_words, marked.own_spans, strict=True):
        for fault, places in found:
            if any(first < end and start < last for first, last in places):
                return fault, own
    return None


def replaced(text: Text, run: Span) -> Fault | None:
    """Return the fault of putting words of the editor's in place of a run of the source's."""
    if text.words is not None and _touching(text, run, text.words.negations_in):
        return Fault.REPLACES_NEGATION
    if _touching(text, run, lambda words: numbers_at(words, text.words)):
        return Fault.REPLACES_NUMBER
    return None
