"""What a figure is: a drawing with a title, and what it says for those who do not see it.

A drawing is SVG made at build time, with no script and no `style` in it. Its parts have classes
(`f-ink`, `f-for` …), which `figure.css` gives the site's colours; in the file that a reader
downloads the colours themselves stand, since not every program knows properties.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from onrecord.colour import painted
from onrecord.frozen import frozen
from onrecord.markup import Encoded, html

# What XML has no place for, not even as a reference.
_FORBIDDEN = re.compile(r"&#(?:[0-8]|1[124-9]|2\d|3[01]);|[\ud800-\udfff\ufffe\uffff]")

STYLES = Path(__file__).parent / "figure.css"
_BY_ITSELF = (
    "svg { background: var(--or-paper); font-size: 13px; "
    'font-family: "Public Sans", system-ui, "Helvetica Neue", Arial, sans-serif; }'
)


@frozen()
class Figure:
    """A drawing of `width` by `height` units, about a pixel each.

    `name` is its anchor on its page and the name of its file; `title` what it shows, `says` what a
    reader who does not see it is told, both as text. `drawn` are the elements of the SVG. On a page
    one that is `fluid` is as wide as its place, and as high as it is: its lengths along the line
    are parts of its width, and its type is never smaller.
    """

    name: str
    title: str
    says: str
    width: int
    height: int
    drawn: Encoded
    fluid: bool = False

    def inline(self) -> Encoded:
        """Return the drawing for a page, whose caption and text stand beside it."""
        size = f'class="or-drawing" viewBox="0 0 {self.width} {self.height}"'
        if self.fluid:
            size = f'class="or-drawing or-fluid" width="100%" height="{self.height}"'
        return Encoded(
            f'<svg {size} role="img" '
            f'aria-labelledby="{html(self.name)}_title {html(self.name)}_says">'
            f'<title id="{html(self.name)}_title">{html(self.title)}</title>'
            f'<desc id="{html(self.name)}_says">{html(self.says)}</desc>{self.drawn}</svg>'
        )

    def read(self) -> Element:
        """Return the drawing as elements, in the coordinates of its width and height."""
        return fromstring(_FORBIDDEN.sub("", f"<svg>{self.drawn}</svg>"))

    def file(self, language: str, accent: str = "") -> str:
        """Return the drawing as a file that stands alone.

        `language` is a tag of BCP 47, `accent` the publication's, empty where it sets none.
        """
        return _FORBIDDEN.sub(
            "",
            f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{html(language)}" '
            f'width="{self.width}" height="{self.height}" '
            f'viewBox="0 0 {self.width} {self.height}" role="img">'
            f"<title>{html(self.title)}</title><desc>{html(self.says)}</desc>"
            f"<style>{_styles(accent)}</style>{self.drawn}</svg>\n",
        )


@cache
def _styles(accent: str) -> str:
    rules = _BY_ITSELF + STYLES.read_text(encoding="utf-8").partition("*/")[2]
    light, dark = (painted(rules, accent, dark=dark) for dark in (False, True))
    return " ".join(f"{light} @media (prefers-color-scheme: dark) {{ {dark} }}".split())
