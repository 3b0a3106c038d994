"""A finished page as a reader's browser has it: words, quotations, anchors, links."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from onrecord.frozen import frozen

_BREAKS = frozenset({"p", "br", "div", "li"})
_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src"}
_QUOTATIONS = frozenset({"blockquote", "q"})
_NO_PAGE = frozenset({"preconnect", "dns-prefetch", "canonical", "alternate"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def plain(text: str) -> str:
    """Return a text with every run of white space as one space: how two of them are compared."""
    return " ".join(text.split())


@frozen()
class Document:
    """What links need to know of an HTML file: little, for an archive has thousands.

    `anchors` are all ids, and the names that links can lead to as well; `links` every address that
    the page leads to or loads, as often as it does.
    """

    anchors: frozenset[str]
    links: tuple[str, ...]


@frozen()
class Stretch:
    """What stands at an anchor: the text, and what the marks in it open, by id."""

    words: str
    opens: tuple[str, ...]


@frozen()
class Shown:
    """What a page shows; all texts with their white space as single spaces.

    `headings` are those of the first rank. `quotations` are the elements of quotation that do not
    stand in another, in the page's order; `repeated` the ids that stand more than once; `stretches`
    what stands at the anchors that were asked for, as far as they are there, and on the whole page
    at the empty one; `opened` the text of each element that a mark of the page opens, by id, None
    where no element has it.
    """

    headings: tuple[str, ...]
    quotations: tuple[str, ...]
    repeated: tuple[str, ...]
    stretches: Mapping[str, Stretch]
    opened: Mapping[str, str | None]


class Tree:
    """The elements of an HTML file, to take a `Document` and what is `Shown` from.

    To go through all elements takes longer than anything else, so it is done three times in all.
    """

    def __init__(self, html: bytes) -> None:
        self._tree = LexborHTMLParser(html)
        self._ids = [(node.id or "", node) for node in self._tree.css("[id]")]

    def document(self) -> Document:
        """Return what is kept of the file."""
        anchors = {anchor for anchor, _ in self._ids}
        links: list[str] = []
        for node in self._tree.css("[href], [src], a[name]"):
            tag = node.tag or ""
            if tag == "a":
                anchors.add(_value(node, "name"))
            link = node.attrs.get(_LINKS.get(tag, ""))
            if link is not None and not (tag == "link" and _value(node, "rel") in _NO_PAGE):
                # The same few addresses stand on all pages.
                links.append(sys.intern(link))
        return Document(frozenset(anchors - {""}), tuple(links))

    def shown(self, anchors: Collection[str]) -> Shown:
        """Return what the page shows, and what of it stands at each of `anchors`."""
        times = Counter(anchor for anchor, _ in self._ids)
        nodes = dict(reversed(self._ids))
        headings: list[str] = []
        quotations: list[str] = []
        opened: dict[str, str | None] = {}
        for node in self._tree.css("blockquote, q, h1, [popovertarget]"):
            if node.tag in _QUOTATIONS:
                quotations += [] if _inside(node) else [_text(node)]
            elif node.tag == "h1":
                headings.append(_words(node))
            else:
                target = _value(node, "popovertarget")
                if target not in opened:
                    opened[target] = _words(nodes[target]) if target in nodes else None
        stretches = {anchor: _stretch(nodes[anchor]) for anchor in anchors if anchor in nodes}
        if "" in anchors:
            body = self._tree.css_first("article") or self._tree.body
            stretches[""] = Stretch(_words(body) if body is not None else "", tuple(opened))
        return Shown(
            tuple(headings),
            tuple(quotations),
            tuple(anchor for anchor, number in times.items() if number > 1),
            stretches,
            opened,
        )


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
        if above.tag in _QUOTATIONS:
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


def _value(node: LexborNode, attribute: str) -> str:
    return node.attrs.get(attribute) or ""
