"""What was probably meant by a text that is no date: the cure that the error offers."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from onrecord.patterns import lazy_pattern

SHAPES = (
    "Write the year, month and day in figures: 2023-07-07, or 2023-07 for a month, 2023 for a "
    "year, 2023-21 to 2023-24 for a season (spring to winter), 199X for a decade; with ~ behind it "
    "for about, or ? for uncertain; 2023-05/2023-07 for a time from one to the other."
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY_FIRST = lazy_pattern(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = lazy_pattern(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_YEAR = lazy_pattern(r"([a-z]+)\.?,?\s+(?:of\s+)?(\d{4})")
_SEASON_YEAR = lazy_pattern(r"(spring|summer|autumn|fall|winter)\s+(?:of\s+)?(\d{4})")
_YEAR_FIRST = lazy_pattern(r"(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?([~?]?)")
_YEAR_LAST = lazy_pattern(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def cure_for(text: str) -> str:
    """Return a sentence that says what to write instead of `text`, as near to it as can be told."""
    plain = _plain(text)
    if not plain:
        return "Write a date, or unknown where none is known."
    if plain.lower() == "unknown":
        return "Write unknown, in small letters."
    for guess in (_marks, _sides, _unspecified, _figures, _named):
        cure = guess(plain)
        if cure:
            return cure
    return SHAPES


def _plain(text: str) -> str:
    """Figures of any script as 0 to 9, dashes of any kind as a hyphen."""
    figures = "".join(
        str(unicodedata.digit(char)) if char.isdecimal() else char for char in text.strip()
    )
    return re.sub("[‐-―−]", "-", figures)


def _marks(text: str) -> str:
    if "%" in text or "~?" in text or "?~" in text:
        bare = re.sub("[%~?]", "", text)
        return f"Write one mark behind the date: {bare}~ for about, or {bare}? for uncertain."
    match = re.fullmatch(r"(?:([~?])|(c|ca|circa|about|around)\.?)\s*(\d{4}[-\dX]*)", text, re.I)
    if match:
        return f"Write the mark behind the date: {match[3]}{match[1] or '~'}."
    return ""


def _sides(text: str) -> str:
    if re.fullmatch(r"/\S+|\S+/", text) and text.count("/") == 1:
        date_part = text.strip("/")
        open_side = f"../{date_part}" if text.startswith("/") else f"{date_part}/.."
        return f"Write two dots for an open side, as in {open_side} here."
    match = re.fullmatch(r"\[?([-\dX~?]+)\.\.\]?", text)
    if match:
        return (
            f"Write [{match[1]}..] for that day or after it, {match[1]}/.. for a time from it on."
        )
    match = re.fullmatch(r"\[?\.\.([-\dX~?]+)\]?", text)
    if match:
        return f"Write [..{match[1]}] for that day or before it."
    match = re.fullmatch(r"\[([-\dX~?]+)\]", text)
    if match:
        day = match[1]
        return f"Write {day} without brackets, [..{day}] for before, [{day}..] for after."
    match = re.fullmatch(
        r"(\d{4}(?:-\d\d(?:-\d\d)?)?)\s*(?:\s-\s|\bto\b|\.\.|,|--)\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)",
        text,
    ) or re.fullmatch(r"(\d{4}) ?- ?(\d{4})", text)
    return f"Write a stroke between the two dates: {match[1]}/{match[2]}." if match else ""


def _unspecified(text: str) -> str:
    match = re.fullmatch(r"(?:the )?(\d{3})0'?s", text)
    if match:
        return f"Write {match[1]}X for the decade."
    match = re.fullmatch(r"(\d{3})x", text)
    if match:
        return f"Write {match[1]}X, with a capital X."
    match = re.fullmatch(r"(\d\d)XX", text, re.I)
    if match:
        return f"Write a time from one year to another: {match[1]}00/{match[1]}99."
    match = re.fullmatch(r"(\d{4}(?:-\d\d)?)(?:-XX)+", text, re.I)
    return f"Leave out what is not known: {match[1]}." if match else ""


def _figures(text: str) -> str:
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]\d\d:.*", text)
    if match:
        return f"Write the day without the time: {match[1]}."
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text) or _YEAR_FIRST.fullmatch(text)
    if match:
        year, month, *rest = (part for part in match.groups() if part)
        mark = rest.pop() if rest and rest[-1] in "~?" else ""
        return _write(year, month, rest[0] if rest else None, mark)
    match = _YEAR_LAST.fullmatch(text)
    if not match:
        return ""
    ways = {
        way
        for way in (_iso(match[3], match[2], match[1]), _iso(match[3], match[1], match[2]))
        if way
    }
    if not ways:
        return ""
    written = " or ".join(sorted(ways, reverse=True))
    return f"Write the year first: {written}" + (", whichever is meant." if len(ways) > 1 else ".")


def _named(text: str) -> str:
    lower = re.sub(r"^[a-z]+day,?\s+", "", text.lower())
    match = _SEASON_YEAR.fullmatch(lower)
    if match:
        return f"Write {match[2]}-{_SEASONS[match[1]]}."
    match = _DAY_FIRST.fullmatch(lower)
    if match and match[2] in _MONTHS:
        return _write(match[3], str(_MONTHS[match[2]]), match[1])
    match = _MONTH_FIRST.fullmatch(lower)
    if match and match[1] in _MONTHS:
        return _write(match[3], str(_MONTHS[match[1]]), match[2])
    match = _MONTH_YEAR.fullmatch(lower)
    return _write(match[2], str(_MONTHS[match[1]])) if match and match[1] in _MONTHS else ""


def _write(year: str, month: str, day: str | None = None, mark: str = "") -> str:
    written = _iso(year, month, day)
    return f"Write {written}{mark}." if written else ""


def _iso(year: str, month: str, day: str | None = None) -> str:
    """Return the EDTF text of these figures, empty where there is no such day or month."""
    try:
        checked = date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return checked.isoformat() if day else checked.isoformat()[:7]
