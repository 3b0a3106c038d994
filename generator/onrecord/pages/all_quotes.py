"""What was said over all dossiers, newest first; by year, once the quotes are many."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.listing import Listing
from onrecord.pages.page import Holdings, Page
from onrecord.pages.split import by_date, newest_first, split
from onrecord.publication import addresses
from onrecord.publication.model import Quote
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of quotes, and a page for each part of it where they are many."""
    _ = edition.interface.text
    said = (quote for dossier in edition.publication.dossiers for quote in dossier.quotes)
    listing: Listing[Quote] = Listing(
        "all_quotes",
        _("All quotes"),
        _("What was said, word for word, over all dossiers."),
        lambda quotes: Holdings(quotations=holdings.quotations(quotes)),
        listed=lambda quotes: quotes,
    )
    whole = split(addresses.QUOTES, newest_first(said, edition), by_date(edition))
    yield from listing.pages(edition, whole)
