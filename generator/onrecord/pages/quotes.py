"""What was said in a dossier, word for word: every quotation on a card of its own.

A fact's address outlives all others, so the page stays one however many they are: its cards get
lighter.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import MOST
from onrecord.publication import addresses
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of quotes for every dossier that has some."""
    for dossier in edition.publication.dossiers:
        if dossier.quotes:
            yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    _ = edition.interface.text
    address = addresses.quotes(dossier.id)
    return (
        Sheet(edition, address, dossier)
        .filtered(dossier.quotes)
        .page_of(
            "quotes",
            edition.chapter_title(_("Quotes"), dossier),
            _("What was said in “%(title)s”, word for word.", title=str(dossier.fact.title)),
            heading=_("Quotes"),
            holds=holdings.of(edition, dossier, address, quotes=dossier.quotes, wordings=True),
            place=dossier.quotes[0].fact.place,
            light=len(dossier.quotes) > MOST,
        )
    )
