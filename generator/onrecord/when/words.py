"""A date in a reader's words: CLDR's forms by Babel, and phrases from a table, a language a row."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files

from onrecord.when.when import Precision, When

_ORDERED = re.compile(r"[\s年月]")


def words(when: When, locale: str) -> str:
    """Return `when` as a person writes it in the language or locale `locale` (BCP 47).

    Days and months come from CLDR (English alone is written as in Britain: 7 July 2023), seasons,
    decades, about, before, after and from–to from `phrases.toml`. A language that has no row there
    gets the EDTF text in those cases, which is at least right; an unknown locale gets English.
    """
    tag = _known(locale)
    return _words(when, tag, _phrases(tag.split("_")[0]))


def _words(when: When, tag: str, phrases: Mapping[str, str]) -> str:
    if when.precision is Precision.INTERVAL:
        return _sides(when, tag, phrases)
    text = _bare(when, tag, phrases)
    if text is None:
        return when.edtf
    for said, phrase in ((when.approximate, "about"), (when.uncertain, "uncertain")):
        if said:
            if phrase not in phrases:
                return when.edtf
            text = _form(phrases, phrase, when.precision is Precision.DAY).format(text)
    return text


def _bare(when: When, tag: str, phrases: Mapping[str, str]) -> str | None:
    """Return the words for a date without about or uncertain; None where the language has none."""
    from babel.dates import format_date, format_skeleton

    first = when.first or date.min
    if when.precision is Precision.DAY:
        return str(format_date(first, "long", locale=tag))
    if when.precision is Precision.MONTH:
        return str(format_skeleton("yMMMM", first, locale=tag))
    if when.precision is Precision.YEAR:
        return str(format_skeleton("y", first, locale=tag))
    if when.precision is Precision.DECADE:
        template = phrases.get("decade")
        return template and template.format(int(when.edtf[:3]) * 10)
    template = phrases.get(f"season_{when.edtf[5:7]}")
    return template and template.format(int(when.edtf[:4]))


def _sides(when: When, tag: str, phrases: Mapping[str, str]) -> str:
    start = _words(when.start, tag, phrases) if when.start else ""
    end = _words(when.end, tag, phrases) if when.end else ""
    phrase = "interval" if start and end else "from" if start else "by"
    if phrase not in phrases:
        return when.edtf
    if when.start and when.end and when.start.precision is when.end.precision:
        start, end = _shortened(start, end)
    sides = [side for side in (when.start, when.end) if side]
    is_day = all(side.precision is Precision.DAY and not side.approximate for side in sides)
    return _form(phrases, phrase, is_day).format(*filter(None, (start, end)))


def _form(phrases: Mapping[str, str], phrase: str, is_day: bool) -> str:
    """Return a phrase's template; a language may have another one before days."""
    return phrases.get(f"{phrase}_day", phrases[phrase]) if is_day else phrases[phrase]


def _shortened(start: str, end: str) -> tuple[str, str]:
    """Say once what both share: "7 July 2023", "9 July 2023" become "7", "9 July 2023".

    Where the year stands first, as in Japanese, it is the end that loses it.
    """
    breaks = [match.start() for match in _ORDERED.finditer(start)]
    for at in breaks:
        if start[at].isspace() and end.endswith(start[at:]):
            return start[:at], end
    for at in reversed(breaks):
        if not start[at].isspace() and end.startswith(start[: at + 1]):
            return start, end[at + 1 :]
    return start, end


@lru_cache(maxsize=64)
def _known(locale: str) -> str:
    """Return Babel's name of the locale, or of its language, or British English."""
    from babel.core import Locale, UnknownLocaleError

    tag = locale.replace("-", "_")
    if tag in ("en", ""):
        return "en_GB"
    for name in (tag, tag.split("_")[0]):
        try:
            return str(Locale.parse(name))
        except (UnknownLocaleError, ValueError):
            continue
    return "en_GB"


@lru_cache(maxsize=64)
def _phrases(language: str) -> Mapping[str, str]:
    table = tomllib.loads(files("onrecord.when").joinpath("phrases.toml").read_text("utf-8"))
    row: Mapping[str, str] = table.get(language, {})
    return row
