"""Where numbers stand, in figures or words, for words that may neither bring in nor replace one.

Wider than `numbers`, which says what a number is worth: any figure counts, and so does each word of
a longer number (`million`, `twenty`, `zweihundert`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.patterns import lazy_pattern
from onrecord.texts.languages import Language

_word = lazy_pattern(r"[^\W_]+")
_figure = lazy_pattern(r"[\d²³¹⁰⁴-⁹₀-₉¼-¾⅐-⅞]+")


def numbers_at(words: str, language: Language | None) -> list[tuple[int, int]]:
    """Return where numbers or parts of them stand in folded words, as start and end."""
    found = [match.span() for match in _figure.finditer(words)]
    if language is None:
        return found
    if language.spaced:
        pattern = _in_words(language)
        found += [
            match.span() for match in _word.finditer(words) if pattern.fullmatch(match[0].lower())
        ]
    from onrecord.texts.numbers import numbers_in

    spans = (number.span for number in numbers_in(words, language.tag))
    return found + [(span.start, span.end) for span in spans]


@lru_cache(maxsize=64)
def _in_words(language: Language) -> re.Pattern[str]:
    """Return what matches a word that is made of nothing but a language's words of numbers."""
    numbers = language.numbers
    known = (*numbers.words, *numbers.unread, *numbers.scales, *numbers.lone_scales)
    words = "|".join(re.escape(word.lower()) for word in sorted(known, key=len, reverse=True))
    joins = "|".join(map(re.escape, numbers.joins))
    return re.compile(f"(?:{words})(?:(?:{joins})?(?:{words}))*" if joins else f"(?:{words})+")
