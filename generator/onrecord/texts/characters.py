"""The characters that matching must know: marks, dashes, spaces, scripts without spaces.

Quotation marks are those of Unicode's property Quotation_Mark, with the apostrophes U+02BC and
U+055A and the heavy ornaments. A prime and a backtick are none.
"""

from __future__ import annotations

import re
import unicodedata

from onrecord.patterns import lazy_pattern

DOUBLE_MARKS = '"“”„‟«»「」『』〝〞〟⹂❝❞❠﹁﹂﹃﹄＂｢｣'
SINGLE_MARKS = "'‘’‚‛‹›❛❜❟ʼ՚＇"

# Hyphens and dashes, of which the minus (U+2212) is none.
DASHES = "-‐‑‒–—―⸺⸻־᠆﹘﹣－"

LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
SPACES = "\t\x1f \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
WHITE_SPACE = LINE_BREAKS + SPACES

# What is nothing at all: soft hyphen, direction marks, zero-width characters and selectors of
# variants, tatweel.
NOTHING = (
    "\xad\u034f\u061c\u0640\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)

# Letters, signs and marks of the scripts that put no space between words: Thai, Lao, Tibetan,
# Myanmar, Khmer, kana, bopomofo, Han and what is written among them, half-width forms included.
SPACELESS = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u1950-\u19df\u1a00-\u1aaf"
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u302f\u3031-\u303c\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U000323af"
)
# Marks of these scripts alone.
OWN_MARKS = (
    "\u3001-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30a0\u30fb\ufe30-\ufe4f\ufe10-\ufe19"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u2e42"
)
_SHARED_MARKS = "‥…―—⸺“”‘’·"

# A class of all those characters, and of some more. It is told by what it has not: one of thousands
# of characters takes milliseconds to make.
MAY_BE_SPACELESS = "[^\x00-\u0dff\u2000-\u2e41]"

_ASCII = bytes(range(128))
_PLAIN = bytes([ord("\n"), *range(ord(" "), 127)])
_letter = lazy_pattern(f"[{SPACELESS}]")
_own = lazy_pattern(f"[{SPACELESS}{OWN_MARKS}]")
_is_shared = re.compile(f"[{_SHARED_MARKS}]").match


def not_ascii(text: str | bytes) -> str:
    """Return the characters of a text, or of its UTF-8, that are not ASCII, each once."""
    return _others(text, _ASCII)


def odd_in(text: str | bytes) -> str:
    """Return the characters, each once, that are neither printable ASCII nor line feeds."""
    return _others(text, _PLAIN)


def _others(text: str | bytes, known: bytes) -> str:
    # They are sifted as bytes: an eighth of the time that a set of all characters takes.
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return "".join(set(data.translate(None, known).decode("utf-8", "surrogatepass")))


def spaceless(char: str) -> bool:
    """Tell whether a letter or sign belongs to a script that puts no space between words."""
    return char >= "\u0e00" and _letter.match(char) is not None


def of_word(char: str) -> bool:
    """Tell whether a character is a letter, a figure, or a sign that combines with one."""
    return char.isalnum() or (char > "\u02ff" and unicodedata.category(char)[0] == "M")


def run_on(before: str, after: str) -> bool:
    """Tell whether a line break between two characters parts nothing: scripts without spaces.

    Marks that other scripts use too (“ ” … —) count where the other character is surely of one.
    """
    if before < "·" or after < "·":
        return False  # nearly always: neither is a letter or a mark of such a script
    is_own = _own.match
    own_before, own_after = is_own(before), is_own(after)
    if own_before and own_after:
        return True
    return bool((own_before and _is_shared(after)) or (own_after and _is_shared(before)))
