"""What words come to where they stand: by themselves, or as a part of a longer date's words.

Nearly always the words beside them have nothing to do with a date, and what they come to is the
same wherever they stand; so a look at the two words beside them saves reading the text around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import lru_cache

from onrecord.patterns import lazy_pattern
from onrecord.texts.dates.calendar_names import calendar_names
from onrecord.texts.languages import Language
from onrecord.texts.plain import plain
from onrecord.texts.relative_dates import comes_to, comes_to_at
from onrecord.texts.text import Span, Text
from onrecord.when import When

_AROUND = 32  # characters: more than a date's words have beside any of them
_WORD = lazy_pattern(r"\w+")
_LAST_WORD = lazy_pattern(r".*\b(\w+)", re.DOTALL)


@lru_cache(maxsize=1024)
def meaning(text: Text, span: Span, anchor: When | None, scheduled: bool) -> tuple[When, ...]:
    """Return what the words at `span` may mean; empty where nobody can tell.

    `anchor` is the source's own date; for a `scheduled` fact they may look ahead.
    """
    start, end = span
    words = text.raw[start:end]
    reaches_back, goes_on = may_go_on(text, span)
    if not (reaches_back or goes_on):
        return _meaning_alone(words, text.language, anchor, scheduled)
    opens, closes = _around(text, span)
    before, behind = text.raw[opens:start], text.raw[end:closes]
    here = Span(len(before), len(before) + len(words))
    around = before + words + behind
    return comes_to_at(around, here, text.language, anchor, scheduled=scheduled)


def may_go_on(text: Text, span: Span) -> tuple[bool, bool]:
    """Tell whether words for a date may reach over the start of `span`, and over its end."""
    language = text.words
    if language is None or not language.spaced or language.proclitics:
        return True, True
    start, end = span
    opens, closes = _around(text, span)
    last = _LAST_WORD.match(text.raw, opens, start)
    first = _WORD.search(text.raw, end, closes)
    return (
        last is not None and _may_be_dates(last[1], language),
        first is not None and _may_be_dates(first[0], language),
    )


def _around(text: Text, span: Span) -> tuple[int, int]:
    """Return how far what stands beside a span may matter to it: never beyond its paragraph."""
    start, end = span
    opens, closes = text.paragraphs[text.paragraph_at(start)]
    return max(opens, start - _AROUND), max(end, min(closes, end + _AROUND))


@lru_cache(maxsize=4096)
def _meaning_alone(
    words: str, language: str, anchor: When | None, scheduled: bool
) -> tuple[When, ...]:
    return comes_to(words, language, anchor, scheduled=scheduled)


@lru_cache(maxsize=4096)
def _may_be_dates(word: str, language: Language) -> bool:
    return any(map(str.isnumeric, word)) or not _vocabulary(language).isdisjoint(
        _WORD.findall(plain(word))
    )


@lru_cache(maxsize=64)
def _vocabulary(language: Language) -> frozenset[str]:
    """Return every word of which a date may be made."""
    names = calendar_names(language.dates)
    strings = [
        *_strings([getattr(language.dates, field.name) for field in fields(language.dates)]),
        *_strings([getattr(names, field.name) for field in fields(names)]),
        *_strings([language.numbers.words, language.numbers.one]),
    ]
    return frozenset(word for text in strings for word in _WORD.findall(plain(text)))


def _strings(value: object) -> Iterable[str]:
    """Go through all the text in a table of a language's file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings([*value.keys(), *value.values()])
    elif isinstance(value, Iterable):
        for one in value:
            yield from _strings(one)
