"""Blocks of a full edition as data: what its template sets one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from onrecord.briefings.runs import Runs
from onrecord.figures.figure import Figure
from onrecord.figures.parts import parts
from onrecord.publication.model import Address

Block: TypeAlias = "dict[str, Any]"

# Styles of paragraphs that stand with what follows them.
LEADING = ("label", "says")

# Units of a drawing as wide as the column that is read: a wider one stands out into the margin.
COLUMN = 650


def target(address: Address) -> str:
    """Return the name that a fact has in the document, by its address on the site."""
    return f"at-{address}"


def breakable(text: str, most: int) -> str:
    """Return a text whose words of `most` characters or more may be broken: no line is so long."""
    return re.sub(rf"\S{{{most},}}", lambda word: "\u200b".join(word[0]), text)


def heading(
    level: int,
    text: str,
    name: str = "",
    *,
    listed: bool = False,
    mark: str = "",
    said: str = "",
    wide: bool = False,
) -> Block:
    """Return a heading; `name` is what leads to it, `listed` whether the contents have it.

    `mark` is that of a stance, set before it; `said` the language of its words. What is `wide`
    begins in the margin.
    """
    return {
        "kind": "heading", "level": level, "text": breakable(text, 40), "name": name,
        "listed": listed, "mark": mark, "said": said, "wide": wide,
    }  # fmt: skip


def paragraph(runs: Iterable[Any], style: str = "", name: str = "") -> Block:
    """Return a paragraph in a style of the template; `name` is what leads to it."""
    return {"kind": "paragraph", "runs": list(runs), "style": style, "name": name}


def bullets(items: Iterable[Sequence[Block]], marker: str = "dot") -> Block:
    """Return a list, each entry of which is blocks; its marker is a `dot`, a `question`, `none`."""
    return {"kind": "list", "items": [list(item) for item in items], "marker": marker}


def labelled(items: Iterable[tuple[str, Sequence[Block]]], accent: str = "") -> Block:
    """Return a list whose entries are blocks with a label beside them.

    Labels that are equal to `accent` in their first part, up to a line's end, stand out.
    """
    return {
        "kind": "labelled",
        "items": [{"label": label, "blocks": list(blocks)} for label, blocks in items],
        "accent": accent,
    }


def quoted(paragraphs: Iterable[Runs], size: str = "large") -> Block:
    """Return a quotation of one paragraph or more: `large`, `small`, or an `excerpt`."""
    told = [list(one) for one in paragraphs]
    ways = {str(one["d"]) for paragraph in told for one in paragraph if "d" in one}
    way = ways.pop() if len(ways) == 1 else ""
    return {"kind": "quote", "paragraphs": told, "size": size, "way": way}


def figure(drawn: Figure | None) -> list[Block]:
    """Return a drawing, its caption, and what it says to those who do not see it, where it is."""
    if drawn is None:
        return []
    wide = COLUMN if drawn.fluid else drawn.width
    return [
        {
            "kind": "figure", "caption": drawn.title, "alt": drawn.says,
            "parts": parts(drawn, wide), "wide": wide, "tall": drawn.height,
        }
    ]  # fmt: skip


def texts(entries: Iterable[tuple[str, Sequence[Block]]]) -> Block:
    """Return the paragraphs of a source, each with its number beside it."""
    items = [{"label": label, "blocks": list(blocks)} for label, blocks in entries]
    return {"kind": "text", "items": items}


def together(blocks: Iterable[Block], most: int = 900) -> Block:
    """Return blocks of which none stands on another page, unless they have `most` characters.

    Where the last of them leads to what follows, they stand with that.
    """
    there = list(blocks)
    length = sum(len(str(one.get("t", ""))) for one in every(there))
    leads = there[-1].get("style") in LEADING
    return {"kind": "together", "blocks": there, "whole": length < most, "leads": leads}


def every(data: Any) -> Iterator[Block]:
    """Go through all mappings in blocks, in the order in which they are read."""
    if isinstance(data, dict):
        yield data
        for one in data.values():
            yield from every(one)
    elif isinstance(data, list | tuple):
        for one in data:
            yield from every(one)
