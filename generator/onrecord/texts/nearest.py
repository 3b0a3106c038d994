"""The passage that was probably meant by words that a source has not, differences marked.

The window is found by rapidfuzz's partial ratio, and compared word by word, words that are nearly
the same letter by letter: `[-…-]` is what the source has, `{+…+}` what was offered. Words that
differ in the case of their letters are shown whole, since a letter by itself is easily overlooked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.texts.characters import SPACELESS
from onrecord.texts.edges import is_edge
from onrecord.texts.folding import Folded, fold
from onrecord.texts.spans import Span
from onrecord.texts.text import Text

LEAST_ALIKE = 60
MOST_ALIKE_SHOWN = 48
_LEAST_LETTERS = 4  # of a word that is shown letter by letter
_MOST_LETTERS = 2  # that differ in it
_MOST_COMPARED = 600
_token = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+(?:'[^\W{SPACELESS}]+)*|\s+|[^\w\s]")
_mark_of_editor = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of a source that is like what was offered.

    `span` is where it stands in the untouched source, and `offset` where it starts; `marked` shows
    the differences; `difference` is the first stretch of what was offered that differs (where
    words are missing, the word behind, or at the end the word before), for a caret. `alike` is
    the share of the words offered that stand in it, in their order, 0 to 1.
    """

    span: Span
    offset: int
    marked: str
    difference: Span
    alike: float


@dataclass(frozen=True, slots=True)
class _Token:
    folded: str
    raw: str
    span: Span  # in the untouched text


def nearest(text: Text, exact: str) -> Nearest | None:
    """Return the passage of a source most like what was offered, None where nothing is like it.

    Of a text with the editor's marks, the first part between them that the source has not is
    looked for.
    """
    offered = fold(exact)
    start, end = _part_not_there(text, offered.text)
    words = offered.text[start:end]
    window = _but_for_case(text, words) or _window(text.folded, words)
    if window is None:
        return None
    ours = _tokens(offered, exact, start, end)
    theirs = _tokens(text.folding, text.raw, *window)
    if not theirs or not ours:
        return None
    changes = _changes(theirs, ours)
    used = theirs[changes[0].start : changes[-1].end]
    span = Span(used[0].span.start, used[-1].span.end)
    marked, difference = _marked(changes, theirs, ours), _difference(changes, ours)
    return Nearest(span, span.start, marked, difference, _alike(changes, ours))


def _part_not_there(text: Text, offered: str) -> tuple[int, int]:
    """Return the first part between the editor's marks that the source has not; else all."""
    start = 0
    for match in (*_mark_of_editor.finditer(offered), None):
        end = len(offered) if match is None else match.start()
        part = offered[start:end].strip()
        if part and part not in text.folded:
            return start, end
        start = end if match is None else match.end()
    return 0, len(offered)


def _window(folded: str, offered: str) -> tuple[int, int] | None:
    """Return where in a folded text a stretch is most like what was offered, in whole words."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    offered = offered.strip()[:_MOST_COMPARED]
    if not offered or not folded:
        return None
    found = partial_ratio_alignment(offered, folded, score_cutoff=LEAST_ALIKE)
    if found is None:
        return None
    if len(offered) > len(folded):
        return 0, len(folded)
    start, end = found.dest_start, found.dest_end
    first = folded.find(folded[start:end])
    # Where words were left out or put in, the passage is longer than the window is wide.
    slack = 8 + len(offered) // 4
    start, end = max(0, first - slack), min(len(folded), first + end - start + slack)
    while start > 0 and folded[start - 1].isalnum() and folded[start].isalnum():
        start -= 1
    while end < len(folded) and folded[end - 1].isalnum() and folded[end].isalnum():
        end += 1
    return start, end


def _but_for_case(text: Text, offered: str) -> tuple[int, int] | None:
    """Return where the words stand with other capitals and small letters, from edge to edge."""
    folded, wanted = text.folded.lower(), offered.strip().lower()
    if not wanted or len(folded) != len(text.folded):  # a few letters become two
        return None
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if all(is_edge(text.folded, edge, text.elisions) for edge in (at, end)):
            return at, end
        at = folded.find(wanted, at + 1)
    return None


def _tokens(folding: Folded, raw: str, start: int, end: int) -> list[_Token]:
    tokens = []
    for match in _token.finditer(folding.text, start, end):
        span = Span(folding.start(match.start()), folding.end(match.end()))
        tokens.append(_Token(match[0], " ".join(raw[slice(*span)].split()) or " ", span))
    while tokens and tokens[0].folded == " ":
        tokens.pop(0)
    while tokens and tokens[-1].folded == " ":
        tokens.pop()
    return tokens


class _Change(NamedTuple):
    """A stretch of tokens that is the same in both, or that differs."""

    equal: bool
    start: int
    end: int
    our_start: int
    our_end: int


def _changes(theirs: Sequence[_Token], ours: Sequence[_Token]) -> list[_Change]:
    """Compare tokens; what the source alone has at the ends is left out, the window being wide."""
    from rapidfuzz.distance import Indel

    had, offered = [token.folded for token in theirs], [token.folded for token in ours]
    changes: list[_Change] = []
    for code in Indel.opcodes(had, offered):
        equal = code.tag == "equal"
        change = _Change(equal, code.src_start, code.src_end, code.dest_start, code.dest_end)
        if changes and changes[-1].equal == change.equal:
            change = change._replace(start=changes[-1].start, our_start=changes.pop().our_start)
        changes.append(change)
    _draw_together(changes, had)
    first, last = changes[0], changes[-1]
    if len(changes) > 1 and not last.equal:
        end = min(last.end, last.start + last.our_end - last.our_start)
        changes[-1] = last._replace(end=end)
    if len(changes) > 1 and not first.equal:
        changes[0] = first._replace(start=max(0, first.end - first.our_end))
    some = [each for each in changes if each.start < each.end or each.our_start < each.our_end]
    return _joined(some, had)


def _joined(changes: Sequence[_Change], had: Sequence[str]) -> list[_Change]:
    """Make one of differences that nothing but a space parts: three words are a run of words."""
    joined: list[_Change] = []
    for change in changes:
        last = joined[-2:]
        if (
            len(last) == 2
            and not change.equal
            and not last[0].equal
            and had[last[1].start : last[1].end] == [" "]
        ):
            del joined[-2:]
            change = change._replace(start=last[0].start, our_start=last[0].our_start)
        joined.append(change)
    return joined


def _alike(changes: Sequence[_Change], ours: Sequence[_Token]) -> float:
    def words(start: int, end: int) -> int:
        return sum(any(map(str.isalnum, token.folded)) for token in ours[start:end])

    equal = sum(words(one.our_start, one.our_end) for one in changes if one.equal)
    return equal / (words(0, len(ours)) or 1)


def _draw_together(changes: list[_Change], had: Sequence[str]) -> None:
    """Put tokens at the ends that stand in the source far from the rest where they stand nearer."""
    equals = [number for number, change in enumerate(changes) if change.equal]
    if len(equals) < 2:
        return
    first, last = equals[0], equals[-1]
    for at, gap in ((first, first + 1), (last, last - 1)):
        block, between = changes[at], changes[gap]
        length = block.end - block.start
        if between.our_start < between.our_end or between.end - between.start < length:
            continue
        start = between.end - length if at == first else between.start
        if had[start : start + length] == had[block.start : block.end]:
            moved = start - block.start
            changes[at] = block._replace(start=start, end=start + length)
            if at == first:
                changes[gap] = between._replace(start=between.end)
                if at:
                    changes[at - 1] = changes[at - 1]._replace(end=start)
            else:
                changes[gap] = between._replace(end=between.start)
                if at + 1 < len(changes):
                    changes[at + 1] = changes[at + 1]._replace(start=block.end + moved)


def _marked(changes: Sequence[_Change], theirs: Sequence[_Token], ours: Sequence[_Token]) -> str:
    parts: list[str] = []
    for number, (equal, start, end, our_start, our_end) in enumerate(changes):
        had, offered = theirs[start:end], ours[our_start:our_end]
        if equal:
            words = "".join(token.raw for token in had)
            parts.append(_shortened(words, number > 0, number < len(changes) - 1))
        elif len(had) == len(offered):
            parts += (_pair(theirs.raw, our.raw) for theirs, our in zip(had, offered, strict=True))
        else:
            both = ["".join(token.raw for token in tokens) for tokens in (had, offered)]
            space = " " if all(one.endswith(" ") for one in both) else ""
            parts.append(_shown(*(one.removesuffix(space) for one in both)) + space)
    return "".join(parts)


def _shortened(words: str, after: bool, before: bool) -> str:
    """Return words that are alike, without their middle where they are long."""
    if len(words) <= 2 * MOST_ALIKE_SHOWN:
        return words
    head, tail = words[:MOST_ALIKE_SHOWN].rsplit(" ", 1)[0], words[-MOST_ALIKE_SHOWN:]
    tail = tail.split(" ", 1)[-1]
    if after and before:
        return f"{head} … {tail}"
    return f"{head} …" if after else f"… {tail}" if before else words


def _pair(had: str, offered: str) -> str:
    """Show two words, letter by letter where they are nearly the same."""
    if had == offered:
        return had
    shorter = min(len(had), len(offered))
    head = next((n for n in range(shorter) if had[n] != offered[n]), shorter)
    rest = shorter - head
    if had.casefold() == offered.casefold() or shorter < _LEAST_LETTERS:
        return _shown(had, offered)
    tail = next((n for n in range(rest) if had[-1 - n] != offered[-1 - n]), rest)
    if max(len(had), len(offered)) - head - tail > _MOST_LETTERS:
        return _shown(had, offered)
    # A letter put in or left out is easier to see with that before it: fav[-o-]{+ou+}r.
    if head and (head + tail == len(had) or head + tail == len(offered)):
        head -= 1
    middle = _shown(had[head : len(had) - tail], offered[head : len(offered) - tail])
    return f"{had[:head]}{middle}{had[len(had) - tail :]}"


def _shown(had: str, offered: str) -> str:
    return (f"[-{had}-]" if had else "") + (f"{{+{offered}+}}" if offered else "")


def _difference(changes: Sequence[_Change], ours: Sequence[_Token]) -> Span:
    return next(_differences(changes, ours), Span(ours[0].span.start, ours[-1].span.end))


def _differences(changes: Sequence[_Change], ours: Sequence[_Token]) -> Iterator[Span]:
    for equal, _, _, start, end in changes:
        if equal:
            continue
        if start == end:  # words of the source's are missing here
            start = min(start, len(ours) - 1)
            if ours[start].folded == " " and start + 1 < len(ours):
                start += 1
            end = start + 1
        shown = [token for token in ours[start:end] if token.folded != " "] or ours[start:end]
        yield Span(shown[0].span.start, shown[-1].span.end)
