"""Digits as a locale writes them: Babel's forms have 0 to 9 everywhere."""

from __future__ import annotations

from functools import lru_cache

# Where the digits of a numbering system of CLDR begin in Unicode; ten stand in a row.
_ZEROS = {
    "arab": 0x660, "arabext": 0x6F0, "beng": 0x9E6, "cakm": 0x11136, "deva": 0x966,
    "mymr": 0x1040, "nkoo": 0x7C0, "olck": 0x1C50, "tibt": 0xF20,
}  # fmt: skip


def digits(text: str, locale: str) -> str:
    """Return `text` with the digits of a locale of CLDR (`ar_EG`) in place of 0 to 9."""
    table = _table(locale)
    return text.translate(table) if table else text


@lru_cache(maxsize=64)
def _table(locale: str) -> dict[int, int]:
    from babel import Locale

    zero = _ZEROS.get(Locale.parse(locale).default_numbering_system)
    return {} if zero is None else {ord("0") + digit: zero + digit for digit in range(10)}
