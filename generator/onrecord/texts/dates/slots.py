"""Parts of a date read at one place of a text: a day, a month by name, a year, "two weeks"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias, TypeVar

from onrecord.patterns import lazy_pattern
from onrecord.texts.dates.calendar_names import CalendarNames
from onrecord.texts.dates.phrases import written_out
from onrecord.texts.languages import Language
from onrecord.texts.name_table import NameTable
from onrecord.texts.numbers import kanji
from onrecord.texts.plain import Plain, plain

# Where a slot ends, and what it says, as fields of `Parts` and their values.
Said: TypeAlias = tuple[tuple[str, object], ...]
Read: TypeAlias = tuple[int, Said]
_Value = TypeVar("_Value")
_UNITS = ("week", "month", "year")
_OF_DAY, _OF_COUNT, _OF_YEAR = 2, 3, 4  # figures at most
# How many figures a slot has that is written in them: at least, and at most.
LENGTHS = {
    **dict.fromkeys(("day", "d", "m"), (1, _OF_DAY)),
    **dict.fromkeys(("n", "span"), (1, _OF_COUNT)),
    **dict.fromkeys(("year", "decade"), (_OF_YEAR, _OF_YEAR)),
}
_FIRST = lazy_pattern(r"\w+|[^\w ]")
_WHICH = {"last": -1, "this": 0, "next": 1}


class Slots:
    """Reads the slots of a language's phrases (`DateWords` says what each of them is)."""

    def __init__(self, language: Language, names: CalendarNames) -> None:
        words, spaced = language.dates, language.spaced
        self.spaced = spaced
        self._capitalised = words.capitalised
        self._figure = re.compile(rf"\d+|[{kanji.CHARACTERS}]+" if not spaced else r"\d+")
        self._ordinal = re.compile(f"(?:{_either(words.ordinals)})(?![^\\W_])" if spaced else "")
        ranges, lists = _joins(words.range_joins), _joins(words.list_joins)
        self._join = re.compile(f"({ranges})|{lists}")
        self.joins = frozenset(
            _FIRST.findall(plain(join))[0] for join in (*words.range_joins, *words.list_joins)
        )

        def table(names: Mapping[str, _Value]) -> NameTable[_Value]:
            return NameTable([(plain(name), value) for name, value in names.items()], spaced)

        short = {
            f"{name}.": number
            for name, number in names.short_months.items()
            if name not in names.months
        }
        self.names: dict[str, NameTable[int]] = {
            "weekday": table(names.weekdays),
            "month": table(names.months),
            "weekday_short": table({**names.short_weekdays, **names.weekdays}),
            "month_short": table({**names.short_months, **short, **names.months}),
            "day_word": table(words.day_words),
            "season": table(words.seasons),
            "decade_name": table(words.decades),
            "era": table(words.eras),
            "number_word": table(
                dict(language.numbers.words) | dict.fromkeys(language.numbers.one, 1)
            ),
        }
        self._units = NameTable(_units(words.units), spaced)
        self.names["unit"] = NameTable(
            [(plain(name), 0) for name in words.more_units]
            + [(name, 0) for name, _ in _units(words.units)],
            spaced,
        )
        self.lone_units = NameTable(
            [
                (name, (unit, count))
                for count, units in ((1, words.units_of_one), (2, words.units_of_two))
                for name, unit in _units(units)
            ],
            spaced,
        )
        self.that = {
            unit: NameTable(
                [
                    (text, which)
                    for word, which in _WHICH.items()
                    for template in getattr(words, f"{word}_{unit}")
                    for text in written_out(template)
                ],
                spaced,
            )
            for unit in _UNITS
        }

        self._readers: dict[str, Callable[[Plain, int], Read | None]] = {
            "day": self._days,
            "month": partial(self._months, "month"),
            "month_short": partial(self._months, "month_short"),
            "m": self._month_figure,
            "weekday": partial(self._weekday, "weekday"),
            "weekday_short": partial(self._weekday, "weekday_short"),
            "season": self._season,
            "year": self._year,
            "decade": self._decade,
            "decade_name": self._decade_name,
            "d": self._day_figure,
            "n": self._number,
            "unit": self._unit,
            "span": self._span,
        }

    def read(self, slot: str, text: Plain, at: int) -> Read | None:
        """Read a slot at `at`; None where nothing stands there that it can be."""
        reader = self._readers.get(slot)
        if reader:
            return reader(text, at)
        unit = slot.removeprefix("that_")
        found = self.that[unit].read(text.lower, at)
        return found and (found[0], (("that", (unit, found[1])),))

    def figure(self, lower: str, at: int, longest: int) -> tuple[int, int] | None:
        """Read a number of at most so many figures that nothing cuts from a longer one."""
        before = lower[at - 1 : at]
        if before.isdigit() or (before and before in kanji.CHARACTERS):
            return None
        match = self._figure.match(lower, at)
        if not match:
            return None
        digits = match[0]
        if digits[0].isascii():
            return (match.end(), int(digits)) if len(digits) <= longest else None
        value = kanji.value_of(digits)
        return None if value is None or value >= 10**longest else (match.end(), value)

    def joined(self, lower: str, at: int) -> tuple[int, bool, str] | None:
        """Read what joins two dates: where it ends, whether it makes a time of them, its text."""
        match = self._join.match(lower, at)
        return match and (match.end(), match[1] is not None, match[0].strip())

    def _name(self, table: str, text: Plain, at: int) -> tuple[int, int] | None:
        if self._capitalised and not text.text[at : at + 1].isupper():
            return None
        return self.names[table].read(text.lower, at)

    def _weekday(self, table: str, text: Plain, at: int) -> Read | None:
        found = self._name(table, text, at)
        return found and (found[0], (("weekday", found[1]),))

    def _days(self, text: Plain, at: int) -> Read | None:
        lower = text.lower
        first = self._day(lower, at)
        if not first:
            return None
        end, days = first[0], [first[1]]
        joins: list[bool] = []
        comma = False
        while len(days) < _MOST_DAYS and (joint := self.joined(lower, end)):
            another = self._day(lower, self._behind_weekday(text, joint[0]))
            if not another:
                break
            end, joins, comma = another[0], [*joins, joint[1]], joint[2] in _COMMAS
            days.append(another[1])
        if comma:
            return first[0], (("days", (days[0],)),)
        return end, (("days", tuple(days)), ("ranged", joins == [True]))

    def _behind_weekday(self, text: Plain, at: int) -> int:
        """Return where the day begins behind a weekday: "jeudi 6 au samedi 8 juillet"."""
        weekday = self._name("weekday", text, at)
        match = _COMMA.match(text.lower, weekday[0]) if weekday else None
        return match.end() if match else at

    def _day(self, lower: str, at: int) -> tuple[int, int] | None:
        found = self.figure(lower, at, _OF_DAY) or self.names["day_word"].read(lower, at)
        if not found or not 1 <= found[1] <= 31:
            return None
        ending = self._ordinal.match(lower, found[0]) if lower[at].isdigit() else None
        return (ending.end(), found[1]) if ending else found

    def _months(self, table: str, text: Plain, at: int) -> Read | None:
        first = self._name(table, text, at)
        if not first:
            return None
        end, months = self._second_name(table, text, *first), (first[1],)
        joint = self.joined(text.lower, end)
        another = self._name(table, text, joint[0]) if joint else None
        if not joint or not another or joint[2] in _COMMAS:
            return end, (("months", months),)
        end = self._second_name(table, text, *another)
        return end, (("months", (*months, another[1])), ("ranged", joint[1]))

    def _second_name(self, table: str, text: Plain, end: int, month: int) -> int:
        """Pass over the same month's other name, as in "يوليو/تموز" and "يوليو (تموز)"."""
        match = _OTHER_NAME.match(text.lower, end)
        other = self._name(table, text, match.end()) if match else None
        if not match or not other or other[1] != month:
            return end
        return other[0] + ("(" in match[0] and text.lower.startswith(")", other[0]))

    def _month_figure(self, text: Plain, at: int) -> Read | None:
        found = self.figure(text.lower, at, _OF_DAY)
        return (found[0], (("months", (found[1],)),)) if found and 1 <= found[1] <= 12 else None

    def _day_figure(self, text: Plain, at: int) -> Read | None:
        found = self.figure(text.lower, at, _OF_DAY)
        return (found[0], (("days", (found[1],)),)) if found and 1 <= found[1] <= 31 else None

    def _season(self, text: Plain, at: int) -> Read | None:
        found = self.names["season"].read(text.lower, at)
        return found and (found[0], (("season", found[1]),))

    def _year(self, text: Plain, at: int) -> Read | None:
        lower = text.lower
        era = self.names["era"].read(lower, at)
        if era:
            number = self.figure(lower, era[0], 2)
            if lower.startswith(_FIRST_YEAR, era[0]):
                number = era[0] + 1, 1
            return number and (number[0], (("year", era[1] + number[1]),))
        found = self.figure(lower, at, _OF_YEAR)
        if not found or not 1000 <= found[1] <= 2099 or _MORE_FIGURES.match(lower, found[0]):
            return None
        return found[0], (("year", found[1]),)

    def _decade(self, text: Plain, at: int) -> Read | None:
        found = self.figure(text.lower, at, _OF_YEAR)
        if not found or not 1000 <= found[1] <= 2090 or found[1] % 10:
            return None
        return found[0], (("decade", found[1]),)

    def _decade_name(self, text: Plain, at: int) -> Read | None:
        found = self.names["decade_name"].read(text.lower, at)
        return found and (found[0], (("decade", found[1]),))

    def _number(self, text: Plain, at: int) -> Read | None:
        found = self._count(text.lower, at)
        return found and (found[0], ())

    def _unit(self, text: Plain, at: int) -> Read | None:
        found = self.names["unit"].read(text.lower, at)
        return found and (found[0], ())

    def _span(self, text: Plain, at: int) -> Read | None:
        lower = text.lower
        lone = self.lone_units.read(lower, at)
        if lone:
            return lone[0], (("span", lone[1]),)
        count = self._count(lower, at)
        if not count:
            return None
        start = count[0]
        while self.spaced and lower.startswith(" ", start):
            start += 1
        unit = self._units.read(lower, start)
        return unit and (unit[0], (("span", (unit[1], count[1])),))

    def _count(self, lower: str, at: int) -> tuple[int, int] | None:
        return self.figure(lower, at, _OF_COUNT) or self.names["number_word"].read(lower, at)


_MOST_DAYS = 12  # that share a month: a longer row of figures is none of days
_COMMA = lazy_pattern(",? +")
_COMMAS = (",", "،", "、")
_FIRST_YEAR = "元"
_OTHER_NAME = lazy_pattern(r" ?[/(] ?")
_MORE_FIGURES = lazy_pattern(r",?\d")


def _units(units: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    return [(plain(name), unit) for unit, names in units.items() for name in names]


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(plain(word)) for word in words)


def _joins(words: Iterable[str]) -> str:
    """Return a pattern for these words, which need space around them, and marks, which don't."""
    branches = [
        rf" +{re.escape(word)} +"
        if word[-1].isalpha() and word.isascii()
        else rf" ?{re.escape(word)} ?"
        for word in sorted(map(plain, words), key=len, reverse=True)
    ]
    return "|".join(branches) or "(?!)"
