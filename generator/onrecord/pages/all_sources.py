"""The sources over all dossiers, newest first; by year, once they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.pages.listing import Listing
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.split import by_date, newest_first, split
from onrecord.publication import addresses
from onrecord.publication.model import Source
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of sources, and a page for each part of it where they are many."""
    _ = edition.interface.text
    sources = (source for dossier in edition.publication.dossiers for source in dossier.sources)
    listing: Listing[Source] = Listing(
        "all_sources",
        _("Sources"),
        _("What these explainers rest on, with what is known and not known of each source."),
        _holds,
    )
    whole = split(addresses.SOURCES, newest_first(sources, edition), by_date(edition))
    yield from listing.pages(edition, whole)


def _holds(sources: Sequence[Source]) -> Holdings:
    titled = [(one.fact.title or one.fact.title_supplied, one.fact) for one in sources]
    return Holdings(
        sentences=tuple(HeldSentence(str(title), "", fact) for title, fact in titled if title)
    )
