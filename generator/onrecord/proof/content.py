"""The text that a PDF's page sets, stretch by stretch, as the tags of the document know them.

A page's content is a row of operators. Those that show text give codes of glyphs, which the font's
table leads back to characters; where one glyph stands for several texts, the file says which
(`ActualText`). Each stretch has a number, by which the document's structure names it. So text comes
back as it was set, and not as it can be guessed from where glyphs lie on the paper: no hyphen is
lost at a line's end. (ISO 32000-2, 9.4.3, 9.10.3 and 14.6.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import pikepdf

_DEEP = 8  # brackets in brackets that a string of a PDF may have unescaped; ours have hardly any


def _string(deep: int) -> bytes:
    inner = rb"|" + _string(deep - 1) if deep else b""
    return rb"\((?:[^()\\]++|\\." + inner + rb")*+\)"


_STRING = _string(_DEEP)
_HEX = rb"<[0-9A-Fa-f\s]*+>"
_INSIDE = rb"(?:[^<>()]++|" + _STRING + rb"|" + _HEX + rb")*+"
# Every branch begins with a character: what else stands between is passed over quickly.
_TOKEN = re.compile(
    _STRING + rb"(?P<text>)"
    rb"|<<(?P<properties>" + _INSIDE + rb")>>\s*+BDC\b"
    rb"|" + _HEX + rb"(?P<hexadecimal>)"
    rb"|/(?P<artifact>Artifact)\s*+(?:<<" + _INSIDE + rb">>\s*+BDC|BMC)\b"
    rb"|/(?P<font>[^\s/<>\[\]()]++)\s++[-+.\d]++\s++Tf\b"
    rb"|B(?P<begin>DC|MC)\b"
    rb"|E(?P<end>MC)\b",
    re.DOTALL,
)
_NUMBER = re.compile(rb"/MCID\s*+(\d++)")
_ACTUAL = re.compile(rb"/ActualText\s*+(" + _STRING + rb"|" + _HEX + rb")", re.DOTALL)

# The table of a font: codes as they are written, and the text of each as UTF-16.
_ONE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
_TABLE = re.compile(rb"begin(bfchar|bfrange|codespacerange)(.*?)end\1", re.DOTALL)
_UNKNOWN = "\ufffd"


class Font:
    """A font's table from codes to text."""

    def __init__(self, table: bytes) -> None:
        self._texts: dict[bytes, str] = {}
        self._width = 1
        self._read: dict[bytes, str] = {}
        for kind, body in _TABLE.findall(table):
            if kind == b"codespacerange":
                first = _ONE.search(body)
                self._width = len(first[1]) // 2 if first else 1
            elif kind == b"bfchar":
                self._texts.update((_bytes(code), _text(text)) for code, text in _ONE.findall(body))
            else:
                for found in _RANGE.finditer(body):
                    self._texts.update(_of_range(found))

    def text(self, token: bytes) -> str:
        """Return the text of a string as the content has it."""
        if token not in self._read:
            codes = bytes(pikepdf.Object.parse(token))
            parts = (codes[at : at + self._width] for at in range(0, len(codes), self._width))
            self._read[token] = "".join(self._texts.get(code, _UNKNOWN) for code in parts)
        return self._read[token]


class Contents:
    """Reads the pages of one file; a font that several pages share is read once."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int], Font] = {}

    def stretches(self, page: pikepdf.Page) -> dict[int | None, str]:
        """Return the text of a page's stretches by their numbers, under None what has no number.

        What the file says is no content (the head and the foot of a page, ornament) is left out.
        """
        texts: dict[int | None, list[str]] = {}
        # Of what is open: its number, and whether its text is known or of no account.
        within: list[tuple[int | None, bool]] = [(None, False)]
        fonts = self._fonts_of(page)
        font = None
        for token in _TOKEN.finditer(_content(page)):
            number, said = within[-1]
            match token.lastgroup:
                case "text" | "hexadecimal":
                    if font is not None and not said:
                        texts.setdefault(number, []).append(font.text(token[0]))
                case "font":
                    font = fonts.get(token["font"].decode("latin-1"))
                case "properties":
                    own, actual = _properties(token["properties"])
                    number = number if own is None else own
                    if actual is not None and not said:
                        texts.setdefault(number, []).append(actual)
                    within.append((number, said or actual is not None))
                case "artifact":
                    within.append((number, True))
                case "begin":
                    within.append(within[-1])
                case "end":
                    within.pop()
        return {number: "".join(parts) for number, parts in texts.items()}

    def _fonts_of(self, page: pikepdf.Page) -> Mapping[str, Font]:
        found: dict[str, Font] = {}
        for name, font in page.resources.get("/Font", {}).items():
            if font.objgen not in self._fonts:
                table = font.get("/ToUnicode")
                self._fonts[font.objgen] = Font(table.read_bytes() if table is not None else b"")
            found[name.removeprefix("/")] = self._fonts[font.objgen]
        return found


def _content(page: pikepdf.Page) -> bytes:
    there = page.obj.get("/Contents", pikepdf.Array())
    streams = list(there) if isinstance(there, pikepdf.Array) else [there]
    return b"\n".join(one.read_bytes() for one in streams)


@cache
def _properties(written: bytes) -> tuple[int | None, str | None]:
    """Return the number of a stretch and the text that the file says it has, where it does."""
    number, actual = _NUMBER.search(written), _ACTUAL.search(written)
    return (
        int(number[1]) if number else None,
        str(pikepdf.Object.parse(actual[1])) if actual else None,
    )


def _of_range(found: re.Match[bytes]) -> Mapping[bytes, str]:
    """Return the texts of codes that follow on each other."""
    first, last, text, listed = found.groups()
    width = len(first) // 2
    start, end = int(first, 16), int(last, 16)
    codes = [one.to_bytes(width, "big") for one in range(start, end + 1)]
    if text is None:
        texts = [_text(one) for one in re.findall(rb"<([0-9A-Fa-f\s]+)>", listed)]
        return dict(zip(codes, texts, strict=False))
    head = _text(text)
    return {code: head[:-1] + chr(ord(head[-1]) + after) for after, code in enumerate(codes)}


def _bytes(hexadecimal: bytes) -> bytes:
    return bytes.fromhex(hexadecimal.decode("ascii"))


def _text(hexadecimal: bytes) -> str:
    return _bytes(hexadecimal).decode("utf-16-be", "replace")
