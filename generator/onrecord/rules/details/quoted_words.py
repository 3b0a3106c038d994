"""A statement quotes words that no source of it has.

## What is wrong

In a key point, a summary, the title or place of an event, a role, a description, a definition with
evidence, a statement of the background, an unknown with evidence, or the occasion or place of a
quote, words stand in double quotation marks that are not found, word for word, in any source that
the statement rests on. Where all of these are in another language the words are taken for a
translation, and not judged.

## Why it matters

A reader takes what stands in quotation marks for somebody's own words, wherever it stands.

## What to do

Write the words as the source has them, or in your own without the marks. If they are no quotation
(a title of something that the source does not name, say), accept the warning with the reason.

## Example

    # the source: “We are against haste,” said the mayor.
    text: The mayor is “against all haste”.    # bad
    text: The mayor is “against haste”.        # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.details.statements import Statement
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.folding import fold
from onrecord.texts.text import Text

KIND = Kind("E308", Severity.WARNING, "quoted words that no source has", __doc__)

_DOUBLE = '“”„‟"«»「『〝＂'
_double = lazy_pattern(f"[{_DOUBLE}]")
_LAST_MARKS = " ,.;:!?…、。，．"


def find(view: View) -> Iterator[Problem]:
    """Find the quotations in statements that stand in none of their sources."""
    language = view.publication.language
    for statement in view.said.statements:
        if not _double.search(statement.text):
            continue
        sources = _texts(statement, language)
        for quotation in Text(str(statement.text), language).quotations:
            words = str(statement.text)[slice(*quotation.inner)]
            wanted = fold(words).text.strip(_LAST_MARKS)
            opening = str(statement.text)[quotation.span.start]
            if opening not in _DOUBLE or not wanted or not sources:
                continue
            if not any(wanted in text for text in sources):
                yield KIND.problem(
                    statement.text.place_of(*quotation.inner),
                    f"The words {quoted(words)} are quoted, and stand in no source of this.",
                    "Write them as the source has them, or in your own words without the marks.",
                    statement.fact,
                )


def _texts(statement: Statement, language: str) -> list[str]:
    """Return what the words may stand in, folded; none where all sources are in another language.

    The texts and titles of the sources, and what the editor gives as a reason (`because`).
    """
    tag = _primary(language)
    near = [
        (source.text, source.fact.title)
        for source in statement.support.sources
        if source.text is not None and _primary(source.text.language) == tag
    ]
    if not near:
        return []
    titles = [title for _, title in near if title]
    more = [fold(str(words)).text for words in (*titles, *statement.support.because)]
    return [*(text.folded for text, _ in near), *more]


def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()
