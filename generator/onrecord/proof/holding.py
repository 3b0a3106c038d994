"""A finished page held against what it must hold: every word, and no other in quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from onrecord.pages.page import HeldDate, HeldPassage, HeldQuotation, HeldSentence, Page
from onrecord.problems import Kind, Place, Problem
from onrecord.proof import kinds
from onrecord.proof.document import Shown, plain
from onrecord.proof.telling import lost, short
from onrecord.publication.model import Source
from onrecord.telling.words import stretch
from onrecord.texts.matching import Lookup, PieceKind, Verdict

_MARK = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?")  # of the editor, or nothing

CURE = (
    "The facts hold, so this is the work of a template, the theme, a Markdown extension or another "
    "plugin: take away what mkdocs.yml adds, one at a time, until the page is whole again."
)


def anchors_of(page: Page) -> frozenset[str]:
    """Return the anchors at which `page` must hold something, or must not; empty for anywhere."""
    holds = page.holds
    cited = (anchor for passage in holds.passages for anchor in passage.anchors)
    told = (*(held.anchor for held in holds.sentences), *(held.anchor for held in holds.dates))
    whole = [""] if holds.withheld else []
    return frozenset((*holds.anchors, *cited, *told, *whole))


def problems_of(page: Page, shown: Shown) -> Iterator[Problem]:
    """Return what is wrong with the finished `page`, whose file shows what is `shown`."""
    place = page.place or Place(page.uri)
    due = page.heading or page.title
    if not any(plain(due) in heading for heading in shown.headings):
        message = f"{page.address} should be headed, and is not: {short(due)}"
        yield kinds.LOST_SENTENCE.problem(place, message, CURE)
    own = _own(page)
    strange = [words for words in shown.quotations if words not in own]
    left = Counter(shown.quotations)
    for held in page.holds.quotations:
        yield from _quotation(held, left, strange, page)
    for passage in page.holds.passages:
        yield from _passage(passage, shown, strange, page)
        yield from _marks(passage, shown, page)
    yield from _others(page, own, strange, place)
    yield from _anchors(page, shown, place)
    yield from _told(page, shown)
    yield from _withheld(page, own, shown)


def _quotation(
    held: HeldQuotation, left: Counter[str], strange: Sequence[str], page: Page
) -> Iterator[Problem]:
    words = plain(held.words)
    if left[words] > 0 and from_source(words, held.source, held.found):
        left[words] -= 1
        return
    message = lost(page.address, words, strange)
    yield kinds.LOST_QUOTATION.problem(held.fact.place, message, CURE, str(held.address))


def _passage(
    held: HeldPassage, shown: Shown, strange: Sequence[str], page: Page
) -> Iterator[Problem]:
    """Find a passage that is not there; facts that rest on the same words may share them."""
    passage = held.passage
    words = plain(held.words)
    if not words:
        return
    if words in shown.quotations and from_source(words, passage.source, passage.found):
        return
    message = lost(page.address, words, strange)
    yield kinds.LOST_PASSAGE.problem(passage.fact.place, message, CURE)


def _marks(held: HeldPassage, shown: Shown, page: Page) -> Iterator[Problem]:
    """Find a fact that has no mark which opens the passage that it rests on."""
    words = plain(held.words)
    if words and words not in shown.quotations:
        return  # the passage itself is missing, which is said already
    for anchor in held.anchors:
        there = shown.stretches.get(anchor)
        opened = [shown.opened.get(one) for one in there.opens] if there is not None else []
        if there is not None and not any(text is not None and words in text for text in opened):
            message = f"At {page.address}#{anchor} no mark opens the passage: {short(words)}"
            fact = f"{page.address}#{anchor}"
            yield kinds.NO_MARK.problem(held.passage.fact.place, message, CURE, fact)


def _others(
    page: Page, own: frozenset[str], strange: Sequence[str], place: Place
) -> Iterator[Problem]:
    """Find what stands in quotation markup and is neither quotation, passage nor source's text.

    A page may show a quotation or a passage more often than it must, never one that is not its own.
    """
    held = [plain(block) for text in page.holds.texts for block in text.blocks]
    held = [words for words in held if words not in own]
    if strange == held:
        return
    for words in dict.fromkeys(strange):
        if words not in held:
            message = f"In quotation markup on {page.address}: {short(words)}"
            yield kinds.NOT_QUOTED.problem(place, message, CURE)
    missing = [words for words in held if words not in strange]
    for words in missing:
        yield kinds.LOST_PASSAGE.problem(place, lost(page.address, words, strange), CURE)
    if not missing and all(words in held for words in strange):
        message = f"{page.address} should show the source's words in its order, each once."
        yield kinds.LOST_PASSAGE.problem(place, message, CURE)


def _own(page: Page) -> frozenset[str]:
    quotations = {plain(held.words) for held in page.holds.quotations}
    return frozenset(quotations | {plain(held.words) for held in page.holds.passages})


def _anchors(page: Page, shown: Shown, place: Place) -> Iterator[Problem]:
    for anchor in page.holds.anchors:
        if anchor not in shown.stretches:
            there = (one.fact.place for one in page.holds.sentences if one.anchor == anchor)
            message = f"{page.address} has no anchor “{anchor}”."
            fact = f"{page.address}#{anchor}"
            yield kinds.NO_ANCHOR.problem(next(there, place), message, CURE, fact)
    for anchor in shown.repeated:
        message = f"On {page.address} the id “{anchor}” stands more than once."
        yield kinds.REPEATED_ANCHOR.problem(place, message, CURE)
    for opened, text in shown.opened.items():
        if text is None:
            message = f"On {page.address} a mark opens “{opened}”, which is not there."
            yield kinds.DEAD_LINK.problem(place, message, CURE)


def _told(page: Page, shown: Shown) -> Iterator[Problem]:
    """Find sentences and dates that do not stand where they should."""
    for sentence in page.holds.sentences:
        yield from _words(sentence, kinds.LOST_SENTENCE, page, shown)
    for date in page.holds.dates:
        yield from _words(date, kinds.LOST_DATE, page, shown)


def _words(
    held: HeldSentence | HeldDate, kind: Kind, page: Page, shown: Shown
) -> Iterator[Problem]:
    there = shown.stretches.get(held.anchor)
    # Where the anchor is missing, that is said already.
    if there is not None and plain(held.words) not in there.words:
        where = f"{page.address}#{held.anchor}" if held.anchor else page.address
        message = f"{where} should say, and does not: {short(held.words)}"
        yield kind.problem(held.fact.place, message, CURE, where)


def _withheld(page: Page, own: frozenset[str], shown: Shown) -> Iterator[Problem]:
    """Find words of a source that shows none but direct quotations.

    What an editor wrote in the same words is the editor's.
    """
    for held in page.holds.withheld:
        words = plain(held.words)
        if words in shown.stretches[""].words and not any(
            words in plain(one.words) for one in page.holds.sentences
        ):
            message = f"{page.address} shows: {short(words)}"
            yield kinds.SHOWN_BEYOND_LICENCE.problem(held.source.fact.place, message, CURE)
    for passage in page.holds.passages:
        span, text = passage.passage.found.span, passage.passage.source.text
        if passage.words or span is None or text is None:
            continue
        words = plain(stretch(text, span))
        if words in shown.quotations and words not in own:
            message = f"{page.address} shows: {short(words)}"
            place = passage.passage.fact.place
            yield kinds.SHOWN_BEYOND_LICENCE.problem(place, message, CURE)


def from_source(
    words: str,
    source: Source | None,
    found: Lookup | None,
    reduced: Callable[[str], str] = plain,
) -> bool:
    """Tell whether `words` are the source's own at the place found, but for the editor's marks.

    What could not be checked has no place, and is held to the editor's words alone. `words` are
    `reduced` to what counts, and so are the source's.
    """
    if source is None or source.text is None or found is None or found.verdict != Verdict.FOUND:
        return True
    spans = [piece.span for piece in found.pieces if piece.kind is PieceKind.KEPT]
    if not spans and found.span is not None:
        spans = [found.span]
    at = 0
    for span in spans:
        kept = reduced(stretch(source.text, span))
        start = words.find(kept, at)
        if start < 0 or not _is_mark(words[at:start]):
            return False
        at = start + len(kept)
    return _is_mark(words[at:])


def _is_mark(between: str) -> bool:
    return _MARK.fullmatch(between) is not None
