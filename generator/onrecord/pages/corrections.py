"""Every correction, dated, with what changed; by year, once they are many."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.listing import Listing
from onrecord.pages.page import Holdings, Page
from onrecord.pages.split import by_date, newest_first, split
from onrecord.publication import addresses
from onrecord.publication.model import Correction
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of corrections, and one for each part of them where they are many."""
    _ = edition.interface.text
    made = (one for dossier in edition.publication.dossiers for one in dossier.corrections)
    listing: Listing[Correction] = Listing(
        "corrections",
        _("Corrections"),
        _("Every correction, with its date and what was wrong."),
        lambda shown: Holdings(sentences=holdings.sentences(shown, edition)),
    )
    whole = split(addresses.CORRECTIONS, newest_first(made, edition), by_date(edition))
    yield from listing.pages(edition, whole)
