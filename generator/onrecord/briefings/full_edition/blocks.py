"""Blocks of a full edition as data: what its template sets one below the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from onrecord.briefings.runs import Runs
from onrecord.publication.model import Address

Block: TypeAlias = "dict[str, Any]"


def target(address: Address) -> str:
    """Return the name that a fact has in the document, by its address on the site."""
    return f"at-{address}"


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
        "kind": "heading", "level": level, "text": text, "name": name, "listed": listed,
        "mark": mark, "said": said, "wide": wide,
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


def together(blocks: Iterable[Block], most: int = 900) -> Block:
    """Return blocks of which none stands on another page, unless they have `most` characters."""
    there = list(blocks)
    length = sum(len(str(one.get("t", ""))) for one in every(there))
    return {"kind": "together", "blocks": there, "whole": length < most}


def every(data: Any) -> Iterator[Block]:
    """Go through all mappings in blocks, in the order in which they are read."""
    if isinstance(data, dict):
        yield data
        for one in data.values():
            yield from every(one)
    elif isinstance(data, list | tuple):
        for one in data:
            yield from every(one)
