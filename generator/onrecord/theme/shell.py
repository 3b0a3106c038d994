"""The frame of every page: its language, its stylesheet, and what the templates ask for."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import field
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from onrecord.colour import accents
from onrecord.figures.figure import STYLES as FIGURES
from onrecord.frozen import frozen
from onrecord.interface import Interface
from onrecord.markup import head, html
from onrecord.telling.direction import direction
from onrecord.when import parse, words

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"

STYLES = "assets/onrecord/onrecord.css"
FONTS = (
    "assets/onrecord/fonts/newsreader-latin.woff2",
    "assets/onrecord/fonts/public-sans-latin.woff2",
)

# A phone waits for `STYLES` before it paints, so that it has only what a dossier's own page shows.
# `MORE` is for pages that show more; `LATE`, which nobody waits for, is for paper and for what only
# a script opens.
MORE = "assets/onrecord/more.css"
LATE = "assets/onrecord/late.css"

# In the order in which they are joined: what has a value, what all pages have, then components.
SHEETS = {
    STYLES: (
        *("tokens", "languages", "prose", "shell", "cite", "dossier", "quote", "figure", "chain"),
        *("standing", "timeline", "usage"),
    ),
    MORE: ("chapters", "dossiers", "lists", "filter", "by_hand"),
    LATE: ("since", "search", "paper"),
}

OF_THE_FRAME = frozenset(("prose", "shell", "filter", "by_hand", "search", "paper"))

# The one script that stands in a page: a file of its own would hold up all first paintings.
FIRST = (HERE / "first.js").read_text("utf-8").strip()
_DIGEST = base64.b64encode(hashlib.sha256(FIRST.encode()).digest()).decode()

# Nothing but what the site itself has; in a page no script but that one, and no style.
POLICY = (
    f"default-src 'none'; script-src 'self' 'sha256-{_DIGEST}'; style-src 'self'; "
    "img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)

# Of a stylesheet: a string, which stays; a closing brace, with the semicolon before it; an opening
# one or a semicolon, with the name of the property behind it; other signs; other space.
_STRING = r"""("[^"]*"|'[^']*')"""
_COMMENT = re.compile(rf"{_STRING}|/\*.*?\*/", re.DOTALL)
_LOOSE = re.compile(
    rf"{_STRING}|\s*;?\s*(\}})\s*|\s*([{{;])\s*(?:([\w-]+:)\s+)?|\s*([,>])\s*|(\s)\s*"
)
_FOR_PRINT = "@media print{"
_CLASS = re.compile(r"\.([a-z][\w-]*)")


@frozen()
class Shell:
    """What the frame's templates are given, as `shell`.

    `policy` is the Content-Security-Policy, empty under `serve`, whose reloading stands in the
    page. `worker` is the address of the theme's search, relative to the site, and `made` are the
    files of the pages that were made from facts. `first` is the script that stands in every page,
    `by_hand` the folders of pages that people wrote.
    """

    interface: Interface
    policy: str = ""
    worker: str = ""
    by_hand: str = ""
    made: frozenset[str] = field(default_factory=frozenset)
    first: str = FIRST
    styles: str = STYLES
    late: str = LATE
    fonts: tuple[str, ...] = FONTS

    def more(self, page: str, content: str) -> str:
        """Return the address of the sheet that a page needs too, by its file and content, if any.

        Pages by hand may hold anything.
        """
        return MORE if page not in self.made or _in_more().search(content) else ""

    @property
    def language(self) -> str:
        """The language of the interface, as a tag."""
        return self.interface.tag

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.interface.tag)

    def day(self, written: str) -> str:
        """Return a day, such as `2023-07-08`, as the interface's language writes it."""
        return str(html(words(parse(written), self.interface.locale)))

    def plain(self, written: str | None) -> str:
        """Return the words of HTML, such as a licence with its link, fit for an attribute."""
        body = LexborHTMLParser(written or "").body
        return head(body.text()) if body else ""

    @property
    def kinds(self) -> str:
        """What the search calls a thing by a part of its address (with # by an anchor), as JSON."""
        _ = self.interface.text
        kinds = {
            "actors": _("Actor"),
            "actors#": _("Actor"),
            "quotes": _("Quotes"),
            "quotes#": _("Quotation"),
            "positions": _("Positions"),
            "positions#": _("Position"),
            "background": _("Background"),
            "background#": _("Background"),
            "timeline": _("Timeline"),
            "timeline#": _("Event"),
            "sources": _("Source"),
            "sources#": _("Source"),
            "glossary": _("Glossary"),
            "glossary#": _("Term"),
            "corrections": _("Corrections"),
            "corrections#": _("Correction"),
            "method": _("Method"),
        }
        return str(html(json.dumps(kinds, ensure_ascii=False)))


def stylesheets(accent: str = "") -> dict[str, str]:
    """Return the site's stylesheets by their places in it, with the publication's accent."""
    sheets = {place: _joined(names) for place, names in SHEETS.items()}
    sheets[STYLES] += _accent(accent)
    parts = {place: _parted(sheet) for place, sheet in sheets.items()}
    screen = {place: sheet for place, (sheet, _) in parts.items()}
    screen[LATE] += "".join(paper for _, paper in parts.values())
    return screen


def stylesheet(accent: str = "") -> str:
    """Return all in one, without the frame: another engine's theme has its own, and sets text."""
    names = [name for names in SHEETS.values() for name in names if name not in OF_THE_FRAME]
    return _joined(names) + _accent(accent)


@cache
def _in_more() -> re.Pattern[str]:
    """Find in a page an element that has its looks from `MORE`."""
    first, more = (_parted(_joined(SHEETS[place]))[0] for place in (STYLES, MORE))
    names = sorted({*_CLASS.findall(more)} - {*_CLASS.findall(first)})
    return re.compile(rf'class="(?:[^"]* )?(?:{"|".join(names)})[ "]')


def _joined(names: Iterable[str]) -> str:
    sheets = [(HERE / "styles" / f"{name}.css").read_text("utf-8") for name in names]
    if "tokens" in names:
        sheets.insert(1, FIGURES.read_text(encoding="utf-8"))
    return small("\n".join(sheets))


def _accent(accent: str) -> str:
    if not accent:
        return ""
    light, dark = accents(accent)
    return f":root{{--or-accent-light:{light};--or-accent-dark:{dark}}}"


def _parted(sheet: str) -> tuple[str, str]:
    """Part a small sheet into what a screen may need, and its rules for paper alone."""
    screen, *papers = sheet.split(_FOR_PRINT)
    paper = ""
    for one in papers:
        depth, end = 1, 0
        while depth:
            depth += {"{": 1, "}": -1}.get(one[end], 0)
            end += 1
        paper += _FOR_PRINT + one[:end]
        screen += one[end:]
    return screen, paper


def small(sheet: str) -> str:
    """Return a stylesheet without its comments and needless white space: a phone waits for it."""
    bare = _COMMENT.sub(lambda match: match[1] or " ", sheet)
    return _LOOSE.sub(lambda match: "".join(filter(None, match.groups())), bare).strip()


def search_worker(folders: Iterable[str]) -> str:
    """Return the theme's search worker, whose name has a digest in it, relative to the site."""
    for folder in folders:
        for file in sorted(Path(folder).glob("assets/javascripts/workers/search.*.min.js")):
            return file.relative_to(folder).as_posix()
    return ""
