"""Where in a quote the editor's marks stand, for messages that point at one of them."""

from __future__ import annotations

from onrecord.facts import Words
from onrecord.patterns import lazy_pattern
from onrecord.problems import Place
from onrecord.texts.text import Span

_MARK = lazy_pattern(r"[\[［]([^\[\]［］]*)[\]］]")
_DOTS = frozenset(("…", "...", "……"))


def omissions_in(text: str) -> list[Span]:
    """Return where the omission marks of a quote's text stand in it."""
    return [Span(*mark.span()) for mark in _MARK.finditer(text) if mark[1].strip() in _DOTS]


def place_of_omission(text: Words, number: int) -> Place:
    """Return the place of the omission mark of that number, from 0; else of the whole text."""
    omissions = omissions_in(text)
    return text.place_of(*omissions[number]) if number < len(omissions) else text.place


def place_of_bracket(text: Words, words: str) -> Place:
    """Return the place of the bracket with `words` in it, else of the first with any."""
    brackets = [mark for mark in _MARK.finditer(text) if mark[1].strip() not in _DOTS]
    if not brackets:
        return text.place
    meant = next((one for one in brackets if words and words in one[1]), brackets[0])
    return text.place_of(*meant.span())
