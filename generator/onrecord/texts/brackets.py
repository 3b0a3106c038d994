"""The editor's marks in a text: `[…]` leaves words out, `[words]` are the editor's own.

A text is read as chunks, which `[…]` part; a chunk is words of the source's, between which words of
the editor's may stand. Which brackets are the source's own is the caller's to say. Where the
contract leaves a choice:

- Any two of the editor's marks stand side by side where no letter or figure stands between them,
  `[…]` and `[words]` too.
- A bracket that touches a letter holds one letter, for its case (`[W]e`): anything else inside a
  word is refused. Such a letter is none of the editor's words.
- A bracket without a letter or figure in it is no word of anybody's, and is not found.
- A text with more than `MOST_MARKS` marks of the editor's is not found.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.texts.characters import spaceless
from onrecord.texts.edges import count_words, has_word
from onrecord.texts.folding import Folded
from onrecord.texts.lookup import Fault
from onrecord.texts.spans import Span

_bracket = lazy_pattern(r"\[([^\[\]]*)\]")
_OMISSION = "…"
MOST_MARKS = 50


@frozen()
class Letter:
    """A letter whose case the editor changed: where it stands in the words, and how."""

    offset: int
    written: str


@frozen()
class Kept:
    """Words of the source's, folded, without space at their ends."""

    words: str
    letters: tuple[Letter, ...] = ()

    def as_in_source(self, other_case: bool) -> str:
        """Return the words with each bracketed letter in the other case than it is written in."""
        if not (other_case and self.letters):
            return self.words
        chars = list(self.words)
        for letter in self.letters:
            swapped = letter.written.swapcase()
            chars[letter.offset] = swapped if len(swapped) == 1 else letter.written
        return "".join(chars)


@frozen()
class Own:
    """Words of the editor's: folded, and as they were typed."""

    words: str
    written: str


@dataclass(slots=True)
class Chunk:
    """Words without an omission: `kept` in order, and `own` words between them.

    `first` and `last` are the editor's words at its very ends.
    """

    kept: list[Kept] = field(default_factory=list)
    own: list[Own] = field(default_factory=list)
    first: Own | None = None
    last: Own | None = None


@dataclass(slots=True)
class Marked:
    """A text with its marks read: its chunks, and whether it starts and ends with an omission.

    `shown` is the text without its brackets, `own_spans` where the editor's words stand in it, and
    `last_mark` what stands behind an omission at the very end (`We want […].`).
    """

    chunks: list[Chunk]
    shown: str
    own_spans: list[Span]
    opens_with_omission: bool
    ends_with_omission: bool
    last_mark: str

    @property
    def own_words(self) -> list[Own]:
        """All of the editor's words, in order."""
        own: list[Own] = []
        for chunk in self.chunks:
            own += filter(None, (chunk.first, *chunk.own, chunk.last))
        return own

    @property
    def is_plain(self) -> bool:
        """Whether it is one run of the source's words."""
        return len(self.chunks) == 1 and not self.own_spans


def brackets_in(words: str) -> list[str]:
    """Return the brackets of a folded text that may be the editor's or the source's."""
    return [match[0] for match in _bracket.finditer(words)]


def read_marks(folded: Folded, typed: str, literal: frozenset[int]) -> Marked | Fault:
    """Read the marks of a folded text; `literal` are the numbers of brackets that are the source's.

    `typed` is the text as the editor typed it. Returns the fault of a text that cannot be found.
    """
    words = folded.text
    if "[" not in words:
        kept = Kept(words.strip(" "))
        whole = Marked([Chunk([kept])], words, [], False, False, "")
        return whole if has_word(kept.words) else Fault.ABSENT
    reader = _Reader()
    if len(brackets_in(words)) - len(literal) > MOST_MARKS:
        return Fault.ABSENT
    done = 0
    for number, match in enumerate(_bracket.finditer(words)):
        if number in literal:
            continue
        reader.words(words[done : match.start()])
        inside = match[1].strip()
        after = words[match.end() : match.end() + 2]
        if inside == _OMISSION:
            reader.omission()
        elif reader.touches_letter() or _continues_a_word(after):
            if len(inside) != 1 or not inside.isalpha():
                return Fault.INSIDE_WORD
            if reader.ends_with_letter():
                return Fault.SIDE_BY_SIDE
            reader.letter(inside)
        elif not has_word(inside):
            return Fault.ABSENT
        else:
            start, end = match.span(1)
            reader.own(Own(inside, typed[folded.start(start) : folded.end(end)].strip()))
        done = match.end()
    reader.words(words[done:])
    return reader.read()


def _is_of_spaced_word(char: str) -> bool:
    return char.isalnum() and not spaceless(char)


def _continues_a_word(after: str) -> bool:
    """Tell whether a word goes on right after a bracket: `[W]e`, and `[l]'eau`."""
    if after[:1] == "'":
        after = after[1:]
    return _is_of_spaced_word(after[:1])


class _Reader:
    """Collects what a text is made of, from its start to its end."""

    def __init__(self) -> None:
        self._pending = ""
        self._letters: list[Letter] = []
        self._parts: list[Kept | Own | None] = []  # None is an omission
        self._shown = ""
        self._own_spans: list[Span] = []

    def words(self, words: str) -> None:
        self._pending += words
        self._shown += words

    def touches_letter(self) -> bool:
        return _is_of_spaced_word(self._pending[-1:])

    def ends_with_letter(self) -> bool:
        """Tell whether a letter in brackets was the last that was read."""
        return bool(self._letters) and self._letters[-1].offset == len(self._pending) - 1

    def letter(self, written: str) -> None:
        self._letters.append(Letter(len(self._pending), written))
        self._pending += written
        self._shown += written

    def omission(self) -> None:
        self._finish()
        self._parts.append(None)
        self._shown += _OMISSION

    def own(self, own: Own) -> None:
        self._finish()
        self._parts.append(own)
        start = len(self._shown)
        self._shown += own.words
        self._own_spans.append(Span(start, len(self._shown)))

    def _finish(self) -> None:
        words = self._pending.strip(" ")
        if words:
            lead = len(self._pending) - len(self._pending.lstrip(" "))
            letters = [Letter(letter.offset - lead, letter.written) for letter in self._letters]
            self._parts.append(Kept(words, tuple(letters)))
        self._pending = ""
        self._letters = []

    def read(self) -> Marked | Fault:
        self._finish()
        if not any(isinstance(part, Kept) and has_word(part.words) for part in self._parts):
            own = any(isinstance(part, Own) for part in self._parts)
            return Fault.TOO_MANY_OWN_WORDS if own else Fault.ABSENT
        if self._is_side_by_side():
            return Fault.SIDE_BY_SIDE
        marked = self._chunks()
        if self._own_spans:
            kept = sum(count_words(kept.words) for chunk in marked.chunks for kept in chunk.kept)
            if kept <= sum(count_words(own.words) for own in marked.own_words):
                return Fault.TOO_MANY_OWN_WORDS
        return marked

    def _is_side_by_side(self) -> bool:
        marked_before = False
        for part in self._parts:
            if not isinstance(part, Kept):
                if marked_before:
                    return True
                marked_before = True
            elif has_word(part.words):
                marked_before = False
        return False

    def _chunks(self) -> Marked:
        parts, last_mark = self._parts, ""
        end = parts[-1]
        if len(parts) > 1 and parts[-2] is None and end is not None and not has_word(end.words):
            last_mark = end.words
            parts = parts[:-1]
        marked = Marked(
            [Chunk()], self._shown, self._own_spans, parts[0] is None, parts[-1] is None, last_mark
        )
        for part in parts[1 if parts[0] is None else 0 : -1 if parts[-1] is None else None]:
            chunk = marked.chunks[-1]
            if part is None:
                marked.chunks.append(Chunk())
            elif isinstance(part, Kept):
                chunk.kept.append(part)
                if chunk.last is not None:
                    chunk.own.append(chunk.last)
                    chunk.last = None
            elif not chunk.kept:
                chunk.first = part
            else:
                chunk.last = part
        return marked
