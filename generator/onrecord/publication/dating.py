"""Each date held against its source, once: whether words of its evidence come to it.

The method is that of `word-for-word.md`, Dates. Where an editor names the words (`source_says`),
they decide; otherwise the source's own date needs no words, and any other is the one absolute date
that stands in the evidence. A date with two ends (an interval, or "before" and "after" a day) is
held end by end, so that no end is there without words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import TypeAlias

from onrecord.facts import WrittenDate
from onrecord.frozen import frozen
from onrecord.publication.date_words import may_go_on, meaning
from onrecord.publication.linked import Dated, DateVerdict, Passage, Quote, Source
from onrecord.texts.edges import has_word
from onrecord.texts.folding import fold
from onrecord.texts.layouts import places
from onrecord.texts.matching import Lookup
from onrecord.texts.relative_dates import Kind, Mention, dates_in
from onrecord.texts.text import Span, Text
from onrecord.when import Precision, When, fits, within

# Where words for a date stand: the source's text, the stretch of it, and the source's own date.
Place: TypeAlias = tuple[Text, Span, When | None]

_FOUND = DateVerdict.FOUND  # looked up once: most dates are found, and a look at an enum is slow


@frozen()
class Ground:
    """The stretch of a source in which the words for a date must stand; None: it can't be read."""

    source: Source
    span: Span | None


def ground_of_passage(passage: Passage) -> Ground:
    """Return the words of a passage; of one that was not found, nothing."""
    return Ground(passage.source, passage.found.span)


def ground_of_words(source: Source, found: Lookup) -> Ground:
    """Return the paragraphs of somebody's words, and the one before."""
    text = source.text
    if text is None or found.span is None:
        return Ground(source, None)
    return Ground(source, text.paragraphs_of(found.span, before=1))


def ground_of_quote(quote: Quote) -> Ground:
    """Return the paragraphs in which the source has a quote, and the one before."""
    return ground_of_words(quote.source, quote.found)


def without_words(when: When | None) -> Dated:
    """Return a date that was left out and is taken from the source, where that has one."""
    return Dated(None, when, DateVerdict.UNKNOWN if when is None else DateVerdict.SOURCE)


def taken_from(other: Dated) -> Dated:
    """Return a date that was left out and is taken from another fact's, with its verdict."""
    return Dated(None, other.when, other.verdict, other.says, other.comes_to)


def hold(written: WrittenDate, grounds: Sequence[Ground], *, scheduled: bool = False) -> Dated:
    """Hold a date against the words of `grounds`, and return it with what came of that.

    `says` of the verdict NO_WORDS are the words of source_says that do not stand there. For a
    `scheduled` fact, relative words may look ahead.
    """
    when = written.when
    if written.source_says:
        return _by_words(written, when, grounds, scheduled)
    if when is None:
        return Dated(written, None, DateVerdict.UNKNOWN)
    told = [end for end in when.ends if not _is_own_date(end, grounds)]
    if not told:
        return Dated(written, when, DateVerdict.SOURCE)
    return _by_itself(written, when, len(told), grounds, scheduled)


def _by_words(
    written: WrittenDate, when: When | None, grounds: Sequence[Ground], scheduled: bool
) -> Dated:
    standing: dict[str, list[Place]] = {}
    for words in map(str, written.source_says):
        standing[words] = _places_of(words, grounds)
    if not all(standing.values()):
        missing = tuple(words for words, there in standing.items() if not there)
        blind = any(ground.span is None for ground in grounds)
        verdict = DateVerdict.UNCHECKED if blind else DateVerdict.NO_WORDS
        return Dated(written, when, verdict, missing)
    if when is None:
        return Dated(written, None, DateVerdict.UNKNOWN, tuple(map(str, written.source_says)))
    may_be = [_meanings(when, there, scheduled) for there in standing.values()]
    resolved = may_be if all(may_be) else [ways for ways in may_be if ways]
    if not resolved:
        blind = all(text.words is None for there in standing.values() for text, _, _ in there)
        verdict = DateVerdict.UNCHECKED if blind else DateVerdict.UNRESOLVED
    elif _agrees(when, resolved, grounds):
        verdict = _FOUND
    elif all(_may_say_more(words, there) for words, there in standing.items()) and all(
        any(within(end, way) for end in when.ends for way in ways) for ways in resolved
    ):
        verdict = DateVerdict.UNCHECKED
    elif len(resolved) < len(may_be) and len(when.ends) > 1 and _fits(when, resolved):
        # One end of the time is told, the other rests on words that nobody can resolve.
        verdict = DateVerdict.UNRESOLVED
    else:
        verdict = DateVerdict.WRONG
    return Dated(written, when, verdict, tuple(standing), _every(may_be))


def _may_say_more(words: str, there: Iterable[Place]) -> bool:
    """Tell whether words beside a year may say more, in a language that can't be read."""
    return any(map(str.isalpha, words)) and all(
        text.language and text.words is None for text, _, _ in there
    )


def _by_itself(
    written: WrittenDate, when: When, told: int, grounds: Sequence[Ground], scheduled: bool
) -> Dated:
    """Hold a date of which so many ends are `told` by words of the grounds."""
    found: dict[tuple[When, ...], str] = {}
    blind = False
    for ground in grounds:
        text = ground.source.text
        if text is None or ground.span is None:
            blind = True
            continue
        blind = blind or text.words is None
        words = text.raw[ground.span.start : ground.span.end]
        for mention in dates_in(words, text.language, ground.source.published):
            if mention.kind is Kind.ABSOLUTE:
                found.setdefault(_as_it_stands(mention, ground.span, text), mention.words)
    if not found:
        verdict = DateVerdict.UNCHECKED if blind else DateVerdict.NO_WORDS
    elif len(found) > told:
        verdict = DateVerdict.SEVERAL
    elif _agrees(when, list(found), grounds):
        verdict = _FOUND
    else:
        verdict = DateVerdict.UNCHECKED if blind else DateVerdict.WRONG
    every = _every(found)
    says = tuple(found.values())
    if verdict is _FOUND or verdict is DateVerdict.UNCHECKED:
        return Dated(written, when, verdict, says, every)
    counted = _counted_from_the_source(grounds, scheduled)
    may_be = [*((said, ways) for ways, said in found.items()), *counted]
    meant = next((said for said, ways in may_be if _agrees(when, [ways], grounds)), "")
    return Dated(written, when, verdict, says, every, meant, counted)


def _as_it_stands(mention: Mention, ground: Span, text: Text) -> tuple[When, ...]:
    """Return what a date on some ground comes to, with an "about" that the ground was cut behind.

    Other words beside the date ("27" before "May 2024") make it no finer than the ground has it.
    """
    start, end = ground.start + mention.span.start, ground.start + mention.span.end
    if start > ground.start and end < ground.end:
        return mention.comes_to
    reaches_back, goes_on = may_go_on(text, ground)
    if not (reaches_back and start == ground.start) and not (goes_on and end == ground.end):
        return mention.comes_to
    there = meaning(text, Span(start, end), None, False)
    about = there and all(when.approximate for when in there)
    return there if about else mention.comes_to


def _counted_from_the_source(
    grounds: Iterable[Ground], scheduled: bool
) -> tuple[tuple[str, tuple[When, ...]], ...]:
    """Return the words on the grounds that name a date by the source's own, and what they mean."""
    counted: dict[str, tuple[When, ...]] = {}
    for ground in grounds:
        text = ground.source.text
        if text is None or ground.span is None:
            continue
        words = text.raw[slice(*ground.span)]
        own = ground.source.published
        for mention in dates_in(words, text.language, own, scheduled=scheduled):
            if mention.kind is Kind.RELATIVE:
                counted.setdefault(" ".join(mention.words.split()), mention.comes_to)
    return tuple(counted.items())


def _places_of(words: str, grounds: Sequence[Ground]) -> list[Place]:
    """Return where `words` stand on the grounds, counted alike as passages are."""
    wanted = _folded(words)
    found: list[Place] = []
    for ground in grounds if wanted else ():
        text, span = ground.source.text, ground.span
        if text is None or span is None:
            continue
        standing = _standing(text, wanted)
        for one in standing[bisect_left(standing, (span.start,)) :]:
            if one.end > span.end:
                break
            found.append((text, one, ground.source.published))
    return found if len(grounds) == 1 else list(dict.fromkeys(found))


@lru_cache(maxsize=256)
def _standing(text: Text, wanted: str) -> tuple[Span, ...]:
    """Return where folded words stand in a text: many dates of a source rest on the same words."""
    folding = text.folding
    return tuple(
        [folding.back(at, at + len(wanted)) for at in places(text, wanted, 0, len(text.folded))]
    )


@lru_cache(maxsize=1024)
def _folded(words: str) -> str:
    """Return words as they are compared; nothing where no letter or figure is among them."""
    folded = fold(words).text.strip(" ")
    return folded if has_word(folded) else ""


def _meanings(when: When, there: Iterable[Place], scheduled: bool) -> tuple[When, ...]:
    """Return what words may mean where they stand, up to a place where they mean `when`."""
    ways: tuple[When, ...] = ()
    for text, span, own in there:
        found = meaning(text, span, own, scheduled)
        ways = tuple(dict.fromkeys((*ways, *found))) if ways else found
        if _is_one_of(when, found):
            break
    return ways


def _every(may_be: Collection[tuple[When, ...]]) -> tuple[When, ...]:
    """Return all that words may mean, each once."""
    if len(may_be) == 1:
        (ways,) = may_be
        return ways
    return tuple(dict.fromkeys(way for ways in may_be for way in ways))


def _is_one_of(when: When, ways: Collection[When]) -> bool:
    """Tell whether `when` may be written where words mean one of `ways`."""
    return when in ways or any(map(fits, repeat(when), ways))


def _agrees(when: When, may_be: list[tuple[When, ...]], grounds: Sequence[Ground]) -> bool:
    """Tell whether `when` is what all the words come to, each of them in one of its ways."""
    for ways in may_be:
        if when not in ways:
            break
    else:
        return True  # nearly always
    if when.precision is not Precision.INTERVAL:
        return all(map(_is_one_of, repeat(when), may_be))
    if all(any(_same_bounds(when, way) for way in ways) for ways in may_be):
        return True
    if len(may_be) == 1 and any(_coarser(when, way) for way in may_be[0]):
        return True
    every = [way for ways in may_be for way in ways]
    told = (_is_own_date(end, grounds) or _is_one_of(end, every) for end in when.ends)
    return all(told) and _fits(when, may_be)


def _coarser(when: When, way: When) -> bool:
    """Tell whether `when` is the same interval as `way`, each of its ends as fine or coarser."""
    ours, theirs = when.ends, way.ends
    return len(ours) == len(theirs) == 2 and all(map(fits, ours, theirs))


def _fits(when: When, may_be: list[tuple[When, ...]]) -> bool:
    """Tell whether each of the words comes to one end of `when`."""
    return all(any(fits(end, way) for end in when.ends for way in ways) for ways in may_be)


def _same_bounds(one: When, other: When) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _is_own_date(when: When, grounds: Iterable[Ground]) -> bool:
    """Tell whether `when` is the date that one of the sources bears."""
    return when in [ground.source.published for ground in grounds]
