"""Where some of many words stand in a text: a few of them are there, among thousands of others."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import chain


def standing(text: str, sought: Set[str], word: re.Pattern[str]) -> list[tuple[int, str]]:
    """Return where words of `sought` stand in `text`, each with the word, in order.

    `word` is what counts as a word there: characters, one or more. A search for each that is there
    takes a fraction of the time that a look at every word does.
    """
    runs = text.split()
    marked = " ".join([run for run in runs if not run.isalpha()])
    found: list[tuple[int, str]] = []
    for one in set(sought).intersection(chain(runs, word.findall(marked))):
        if not word.fullmatch(one):
            continue
        start = text.find(one)
        while start >= 0:
            end = start + len(one)
            if not (word.match(text, start - 1, start) or word.match(text, end, end + 1)):
                found.append((start, one))
            start = text.find(one, end)
    found.sort()
    return found
