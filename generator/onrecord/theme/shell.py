"""The frame of every page: its language, its stylesheet, and what the templates ask for."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.colour import accents
from onrecord.figures.figure import STYLES as FIGURES
from onrecord.interface import Interface
from onrecord.markup import html
from onrecord.pages.sheet import direction

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"

STYLES = "assets/onrecord/onrecord.css"
FONTS = (
    "assets/onrecord/fonts/newsreader-latin.woff2",
    "assets/onrecord/fonts/public-sans-latin.woff2",
)

# In the order in which they are joined: what has a value, what all pages have, then components.
SHEETS = (
    *("tokens", "languages", "prose", "shell", "cite", "dossier", "quote", "figure", "chain"),
    *("standing", "timeline", "usage", "lists", "filter", "search"),
)

OF_THE_FRAME = frozenset(("prose", "shell", "filter", "search"))

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

# Of a stylesheet: a string, which stays; a comment; a sign with the space around it; other space.
_LOOSE = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s*([{};,])\s*|(\s+)""", re.DOTALL)


@dataclass(frozen=True, slots=True)
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
    fonts: tuple[str, ...] = FONTS

    @property
    def language(self) -> str:
        """The language of the interface, as a tag."""
        return self.interface.tag

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction(self.interface.tag)

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


def stylesheet(accent: str = "", *, framed: bool = True) -> str:
    """Return the stylesheet: the sheets joined, and the publication's accent.

    Without its frame it is for the pages in another engine's theme, which sets the text itself.
    """
    names = [name for name in SHEETS if framed or name not in OF_THE_FRAME]
    sheets = [(HERE / "styles" / f"{name}.css").read_text("utf-8") for name in names]
    sheets.insert(1, FIGURES.read_text(encoding="utf-8"))
    if accent:
        light, dark = accents(accent)
        sheets.append(f":root {{ --or-accent-light: {light}; --or-accent-dark: {dark}; }}\n")
    return small("\n".join(sheets))


def small(sheet: str) -> str:
    """Return a stylesheet without its comments and needless white space: a phone waits for it."""
    return _LOOSE.sub(lambda match: match[1] or match[2] or (" " if match[3] else ""), sheet)


def search_worker(folders: Iterable[str]) -> str:
    """Return the theme's search worker, whose name has a digest in it, relative to the site."""
    for folder in folders:
        for file in sorted(Path(folder).glob("assets/javascripts/workers/search.*.min.js")):
            return file.relative_to(folder).as_posix()
    return ""
