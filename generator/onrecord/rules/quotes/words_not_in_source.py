"""The words of a quote do not stand in its source.

## What is wrong

The text of the quote, of another wording of it (`also_reported`) or of its `original` differs from
the source: a word, a letter, an accent, a comma, a capital. The message shows the nearest passage
with the differences marked, and names another source of the dossier that has the words.

## Why it matters

What stands in quotation marks is held to be what somebody said. One changed word can turn it round,
and a reader who looks it up stops trusting all the rest.

## What to do

Write the words as they stand in the source. Mark words of your own with `[ ]`, and what you leave
out with `[…]`; three dots without brackets are words like any other. Quotation marks, apostrophes,
dashes and spaces may be of any shape.

## Example

    text: We are not in favour of it    # bad where the source has "We are not in favor of it"
    text: We are not in favor of it     # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.rules.absence import LONGEST, explain
from onrecord.rules.phrasing import plain, quoted
from onrecord.rules.quotes.standing import ANYBODY
from onrecord.rules.view import View, Wording
from onrecord.texts.matching import Fault, Lookup, find_quote
from onrecord.texts.text import Span, Text

KIND = Kind("Q201", Severity.ERROR, "words not in source", __doc__)


_DOTS = lazy_pattern(r"(?<![\[［])(?:\.{3,}|…+)")
_IN_THE_SOURCE = "Write the words as they stand in the source"


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that do not stand in their source."""
    for wording in view.wordings_with(Fault.ABSENT):
        place, message, cure = _of_dots(wording) or _explained(view, wording)
        yield KIND.problem(place, message, cure, wording.fact)


def _explained(view: View, wording: Wording) -> tuple[Place, str, str]:
    sources = view.publication.dossier_of(wording.quote).sources
    absence = explain(wording.text, wording.source, sources, _with_marks)
    cure = f"{_IN_THE_SOURCE}, or mark your own with [ ] and what you leave out with […]."
    if absence.elsewhere is not None:
        cure = f"Write source: {absence.elsewhere}, or the words as they stand in this source."
    elif absence.in_case is not None:
        had, offered = absence.in_case
        differ = [
            at for at, (one, other) in enumerate(zip(had, offered, strict=True)) if one != other
        ]
        cure = f"Write {had}."
        if len(differ) == 1:
            at = differ[0]
            marked = f"{offered[:at]}[{offered[at]}]{offered[at + 1 :]}"
            cure = f"Write {had}; or {marked}, to show that you changed the letter."
            if wording.text.startswith(offered):
                cure = f"{cure[:-1]} (then the text needs quotation marks, as it begins with [)."
    elif _dots_in(wording.text):
        cure = (
            f"{_IN_THE_SOURCE}, and […] for what you leave out: three dots alone leave out nothing."
        )
    return absence.place, absence.message, cure


def _of_dots(wording: Wording) -> tuple[Place, str, str] | None:
    """Explain words that are right but for dots in place of the mark for an omission."""
    words, text = wording.text, wording.source.text
    dots = _dots_in(words)
    if text is None or not dots or len(words) > LONGEST:
        return None
    message = (
        f"{quoted(words[slice(*dots[0])])} without brackets counts as words, not as an omission, "
        "and the source has none such here."
    )
    place = words.place_of(*dots[0])
    whole = words.strip(" .…")
    if not _dots_in(whole) and _with_marks(text, whole).places:
        cure = "Take the dots out: a quote may begin and end anywhere in a sentence."
        return place, message, cure
    edges = [0, *(edge for span in dots for edge in span), len(words)]
    parts = [words[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True)]
    marked = " […] ".join(parts).strip()
    if _with_marks(text, marked).fault is Fault.ABSENT:
        return None
    return place, message, f"Write […] for what you leave out: {plain(marked)}"


def _dots_in(words: str) -> list[Span]:
    """Return where dots stand that no brackets surround."""
    return [Span(*found.span()) for found in _DOTS.finditer(words)]


def _with_marks(text: Text, words: str) -> Lookup:
    return find_quote(text, words, ANYBODY)
