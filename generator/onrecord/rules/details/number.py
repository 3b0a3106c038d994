"""A statement has a number that its evidence does not hold.

## What is wrong

In a key point, a summary, the title or place of an event, a role, a description, a definition with
evidence, a statement of the background, an unknown with evidence, or the occasion or place of a
quote stands a number that the passages it rests on do not have. Numbers are compared as values:
`18,000`, `18.000` and `١٨٬٠٠٠` are the same, and so are `two` and `2`. For a position that rests on
quotes, their paragraphs count (for an unknown and for what is told beside a quote, the paragraph
and the one before).

## Why it matters

A figure is what a reader takes away, and what is most easily mistyped or remembered wrongly.

Where a source does not say its language, its numbers can't be read for sure: then there is one
warning, about the source.

## What to do

Write the number as the source has it; or add the passage that has it to the evidence. If you have
worked it out yourself, say so in a `note`, or accept the warning with the reason.

## Example

    # the source: about 18,000 tonnes of silt
    text: About 16,000 tonnes of silt lie behind it.    # bad
    text: About 18,000 tonnes of silt lie behind it.    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.details.in_a_name import is_in_a_name
from onrecord.rules.details.support import Support
from onrecord.rules.details.unlabelled import Unlabelled
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.languages import language
from onrecord.texts.numbers import Number, numbers_in

KIND = Kind("E305", Severity.WARNING, "number not in the evidence", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the numbers in statements that their evidence does not have."""
    unlabelled = Unlabelled()
    for statement, number, span in view.said.numbers:
        support = statement.support
        if number.value in support.numbers or number.value in support.years:
            continue
        if is_in_a_name(statement.text, span, view.publication):
            continue
        if _stands_in_figures(number, support, view.publication.language):
            continue
        if unlabelled.takes(support, statement.text, span):
            continue
        yield KIND.problem(
            statement.text.place_of(*span),
            f"The number {quoted(number.words)} stands in no passage that this rests on.",
            "Write it as the source has it, or add the passage that has it to the evidence.",
            statement.fact,
        )
    yield from unlabelled.problems(KIND, "number")


def _stands_in_figures(number: Number, support: Support, tag: str) -> bool:
    """Tell whether the same figures stand in a passage, and nobody can read what follows them.

    In a language without data "4,2 milhões" is 4.2 and a word, be it the passage's or the pages'.
    """
    unread = [
        stretch
        for stretch in support.stretches
        if stretch.language and None in (language(stretch.language), language(tag))
    ]
    figures = [one.value for one in numbers_in(number.words, "")]
    there = {one.value for stretch in unread for one in numbers_in(stretch.words, "")}
    return bool(figures) and there.issuperset(figures)
