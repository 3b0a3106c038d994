"""Words of a text that name a date, found from left to right, the longest at each place."""

from __future__ import annotations

from dataclasses import replace

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.dates import alone
from onrecord.texts.dates.grammar import Grammar, Reading
from onrecord.texts.dates.parts import Parts
from onrecord.texts.plain import Plain

_YEAR_FIRST = lazy_pattern(
    r"(?<![\w.,/-])([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?=t\d|[^\w/.-]|[.-]?$|[.-]\D)"
)
_CUT = lazy_pattern(r"\d[.,、]$")
_FIGURE = lazy_pattern(r"\d")
_FIGURES = lazy_pattern(r"(?<!\w)\d+")
_MOST_MODIFIERS = 2  # "around early June"
_MODIFYING = {"about_before": "about", "part_before": "part", "half_before": ""}
_APPROXIMATE = {"about_ago": "ago", "about_ahead": "ahead"}


@frozen()
class Finding:
    """Words for a date: where they stand in the plain text, how they are meant, what they say.

    `how` is the list of the language's file that the phrase stands in. `about` is how far it is
    approximate: "", "about", or "part" for early, mid and late, which a day is not made by.
    """

    start: int
    end: int
    how: str
    parts: Parts
    about: str = ""


def find(text: Plain, grammar: Grammar | None, whole: bool = False) -> list[Finding]:
    """Return every finding, in order, none over another.

    Without a grammar only days in figures (2023-07-07) and years are found. `whole` says that the
    text was picked out as words for a date, so that a month or a day by itself is one.
    """
    return _without_words(text) if grammar is None else _Search(text, grammar, whole).all()


def _without_words(text: Plain) -> list[Finding]:
    found: list[Finding] = []
    for match in _FIGURES.finditer(text.lower):
        if not found or match.start() >= found[-1].end:
            one = _year_first(text.lower, match.start()) or _year(text.lower, match.start(), None)
            found += [one] if one else []
    return found


class _Search:
    """One walk along one text."""

    def __init__(self, text: Plain, grammar: Grammar, whole: bool) -> None:
        self.text = text
        self.lower = text.lower
        self.grammar = grammar
        self.whole = whole

    def all(self) -> list[Finding]:
        found: list[Finding] = []
        reached = 0
        openings, proclitics = self.grammar.openings, self.grammar.proclitics
        for start, word in self.grammar.beginnings(self.lower):
            one = None
            if start < reached:
                continue
            known = word in openings or word[0].isdigit()
            if known and self.grammar.may_open(word, self.lower, start + len(word)):
                one = self.at(start, word)
            elif word in self.grammar.day_words:
                one = self.by_itself(start, word)
            if one is None and word[0] in proclitics and len(word) > 2:
                one = self.at(start + 1, word[1:])
            if one:
                found.append(self.better_inside(one))
                reached = found[-1].end
        return found

    def better_inside(self, one: Finding) -> Finding:
        """Return a date that begins inside these words, goes on behind them and says more.

        So "in the autumn of 2022" is no vague autumn, and "منذ عام 2019" not "a year ago".
        """
        if one.parts.year is not None or one.parts.decade is not None:
            return one
        for match in self.grammar.starts.finditer(self.lower, one.start + 1, one.end):
            inner = self.at(match.start(), match[0])
            if not inner or inner.end <= one.end or inner.how == "vague":
                continue
            if one.how == "vague" or inner.parts.year is not None:
                return inner
        return one

    def at(self, start: int, word: str, modifiers: int = 0) -> Finding | None:
        """Return the longest finding that begins at `start`, where `word` stands.

        `modifiers` is how many of "about" and the like stand before it.
        """
        if word[0].isdigit() and _CUT.search(self.lower, max(0, start - 2), start):
            return None
        found: list[Finding] = []
        for reading in self.grammar.readings(self.text, start, word):
            if reading.how in _MODIFYING:
                about = _MODIFYING[reading.how]
                one = self.behind(start, reading.end, about, modifiers + 1)
            else:
                one = self.read(start, reading)
            if one:
                found.append(one)
        if found:
            # Of two as long a whole phrase counts first ("今週末"), then one that is not vague.
            return max(found, key=lambda one: (one.end, not one.about, one.how != "vague"))
        return self.by_itself(start, word, modifiers > 0)

    def read(self, start: int, reading: Reading) -> Finding | None:
        """Return what a phrase says, None for a number of days or years ("3日間")."""
        if reading.how in _APPROXIMATE:
            how = _APPROXIMATE[reading.how]
            return Finding(start, reading.end, how, reading.parts, "about")
        one = self.with_suffix(Finding(start, reading.end, reading.how, reading.parts))
        counted = self.lower.startswith(self.grammar.not_behind, one.end)
        return None if counted and one.parts.is_bare and not one.about else one

    def behind(self, start: int, end: int, about: str, modifiers: int) -> Finding | None:
        """Return the date behind "about" or "early", as such a one."""
        if modifiers > _MOST_MODIFIERS:
            return None
        while self.lower[end : end + 1] in (" ", "-"):
            end += 1
        word = self.grammar.starts.match(self.lower, end)
        inner = self.at(end, word[0], modifiers) if word else None
        return inner and replace(inner, start=start, about=_stronger(about, inner.about))

    def with_suffix(self, one: Finding) -> Finding:
        """Return a finding with the words behind it that make it approximate."""
        at = one.end
        while self.grammar.spaced and self.lower.startswith(" ", at):
            at += 1
        for word, how in self.grammar.after:
            if self.lower.startswith(word, at) and self.grammar.ends(self.lower, at + len(word)):
                longer = replace(one, end=at + len(word), about=_stronger(how, one.about))
                return self.with_suffix(longer)
        return one

    def by_itself(self, start: int, word: str, modified: bool = False) -> Finding | None:
        """Return what stands alone at `start`, with the words behind it."""
        single = self.alone(start, word, modified)
        return self.with_suffix(single) if single else None

    def alone(self, start: int, word: str, modified: bool) -> Finding | None:
        """Return a date, year, month or day that stands alone, where the words around allow it."""
        lower, grammar = self.lower, self.grammar
        if word[0].isdigit():
            one = _year_first(lower, start) or _year(lower, start, grammar, modified)
            if one:
                return one
        if word in grammar.month_words and alone.may_be_month(
            self.text, start, grammar, modified, self.whole
        ):
            return self.slot("month", start)
        if (word[0].isdigit() or word in grammar.day_words) and alone.may_be_day(
            self.text, start, grammar, self.whole and not _FIGURE.search(lower, 0, start)
        ):
            return self.slot("day", start)
        return None

    def slot(self, slot: str, start: int) -> Finding | None:
        read = self.grammar.slots.read(slot, self.text, start)
        return Finding(start, read[0], "written", Parts.said(read[1])) if read else None


def _year_first(lower: str, start: int) -> Finding | None:
    """Return a day in figures that is the same in every language: 2023-07-07, 2023/7/7."""
    match = _YEAR_FIRST.match(lower, start)
    if not match:
        return None
    parts = Parts(year=int(match[1]), months=(int(match[3]),), days=(int(match[4]),))
    return Finding(start, match.end(4), "written", parts)


def _year(lower: str, start: int, grammar: Grammar | None, modified: bool = True) -> Finding | None:
    year = alone.year_at(lower, start, grammar, modified)
    return Finding(start, start + 4, "written", Parts(year=year)) if year else None


def _stronger(one: str, other: str) -> str:
    return "about" if "about" in (one, other) else one or other
