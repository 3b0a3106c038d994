"""Numbers in figures: separators by language and region, minus signs, whole numbers only."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.languages import Language
from onrecord.texts.plain import Plain, plain


@frozen()
class Figure:
    """A number's value, and where it stands in the plain text."""

    value: Decimal
    start: int
    end: int


# Codes of currencies that stand right before figures; behind other letters figures are a name's.
_MONEY = ("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "Rs", "RM", "Fr")
_OPENS = r"(?:(?<![\dA-Za-zÀ-ɏ])" + "".join(rf"|(?<=\b{code})" for code in _MONEY) + r")"
_FIGURE = lazy_pattern("[0-9]")  # of plain text: a search for any script's takes twice as long
_ANY_GROUP = ",.٬'’\u00a0\u202f\u2009"


def figures_in(text: Plain, tag: str, data: Language | None) -> list[Figure]:
    """Return the numbers in figures of a text, in order; `data` is what is known of its language.

    A point or comma that cannot part thousands stands before decimals, whichever the language
    writes ("2.5" in a German text); of a row with several such (7.7.2023) each figure is a number.
    Without any data a point or comma before just three figures parts thousands ("18.000").
    """
    group = _parting(tag, data)
    pattern = _pattern(group)
    found: list[Figure] = []
    at = 0
    # A figure is looked for first: the pattern, tried everywhere, takes thirty times as long.
    while figure := _FIGURE.search(text.text, at):
        match = pattern.match(text.text, figure.start())
        if match is None:
            at = figure.end()
            continue
        digits, at = match["whole"] or match["grouped"], match.end()
        if match["grouped"]:
            # Spaces are all one in plain text; which of them part thousands, the raw text says.
            for place in range(match.start(), match.end("grouped")):
                if text.text[place] == " " and text.raw_char(place) not in group:
                    digits, at = text.text[match.start() : place], place
                    break
            digits = re.sub(r"\D", "", digits)
        if match["decimals"] and at == match.end():
            digits = f"{digits}.{match['decimals']}"
        minus = _is_minus(text, match.start() - 1)
        value = -Decimal(digits) if minus else Decimal(digits)
        found.append(Figure(value, match.start() - minus, at))
    return found


def _parting(tag: str, data: Language | None) -> str:
    """Return which characters may part thousands in the language and region of `tag`."""
    if data is None:
        return _ANY_GROUP
    subtags = tag.upper().replace("_", "-").split("-")[1:]
    return data.numbers.regions.get(subtags[-1] if subtags else "", data.numbers.group)


@lru_cache(maxsize=64)
def _pattern(group: str) -> re.Pattern[str]:
    parting = re.escape("".join(sorted({plain(char) for char in group})))
    grouped = rf"[1-9]\d{{0,2}}(?P<parting>[{parting}])\d{{3}}(?:(?P=parting)\d{{3}})*(?!\d)"
    indian = r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    return re.compile(
        rf"{_OPENS}(?:(?P<grouped>{grouped}|{indian})|(?P<whole>\d+))"
        rf"(?:(?<!\d[.,]\d)(?<!\d[.,]\d\d)[.,٫](?P<decimals>\d+)(?![.,]?\d))?"
    )


def _is_minus(text: Plain, at: int) -> bool:
    """Tell whether a minus stands there: U+2212, or a hyphen with nothing but space before it."""
    if at < 0 or text.text[at] != "-":
        return False
    char = text.raw_char(at)
    return char == "−" or (char == "-" and (at == 0 or text.text[at - 1] in " ("))
