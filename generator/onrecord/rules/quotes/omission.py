"""What a quote leaves out may turn its meaning.

## What is wrong

In what `[…]` leaves out stands a negation ("not", "never"), a condition ("if", "unless"), or a
sentence of the speaker's ends there.

## Why it matters

"We will […] close it" is word for word, and false, where "not" was left out. Over the end of a
sentence, two thoughts become one.

## What to do

Quote what was left out, or make two quotes of it. If the omission is harmless, accept the warning
with the reason (`accepts`); the words left out are shown to readers in any case.

## Example

    # the source: “We will not close it before the summer,”
    text: We will […] close it    # bad
    text: We will not close it    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.quotes.marks import place_of_omission
from onrecord.rules.view import View
from onrecord.texts.matching import CautionKind, PieceKind
from onrecord.texts.text import Span

KIND = Kind("Q207", Severity.WARNING, "omission over what may turn the meaning", __doc__)

_WHAT = {
    CautionKind.OMITTED_NEGATION: "the negation {words}",
    CautionKind.OMITTED_CONDITION: "the condition {words}",
    CautionKind.OMITTED_SENTENCE_END: "the end of a sentence",
}


def find(view: View) -> Iterator[Problem]:
    """Find the omissions over a negation, a condition or the end of a sentence."""
    for wording in view.wordings_with_cautions:
        omitted = [one for one in wording.found.pieces if one.kind is PieceKind.OMITTED]
        for number, piece in enumerate(omitted):
            what = [
                _WHAT[caution.kind].format(words=quoted(caution.words))
                for caution in wording.found.cautions
                if caution.kind in _WHAT and _is_within(caution.span, piece.span)
            ]
            if not what:
                continue
            yield KIND.problem(
                place_of_omission(wording.text, number),
                f"[…] leaves out {listed(list(dict.fromkeys(what)))}: {quoted(piece.text)}.",
                "Quote the words, or make two quotes; if the omission is harmless, accept the "
                "warning with the reason.",
                wording.fact,
            )


def _is_within(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end
