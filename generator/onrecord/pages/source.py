"""A source, annotated: what a dossier uses of it, in its order, and what rests on each passage."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.page import HeldQuotation, HeldSentence, HeldText, Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.withheld import held_back
from onrecord.publication.model import Dossier, Source
from onrecord.telling.annotations import annotated
from onrecord.telling.edition import Edition
from onrecord.telling.words import aside_words
from onrecord.texts.matching import Verdict


def pages(edition: Edition) -> Iterator[Page]:
    """Make a page for every source of every dossier."""
    for dossier in edition.publication.dossiers:
        for source in dossier.sources:
            yield _page(edition, dossier, source)


def _page(edition: Edition, dossier: Dossier, source: Source) -> Page:
    _ = edition.interface.text
    blocks = annotated(dossier, source)
    aside = [one for one in dossier.set_aside if one.source is source]
    unplaced = [
        resting
        for resting in dossier.resting_on(source)
        if resting.found.verdict is not Verdict.FOUND or source.text is None
    ]
    return Sheet(edition, source.address, dossier).page_of(
        "source",
        edition.source_title(source),
        _(
            "What “%(title)s” uses of this source, passage by passage.",
            title=str(dossier.fact.title),
        ),
        holds=Holdings(
            quotations=tuple(
                HeldQuotation(source.address, aside_words(one), source, one.found, one.fact)
                for one in aside
            ),
            texts=(HeldText(source, tuple(block.words for block in blocks if block.words)),),
            anchors=tuple(
                segment.anchor for block in blocks for segment in block.segments if segment.anchor
            ),
            sentences=_said(source),
            withheld=held_back(dossier),
        ),
        place=source.fact.place,
        source=source,
        blocks=blocks,
        aside=aside,
        unplaced=unplaced,
        coverage=dossier.coverage_of(source),
    )


def _said(source: Source) -> tuple[HeldSentence, ...]:
    fact = source.fact
    return (
        *(HeldSentence(str(one), "", fact) for one in (fact.publisher, fact.author) if one),
        *holdings.note(fact),
    )
