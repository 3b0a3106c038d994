"""A finished page as a reader's browser has it: its quotations, its anchors, its links."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BREAKS = frozenset({"p", "br", "div", "li"})
_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src"}
_NO_PAGE = frozenset({"preconnect", "dns-prefetch", "canonical", "alternate"})


def plain(text: str) -> str:
    """Return a text with every run of white space as one space: how two of them are compared."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Document:
    """One HTML file of the finished site, without its tree: an archive has thousands.

    `quotations` are the elements of quotation that do not stand in another, in the page's order;
    `anchors` all ids, and the names that links can lead to as well; `repeated` the ids that stand
    more than once; `links` every address that the page leads to or loads, as often as it does.
    """

    quotations: tuple[str, ...]
    anchors: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> Document:
        """Read an HTML file. Raises `OSError` where that can't be done."""
        tree = LexborHTMLParser(file.read_bytes())
        ids = Counter(node.attributes.get("id") or "" for node in tree.css("[id]"))
        names = {node.attributes.get("name") or "" for node in tree.css("a[name]")}
        return cls(
            tuple(_text(node) for node in tree.css("blockquote, q") if not _inside(node)),
            frozenset(ids.keys() | names) - {""},
            tuple(anchor for anchor, times in ids.items() if times > 1),
            tuple(_links(tree)),
        )


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("a[href], area[href], link[href], img[src], script[src]"):
        tag = node.tag or ""
        if tag != "link" or (node.attributes.get("rel") or "") not in _NO_PAGE:
            yield sys.intern(node.attributes.get(_LINKS[tag]) or "")


def _inside(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in ("blockquote", "q"):
            return True
        above = above.parent
    return False


def _text(node: LexborNode) -> str:
    """Return what a node reads, where block elements and line breaks part words."""
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text":
            parts.append(child.text_content or "")
        elif child.tag in _BREAKS:
            parts.append(" ")
    return plain("".join(parts))
