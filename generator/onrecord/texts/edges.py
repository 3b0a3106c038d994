"""Where words begin and end in a folded text, and that nothing begins or ends inside a number.

Where the contract leaves a choice:

- A word is a run of letters, figures and the signs that combine with them; an underscore is none.
- Scripts without spaces have no edges, so one of their characters next to a letter or figure of
  another script parts words too (`NATOは`); no text begins with a sign that combines with the
  letter before it.
- Inside a number are: a mark between two figures (`4.2`, `18,000`, `18’000`, `4:30`, `1/2`), a
  space before groups of three figures (`18 000`), a full stop before figures (`.5`), a minus or
  hyphen before figures with no word before it (`-5`), and figures of any kind side by side (`2½`,
  `10²`), those of Chinese and what multiplies them too. A hyphen between figures ends a number as
  it ends a word (`2022-23`).
- Between an elided word and the next (`l’élue`) is an edge, before its apostrophe there is none.
"""

from __future__ import annotations

import re
import unicodedata

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import SPACELESS, of_word, spaceless

_FIGURE = r"[\d²³¹⁰⁴-⁹₀-₉¼-¾⅐-⅞]"
_number = lazy_pattern(
    rf"(?=[-−.]|{_FIGURE})(?:(?<!\w)[-−](?=\.?\d))?(?:(?<!\w)\.(?=\d))?"
    rf"(?:(?<!\d)\d{{1,3}}(?: \d{{3}})+(?!\d)|{_FIGURE}+)(?:[.,:/'·٫٬،]{_FIGURE}+)*"
)
_figure = re.compile(_FIGURE).search
_CHARACTERS_OF_NUMBERS = "〇零一二三四五六七八九十百千万萬億兆"
_REACH = 48
_word_before = lazy_pattern(r"[^\W\d_]+\Z")
_word = lazy_pattern(r"[^\W_]")
# A word with the apostrophes and a number with the marks inside it; signs combine with letters.
_whole_word = lazy_pattern(r"(?:[^\W_]|'(?=\w)|[.,:/](?=\d)|[\u0300-\u036f\u064b-\u065f])+")
_spaced_run = lazy_pattern(f"[^\\W{SPACELESS}][^{SPACELESS}]*")
_PARTING = ' .,;:!?"()-'  # neither in a word nor, next to a letter, in a number


def is_edge(text: str, offset: int, elisions: frozenset[str]) -> bool:
    """Tell whether a quotation may begin or end at `offset` of a folded text.

    `elisions` are the language's elided words, without their apostrophe, in small letters.
    """
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if (before in _PARTING and after.isalpha()) or (after in _PARTING and before.isalpha()):
        return True  # nearly every edge
    if before.isalnum() and after.isalnum():
        return _parts(before, after)
    if after > "\u02ff" and unicodedata.category(after)[0] == "M":
        return False
    if before > "\u02ff" and unicodedata.category(before)[0] == "M" and after.isalnum():
        return spaceless(before) or spaceless(after)
    if before == "'" or after == "'":
        apostrophe = offset - (before == "'")
        if is_inside_word(text, apostrophe) and not (
            before == "'" and _is_elided(text, apostrophe, elisions)
        ):
            return False
    # A number that goes on here has a figure next, or behind one mark or space.
    return _figure(text, offset, offset + 2) is None or not is_inside_number(text, offset)


def _parts(before: str, after: str) -> bool:
    """Tell whether two letters or figures side by side belong to two words."""
    if _is_numeral(before) and _is_numeral(after):
        return False
    return spaceless(before) or spaceless(after)


def _is_numeral(char: str) -> bool:
    return char.isdigit() or char in _CHARACTERS_OF_NUMBERS


def is_inside_word(text: str, offset: int) -> bool:
    """Tell whether the mark at `offset` stands between letters of scripts with spaces."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return before.isalpha() and after.isalpha() and not spaceless(before) and not spaceless(after)


def _is_elided(text: str, apostrophe: int, elisions: frozenset[str]) -> bool:
    if not elisions:
        return False
    match = _word_before.search(text, max(0, apostrophe - _REACH), apostrophe)
    return match is not None and match[0].lower() in elisions


def is_inside_number(text: str, offset: int) -> bool:
    """Tell whether `offset` of a folded text has parts of one number on both sides."""
    start = max(0, offset - _REACH)
    for match in _number.finditer(text, start, offset + _REACH):
        if match.end() > offset:
            return match.start() < offset
    return False


def has_word(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether a letter or figure stands in a stretch of a folded text."""
    return _word.search(text, start, len(text) if end is None else end) is not None


def word_before(text: str, offset: int, elisions: frozenset[str]) -> int | None:
    """Return where the word starts that only a space parts from `offset`.

    None where a mark stands between, where there is no word, and in a script without spaces.
    """
    end = offset - 1
    if end < 1 or text[end] != " " or not _is_of_word(text[end - 1]):
        return None
    start = end - 1
    while start > 0 and not is_edge(text, start, elisions):
        start -= 1
    return start


def word_after(text: str, offset: int, elisions: frozenset[str]) -> int | None:
    """Return where the word ends that only a space parts from `offset`; None as `word_before`."""
    start = offset + 1
    if start >= len(text) or text[offset] != " " or not _is_of_word(text[start]):
        return None
    end = start + 1
    while end < len(text) and not is_edge(text, end, elisions):
        end += 1
    return end


def _is_of_word(char: str) -> bool:
    return of_word(char) and not spaceless(char)


def count_words(text: str) -> int:
    """Count words, and in scripts without spaces characters."""
    return sum(
        sum(map(spaceless, match[0])) + len(_spaced_run.findall(match[0]))
        if any(map(spaceless, match[0]))
        else 1
        for match in _whole_word.finditer(text)
    )
