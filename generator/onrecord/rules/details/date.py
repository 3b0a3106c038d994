"""A statement has a date that its evidence does not hold.

## What is wrong

In a key point, a summary, the title or place of an event, a role, a description, a definition with
evidence, a statement of the background, an unknown with evidence, or the occasion or place of a
quote stands a date that is neither in the passages it rests on, nor what their relative words
("last month") come to, nor the source's own date. A coarser date than the source's is right. For a
position that rests on quotes, their paragraphs count (for an unknown and for what is told beside a
quote, the paragraph and the one before).

## Why it matters

A statement is read as the source's. A date that comes from elsewhere is not.

## What to do

Write the date as the source has it, or coarser; or add the passage that has it to the evidence.
What you know from elsewhere goes into a `note`, with its reference.

## Example

    # the source, of 21 May 2022: The council voted on Wednesday.
    text: On 17 May 2022 the council put it off.    # bad
    text: On 18 May 2022 the council put it off.    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.details.in_a_name import is_in_a_name
from onrecord.rules.details.said import DateSaid
from onrecord.rules.details.support import Stretch, Support
from onrecord.rules.details.unlabelled import Unlabelled
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.languages import language
from onrecord.texts.matching import Fault, find_passage
from onrecord.texts.numbers import numbers_in
from onrecord.texts.relative_dates import Kind as MentionKind
from onrecord.texts.relative_dates import comes_to
from onrecord.texts.text import Text
from onrecord.when import When, within

KIND = Kind("E306", Severity.WARNING, "date not in the evidence", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dates in statements that their evidence does not have."""
    tag = view.publication.language
    unlabelled = Unlabelled()
    for said in view.said.dates:
        if said.mention.kind is MentionKind.UNRESOLVABLE or _is_held(said, tag):
            continue
        if is_in_a_name(said.statement.text, said.span, view.publication):
            continue
        if unlabelled.takes(said.statement.support, said.statement.text, said.span):
            continue
        yield KIND.problem(
            said.statement.text.place_of(*said.span),
            f"The date {quoted(said.mention.words)} stands in no passage that this rests on.",
            "Write it as the source has it, or add the passage that has it to the evidence.",
            said.statement.fact,
        )
    yield from unlabelled.problems(KIND, "date")


def _is_held(said: DateSaid, tag: str) -> bool:
    """Tell whether the date stands in the evidence; `tag` is the language of the statement."""
    support, words = said.statement.support, said.mention.words
    if any(_stand_in(stretch, words) for stretch in support.stretches):
        return True
    ways = list(said.mention.comes_to)
    if said.mention.kind is MentionKind.RELATIVE:
        # A statement about a source counts from the source's day, as its reader does.
        ways += [
            way
            for source in support.sources
            for scheduled in (False, True)
            for way in comes_to(words, tag, source.published, scheduled=scheduled)
        ]
    if any(_says_no_more(way, date) for way in ways for date in support.dates):
        return True
    return _is_in_figures(words, support, tag)


def _is_in_figures(words: str, support: Support, tag: str) -> bool:
    """Tell whether a date's figures stand in passages of which no more can be compared.

    These are in another language, and no date is found there. Where one of them can't be read at
    all, a date without figures may stand in it too ("ontem").
    """
    foreign = [stretch for stretch in support.stretches if _is_foreign(stretch, tag)]
    figures = {value for stretch in foreign for value in stretch.numbers()}
    wanted = {number.value for number in numbers_in(words, tag)}
    unread = any(language(stretch.language) is None for stretch in foreign)
    return wanted <= figures and (bool(wanted) or unread)


def _stand_in(stretch: Stretch, words: str) -> bool:
    """Tell whether words stand in a stretch from edge to edge: no 3 May in 13 May."""
    if words not in stretch.words:
        return False
    found = find_passage(Text(stretch.words, stretch.language), words)
    return found.fault is not Fault.ABSENT


def _says_no_more(date: When, other: When) -> bool:
    """Tell whether `date` is `other`, or coarser."""
    return within(other, date)


def _is_foreign(stretch: Stretch, tag: str) -> bool:
    known = language(stretch.language)
    return known is None or (known is not language(tag) and not stretch.dates)
