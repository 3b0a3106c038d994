"""What a built site says to a reader: every text and every attribute that is read out or shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

ATTRIBUTES = ("title", "aria-label", "alt", "placeholder", "label")
METAS = ("description", "og:title", "og:description", "og:site_name")

# Not read: what a program runs, and the names of files with their lines.
_SILENT = ("script", "style", "template")
_FILES = ("or-line", "or-url")


def said(page: str) -> Iterator[tuple[str, str]]:
    """Go through what a page says and in which language: each text by itself, and attributes."""
    root = LexborHTMLParser(page).root
    assert root is not None
    yield from _said(root, "")


def said_by_drawing(drawing: str) -> Iterator[tuple[str, str]]:
    """Go through what the file of a figure says."""
    body = re.sub(r"<style.*?</style>|<\?xml.*?\?>", "", drawing, flags=re.DOTALL)
    language = re.search(r'\blang="([^"]*)"', body)
    for _lang, text in said(f"<body>{body}</body>"):
        yield (language[1] if language else ""), text


def site(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Go through what a site says: the file, the language, the words."""
    for file in sorted(folder.rglob("*.html")):
        for language, text in said(file.read_text(encoding="utf-8")):
            yield str(file.relative_to(folder)), language, text
    for file in sorted(folder.rglob("figures/*.svg")):
        for language, text in said_by_drawing(file.read_text(encoding="utf-8")):
            yield str(file.relative_to(folder)), language, text
    # What a script tells a reader who comes back: a digest, the kind of a fact, its title.
    for file in sorted(folder.rglob("remembered.json")):
        for _digest, kind, _title in json.loads(file.read_text(encoding="utf-8")).values():
            yield str(file.relative_to(folder)), own_language(folder), kind


def own_language(folder: Path) -> str:
    """Return the language of a site's first page."""
    html = LexborHTMLParser((folder / "index.html").read_text(encoding="utf-8")).css_first("html")
    return html.attributes["lang"] or ""


def _said(node: LexborNode, language: str) -> Iterator[tuple[str, str]]:
    if node.tag == "-text":
        words = " ".join((node.text_content or "").split(" ")).strip()
        if words:
            yield language, words
        return
    given = node.attributes
    classes = (given.get("class") or "").split()
    if node.tag in _SILENT or any(name in classes for name in _FILES):
        return
    language = given.get("lang") or given.get("xml:lang") or language
    if node.tag == "meta" and (given.get("name") or given.get("property")) in METAS:
        yield language, given.get("content") or ""
    for name, value in given.items():
        if value and name in ATTRIBUTES:
            yield language, value
        elif value and name.startswith("data-") and " " in value.strip():
            yield from ((language, one) for one in _words(value))
    child = node.child
    while child is not None:
        yield from _said(child, language)
        child = child.next


def _words(value: str) -> list[str]:
    """Return what a script is given to say: words, or several in JSON; not what it looks up."""
    if all(re.fullmatch(r"[^\s:]+:\S+", one) for one in value.split()):
        return []
    try:
        given = json.loads(value)
    except ValueError:
        return [value]
    return [str(one) for one in given.values()] if isinstance(given, dict) else [str(given)]
