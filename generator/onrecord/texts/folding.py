"""What counts as alike, and nothing else: a text folded so that `==` compares it word for word.

Folding is done in steps, and each keeps what it changed, so that an offset of the folded text can
be followed back to the untouched one; the tables for that are made when the first offset is asked
for. Where the contract leaves a choice:

- Presentation forms are Unicode's compatibility forms of these blocks alone: Latin, Armenian,
  Hebrew and Arabic presentation forms, vertical and small forms, half- and full-width forms, and
  the letters ĳ and Ĳ. So ² is not 2, ㈱ not 株 and œ no ligature.
- A mark of quotation doubled by any other of its kind is a double one; dashes side by side are one
  dash (`--`, `——`); a run of dots is `…` for every three.
- A space is inside « or » where the mark opens or closes by what stands on its other side: after a
  letter « closes, before one » opens (`»so«`), and the space beyond such a mark counts.
- A run of white space is a line break where it holds one.
- Selectors of variants and joiners are zero-width characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import (
    DASHES,
    DOUBLE_MARKS,
    LINE_BREAKS,
    MAY_BE_SPACELESS,
    NOTHING,
    SINGLE_MARKS,
    WHITE_SPACE,
    odd_in,
    of_word,
    run_on,
)
from onrecord.texts.spans import Span, span_of, spans

Change = tuple[int, int, str]  # start and end in a step's text, and what is put in its place

_NO_SPACE_BEFORE = ";:?!\u037e；：？！︓︔︕︖﹔﹕﹖﹗"
_nothing = lazy_pattern(f"[{NOTHING}]+")
_NEVER_SPACED = frozenset(_NO_SPACE_BEFORE)
_MAY_JUDGE = _NEVER_SPACED | {"»"}  # the space before them
_odd_space = lazy_pattern(f"[{WHITE_SPACE.replace(' ', '')}][{WHITE_SPACE}]*")
_line_feed = lazy_pattern("\n[\n ]*")
_any_space = lazy_pattern(
    f"[{WHITE_SPACE}](?:[{WHITE_SPACE}]+|(?<! )|(?=[»{_NO_SPACE_BEFORE}])|(?<=« ))"
)
_line_break = lazy_pattern(f"[{LINE_BREAKS}]")
# The space before them, or behind, may be nothing.
_judged = lazy_pattern(f"[«»]|{MAY_BE_SPACELESS}")

_FORMS = (
    "ĳĲ\ufb00-\ufb06\ufb13-\ufb17\ufb20-\ufdfc\ufe10-\ufe19\ufe30-\ufe48\ufe50-\ufe6b"
    "\ufe70-\ufefc\uff01-\uffe2\uffe4-\uffee"
)
_forms = lazy_pattern(f"[{_FORMS}]")
_doubled = lazy_pattern(r"-{2,}|\.{3}|''")

# What is folded of printable ASCII, but for doubled spaces; it may be.
_uneven = lazy_pattern(r"[-.';:?!](?<= [;:?!]|--|''|\.\.)")

# One character for each kind of mark.
_ONE = {
    **dict.fromkeys(DOUBLE_MARKS, '"'),
    **dict.fromkeys(SINGLE_MARKS, "'"),
    **dict.fromkeys(DASHES, "-"),
}


class _Step:
    """The changes that one step made, and the way back over them."""

    def __init__(self, changes: list[Change]) -> None:
        self._changes = changes

    @cached_property
    def _tables(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """The starts of the changes, before and after; and for each number of changes made so far,
        from 0, where the last of them ended, and by how much the text has grown.
        """
        starts, after_starts, ends, shifts = [], [], [0], [0]
        shift = 0
        for start, end, instead in self._changes:
            starts.append(start)
            after_starts.append(start + shift)
            ends.append(end)
            shift += len(instead) - (end - start)
            shifts.append(shift)
        return starts, after_starts, ends, shifts

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the step's outcome stands in its text.

        It goes from where the character at `start` starts to where that before `end` ends.
        """
        starts, after_starts, ends, shifts = self._tables
        number = bisect_right(after_starts, start)
        start -= shifts[number]
        if start < ends[number]:
            start = starts[number - 1]
        number = bisect_left(after_starts, end)
        return start, max(end - shifts[number], ends[number])

    def forward(self, offsets: Iterable[int]) -> list[int]:
        """Return where `offsets` of the step's text come to stand in its outcome.

        One inside what was changed stands behind what came of it.
        """
        starts, _, ends, shifts = self._tables
        return [
            max(offset, ends[number := bisect_left(starts, offset)]) + shifts[number]
            for offset in offsets
        ]


class Folded:
    """A folded text that knows the way back: `text`, and offsets to and from the untouched one."""

    __slots__ = ("_steps", "text")

    def __init__(self, text: str, steps: Sequence[_Step]) -> None:
        self.text = text
        self._steps = steps

    def back(self, start: int, end: int) -> Span:
        """Return where a stretch, which is not empty, stands in the untouched text."""
        for step in reversed(self._steps):
            start, end = step.back(start, end)
        return span_of(start, end)

    def start(self, offset: int) -> int:
        """Return where in the untouched text the character at `offset` starts."""
        return self.back(offset, offset)[0]

    def end(self, offset: int) -> int:
        """Return where in the untouched text the character before `offset` ends."""
        return self.back(offset, offset)[1]

    def at(self, offset: int) -> int:
        """Return where an offset of the untouched text comes to stand in the folded one."""
        return self._all_at((offset,))[0]

    def spans_at(self, stretches: Iterable[tuple[int, int]]) -> list[Span]:
        """Return where stretches of the untouched text come to stand in the folded one."""
        offsets = self._all_at([offset for stretch in stretches for offset in stretch])
        return spans(offsets[::2], offsets[1::2])

    def _all_at(self, offsets: Sequence[int]) -> Sequence[int]:
        for step in self._steps:
            offsets = step.forward(offsets)
        return offsets


def fold(raw: str, dropped: Collection[int] = (), odd: str | None = None) -> Folded:
    """Fold a text.

    `dropped` are offsets of characters that are nothing here: the marks that open the further
    paragraphs of one quotation. `odd` is what `odd_in` finds, if known.
    """
    if not dropped and _is_folded(raw):
        return Folded(raw, ())
    text = raw
    steps: list[_Step] = []
    # What is not plain ASCII is mostly a handful of characters: they say which steps are to take.
    if odd is None:
        odd = "" if text.isascii() and text.isprintable() else odd_in(text)
    if dropped or _nothing.search(odd):
        text = _change(text, _droppings(text, dropped), steps)
    judged = _judged.search(odd) is not None
    if not judged:
        text = _marks_made_one(text, odd)
    text = _change(text, _spaces(text, odd, judged), steps)
    if not text.isascii():
        if _forms.search(odd):
            text = _change(text, _found(text, _forms, _letters), steps)
            odd = odd_in(text)
        text = _marks_made_one(text, odd)
        if not unicodedata.is_normalized("NFC", text):
            text = _change(text, _compositions(text), steps)
    if ("-" in text and "--" in text) or "..." in text or ("'" in text and "''" in text):
        text = _change(text, _found(text, _doubled, _one), steps)
    return Folded(text, steps)


def _is_folded(text: str) -> bool:
    """Tell, of most of what an editor types, that folding changes nothing in it."""
    return (
        text.isascii() and text.isprintable() and "  " not in text and _uneven.search(text) is None
    )


def _marks_made_one(text: str, odd: str) -> str:
    """Return the text with one character for each kind of mark, which changes no offset."""
    for mark in _ONE.keys() & odd:
        text = text.replace(mark, _ONE[mark])
    return text


def _change(text: str, found: Iterable[Change], steps: list[_Step]) -> str:
    """Return the text with the changes made, and keep them as a step, if there are any."""
    changes = list(found)
    if not changes:
        return text
    steps.append(_Step(changes))
    parts: list[str] = []
    done = 0
    for start, end, instead in changes:
        parts += (text[done:start], instead)
        done = end
    parts.append(text[done:])
    return "".join(parts)


def _found(text: str, pattern: re.Pattern[str], instead: Callable[[str], str]) -> Iterable[Change]:
    for match in pattern.finditer(text):
        yield match.start(), match.end(), instead(match[0])


def _droppings(text: str, dropped: Iterable[int]) -> Iterable[Change]:
    gone = {(offset, offset + 1) for offset in dropped}
    gone.update(match.span() for match in _nothing.finditer(text))
    return [(start, end, "") for start, end in sorted(gone)]


def _spaces(text: str, odd: str, judged: bool) -> Iterable[Change]:
    """Find the white space that is not a plain space between words.

    `judged` tells whether there are marks and signs beside which it may be nothing. Where no plain
    space can need a change, only white space of other kinds is looked for, and of these only line
    feeds where there are no others: each is much faster than the one before.
    """
    if _has_plain_spaces_to_judge(text, odd):
        pattern = _any_space
    elif text.isprintable():
        return  # white space of other kinds is not
    elif _odd_space.search(odd):
        pattern = _odd_space
    else:
        pattern = _line_feed
    for match in pattern.finditer(text):
        start, end = match.span()
        if start and text[start - 1] == " ":
            start -= 1
        after = text[end : end + 1]
        if after in _NEVER_SPACED or (judged and _is_nothing(text, start, end)):
            yield start, end, ""
        else:
            yield start, end, " "


def _has_plain_spaces_to_judge(text: str, odd: str) -> bool:
    if "  " in text or ("«" in odd and "« " in text):
        return True
    for mark in (*";:?!", *_MAY_JUDGE.intersection(odd)):
        at = text.find(mark, 1)
        while at > 0:
            if text[at - 1] == " ":
                return True
            at = text.find(mark, at + 1)
    return False


def _is_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether a run of white space is nothing by the marks and signs beside it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "«" and not _closes(text[start - 2 : start - 1]):
        return True
    if after == "»" and not _opens(text[end + 1 : end + 2]):
        return True
    return run_on(before, after) and _line_break.search(text, start, end) is not None


def _closes(before: str) -> bool:
    """Tell whether the character before a « shows that it closes: `»so« and`."""
    return before != "" and (of_word(before) or before in ".,?!…‹")


def _opens(after: str) -> bool:
    """Tell whether the character after a » shows that it opens: `and »so«`."""
    return after != "" and (of_word(after) or after in "›‚„([¿¡")


def _compositions(text: str) -> Iterable[Change]:
    """Compose letters and their signs, for a text that has some apart (slow: each character)."""
    start = 0
    for offset in range(1, len(text) + 1):
        if offset < len(text) and _joins(text[offset]):
            continue
        whole = text[start:offset]
        composed = unicodedata.normalize("NFC", whole)
        if composed != whole:
            yield start, offset, composed
        start = offset


def _joins(char: str) -> bool:
    """Tell whether a character may become one with that before it (NFC)."""
    return unicodedata.category(char)[0] == "M" or "\u1161" <= char <= "\u11c2"


def _letters(form: str) -> str:
    """Return the plain letters of a form."""
    letters = unicodedata.normalize("NFKC", form)
    # Signs of Arabic that stand alone have a space or a tatweel to stand on.
    return letters if form in "\ufdfa\ufdfb" else letters.replace(" ", "").replace("ـ", "")


def _one(run: str) -> str:
    """Return the one mark that several side by side come to."""
    return {"-": "-", ".": "…", "'": '"'}[run[0]]
