"""Dates in a text: the words that name them, and what those come to from the source's own date.

The contract's table says what they come to; where it leaves something open: a phrase for a part of
yesterday or today ("last night", "this morning") is that day; rows may be put together ("Friday of
last week", "June last year"); early, mid and late leave a day what it is ("late on Friday"); days
and months that share their rest, and the two ends of a time, are one date of which each may be
meant; what is counted from something else than the source's date ("two weeks later", "the day
before"), and what counts two steps at once ("the day before yesterday"), nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache

from onrecord.frozen import frozen
from onrecord.texts.dates import Finding, Grammar, find, grammar
from onrecord.texts.dates.reckoning import all_of, is_absolute, reckon, times_between
from onrecord.texts.languages import language as known_language
from onrecord.texts.plain import Plain
from onrecord.texts.text import Span
from onrecord.when import Precision, When, about


class Kind(StrEnum):
    """How words name a date: by itself, from the source's date, or so that nobody can tell."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    UNRESOLVABLE = "unresolvable"


@frozen()
class Mention:
    """Words of a text that name a date.

    `span` are the code points of the text that they are, `words` the same as they stand there.
    `comes_to` are the dates that they may mean, the likeliest first, of which an editor's date is
    one: several where the words leave it open ("on Friday"), the time and its two ends for "3 to 5
    July 2023". Empty where nobody can tell: vague words, or a source whose date is too coarse.
    """

    span: Span
    words: str
    kind: Kind
    comes_to: tuple[When, ...]


def dates_in(
    text: str, language: str, anchor: When | None, *, scheduled: bool = False
) -> list[Mention]:
    """Return the dates that `text` names, in order.

    `language` is a BCP 47 tag; in one without data only days in figures (2023-07-07) and years are
    found. `anchor` is the source's own date, None where it is not known. `scheduled` says that the
    fact is due, so that words may mean the coming one.
    """
    return _mentions(text, _named(text, language), anchor, scheduled)


def comes_to(
    words: str, language: str, anchor: When | None, *, scheduled: bool = False
) -> tuple[When, ...]:
    """Return what words come to that an editor picked out as naming a date, as `dates_in` does.

    A month, a day or a year by itself counts as one here. Where the words name several dates, each
    of them may be meant. Empty: nobody can tell.
    """
    found = _mentions(words, _picked_out(words, language), anchor, scheduled)
    return tuple(dict.fromkeys(when for mention in found for when in mention.comes_to))


def comes_to_at(
    text: str, span: Span, language: str, anchor: When | None, *, scheduled: bool = False
) -> tuple[When, ...]:
    """Return what the words at `span` of a text come to where they stand.

    As `comes_to`, but words that are only a part of a date's are read as the whole of it, so that
    "July" picked out of "July 2019" is that July, and "Friday" out of "every Friday" nobody's.
    """
    for mention in dates_in(text, language, anchor, scheduled=scheduled):
        overlap = mention.span.start < span.end and span.start < mention.span.end
        inside = span.start <= mention.span.start and mention.span.end <= span.end
        if overlap and not inside:
            return mention.comes_to
    return comes_to(text[span.start : span.end], language, anchor, scheduled=scheduled)


@frozen()
class _Named:
    """A date that words name, of whatever day they are: one finding, or the ends of a time."""

    span: Span
    findings: list[Finding]
    absolute: bool


def _named(text: str, tag: str, *, whole: bool = False) -> list[_Named]:
    """Return the dates that a text names; `whole` says that it was picked out as one."""
    data = known_language(tag)
    rules = grammar(data) if data else None
    plain = Plain(text)
    return [
        _Named(
            plain.span(group[0].start, group[-1].end),
            group,
            all(is_absolute(one.how, one.parts) for one in group),
        )
        for group in _joined(find(plain, rules, whole), plain, rules)
    ]


@lru_cache(maxsize=1024)
def _picked_out(words: str, tag: str) -> tuple[_Named, ...]:
    """Return the dates in words that name one: many facts rest on the same few ("on Friday")."""
    return tuple(_named(words, tag, whole=True))


def _mentions(
    text: str, named: Iterable[_Named], anchor: When | None, scheduled: bool
) -> list[Mention]:
    days = _anchor_days(anchor)
    mentions: list[Mention] = []
    for one in named:
        found = _resolved(one.findings, days, scheduled, one.absolute)
        kind = Kind.ABSOLUTE if one.absolute else Kind.RELATIVE
        if (one.absolute and not found) or one.findings[0].how == "vague":  # no end of a time is
            kind = Kind.UNRESOLVABLE
        mentions.append(Mention(one.span, text[one.span.start : one.span.end], kind, found))
    return mentions


def _anchor_days(anchor: When | None) -> tuple[date, ...]:
    """Return the first and last day that the source may be of, empty where it is not sure."""
    if anchor is None or anchor.approximate or anchor.uncertain:
        return ()
    if anchor.first is None or anchor.last is None:
        return ()
    return (anchor.first,) if anchor.first == anchor.last else (anchor.first, anchor.last)


def _resolved(
    group: list[Finding], days: tuple[date, ...], scheduled: bool, absolute: bool
) -> tuple[When, ...]:
    """Return what the words come to from every day that the source may be of."""
    if absolute or not days:
        return tuple(_reckoned(group, None, scheduled)) if absolute else ()
    ways = [_reckoned(group, one, scheduled) for one in days]
    return tuple(when for when in ways[0] if all(when in way for way in ways))


def _reckoned(group: list[Finding], day: date | None, scheduled: bool) -> Sequence[When]:
    singles = [_approximated(one, reckon(one.how, one.parts, day, scheduled)) for one in group]
    return all_of([times_between(*singles), *singles] if len(singles) == 2 else singles)


def _approximated(one: Finding, found: Sequence[When]) -> Sequence[When]:
    if not one.about:
        return found
    return [
        about(when) if one.about == "about" or when.precision is not Precision.DAY else when
        for when in found
    ]


def _joined(
    findings: list[Finding], plain: Plain, rules: Grammar | None
) -> Iterable[list[Finding]]:
    """Group the two ends of a time, each with what it leaves to the other to say."""
    at = 0
    while at < len(findings):
        if rules and at + 1 < len(findings):
            first, second = findings[at], findings[at + 1]
            if _is_time(first, second, plain, rules):
                yield [
                    Finding(
                        first.start,
                        first.end,
                        first.how,
                        first.parts.filled_from(second.parts),
                        first.about,
                    ),
                    Finding(
                        second.start,
                        second.end,
                        second.how,
                        second.parts.filled_from(first.parts),
                        second.about,
                    ),
                ]
                at += 2
                continue
        yield [findings[at]]
        at += 1


def _is_time(first: Finding, second: Finding, plain: Plain, rules: Grammar) -> bool:
    if "vague" in (first.how, second.how):
        return False
    joint = rules.slots.joined(plain.lower, first.end)
    if not joint or joint[0] != second.start:
        return False
    if joint[1]:
        return True
    before = plain.lower[: first.start].rstrip()
    return any(
        joint[2] == joining and before.endswith(opening) for opening, joining in rules.betweens
    )
