"""How much room text takes in a drawing: estimated from kinds of characters, rather too much.

What font a reader's system puts in is not known when a drawing is made. The widths are those of
Public Sans, or of the widest of the usual stand-ins for a script, in parts of the type size.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SIZE = 13  # units: the type of labels
SMALL = 11.5  # of what stands beside them

_NARROW = frozenset("iljtfrI.,:;'’‘!|()[]/ \u00a0\u202f-·")
_WIDE = frozenset("mwMWQOG@%—…–&")
_HALF = 0.36
_LETTER = 0.6
_CAPITAL = 0.75
_BROAD = 0.95
_FULL = 1.05
_BOLD = 1.06
_NO_ROOM = frozenset(("Mn", "Me", "Cf"))

# Where a line may be broken without a space: between characters of scripts that have none.
_UNSPACED = "\u2e80-\u303f\u3041-\u30ff\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# No line ends with a mark that opens something, and none begins with one that closes it.
_OPENING = "「『（〈《【〔｛［“‘"
_CLOSING = (
    "」』）〉》】〕｝］”’、。，．・：；？！ーゝゞ々…‥%ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NEVER_LAST = f" ,;:.、。，．：；{_OPENING}"  # before the `…` of a text that is cut
_PIECES = re.compile(rf"[{_OPENING}]*(?:[{_UNSPACED}]|[^\s{_UNSPACED}]+)[{_CLOSING}]*|\s+")


def width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """Return how many units of a drawing `text` takes at a type size, at most."""
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


@lru_cache(maxsize=4096)
def wrapped(text: str, room: float, lines: int, size: float = SIZE) -> tuple[str, ...]:
    """Break `text` into at most so many lines of at most `room` units; what is left out is `…`."""
    text = " ".join(text.split())
    done: list[str] = []
    line = ""
    for piece in _PIECES.findall(text):
        if width((line + piece).rstrip(), size) <= room:
            line += piece if line or not piece.isspace() else ""
            continue
        if line:
            done.append(line.rstrip())
        line = "" if piece.isspace() else piece
        while width(line, size) > room and len(done) <= lines:
            head = _fitting(line, room, size)
            done.append(head)
            line = line[len(head) :]
        if len(done) > lines:
            break
    if line:
        done.append(line.rstrip())
    if len(done) <= lines:
        return tuple(done)
    last = done[lines - 1]
    while last and width(f"{last}…", size) > room:
        last = last[:-1].rstrip()
    return (*done[: lines - 1], f"{last.rstrip(_NEVER_LAST)}…")


def _fitting(word: str, room: float, size: float) -> str:
    """Return as much of a word's beginning as has room, at least one character."""
    end = 1
    while end < len(word) and width(word[: end + 1], size) <= room:
        end += 1
    return word[:end]


@lru_cache(maxsize=4096)
def _share(char: str) -> float:
    if char in _NARROW:
        return _HALF
    if char in _WIDE:
        return _BROAD
    if unicodedata.category(char) in _NO_ROOM:
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return _FULL
    if char.isupper():
        return _CAPITAL
    return _LETTER if char.isascii() else 0.68
