"""Whether a date says more than the words it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.publication.model import Dated
from onrecord.when import When


def finer(dated: Dated) -> bool:
    """Tell whether a date, or an end of it, says more than the words it comes from."""
    return bool(within(dated))


def within(dated: Dated) -> list[When]:
    """Return what the words come to in which a date, or an end of it, lies and says more."""
    when = dated.when
    if when is None:
        return []
    return [way for way in dated.comes_to if any(_says_more(end, way) for end in when.ends)]


def come_to(ways: Iterable[When]) -> list[str]:
    """Return what words come to, as an editor would write it."""
    return list(dict.fromkeys(way.edtf for way in ways))


def _says_more(date: When, words: When) -> bool:
    if date.first is None or date.last is None or words.first is None or words.last is None:
        return False
    if (date.first, date.last) == (words.first, words.last):
        return words.approximate and not date.approximate
    return words.first <= date.first and date.last <= words.last
