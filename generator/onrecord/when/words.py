"""A date in a reader's words: CLDR's forms by Babel, and phrases from a table, a language a row."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files

from onrecord.patterns import lazy_pattern
from onrecord.when.digits import digits
from onrecord.when.when import Precision, When

_ORDERED = lazy_pattern(r"[\s年月]")


def words(when: When, locale: str) -> str:
    """Return `when` as a person writes it in the language or locale `locale` (BCP 47).

    Days and months come from CLDR (English alone is written as in Britain: 7 July 2023), seasons,
    decades, about, before, after and from–to from `phrases.toml`. A language that has no row there
    gets the EDTF text in those cases, which is at least right; an unknown locale gets English.
    """
    tag = _known(locale)
    return digits(_words(when, tag, _phrases(tag)), tag)


def words_at(when: When, locale: str) -> str:
    """Return when something was, as it stands in a sentence: on 7 July 2023, in July 2023.

    What has a word before it already (about, by, from) has no other one, and what stands in
    `words` stands in it too. A language that has no word for it gets what `words` returns.
    """
    tag = _known(locale)
    return digits(_words(when, tag, _phrases(tag), placed=True), tag)


def _words(when: When, tag: str, phrases: Mapping[str, str], *, placed: bool = False) -> str:
    if when.precision is Precision.INTERVAL:
        text = _sides(when, tag, phrases)
    else:
        text = _doubted(when, _bare(when, tag, phrases), phrases)
    if text is None:
        return when.edtf
    if placed and not (when.approximate or when.open_start or when.open_end):
        return _form(phrases, "at", when).format(text)
    return text


def _doubted(
    when: When, text: str | None, phrases: Mapping[str, str], about: str = "about"
) -> str | None:
    """Return `text` with about or uncertain said of it where they are; None for want of words."""
    for said, phrase in ((when.approximate, about), (when.uncertain, "uncertain")):
        if said and text is not None:
            if phrase not in phrases:
                return None
            text = _form(phrases, phrase, when).format(text)
    return text


def _bare(when: When, tag: str, phrases: Mapping[str, str]) -> str | None:
    """Return the words for a date without about or uncertain; None where the language has none."""
    from babel.dates import format_date, format_skeleton

    first = when.first or date.min
    if when.precision is Precision.DAY:
        text = str(format_date(first, "long", locale=tag))
        is_first = first.day == 1 and text.startswith("1 ")
        return phrases.get("first_of_month", "1") + text[1:] if is_first else text
    if when.precision is Precision.MONTH:
        return str(format_skeleton("yMMMM", first, locale=tag))
    if when.precision is Precision.YEAR:
        return str(format_skeleton("y", first, locale=tag))
    if when.precision is Precision.DECADE:
        return _decade(int(when.edtf[:3]), phrases)
    template = phrases.get(f"season_{when.edtf[5:7]}")
    return template and template.format(int(when.edtf[:4]))


def _decade(number: int, phrases: Mapping[str, str]) -> str | None:
    """Return the name of a decade, 195 for the 1950s; None where the language has none."""
    template = phrases.get("decade")
    tens = phrases.get(f"tens_{number % 10 + 1}", "")
    century = phrases.get(f"centuries_{number // 10 + 1}", "")
    return template and template.format(number * 10, tens=tens, century=century)


def _sides(when: When, tag: str, phrases: Mapping[str, str]) -> str | None:
    sides = [side for side in (when.start, when.end) if side]
    phrase = "interval" if len(sides) == 2 else "from" if when.start else "by"
    if phrase not in phrases:
        return None
    said = [_side(side, tag, phrases) for side in sides]
    if phrase != "interval":
        return _form(phrases, phrase, sides[0]).format(*said)
    start, end = sides
    if start.precision is end.precision:
        said = list(_shortened(*said))
    return phrases[phrase].format(
        _form(phrases, "start", start).format(said[0]), _form(phrases, "end", end).format(said[1])
    )


def _side(side: When, tag: str, phrases: Mapping[str, str]) -> str:
    about = "about_side" if "about_side" in phrases else "about"
    return _doubted(side, _bare(side, tag, phrases), phrases, about) or side.edtf


def _form(phrases: Mapping[str, str], phrase: str, when: When) -> str:
    """Return a phrase's template, in the form that it has for a date like `when`."""
    kind = f"{phrase}_{when.precision.value}"
    for name in (f"{kind}_{when.edtf[5:7]}", kind, phrase):
        if name in phrases:
            return phrases[name]
    return "{}"


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
def _phrases(tag: str) -> Mapping[str, str]:
    """Return the row of a locale's language; what is listed in it has a number behind its name."""
    table = tomllib.loads(files("onrecord.when").joinpath("phrases.toml").read_text("utf-8"))
    row: dict[str, str] = {}
    for name, value in table.get(tag.split("_")[0], {}).items():
        listed = enumerate(value, 1) if isinstance(value, list) else ()
        row |= {f"{name}_{number}": one for number, one in listed} or {name: value}
    return row
