"""Reads a file for paper back: its text, the lines that stand on a page, its structure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NullObject

from onrecord.proof.content import Contents

ABOVE, BELOW = 74, 60  # points: what runs at the head and the foot of a page stands outside these


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def solid(text: str) -> str:
    """Text without its white space and marks of direction, as a reader of PDF gives it back."""
    kept = (one for one in text if unicodedata.category(one) != "Cf" and not one.isspace())
    return unicodedata.normalize("NFKC", "".join(kept))


@cache
def text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in reader(pdf).pages)


@cache
def body(pdf: bytes) -> str:
    """What is set from page to page, without what runs at their heads and feet."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        contents = Contents()
        return "".join(
            words for page in opened.pages for words in contents.stretches(page).values()
        )


def heights(pdf: bytes) -> Iterator[list[float]]:
    """For each page how high over its lower edge text is set, from the first to the last."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            yield list(_heights(page))


def _heights(page: pikepdf.Page) -> Iterator[float]:
    around: list[pikepdf.Matrix] = []
    here = text = pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page, "q Q cm Tm Tj TJ"):
        match str(operator):
            case "q":
                around.append(here)
            case "Q":
                here = around.pop()
            case "cm":
                here = pikepdf.Matrix(*operands) @ here
            case "Tm":
                text = pikepdf.Matrix(*operands)
            case _:
                yield (text @ here).f


def lines(page: PageObject) -> list[tuple[float, str]]:
    """Stretches of what is read on a page, each with its height over the page's lower edge."""
    tall = float(page.mediabox.height)
    found: list[tuple[float, str]] = []

    def visit(words: str, cm: list[float], tm: list[float], *_: object) -> None:
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if BELOW < height < tall - ABOVE:
            found.append((height, words))

    page.extract_text(visitor_text=visit)
    return found


def language_of(read: PdfReader) -> object:
    root: Any = read.trailer["/Root"]
    return root["/Lang"]


def notes(pdf: bytes) -> dict[int, str]:
    """The notes at the feet of both pages, by their numbers; a note may run over two lines."""
    found: dict[int, str] = {}
    expected = 1
    for page in reader(pdf).pages:
        lines = page.extract_text().splitlines()
        starts = [at for at, line in enumerate(lines) if re.match(rf"{expected} \S", line)]
        if not starts:
            continue
        for line in lines[starts[-1] :]:
            if re.match(rf"{expected} \S", line):
                found[expected] = line.partition(" ")[2]
                expected += 1
            elif expected - 1 in found:
                found[expected - 1] += f" {line}"
    return found


def tags(pdf: bytes) -> Counter[str]:
    """How often each kind of structure element is there."""
    return Counter(str(one["/S"]) for one in elements(pdf))


def elements(pdf: bytes) -> list[Any]:
    """The structure elements, in the order in which they are read."""
    root: Any = reader(pdf).trailer["/Root"]
    return list(_elements(root["/StructTreeRoot"]["/K"]))


def alternatives(pdf: bytes) -> list[str]:
    """What is said in place of its figures to those who do not see them."""
    return [str(one["/Alt"]) for one in elements(pdf) if one["/S"] == "/Figure"]


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, DictionaryObject) and not isinstance(node, NullObject):
        if "/S" in node and node.get("/Type") != "/OBJR":
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])


def blank(pdf: bytes) -> list[float]:
    """For each page the largest stretch without any text, as a share of what it may print on."""
    shares = []
    for page, there in zip(reader(pdf).pages, heights(pdf), strict=True):
        tall = float(page.mediabox.height)
        ends = sorted({tall - 54, *there, 54.0})
        gaps = [after - before for before, after in pairwise(ends)]
        shares.append(max(gaps) / (tall - 108))
    return shares
