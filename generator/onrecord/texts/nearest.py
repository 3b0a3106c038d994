"""The passage that was probably meant by words that a source has not, differences marked.

The window is found by rapidfuzz's partial ratio, and compared word by word, words that are nearly
the same letter by letter: `[-…-]` is what the source has, `{+…+}` what was offered. Words that
differ in the case of their letters are shown whole, since a letter by itself is easily overlooked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
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
_token = lazy_pattern(rf"[^\W{SPACELESS}]+(?:'[^\W{SPACELESS}]+)*|.")
_mark_of_editor = lazy_pattern(r"\[.*?\]")


@frozen()
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


@frozen()
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
    window = _but_for_case(text, words) or _window(text, words)
    if window is None:
        return None
    ours = _tokens(offered, exact, start, end)
    theirs = _tokens(text.folding, text.raw, *window)
    if not theirs:
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
        if offered[start:end].strip() not in text.folded:
            return start, end
        start = end if match is None else match.end()
    return 0, len(offered)


def _window(text: Text, offered: str) -> tuple[int, int] | None:
    """Return where in a folded text a stretch is most like what was offered, in whole words.

    It is wider than what was offered, and may go over the ends of the text.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    compared = offered[:_MOST_COMPARED]
    found = partial_ratio_alignment(compared, text.folded, score_cutoff=LEAST_ALIKE)
    if found is None:
        return None
    start = text.folded.find(text.folded[found.dest_start : found.dest_end])
    # Where words were left out or put in, the passage is longer than the window is wide.
    slack = 8 + len(offered) // 4
    start, end = start - slack, start + len(offered) + slack
    while not is_edge(text.folded, start, text.elisions):
        start -= 1
    while not is_edge(text.folded, end, text.elisions):
        end += 1
    return start, end


def _but_for_case(text: Text, offered: str) -> tuple[int, int] | None:
    """Return where the words stand with other capitals and small letters, from edge to edge."""
    folded, wanted = text.folded.lower(), offered.strip().lower()
    if len(folded) != len(text.folded):  # a few letters become two
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
        span = folding.back(*match.span())
        tokens.append(_Token(match[0], " " if match[0] == " " else raw[slice(*span)], span))
    while tokens and tokens[0].folded == " ":
        tokens.pop(0)
    while tokens and tokens[-1].folded == " ":
        tokens.pop()
    return tokens


class _Same(NamedTuple):
    """A word, or a mark, that both have: the numbers of the source's token and of ours."""

    their: int
    our: int


class _Change(NamedTuple):
    """A stretch of tokens that is the same in both, or that differs."""

    equal: bool
    start: int
    end: int
    our_start: int
    our_end: int


def _changes(theirs: Sequence[_Token], ours: Sequence[_Token]) -> list[_Change]:
    """Compare tokens: what is the same and what differs takes turns, and the same is at both ends.

    What the source alone has at the ends is left out, since the window is wide.
    A space belongs to what is the same where one stands on both sides. It parts no differences by
    itself: three words that differ are a run of words.
    """
    had, offered = [token.folded for token in theirs], [token.folded for token in ours]
    same = _same(had, offered)
    at, end = 0, len(had)
    if same:
        at = max(0, same[0].their - same[0].our)
        at += had[at] == " "
        end = min(len(had), same[-1].their + len(offered) - same[-1].our)
        end -= had[end - 1] == " "
    our_at = 0
    changes: list[_Change] = []
    for before, after in pairwise((_Same(at - 1, -1), *same, _Same(end, len(offered)))):
        start, our_start = before.their + 1, before.our + 1
        end, our_end = after
        if had[start : start + 1] == offered[our_start : our_start + 1] == [" "]:
            start, our_start = start + 1, our_start + 1
        if had[start:end][-1:] == offered[our_start:our_end][-1:] == [" "]:
            end, our_end = end - 1, our_end - 1
        if had[start:end] or offered[our_start:our_end]:
            changes.append(_Change(True, at, start, our_at, our_start))
            changes.append(_Change(False, start, end, our_start, our_end))
            at, our_at = end, our_end
    changes.append(_Change(True, at, end, our_at, len(offered)))
    return changes


def _same(had: Sequence[str], offered: Sequence[str]) -> list[_Same]:
    """Return the words and marks that both have, in order."""
    from rapidfuzz.distance import Indel

    numbers, our_numbers = _but_spaces(had), _but_spaces(offered)
    had, offered = [had[at] for at in numbers], [offered[at] for at in our_numbers]
    matching = Indel.editops(had, offered).as_matching_blocks()
    blocks = [_Block(*block) for block in matching if block.size]
    if len(blocks) > 1:
        _draw_together(blocks, had)
    return [
        _Same(numbers[block.start + at], our_numbers[block.our_start + at])
        for block in blocks
        for at in range(block.size)
    ]


def _but_spaces(tokens: Sequence[str]) -> list[int]:
    return [at for at, token in enumerate(tokens) if token != " "]


class _Block(NamedTuple):
    """A run of words that both have: where it starts in the source's and in ours."""

    start: int
    our_start: int
    size: int


def _draw_together(blocks: list[_Block], had: Sequence[str]) -> None:
    """Move the runs at the ends nearer to those next to them: as near as they stand in ours.

    Words that stand there in the source too may have been found far away: at its very end, and at
    its beginning, where ours end and begin with the same.
    """
    first, second = blocks[:2]
    start = max(first.start, first.our_start + second.start - second.our_start)
    if had[start : start + first.size] == had[first.start : first.start + first.size]:
        blocks[0] = first._replace(start=start)
    before, last = blocks[-2:]
    start = last.our_start + before.start - before.our_start
    if had[start : start + last.size] == had[last.start :]:
        blocks[-1] = last._replace(start=start)


def _alike(changes: Sequence[_Change], ours: Sequence[_Token]) -> float:
    def words(start: int, end: int) -> int:
        return sum(any(map(str.isalnum, token.folded)) for token in ours[start:end])

    equal = sum(words(one.our_start, one.our_end) for one in changes if one.equal)
    return equal / max(1, words(0, len(ours)))


def _marked(changes: Sequence[_Change], theirs: Sequence[_Token], ours: Sequence[_Token]) -> str:
    parts: list[str] = []
    for change in changes:
        had = theirs[change.start : change.end]
        offered = ours[change.our_start : change.our_end]
        if change.equal:
            words = "".join(token.raw for token in had)
            parts.append(_shortened(words, change is not changes[0], change is not changes[-1]))
        elif _spaces(had) == _spaces(offered):
            parts += (_pair(theirs.raw, our.raw) for theirs, our in zip(had, offered, strict=True))
        else:
            both = ["".join(token.raw for token in tokens) for tokens in (had, offered)]
            parts.append(_shown(*both))
    return "".join(parts)


def _spaces(tokens: Sequence[_Token]) -> list[bool]:
    """Tell of each token whether it is a space: runs that are laid out alike go word for word."""
    return [token.folded == " " for token in tokens]


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
        if start == end:  # words of the source's are missing here, and never at the end
            start += ours[start].folded == " "
            end = start + 1
        shown = [token for token in ours[start:end] if token.folded != " "] or ours[start:end]
        yield Span(shown[0].span.start, shown[-1].span.end)
