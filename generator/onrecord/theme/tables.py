"""Tables of pages that are written by hand: each in a box that scrolls where a screen is narrow."""

from __future__ import annotations

import re

from onrecord.interface import Interface
from onrecord.markup import Encoded

# A heading with what stands in it, or a table as Markdown makes it: none stands in another.
_PARTS = re.compile(r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|(?P<table><table>.*?</table>)", re.S)
_MARKUP = re.compile(r'<a class="headerlink".*?</a>|<[^>]*>', re.S)


def boxed(content: str, interface: Interface) -> str:
    """Return a page's content with every table in a box, named after the heading above it.

    The box takes focus, so that it can be scrolled by keyboard. It is a group and no region: a page
    may have more than one table below a heading, and regions need names that differ.
    """
    name = interface.say("Table")

    def box(part: re.Match[str]) -> str:
        nonlocal name
        if not part["table"]:
            # Already HTML: only what would end an attribute is left to encode.
            about = Encoded(_MARKUP.sub("", part["heading"]).replace('"', "&quot;").strip())
            name = interface.say("Table: %(about)s", about=about)
            return part[0]
        return (
            f'<div class="or-table" role="group" tabindex="0" aria-label="{name}">'
            f"{part['table']}</div>"
        )

    return _PARTS.sub(box, content)
