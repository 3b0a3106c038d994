"""A finished page held against what it must hold: every quotation and passage, and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from onrecord.pages.page import HeldPassage, HeldQuotation, Page
from onrecord.pages.words import stretch
from onrecord.problems import Place, Problem
from onrecord.proof import kinds
from onrecord.proof.document import Document, plain
from onrecord.publication.model import Source
from onrecord.texts.matching import Lookup, PieceKind, Verdict

CURE = (
    "The facts hold, so this is the work of a template, the theme, a Markdown extension or another "
    "plugin: take away what mkdocs.yml adds, one at a time, until the page is whole again."
)


def problems_of(page: Page, document: Document) -> Iterator[Problem]:
    """Return what is wrong with the finished `page`."""
    place = page.place or Place(page.uri)
    left = Counter(document.quotations)
    for held in page.holds.quotations:
        yield from _quotation(held, left, place)
    for passage in page.holds.passages:
        yield from _passage(passage, left)
    yield from _others(page, document, place)
    for anchor in page.holds.anchors:
        if anchor not in document.anchors:
            message = f"{page.address} has no anchor “{anchor}”."
            yield kinds.NO_ANCHOR.problem(place, message, CURE, f"{page.address}#{anchor}")
    for anchor in document.repeated:
        message = f"On {page.address} the id “{anchor}” stands more than once."
        yield kinds.REPEATED_ANCHOR.problem(place, message, CURE)


def _quotation(held: HeldQuotation, left: Counter[str], place: Place) -> Iterator[Problem]:
    words = plain(held.words)
    if words in left and _from_source(words, held.source, held.found):
        left[words] -= 1
        return
    message = f"The page should show, and does not: {_short(words)}"
    yield kinds.LOST_QUOTATION.problem(place, message, CURE, str(held.address))


def _passage(held: HeldPassage, left: Counter[str]) -> Iterator[Problem]:
    passage = held.passage
    if held.words:
        words = plain(held.words)
        if words in left and _from_source(words, passage.source, passage.found):
            left[words] -= 1
            return
        message = f"The page should show, and does not: {_short(words)}"
        yield kinds.LOST_PASSAGE.problem(passage.fact.place, message, CURE)
        return
    span, text = passage.found.span, passage.source.text
    if span is not None and text is not None and plain(stretch(text, span)) in left:
        message = f"The page shows: {_short(plain(stretch(text, span)))}"
        yield kinds.SHOWN_BEYOND_LICENCE.problem(passage.fact.place, message, CURE)


def _others(page: Page, document: Document, place: Place) -> Iterator[Problem]:
    """Find what stands in quotation markup and is neither quotation, passage nor source's text.

    A page may show a quotation or a passage more often than it must, never one that is not its own.
    """
    own = _own(page)
    shown = [words for words in document.quotations if words not in own]
    held = [plain(block) for text in page.holds.texts for block in text.blocks]
    held = [words for words in held if words not in own]
    if shown == held:
        return
    strange = next((run for run in shown if run not in held), None)
    if strange is not None:
        message = f"In quotation markup on {page.address}: {_short(strange)}"
        yield kinds.NOT_QUOTED.problem(place, message, CURE)
        return
    missing = next((run for run in held if run not in shown), "the same words, in another order")
    message = f"The page of the source should show, and does not: {_short(missing)}"
    yield kinds.LOST_PASSAGE.problem(place, message, CURE)


def _own(page: Page) -> frozenset[str]:
    quotations = {plain(held.words) for held in page.holds.quotations}
    return frozenset(quotations | {plain(held.words) for held in page.holds.passages})


def _from_source(words: str, source: Source | None, found: Lookup | None) -> bool:
    """Tell whether `words` are the source's own at the place found, but for the editor's marks.

    What could not be checked has no place, and is held to the editor's words alone.
    """
    if source is None or source.text is None or found is None or found.verdict != Verdict.FOUND:
        return True
    spans = [piece.span for piece in found.pieces if piece.kind is PieceKind.KEPT]
    if not spans and found.span is not None:
        spans = [found.span]
    at = 0
    for span in spans:
        kept = plain(stretch(source.text, span))
        start = words.find(kept, at)
        if start < 0 or not _is_mark(words[at:start]):
            return False
        at = start + len(kept)
    return _is_mark(words[at:])


def _is_mark(between: str) -> bool:
    between = between.strip()
    return not between or (between.startswith("[") and between.endswith("]"))


def _short(words: str, most: int = 160) -> str:
    return words if len(words) <= most else f"{words[:most]}…"
