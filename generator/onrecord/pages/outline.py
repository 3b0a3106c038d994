"""A page's outline, for an engine to convert in place of the page: headings, and where blocks go.

Markdown has nothing to do in a block of HTML but to leave it as it is, which takes it a third of a
build. So it gets the headings, with a mark in each block's place, and the blocks are put in behind
it. What it makes of the whole page is the same.
"""

from __future__ import annotations

import re

from onrecord.frozen import frozen

_MARK = re.compile(r'<div data-onrecord="(\d+)"></div>')
_ID = re.compile(r'<[^>]* id="([^"]*)"')

# What was encoded for the engine alone: HTML minds none of it, between tags or in an attribute.
_FOR_ENGINE = re.compile(r"&#(3[3569]|4[2-5]|58|61|6[34]|9[1-5]|12[46]);")

# What the index for searching leaves out; no such element holds another of its name.
_UNSEARCHED = re.compile(
    r"<(section|details|div|nav|form|ol|figure)\b[^>]* data-search-exclude\b[^>]*>.*?</\1>"
    r'|<button\b[^>]* class="or-mark"[^>]*>.*?</button>',
    re.DOTALL,
)


@frozen()
class Outline:
    """The Markdown to convert, and the blocks of HTML that its marks stand for."""

    markdown: str
    blocks: tuple[str, ...]

    @classmethod
    def of(cls, body: str) -> Outline:
        """Take the outline of a page, whose blocks are parted by blank lines."""
        lines: list[str] = []
        blocks: list[str] = []
        for part in body.strip().split("\n\n"):
            if part.startswith("<"):
                lines.append(f'<div data-onrecord="{len(blocks)}"></div>')
                blocks.append(part)
            else:
                lines.append(part)
        return cls("\n\n".join(lines), tuple(blocks))

    def filled(self, html: str) -> str:
        """Put the blocks into what has been made of the outline, as short as HTML has them."""
        return _MARK.sub(lambda mark: _plain(self.blocks[int(mark[1])]), html)

    @property
    def anchors(self) -> set[str]:
        """The ids in the blocks."""
        return {anchor for block in self.blocks for anchor in _ID.findall(block)}


def _plain(block: str) -> str:
    return _FOR_ENGINE.sub(lambda reference: chr(int(reference[1])), block)


def searched(content: str) -> str:
    """Return a page's content without what the index for searching leaves out."""
    return _UNSEARCHED.sub("", content)
