"""Names found in a text: whole words, the longest first, many thousands of names at once.

A name counts as it is written, but for its first letter where it has several words (`The county`
and `the county`; `May` is never `may`). An apostrophe ends a name (`Coyle’s`, `l’Union`). In a
script without spaces a name is found wherever its characters stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import MAY_BE_SPACELESS, spaceless
from onrecord.texts.edges import is_edge
from onrecord.texts.folding import Folded, fold
from onrecord.texts.spans import Span
from onrecord.texts.standing import standing
from onrecord.texts.text import Text

Key = TypeVar("Key", bound=Hashable)

_word = lazy_pattern(r"[^\W_]+")
_may_run_on = re.compile(MAY_BE_SPACELESS).search


class Roster(Generic[Key]):
    """Names, each with the key of whoever bears it, made ready to be looked for in texts."""

    def __init__(self, names: Mapping[Key, Iterable[str]]) -> None:
        spaced: dict[str, dict[str, tuple[Key, str]]] = defaultdict(dict)
        for key, its_names in names.items():
            for name in its_names:
                words = fold(name).text.strip()
                for written in _ways_to_write(words):
                    start = _start_of(written)
                    if start:
                        spaced[start].setdefault(written, (key, name))
        self._by_start = {
            start: sorted(
                (
                    (written, written.index(start), key, name)
                    for written, (key, name) in entries.items()
                ),
                key=lambda entry: -len(entry[0]),
            )
            for start, entries in spaced.items()
        }

    def found_in(self, text: str | Text) -> list[tuple[Key, Span, str]]:
        """Return whose names stand in a text, where in its untouched form, and the names, in order.

        None overlaps another.
        """
        if not self._by_start:
            return []
        folding = text.folding if isinstance(text, Text) else fold(text)
        return [
            (key, folding.back(start, end), name) for key, start, end, name in self._found(folding)
        ]

    def _found(self, folding: Folded) -> Iterator[tuple[Key, int, int, str]]:
        folded = folding.text
        done = 0
        for start, opening in self._openings(folded):
            for written, before, key, name in self._by_start.get(opening, ()):
                first = start - before  # a name may begin with a mark: `’t Hart`
                end = first + len(written)
                if first >= done and folded.startswith(written, first) and _ends(folded, end):
                    yield key, first, end, name
                    done = end
                    break

    def _openings(self, folded: str) -> Iterable[tuple[int, str]]:
        """Return where a name may stand, in order, and what it is looked up by there."""
        if not folded.isascii() and _may_run_on(folded):
            return self._openings_among_runs(folded)
        return standing(folded, self._by_start.keys(), _word)

    def _openings_among_runs(self, folded: str) -> Iterator[tuple[int, str]]:
        """Return the same of a text in which words may run on without a space."""
        for match in _word.finditer(folded):
            if match[0].isascii() and match[0] not in self._by_start:
                continue
            for start in _starts(folded, match):
                yield start, _start_of(folded, start)


def _ways_to_write(name: str) -> tuple[str, ...]:
    """Return a name, and where it has several words, with its first letter in the other case."""
    first, rest = name[:1], name[1:]
    other = first.swapcase()
    if " " not in name or other == first or len(other) != 1:
        return (name,)
    return (name, other + rest)


def _start_of(text: str, start: int = 0) -> str:
    """Return what a name is looked up by: its first word, or its first character."""
    match = _word.search(text, start)
    if match is None:
        return ""
    word = match[0]
    if word.isascii():
        return word
    if spaceless(word[0]):
        return word[0]
    end = next((at for at, char in enumerate(word) if spaceless(char)), len(word))
    return word[:end]


def _starts(folded: str, match: re.Match[str]) -> Iterable[int]:
    """Return where in a run of letters a name may start: at its front, where no space is needed."""
    start, end = match.span()
    if not any(map(spaceless, match[0])):
        return (start,)
    return (
        at
        for at in range(start, end)
        if at == start or spaceless(folded[at]) or spaceless(folded[at - 1])
    )


def _ends(folded: str, end: int) -> bool:
    after = folded[end : end + 1]
    return after == "'" or is_edge(folded, end, frozenset())
