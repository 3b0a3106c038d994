"""The editor's own words in a quote say more than brackets may.

## What is wrong

Words in `[ ]` are the editor's, in place of words of the source or added to them. They may neither
bring in nor replace a negation or a number; two brackets may not stand side by side; and the
source's words must outnumber them.

## Why it matters

A bracket explains. One that changes "not" or a figure, or says most of the sentence, makes the
speaker say what was not said.

## What to do

Quote the words of the source in place of the bracket; or make the quote shorter, and tell the rest
in the summary of a position.

## Example

    text: If the county [never] pays, I will lift the first stone myself.   # bad
    text: If [it] pays, I will lift the first stone myself.                 # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.quotes.marks import place_of_bracket
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q211", Severity.ERROR, "editor's words that say too much", __doc__)

_WHAT = {
    Fault.BRINGS_NEGATION: "The bracket brings in a negation{detail}.",
    Fault.REPLACES_NEGATION: "The bracket replaces a negation of the source's{detail}.",
    Fault.BRINGS_NUMBER: "The bracket brings in a number{detail}.",
    Fault.REPLACES_NUMBER: "The bracket replaces a number of the source's{detail}.",
    Fault.SIDE_BY_SIDE: "Two marks of the editor's stand side by side{detail}.",
    Fault.TOO_MANY_OWN_WORDS: "The editor's words are as many as the source's, or more{detail}.",
    Fault.INSIDE_WORD: "A bracket inside a word changes more than the case of a letter{detail}.",
}


def find(view: View) -> Iterator[Problem]:
    """Find the quotes whose brackets do what brackets may not."""
    for fault, message in _WHAT.items():
        for wording in view.wordings_with(fault):
            detail = wording.found.detail
            yield KIND.problem(
                place_of_bracket(wording.text, detail),
                message.format(detail=f": {quoted(detail)}" if detail else ""),
                "Write the source's words in place of the bracket, or quote less.",
                wording.fact,
            )
