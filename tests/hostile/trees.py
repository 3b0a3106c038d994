"""HTML as a browser takes it: its elements in order, each with its attributes and its own text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

ADDRESSES = frozenset({"href", "src", "cite", "id"})

DRAWN = frozenset(
    (
        *("svg", "title", "desc", "defs", "g", "a", "text", "tspan", "path", "line", "rect"),
        *("circle", "use", "pattern", "mask", "lineargradient", "stop"),
    )
)

_SPACE = re.compile(r"[ \t\n\r\f]+")
# What is reckoned from values: how long they are and take to read, how much of a source, the
# first letter of a name; where they stand in their file, and their source's words in its text.
_RECKONED = re.compile(
    r"\d+ minutes? to read|\.yml:\d+"
    r"|(?:its only|(?:\d+|all) of its) .*sentences? (?:is|are) (?:not )?used.*"
    r"|\bletter_[0-9a-f]+|^\s*[A-Z]\s*$|\bat_\d+$|(?<=or-quote) or-long$"
)
_FRAGMENT = re.compile(r"#?:~:.*$", re.DOTALL)


class Element(NamedTuple):
    """An element: how deep it stands, its tag, attributes, and the texts between its children."""

    depth: int
    tag: str
    attributes: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]


def tree(source: str) -> list[Element]:
    """Return the elements of a page, or of a piece of one."""
    root = LexborHTMLParser(source).root
    assert root is not None
    return list(_elements(root, 0))


def flat(text: str) -> str:
    """Return a text with its white space as HTML shows it: a run is one space."""
    return _SPACE.sub(" ", _RECKONED.sub("", text)).strip(" ")


def address(text: str) -> str:
    """Return an address as it reads: without percent signs, and without the words it marks."""
    return _RECKONED.sub("", unquote(_FRAGMENT.sub("", text)))


def _elements(node: LexborNode, depth: int) -> Iterator[Element]:
    if node.tag == "svg":
        # Where things lie in a drawing is reckoned from the values; what they are is not.
        strange = {str(one.tag).lower() for one in node.css("*")} - DRAWN
        assert not strange, f"{strange} in a drawing"
        yield Element(depth, "svg", (), ())
        return
    attributes = tuple(
        (name, address(value or "") if name in ADDRESSES else flat(value or ""))
        for name, value in sorted(node.attributes.items())
    )
    texts = [""]
    children: list[LexborNode] = []
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            texts[-1] += child.text_content or ""
        else:
            children.append(child)
            texts.append("")
    yield Element(depth, node.tag or "", attributes, tuple(flat(text) for text in texts))
    for child in children:
        yield from _elements(child, depth + 1)


def exchanged(element: Element, exchange: Callable[[str], str]) -> Element:
    """Return an element with all its text, and all its attributes, gone through `exchange`."""
    attributes = tuple(
        (name, (address if name in ADDRESSES else flat)(exchange(value)))
        for name, value in element.attributes
    )
    return Element(
        element.depth,
        element.tag,
        attributes,
        tuple(flat(exchange(text)) for text in element.texts),
    )
