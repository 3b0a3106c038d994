"""Names of weekdays and months in a language, from CLDR by Babel and from the language's file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.frozen import frozen
from onrecord.texts.languages import DateWords
from onrecord.texts.plain import plain


@frozen()
class CalendarNames:
    """Plain small letters to a weekday (Monday is 0) or a month (1 to 12), full and shortened.

    A shortened name is one that ends in a full stop or that CLDR calls so; the stop is not part of
    it. A name of two things is none.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    short_months: Mapping[str, int]


def calendar_names(words: DateWords) -> CalendarNames:
    """Return the names in all CLDR locales that `words` lists, and those that it adds."""
    from babel.core import Locale

    weekdays, short_weekdays = _listed(words.more_weekdays, 0)
    months, short_months = _listed(words.more_months, 1)
    for name in words.cldr:
        locale = Locale.parse(name)
        for context in ("format", "stand-alone"):
            weekdays += _pairs(locale.days[context]["wide"])
            months += _pairs(locale.months[context]["wide"])
            short_weekdays += _pairs(locale.days[context]["abbreviated"])
            short_months += _pairs(locale.months[context]["abbreviated"])
    return CalendarNames(
        _unambiguous(weekdays),
        _unambiguous(months),
        _unambiguous(short_weekdays),
        _unambiguous(short_months),
    )


_Pairs = list[tuple[str, int]]


def _listed(lists: Iterable[Iterable[str]], first: int) -> tuple[_Pairs, _Pairs]:
    """Number the names of each list, and part full ones from shortened ones."""
    pairs = [(name, number) for number, names in enumerate(lists, first) for name in names]
    return (
        [pair for pair in pairs if not pair[0].endswith(".")],
        [pair for pair in pairs if pair[0].endswith(".")],
    )


def _pairs(names: Mapping[int, str]) -> _Pairs:
    return [(name, number) for number, name in names.items()]


def _unambiguous(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    known: dict[str, int] = {}
    twice: set[str] = set()
    for name, number in pairs:
        text = plain(name).rstrip(".")
        if known.setdefault(text, number) != number:
            twice.add(text)
    return {text: number for text, number in known.items() if text not in twice}
