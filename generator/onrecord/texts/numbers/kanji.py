"""Numbers written in Chinese characters, as Japanese has them: 二〇二三, 二千二十三, 二百五十万."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from onrecord.patterns import lazy_pattern
from onrecord.texts.languages import Language
from onrecord.texts.numbers.figures import Figure
from onrecord.texts.plain import plain

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_TENS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}
CHARACTERS = "".join(_DIGITS) + "".join(_TENS)
# Not behind figures, which they belong to, nor behind "some" and "how many".
_RUN = lazy_pattern(f"(?<![\\d{CHARACTERS}数何幾第])[{CHARACTERS}{''.join(_MYRIADS)}]+")


def value_of(characters: str) -> int | None:
    """Return the whole number that `characters` write without a myriad (万); None for no number.

    Either figure by figure (二〇二三) or with tens, hundreds and thousands (二千二十三).
    """
    if not characters or not set(characters) <= set(CHARACTERS):
        return None
    if not set(characters) & set(_TENS):
        return int("".join(str(_DIGITS[char]) for char in characters))
    total, figure, smallest = 0, None, 10_000
    for char in characters:
        if char in _DIGITS:
            if figure is not None:
                return None
            figure = _DIGITS[char]
        elif _TENS[char] >= smallest or figure == 0:
            return None
        else:
            smallest = _TENS[char]
            total += smallest * (1 if figure is None else figure)
            figure = None
    return total + (figure or 0)


def kanji_numbers_in(text: str, language: Language) -> list[Figure]:
    """Return the numbers from two on in characters before a counter (三隻, 二百五十万円), in order.

    Without a counter such a character is a part of a word or a name: 三菱, 五十嵐.
    """
    counters = tuple(map(plain, language.numbers.counters))
    words = tuple(map(plain, language.numbers.not_numbers))
    found = []
    for match in _RUN.finditer(text):
        value = _with_myriads(match[0])
        if value is None or value < 2 or not text.startswith(counters, match.end()):
            continue
        if not text.startswith(words, match.start()):
            found.append(Figure(Decimal(value), match.start(), match.end()))
    for match in re.finditer("|".join(map(re.escape, language.numbers.words)) or "(?!)", text):
        value = language.numbers.words[match[0]]
        found.append(Figure(Decimal(value), match.start(), match.end()))
    return found


def scaled(text: str, figures: list[Figure], scales: Mapping[str, int]) -> list[Figure]:
    """Return numbers in figures with the scales behind them: 250万 is one, and 1万2000 is one."""
    starts = {figure.start: figure for figure in figures}
    found: list[Figure] = []
    for figure in figures:
        if not found or figure.start >= found[-1].end:
            found.append(_scaled(text, figure, starts, scales))
    return found


def _scaled(
    text: str, first: Figure, starts: Mapping[int, Figure], scales: Mapping[str, int]
) -> Figure:
    total, part, at = Decimal(0), first.value, first.end
    while True:
        factor = scales.get(text[at : at + 1])
        if factor is None:
            return Figure(total + part, first.start, at)
        part, at = part * factor, at + 1
        if factor >= min(_MYRIADS.values()):
            following = starts.get(at)
            total, part = total + part, Decimal(0)
            if following and following.value < factor:
                part, at = following.value, following.end


def _with_myriads(characters: str) -> int | None:
    total = 0
    for char, factor in reversed(_MYRIADS.items()):
        part, found, rest = characters.partition(char)
        if found:
            value = value_of(part)
            if value is None:
                return None
            total, characters = total + value * factor, rest
    if not characters:
        return total
    rest_value = value_of(characters)
    return None if rest_value is None else total + rest_value
