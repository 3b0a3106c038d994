"""A finished page as a reader's browser has it: words, quotations, anchors, links."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BREAKS = frozenset({"p", "br", "div", "li"})
_LINKS = {"a": "href", "area": "href", "img": "src", "script": "src"}
_NO_PAGE = frozenset({"preconnect", "dns-prefetch", "canonical", "alternate"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def plain(text: str) -> str:
    """Return a text with every run of white space as one space: how two of them are compared."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Document:
    """What links need to know of an HTML file: little, for an archive has thousands.

    `anchors` are all ids, and the names that links can lead to as well; `links` every address that
    the page leads to or loads, as often as it does.
    """

    anchors: frozenset[str]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands at an anchor: the text, and what the marks in it open, by id."""

    words: str
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows; all texts with their white space as single spaces.

    `headings` are those of the first rank. `quotations` are the elements of quotation that do not
    stand in another, in the page's order; `repeated` the ids that stand more than once; `stretches`
    what stands at the anchors that were asked for, as far as they are there; `opened` the text of
    each element that a mark of the page opens, by id, None where no element has it.
    """

    words: str
    headings: tuple[str, ...]
    quotations: tuple[str, ...]
    repeated: tuple[str, ...]
    stretches: Mapping[str, Stretch]
    opened: Mapping[str, str | None]


class Tree:
    """The elements of an HTML file, to take a `Document` and what is `Shown` from."""

    def __init__(self, html: bytes) -> None:
        self._tree = LexborHTMLParser(html)
        self._ids = [(node.id or "", node) for node in self._tree.css("[id]")]

    def document(self) -> Document:
        """Return what is kept of the file."""
        names = {_value(node, "name") for node in self._tree.css("a[name]")}
        return Document(
            frozenset({anchor for anchor, _ in self._ids} | names) - {""},
            tuple(_links(self._tree)),
        )

    def shown(self, anchors: Collection[str]) -> Shown:
        """Return what the page shows, and what of it stands at each of `anchors`."""
        times = Counter(anchor for anchor, _ in self._ids)
        nodes = dict(reversed(self._ids))
        marks = self._tree.css("[popovertarget]")
        opened = dict.fromkeys(_value(node, "popovertarget") for node in marks)
        body = self._tree.css_first("article") or self._tree.body
        return Shown(
            _words(body) if body is not None else "",
            tuple(_words(node) for node in self._tree.css("h1")),
            tuple(_text(node) for node in self._tree.css("blockquote, q") if not _inside(node)),
            tuple(anchor for anchor, number in times.items() if number > 1),
            {anchor: _stretch(nodes[anchor]) for anchor in anchors if anchor in nodes},
            {one: _words(nodes[one]) if one in nodes else None for one in opened},
        )


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    for tag, attribute in _LINKS.items():
        for node in tree.css(f"{tag}[{attribute}]"):
            # The same few addresses stand on all pages.
            yield sys.intern(node.attrs.get(attribute) or "")
    for node in tree.css("link[href]"):
        if _value(node, "rel") not in _NO_PAGE:
            yield sys.intern(_value(node, "href"))


def _value(node: LexborNode, attribute: str) -> str:
    return node.attrs.get(attribute) or ""


def _stretch(node: LexborNode) -> Stretch:
    """Return what belongs to an anchor: its element; of a heading, all up to the next one."""
    there = [node]
    if node.tag in _HEADINGS:
        after = node.next
        while after is not None and after.tag not in _HEADINGS:
            there.append(after)
            after = after.next
    marks = [mark for one in there if one.tag != "-text" for mark in one.css("[popovertarget]")]
    return Stretch(
        plain(" ".join(one.text() for one in there)),
        tuple(_value(mark, "popovertarget") for mark in marks),
    )


def _inside(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in ("blockquote", "q"):
            return True
        above = above.parent
    return False


def _words(node: LexborNode) -> str:
    return plain(node.text())


def _text(node: LexborNode) -> str:
    """Return what a quotation reads, where block elements and line breaks part words."""
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text":
            parts.append(child.text_content or "")
        elif child.tag in _BREAKS:
            parts.append(" ")
    return plain("".join(parts))
