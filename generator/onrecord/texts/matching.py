"""Whether words stand in a source, word for word: the public face of matching.

What is offered is folded like the source (`folding`); then a passage is looked for as it is, and a
quotation with its marks of the editor's read (`brackets`), laid over the source (`layouts`) where
the speaker speaks (`speech`). Where the contract leaves a choice:

- Words offered over several paragraphs may repeat the mark that opens each, as a source may.
- White space at the ends of what is offered is nothing; what has no letter or figure is not found.
- A quotation may bring its own marks of quotation along where they are the source's.
- Brackets that the source has are tried as its own first: all of them, then all but one, and so on
  (the first `MOST_DOUBTFUL` of them; any others are the source's).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from onrecord.texts.brackets import brackets_in, read_marks
from onrecord.texts.characters import LINE_BREAKS
from onrecord.texts.context import Context
from onrecord.texts.edges import has_word
from onrecord.texts.folding import Folded, fold
from onrecord.texts.layouts import places, places_within
from onrecord.texts.lookup import (
    UNCHECKED,
    Caution,
    CautionKind,
    Fault,
    Lookup,
    Piece,
    PieceKind,
    Verdict,
)
from onrecord.texts.outcome import found_as_it_is
from onrecord.texts.pieces import kept_piece, raw_span
from onrecord.texts.search import Search
from onrecord.texts.spans import Span, span_of
from onrecord.texts.speech import SpeechForm, Voice, spoken
from onrecord.texts.text import Speech, Text

__all__ = [
    "UNCHECKED",
    "Caution",
    "CautionKind",
    "Fault",
    "Lookup",
    "Piece",
    "PieceKind",
    "SpeechForm",
    "Verdict",
    "Voice",
    "find_passage",
    "find_quote",
]

MOST_DOUBTFUL = 4

_ABSENT = Lookup(Verdict.NOT_FOUND, Fault.ABSENT)


def find_passage(text: Text, exact: str, prefix: str = "", suffix: str = "") -> Lookup:
    """Look for a passage: words of the source's own, every bracket its own, anywhere in it.

    Where they stand more than once, `prefix` and `suffix` say which are meant.
    """
    context = Context.of(prefix, suffix)
    lookup = _ABSENT
    for folded in _readings(exact):
        words = folded.text.strip(" ")
        if not has_word(words):
            continue
        lookup = _passage(text, words, context)
        if lookup.fault is not Fault.ABSENT:
            break
    return lookup


def _passage(text: Text, words: str, context: Context) -> Lookup:
    starts = list(places(text, words, 0, len(text.folded)))
    if not starts:
        return _ABSENT
    spans = [Span(start, start + len(words)) for start in starts]
    fitting = spans
    for over_marks in (False, True) if context else ():
        fitting = [
            span
            for span in spans
            if context.fits_before(text.folded, span.start, over_marks)
            and context.fits_after(text.folded, span.end, over_marks)
        ]
        if fitting:
            break
    if len(fitting) != 1:
        fault = Fault.AMBIGUOUS if fitting else Fault.CONTEXT
        ways = tuple(raw_span(text, span) for span in fitting or spans)
        return Lookup(Verdict.NOT_FOUND, fault, ways=ways)
    piece = kept_piece(text, fitting[0])
    return Lookup(Verdict.FOUND, span=piece.span, pieces=(piece,))


def find_quote(text: Text, exact: str, voice: Voice, prefix: str = "", suffix: str = "") -> Lookup:
    """Look for what somebody said, with the editor's marks, where `voice` says they speak.

    Where it can be laid over the source in more than one way, `prefix` and `suffix` (words of the
    source's own) say which is meant.
    """
    speech = spoken(text, voice)
    if not (prefix or suffix):
        lookup = _as_it_is(text, exact, speech)
        if lookup is not None:
            return lookup
    search = Search(text, voice, speech, Context.of(prefix, suffix))
    first = _ABSENT
    for folded in _readings(exact):
        for literal in _ways_to_read_brackets(text, folded.text):
            marked = read_marks(folded, exact, literal)
            if isinstance(marked, Fault):
                lookup = Lookup(Verdict.NOT_FOUND, marked)
            else:
                lookup = search.look_for(marked)
            if lookup.verdict is not Verdict.NOT_FOUND or lookup.fault in _DECIDED:
                return lookup
            if first.fault in _WEAK:
                first = lookup
    return first


def _as_it_is(text: Text, exact: str, speech: Speech) -> Lookup | None:
    """Return the outcome for words without a mark that stand in speech once: nearly every quote.

    What else may come of them is asked of a `Search`, which answers the same here, and is slow.
    """
    if not exact.isprintable():
        return None
    words = fold(exact).text.strip(" ")
    if "[" in words or not has_word(words):
        return None
    found = list(islice(places_within(text, words, speech), 2))
    if len(found) != 1:
        return None
    start, number = found[0]
    return found_as_it_is(text, speech.stretches[number], span_of(start, start + len(words)))


# Faults of a reading that stands where the speaker speaks: no other reading is asked.
_DECIDED = (Fault.AMBIGUOUS, Fault.CONTEXT)
# Faults that say less than those of a later reading.
_WEAK = (Fault.ABSENT, Fault.UNSPOKEN)


def _readings(exact: str) -> Iterator[Folded]:
    """Go through the ways to fold what is offered: as a text, and as a part of one quotation."""
    if exact.isprintable() or not any(mark in exact for mark in LINE_BREAKS):
        yield fold(exact)
        return
    offered = Text(exact)
    yield offered.folding
    repeated = {
        start
        for start, _ in offered.paragraphs[1:]
        if any(quotation.span.start == start for quotation in offered.quotations)
    }
    known = {mark for quotation in offered.all_quotations for mark in quotation.repeated}
    if repeated:
        yield fold(exact, repeated | known)


def _ways_to_read_brackets(text: Text, words: str) -> Iterator[frozenset[int]]:
    """Go through the sets of brackets, by number, that may be the source's, the largest first."""
    if "[" not in words:
        yield frozenset()
        return
    its_own = [number for number, words in enumerate(brackets_in(words)) if words in text.folded]
    certain, doubtful = its_own[MOST_DOUBTFUL:], its_own[:MOST_DOUBTFUL]
    for size in range(len(doubtful), -1, -1):
        for chosen in combinations(doubtful, size):
            yield frozenset(chosen) | frozenset(certain)
