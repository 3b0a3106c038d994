"""The sources over all dossiers, newest first; by year, once they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.pages.edition import Edition
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import split
from onrecord.publication import addresses
from onrecord.publication.model import Address, Source

MOST = 200  # sources on one page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of sources, and a page for each year where they are many."""
    _ = edition.interface.text
    sources = sorted(
        (source for dossier in edition.publication.dossiers for source in dossier.sources),
        key=_day,
        reverse=True,
    )
    parts = split(sources, MOST, lambda source: source.published, edition)
    yield _page(
        edition,
        addresses.SOURCES,
        _("Sources"),
        _("What these explainers rest on, with what is known and not known of each source."),
        [] if parts else sources,
        [(part, Address(f"{addresses.SOURCES.page}{part.key}/")) for part in parts],
    )
    for part in parts:
        yield _page(
            edition,
            Address(f"{addresses.SOURCES.page}{part.key}/"),
            _("Sources: %(when)s", when=part.name),
            _("The sources of %(when)s.", when=part.name),
            part.items,
            [],
        )


def _page(
    edition: Edition,
    address: Address,
    title: str,
    description: str,
    sources: Sequence[Source],
    parts: Sequence[object],
) -> Page:
    titled = [(one.fact.title or one.fact.title_supplied, one.fact) for one in sources]
    titles = tuple(HeldSentence(str(one), "", fact) for one, fact in titled if one)
    return Sheet(edition, address).page_of(
        "all_sources",
        title,
        description,
        holds=Holdings(sentences=titles),
        sources=sources,
        parts=parts,
    )


def _day(source: Source) -> date:
    when = source.published
    return (when.last or when.first or date.min) if when else date.min
