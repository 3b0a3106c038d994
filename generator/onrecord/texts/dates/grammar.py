"""All phrases of a language as one tree, walked along a text: what they share is tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from string import digits

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.dates.calendar_names import calendar_names
from onrecord.texts.dates.parts import Parts
from onrecord.texts.dates.phrases import Node, add
from onrecord.texts.dates.places import Place
from onrecord.texts.dates.slots import LENGTHS, Said, Slots
from onrecord.texts.languages import Language, LanguageFileError
from onrecord.texts.numbers import kanji
from onrecord.texts.plain import Plain, plain
from onrecord.texts.standing import standing

# The lists of a language's file that hold phrases.
_LISTS = (
    "written", "either", "last", "this", "next", "ago", "ahead", "about_ago", "about_ahead",
    "yesterday", "today", "tomorrow",
    "last_week", "this_week", "next_week", "last_month", "this_month", "next_month", "last_year",
    "this_year", "next_year", "about_before", "part_before", "half_before",
    "vague",
)  # fmt: skip
_FIGURE = "#"
_LONGER = 5  # figures than any number in a slot
# Slots that are read as figures or as one of these names.
_TABLES = {"day": "day_word", "year": "era", "n": "number_word"}
_WORD = lazy_pattern(r"\w+")
_TOKEN = lazy_pattern(r"\w+|[^\w ]")
_NEXT = lazy_pattern(r" +(\w+|[^\w ])")
_CHARACTER = lazy_pattern(r"[^ ]")


@frozen()
class Reading:
    """A phrase that stands in a text: where it ends, its list in the language's file, its parts."""

    end: int
    how: str
    parts: Parts


class Grammar:
    """What dates look like in one language."""

    def __init__(self, language: Language) -> None:
        words = language.dates
        self.spaced = language.spaced
        self.proclitics = language.proclitics
        self.slots = Slots(language, calendar_names(words))
        self.after = [
            (plain(word), how)
            for name, how in (("about", "about"), ("part", "part"), ("half", ""))
            for word in sorted(getattr(words, f"{name}_after"), key=len, reverse=True)
        ]
        self.betweens = [(plain(opening), plain(joint)) for opening, joint in words.between]
        self.month_cues = _cues(words.month_cues, language)
        self.day_cues = _cues(words.day_cues, language)
        self.year_cues = _cues(words.year_cues, language)
        self.counted = frozenset(map(plain, words.counted))
        self.not_behind = tuple(map(plain, words.not_behind))
        self.month_words = frozenset(map(self._key, self.slots.names["month"].names()))
        self.day_words = frozenset(map(self._key, self.slots.names["day_word"].names()))
        root = Node()
        for name in _LISTS:
            for template in getattr(words, name):
                try:
                    add(root, name, template, self.spaced)
                except ValueError as problem:
                    raise LanguageFileError(
                        f"{language.tag}.toml, {name}: “{template}”: {problem}"
                    ) from problem
        self._start = Place([root])
        # A phrase is opened by a word, or by what one of its first slot may begin with.
        self._slots: dict[str, list[tuple[str, Place]]] = {}
        for slot, place in self._start.slots:
            for key in set(self._keys(slot)):
                self._slots.setdefault(key, []).append((slot, place))
        self.openings = frozenset(
            {*self._start.words, *self._slots, *self.month_words, *self.day_words} - {_FIGURE}
        )
        self._by_length = [
            [one for one in self._slots.get(_FIGURE, ()) if _may_have(one[0], length)]
            for length in range(_LONGER + 1)
        ]
        self._following: dict[str, frozenset[str] | None] = {}
        self._first: dict[str, frozenset[str]] = {}
        # What any other word begins with that a date may begin in.
        self._fronts = frozenset((*digits, *self.proclitics))
        self.starts = _WORD if self.spaced else _characters(self.openings)

    def beginnings(self, lower: str) -> list[tuple[int, str]]:
        """Return where a date may begin in a text, in order, each with the word there."""
        if self.spaced:
            return standing(lower, self.openings, _WORD, self._fronts)
        return [(match.start(), match[0]) for match in self.starts.finditer(lower)]

    def may_open(self, word: str, lower: str, end: int) -> bool:
        """Tell by the next word whether a phrase may begin with `word`, which ends before `end`.

        A quick look that spares the walk for nearly every "the" and "a" of a text.
        """
        if word[0].isdigit():
            return True
        if word not in self._following:
            self._following[word] = self._follow(word)
        following = self._following[word]
        if following is None or not lower.startswith(" ", end):
            return True
        token = _NEXT.match(lower, end)
        return token is not None and (token[1] in following or token[1][0].isdigit())

    def readings(self, text: Plain, at: int, word: str) -> list[Reading]:
        """Return every phrase that stands at `at`, where `word` does."""
        found: list[Reading] = []
        place = self._start.after(word)
        if place:
            self._walk(place, text, at + len(word), (), found)
        for slot, behind in self._opened_by(word):
            read = self.slots.read(slot, text, at)
            if read:
                self._walk(behind, text, *read, found)
        return found

    def _opened_by(self, word: str) -> Sequence[tuple[str, Place]]:
        """Return the slots that phrases may begin with where `word` stands."""
        if not word[0].isdigit():
            return self._slots.get(word, ())
        figures = len(word) - len(word.lstrip("0123456789"))
        return self._by_length[min(figures, _LONGER)]

    def ends(self, lower: str, at: int) -> bool:
        """Tell whether a word, or in a script without spaces a number, may end before `at`."""
        before, after = lower[at - 1 : at], lower[at : at + 1]
        if self.spaced:
            return not (before.isalnum() and after.isalnum())
        return not (before.isdigit() and after.isdigit())

    def _walk(self, place: Place, text: Plain, at: int, said: Said, found: list[Reading]) -> None:
        lower = text.lower
        char = lower[at : at + 1]
        if place.lists and (char in ("", " ") or self.ends(lower, at)):
            parts = Parts.said(said)
            found.extend([Reading(at, how, parts) for how in place.lists])
        if char == " ":
            if place.space:
                while lower.startswith(" ", at):
                    at += 1
                self._walk(place.space, text, at, said, found)
            return
        if char in place.firsts:
            token = (_TOKEN if self.spaced else _CHARACTER).match(lower, at)
            following = place.after(token[0]) if token else None
            if token and following:
                self._walk(following, text, token.end(), said, found)
        for slot, following in place.slots:
            read = self.slots.read(slot, text, at) if char in self._firsts(slot) else None
            if read:
                self._walk(following, text, read[0], said + read[1], found)

    def _firsts(self, slot: str) -> frozenset[str]:
        """Return the characters that a slot may begin with, by which it is soon told."""
        if slot not in self._first:
            keys = set(self._keys(slot))
            figures = digits if _FIGURE in keys else ""
            self._first[slot] = frozenset((*figures, *(key[0] for key in keys)))
        return self._first[slot]

    def _follow(self, word: str) -> frozenset[str] | None:
        """Return the words that may come after `word` and a space; None where any may."""
        slots = self._slots.get(word, [])
        place = self._start.after(word)
        alone = word in self.month_words or (place and place.lists)
        if not self.spaced or alone or any(slot not in ("n", "span", "day") for slot, _ in slots):
            return None
        found = set(self._keys("unit")) if slots else set()
        if word in self.day_words:
            found |= self.slots.joins
        for space in (one.space for one in (place, *(behind for _, behind in slots)) if one):
            if space:
                found |= space.words
                found |= {key for slot, _ in space.slots for key in self._keys(slot)}
        return frozenset(found)

    def _keys(self, slot: str) -> Iterator[str]:
        """Go through what a slot may begin with."""
        slots = self.slots
        if slot in ("day", "d", "m", "year", "decade", "n", "span"):
            yield _FIGURE
            if not self.spaced:
                yield from kanji.CHARACTERS
        if slot.startswith("that_"):
            yield from map(self._key, slots.that[slot.removeprefix("that_")].names())
        elif slot == "span":
            yield from map(self._key, slots.names["number_word"].names())
            yield from map(self._key, slots.lone_units.names())
        else:
            table = _TABLES.get(slot, slot)
            if table in slots.names:
                yield from map(self._key, slots.names[table].names())

    def _key(self, text: str) -> str:
        if text[0].isdigit():
            return _FIGURE
        word = _WORD.match(text) if self.spaced else None
        return word[0] if word else text[0]


def _may_have(slot: str, figures: int) -> bool:
    least, most = LENGTHS.get(slot, (0, _LONGER))
    return figures == 0 or least <= figures <= most


def _characters(openings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"\\d+|[{re.escape(''.join(sorted(openings)))}]")


def _cues(words: tuple[str, ...], language: Language) -> re.Pattern[str] | None:
    """Return a pattern for a text that ends with one of these words, and space behind it."""
    if not words:
        return None
    front = "".join(language.proclitics)
    choices = "|".join(re.escape(plain(word)) for word in sorted(words, key=len, reverse=True))
    edge = rf"(?<!\w)[{front}]?" if front else r"(?<!\w)"
    return re.compile(f"{edge if language.spaced else ''}(?:{choices}) *$")


@lru_cache(maxsize=64)
def grammar(language: Language) -> Grammar:
    """Return the grammar of a language, made once."""
    return Grammar(language)
