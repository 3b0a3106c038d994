"""What a quote leaves of its sentence may turn its meaning.

## What is wrong

The quote is a part of a sentence. In the rest of that sentence, inside the same quotation, stands a
negation ("not", "never") or a condition ("if", "unless").

## Why it matters

"In favour as a matter of principle" stands in the source word for word, behind "We are not".

## What to do

Quote the whole sentence, or enough of it. If the cut is harmless, accept the warning with the
reason (`accepts`).

## Example

    # the source: “If the council will not act, the Union will go to court.”
    text: the Union will go to court.                                     # bad
    text: If the council will not act, the Union will go to court.        # good
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View, Wording
from onrecord.texts.characters import DOUBLE_MARKS, SINGLE_MARKS
from onrecord.texts.matching import Caution, CautionKind
from onrecord.texts.text import Span

KIND = Kind("Q208", Severity.WARNING, "cut that may turn the meaning", __doc__)

_WHAT = {
    CautionKind.CUT_NEGATION: "the negation {words}",
    CautionKind.CUT_CONDITION: "the condition {words}",
}


def find(view: View) -> Iterator[Problem]:
    """Find the quotes that leave a negation or a condition of their sentence, at either end."""
    for wording in view.wordings_with_cautions:
        span = wording.found.span
        if span is None:
            continue
        cut = [one for one in wording.found.cautions if one.kind in _WHAT]
        before = [one for one in cut if one.span.start < span.start]
        behind = [one for one in cut if one.span.start >= span.start]
        start, end = _edges(wording.text)
        for cautions, place in ((before, (start, start + 1)), (behind, (end - 1, end))):
            if not cautions:
                continue
            what = [_WHAT[one.kind].format(words=quoted(one.words)) for one in cautions]
            yield KIND.problem(
                wording.text.place_of(*place),
                f"The quote leaves out {listed(list(dict.fromkeys(what)))} of its sentence: "
                f"{quoted(_sentence(wording, span, cautions))}.",
                "Quote the whole sentence; if the cut is harmless, accept the warning with the "
                "reason.",
                wording.fact,
            )


def _edges(text: str) -> tuple[int, int]:
    """Return where the first character of `text` stands, and where its last one ends."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _sentence(wording: Wording, span: Span, cautions: Sequence[Caution]) -> str:
    """Return the sentence, or sentences, from the words that were left to the quote's own."""
    text = wording.source.text
    if text is None:
        return " ".join(one.words for one in cautions)
    first = min(span.start, *(one.span.start for one in cautions))
    last = max(span.end, *(one.span.end for one in cautions))
    start = text.sentences[text.sentence_at(first)].start
    end = text.sentences[text.sentence_at(max(first, last - 1))].end
    return text.raw[start:end].strip(DOUBLE_MARKS + SINGLE_MARKS)
