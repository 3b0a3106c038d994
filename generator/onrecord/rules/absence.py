"""Why words are not found: the passage that was probably meant, or the source that has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from onrecord.facts import Words
from onrecord.frozen import frozen
from onrecord.problems import Place
from onrecord.publication.model import Source
from onrecord.rules.phrasing import named, offset_in, plain, quoted
from onrecord.texts.folding import fold
from onrecord.texts.matching import Lookup
from onrecord.texts.text import Span, Text

if TYPE_CHECKING:
    from onrecord.texts.nearest import Nearest

LONGEST = 20_000  # characters; what is longer is no quotation, and comparing it takes too long
_LEGEND = "([-…-] stands only in the source, {+…+} only here.)"

# Of the words, and how many marks: beyond, a comparison is harder to read than the sentence is.
_LEAST_ALIKE = 0.5
_LEAST_ALIKE_OF_MANY, _MANY_MARKS = 0.75, 6


@frozen()
class Absence:
    """What there is to say of words that are not found, and where they first differ."""

    place: Place
    message: str
    elsewhere: str | None  # the id of another source that has them
    in_case: tuple[str, str] | None = None  # the first word that differs in its case: there, here


def explain(
    text: Words,
    source: Source,
    others: Iterable[Source],
    look_up: Callable[[Text, str], Lookup],
) -> Absence:
    """Look for what was meant by `text`, in its source and, word for word, in the `others`."""
    from onrecord.texts.nearest import nearest  # of no use while all words are found

    elsewhere = None
    lines = []
    for other in others:
        if other is source or other.text is None:
            continue
        found = look_up(other.text, text)
        if found.places:
            elsewhere = other.id
            lines.append(f"The words stand at {offset_in(other, found.places[0].start)}.")
            break
    near = nearest(source.text, text) if source.text and len(text) <= LONGEST else None
    if near is None and elsewhere is None:
        lines.append(f"{named(source).capitalize()} has nothing like {quoted(text)}.")
    if near is None:
        return Absence(text.place, "\n".join(lines), elsewhere)
    if _is_paraphrase(near):
        where = offset_in(source, near.offset)
        lines.append(f"Much of this stands nowhere in the source. The nearest, at {where}, is:")
        lines.append(plain(_sentences(source.text, near.span)))
        return Absence(text.place, "\n".join(lines), elsewhere)
    lines.append(f"At {offset_in(source, near.offset)} stands: {near.marked}")
    in_case = _in_case(source.text, near.span, text)
    if in_case is None:
        lines.append(_LEGEND)
    else:
        had, offered = in_case
        lines.append(f"Only capitals differ: the source has “{had}”, and here stands “{offered}”.")
    return Absence(text.place_of(*near.difference), "\n".join(lines), elsewhere, in_case)


def _is_paraphrase(near: Nearest) -> bool:
    marks = near.marked.count("[-") + near.marked.count("{+")
    return near.alike < (_LEAST_ALIKE_OF_MANY if marks > _MANY_MARKS else _LEAST_ALIKE)


def _sentences(text: Text | None, span: Span) -> str:
    """Return the sentences that `span` stands in, whole."""
    if text is None:
        return ""
    first, last = text.sentence_at(span.start), text.sentence_at(max(span.start, span.end - 1))
    return text.raw[text.sentences[first].start : text.sentences[last].end]


def _in_case(text: Text | None, span: Span, words: str) -> tuple[str, str] | None:
    """Return the first word that differs, in both, where nothing differs but the letters' case."""
    had = "" if text is None else " ".join(text.raw[slice(*span)].split())
    offered = " ".join(words.split())
    had, offered = fold(had).text, fold(offered).text
    if had == offered or had.casefold() != offered.casefold() or len(had) != len(offered):
        return None
    at = next(at for at in range(len(had)) if had[at] != offered[at])
    start = at
    while start > 0 and had[start - 1].isalnum():
        start -= 1
    end = at
    while end < len(had) and had[end].isalnum():
        end += 1
    return had[start:end], offered[start:end]
