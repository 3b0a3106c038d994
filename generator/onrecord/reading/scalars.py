"""Where each character of a scalar's value stands in the file, however the scalar is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.facts.words import Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.patterns import lazy_pattern
from onrecord.problems import Place
from onrecord.reading.file import ContentFile

_BREAK = lazy_pattern(r"\r\n?|\n")
_FOLD = r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*"
_BLANKS = r"(?P<blanks>[ \t]+)"  # no fold: taken as a whole, for each would be tried as one again
_PLAIN = lazy_pattern(f"(?P<fold>{_FOLD})|{_BLANKS}")
_SINGLE = lazy_pattern(f"(?P<fold>{_FOLD})|{_BLANKS}|(?P<code>'')")
_DOUBLE = lazy_pattern(
    rf"(?P<fold>{_FOLD})|{_BLANKS}|\\(?P<joint>(?:\r\n?|\n)[ \t\r\n]*)"
    r"|(?P<code>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.))"
)

# How many characters of the value come from how many of the file, and where both begin.
# Where the numbers differ (an escape, a fold), the stretch can't be divided.
_Run = tuple[int, int, int, int]  # value start, value length, file start, file length


class Scalar(Words):
    """The value of one scalar, which has its stretch of the file and its style as YAML names it.

    `style` is None or "" for plain, else one of `'` `"` `|` `>`.
    """

    __slots__ = ("end", "file", "start", "style")
    file: ContentFile
    start: int
    end: int
    style: str | None

    def __new__(
        cls, value: str, file: ContentFile, start: int, end: int, style: str | None
    ) -> Scalar:
        """Make the value of the scalar that stands from `start` to before `end` in `file`."""
        scalar = str.__new__(cls, value)
        scalar.file, scalar.start, scalar.end, scalar.style = file, start, end, style
        return scalar

    def place_of(self, start: int, end: int) -> Place:
        """Return the place of the characters from `start` to before `end` of the value."""
        return self.file.place(*self.stretch(start, end))

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the file that `start` to before `end` of the value come from."""
        runs = list(self._runs())
        if not runs:
            return self.start, self.end
        first = self._index(runs, start)
        return (first, first) if end <= start else (first, self._index(runs, end - 1, after=True))

    @staticmethod
    def _index(runs: list[_Run], offset: int, *, after: bool = False) -> int:
        number = max(0, bisect_right(runs, offset, key=lambda run: run[0]) - 1)
        value_start, value_length, file_start, file_length = runs[number]
        within = min(offset - value_start + after, value_length)
        if value_length == file_length:
            return file_start + within
        return file_start + (file_length if after or within == value_length else 0)

    def _runs(self) -> Iterator[_Run]:
        if self.style in ("|", ">"):
            return self._block_runs()
        quoted = self.style in ("'", '"')
        pattern = {"'": _SINGLE, '"': _DOUBLE}.get(self.style or "", _PLAIN)
        return self._flow_runs(pattern, self.start + quoted, self.end - quoted)

    def _flow_runs(self, pattern: re.Pattern[str], start: int, end: int) -> Iterator[_Run]:
        at = 0
        for match in pattern.finditer(self.file.text, start, end):
            if match.lastgroup == "blanks":
                continue
            kept = match.start() - start
            if kept:
                yield at, kept, start, kept
                at += kept
            length = 1
            if match.lastgroup == "fold":
                length = max(1, len(_BREAK.findall(match.group())) - 1)
            elif match.lastgroup == "joint":
                length = len(_BREAK.findall(match.group())) - 1
            if length:
                yield at, length, match.start(), match.end() - match.start()
                at += length
            start = match.end()
        if start < end:
            yield at, end - start, start, end - start

    def _block_runs(self) -> Iterator[_Run]:
        """Go through a literal or folded scalar line by line, as YAML 1.1 folds it."""
        lines = list(self._lines())
        first = next((n for n, char in enumerate(self) if char != "\n"), len(self))
        if first == len(self) or first >= len(lines):
            return
        start, end, _ = lines[first]
        indent = _spaces(self.file.text[start:end]) - _spaces(self[first:])
        at, pending, was_blank = 0, list[tuple[int, int]](), False
        for number, (start, end, after) in enumerate(lines):
            text = self.file.text[start:end]
            if number < first or (_spaces(text) == len(text) and len(text) <= indent):
                pending.append((end, after))
                continue
            blank = text[indent : indent + 1] in (" ", "\t")
            folds = self.style == ">" and number > first and not blank and not was_blank
            # The first of several folded breaks is nothing; a single one is a space.
            for place in pending[1:] if folds and len(pending) > 1 else pending:
                yield at, 1, place[0], place[1] - place[0]
                at += 1
            yield at, end - start - indent, start + indent, end - start - indent
            at += end - start - indent
            pending, was_blank = [(end, after)], blank
        for place in pending[: len(self) - at]:
            yield at, 1, place[0], place[1] - place[0]
            at += 1

    def _lines(self) -> Iterator[tuple[int, int, int]]:
        """Go through the lines after the header: start, end, and the start of the next one."""
        text = self.file.text
        header = _BREAK.search(text, self.start)
        start = header.end() if header else len(text)
        while start < self.end:
            line_end = _BREAK.search(text, start)
            end, after = line_end.span() if line_end else (len(text), len(text))
            yield start, end, after
            start = after


_QUOTED = lazy_pattern(r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' """, re.VERBOSE | re.DOTALL)


class Stretch:
    """The locator of a mapping or list: its stretch of the file, and whether it has brackets."""

    __slots__ = ("end", "file", "flow", "start")

    def __init__(self, file: ContentFile, start: int, end: int, flow: bool) -> None:
        self.file = file
        self.start = start
        self.end = end
        self.flow = flow

    def place_of(self, _start: int, _end: int) -> Place:
        """Return the place of the whole; a block ends with its last line that isn't blank."""
        text = self.file.text
        end = self.end
        if not self.flow:
            end = self.start + len(text[self.start : end].rstrip())
        return self.file.place(self.start, end)

    def key(self, start: int, value: str) -> Scalar:
        """Return the key `value`, which begins at `start`, as words."""
        quoted = _QUOTED.match(self.file.text, start)
        if quoted is not None:
            return Scalar(value, self.file, start, quoted.end(), quoted.group()[0])
        return Scalar(value, self.file, start, start + len(value), None)


class _InFile:
    """What has a stretch of a file as `Stretch` has, which is made of it when it is asked for."""

    __slots__ = ()
    file: ContentFile
    start: int
    end: int
    flow: bool

    @property
    def locator(self) -> Stretch:
        """The locator of the stretch."""
        return Stretch(self.file, self.start, self.end, self.flow)


class ReadMapping(_InFile, WrittenMapping):
    """A mapping that was read from a file."""

    __slots__ = ("end", "file", "flow", "start")


class ReadList(_InFile, WrittenList):
    """A list that was read from a file."""

    __slots__ = ("end", "file", "flow", "start")


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
