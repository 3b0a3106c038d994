"""A finished PDF held against what it must hold: every word, and no other in quotation markup.

No reader of PDF gives back the order of letters that run from right to left. Of words with such
letters it is proven that all of them are there, and no others; their order is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import bidirectional

from onrecord.problems import Problem
from onrecord.proof import kinds
from onrecord.proof.holding import from_source
from onrecord.proof.pdf import QUOTATION, OnPaper, solid
from onrecord.proof.sheets import Sheet
from onrecord.proof.telling import lost, short
from onrecord.publication.model import Source
from onrecord.telling.direction import direction
from onrecord.texts.matching import Lookup

SCHEMES = frozenset(("http", "https", "mailto"))

CURE = (
    "The facts hold, so this is the work of a plugin that changed the file, or of a template of "
    "this package: take away what mkdocs.yml adds, one at a time, and the folder .onrecord beside "
    "it, until the file is whole again. If nothing helps, report it; `briefings: false` builds "
    "without PDFs."
)


def not_there(sheet: Sheet) -> Problem:
    """Return that the site does not have a file."""
    message = f"The site should have the file {sheet.file}, and does not."
    return kinds.NO_PAGE.problem(sheet.place, message, CURE)


def turned(words: str) -> bool:
    """Tell whether words have letters that run from right to left."""
    return not words.isascii() and any(bidirectional(one) in ("R", "AL") for one in words)


def unordered(sheet: Sheet) -> Iterator[object]:
    """Go through the quotations and passages of a file of which it shows the letters alone."""
    for quotation in sheet.quotations:
        if turned(quotation.words):
            yield quotation.address, quotation.words
    for held in sheet.passages:
        # The words of a quotation are counted with it.
        if held.passage.quote is None and turned(held.words):
            yield held.passage


def problems_of(sheet: Sheet, shown: OnPaper) -> Iterator[Problem]:
    """Return what is wrong with the finished file of `sheet`, which shows what is `shown`."""
    yield from _itself(sheet, shown)
    if shown.fault:
        return
    due = [one.words for part in (sheet.quotations, sheet.passages, sheet.texts) for one in part]
    quoted = _Quoted(shown.quotations, sheet.marks)
    strange = quoted.strange(due)
    for quotation in sheet.quotations:
        there = quoted.take(quotation.words)
        if not (there and _in_source(quotation.words, quotation.source, quotation.found)):
            message = lost(sheet.file, quotation.words, strange)
            place = quotation.fact.place
            yield kinds.LOST_QUOTATION.problem(place, message, CURE, str(quotation.address))
    for held in sheet.passages:
        passage = held.passage
        there = not held.words or quoted.has(held.words)
        if not (there and _in_source(held.words, passage.source, passage.found)):
            message = lost(sheet.file, held.words, strange)
            yield kinds.LOST_PASSAGE.problem(passage.fact.place, message, CURE)
    for text in sheet.texts:
        if not quoted.has(text.words):
            message = lost(sheet.file, text.words, strange)
            yield kinds.LOST_PASSAGE.problem(text.source.fact.place, message, CURE)
    for words in dict.fromkeys(strange):
        message = f"In quotation markup in {sheet.file}: {short(words)}"
        yield kinds.NOT_QUOTED.problem(sheet.place, message, CURE)
    yield from _in_marks(sheet, shown)
    yield from _links(sheet, shown)


class _Quoted:
    """The elements of quotation of a file, and which words they read.

    The marks of quotation may stand around words, the other way round where these run so.
    """

    def __init__(self, elements: Iterable[str], marks: tuple[str, str]) -> None:
        self._opening, self._closing = map(solid, marks)
        self._elements = list(elements)
        self._left = Counter(map(solid, self._elements))
        self._there = frozenset(self._left)
        self._letters = [(Counter(one), one) for one in self._there if turned(one)]

    def strange(self, due: Iterable[str]) -> list[str]:
        """Return what elements read that read none of the words in `due`."""
        known = {one for words in set(due) for one in self._reading(words)}
        return [self._bare(one) for one in self._elements if solid(one) not in known]

    def has(self, words: str) -> bool:
        """Tell whether an element reads these words."""
        return bool(self._reading(words))

    def take(self, words: str) -> bool:
        """Tell the same, and leave the element to no other quotation."""
        for one in self._reading(words):
            if self._left[one] > 0:
                self._left[one] -= 1
                return True
        return False

    def _bare(self, element: str) -> str:
        opening, closing = self._opening, self._closing
        if element.startswith(opening) and element.endswith(closing):
            return element[len(opening) : len(element) - len(closing)].strip()
        return element

    def _reading(self, words: str) -> list[str]:
        """Return the elements that read these words; by their letters where they are turned."""
        due = solid(words)
        if turned(due):
            needed = Counter(due)
            allowed = {*due, *self._opening, *self._closing}
            return [
                one for letters, one in self._letters if needed <= letters and allowed >= set(one)
            ]
        opening, closing = self._opening, self._closing
        ways = (f"{opening}{due}{closing}", due, f"{closing}{due}{opening}")
        return [one for one in dict.fromkeys(ways) if one in self._there]


def _in_source(words: str, source: Source | None, found: Lookup | None) -> bool:
    """Look words up again: they are the source's, as a PDF gives them back."""
    return not words or from_source(solid(words), source, found, solid)


def _itself(sheet: Sheet, shown: OnPaper) -> Iterator[Problem]:
    """Find what a file does not say of itself, so that it is hard to find and to hear."""
    lacking = []
    if shown.fault:
        lacking.append(f"it is no whole PDF: {shown.fault}")
    else:
        if solid(shown.title) != solid(sheet.title):
            lacking.append(f"its title is “{shown.title}”, not “{sheet.title}”")
        if shown.language.partition("-")[0] != sheet.language.partition("-")[0]:
            lacking.append(f"its language is “{shown.language}”, not “{sheet.language}”")
        if not shown.tagged:
            lacking.append("it has no tags")
        if shown.untagged:
            lacking.append(f"it has text without tags: {short(shown.untagged)}")
        if not shown.outlined:
            lacking.append("it has no bookmarks")
    for one in lacking:
        yield kinds.NOT_WHOLE.problem(sheet.place, f"{sheet.file}: {one}.", CURE)


def _in_marks(sheet: Sheet, shown: OnPaper) -> Iterator[Problem]:
    """Find words in marks of quotation that nobody wrote: no quotation, no editor's, no source's.

    Where one mark both opens and closes nobody can tell what stands in it.
    """
    opening, closing = map(solid, sheet.marks)
    if opening == closing or direction(sheet.language) == "rtl":
        return
    inside = re.compile(f"{re.escape(opening)}([^{opening}{closing}]*){re.escape(closing)}")
    for block in dict.fromkeys(shown.marked):
        for words in inside.findall(block):
            parts = map(solid, words.split(QUOTATION))
            if not all(part in sheet.written for part in parts if not turned(part)):
                message = f"In quotation marks in {sheet.file}: {short(words.strip())}"
                yield kinds.NOT_QUOTED.problem(sheet.place, message, CURE)


def _links(sheet: Sheet, shown: OnPaper) -> Iterator[Problem]:
    for where in dict.fromkeys(shown.dead):
        message = f"In {sheet.file}, {where}, a link leads to a place that is not there."
        yield kinds.DEAD_LINK.problem(sheet.place, message, CURE)
    for address in dict.fromkeys(shown.outside):
        if address.partition(":")[0].lower() not in SCHEMES:
            message = f"In {sheet.file} a link leads to “{short(address)}”."
            yield kinds.DEAD_LINK.problem(sheet.place, message, CURE)
