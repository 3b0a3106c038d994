"""Characters that would act on a terminal or hide in a line, made visible.

What an editor or a source wrote comes out in reports; it must not move a cursor, colour a screen,
turn a line round or end a line of a log.
"""

from __future__ import annotations

import re

from onrecord.patterns import lazy_pattern

# Control characters, lone surrogates, line and paragraph separators, and the marks that turn the
# direction of all that follows them. Marks that act on one character (joiners) may stay.
_ACTING = lazy_pattern(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Return `text` on one line, each acting character as its picture or its number."""
    return _ACTING.sub(_picture, text)


def visible_lines(text: str) -> list[str]:
    """Return the lines of `text`, as `\\n` parts them, each made visible."""
    return [visible(line) for line in text.split("\n")]


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # ␀ to ␟: one cell, so that a caret below still fits
    if code == 0x7F:
        return "␡"
    return f"<U+{code:04X}>"
