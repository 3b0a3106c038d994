"""What was said over all dossiers, newest first; by year, once the quotes are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.pages import holdings
from onrecord.pages.edition import Edition
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import split
from onrecord.publication import addresses
from onrecord.publication.model import Address, Quote

MOST = 150  # quotes on one page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of quotes, and a page for each year where they are many."""
    _ = edition.interface.text
    quotes = sorted(
        (quote for dossier in edition.publication.dossiers for quote in dossier.quotes),
        key=_day,
        reverse=True,
    )
    parts = split(quotes, MOST, lambda quote: quote.said.when, edition)
    yield _page(
        edition,
        addresses.QUOTES,
        _("All quotes"),
        _("What was said, word for word, over all dossiers."),
        [] if parts else quotes,
        [(part, Address(f"{addresses.QUOTES.page}{part.key}/")) for part in parts],
    )
    for part in parts:
        yield _page(
            edition,
            Address(f"{addresses.QUOTES.page}{part.key}/"),
            _("Quotes: %(when)s", when=part.name),
            _("What was said, word for word: %(when)s.", when=part.name),
            part.items,
            [],
        )


def _page(
    edition: Edition,
    address: Address,
    title: str,
    description: str,
    quotes: Sequence[Quote],
    parts: Sequence[object],
) -> Page:
    return (
        Sheet(edition, address)
        .filtered(quotes)
        .page_of(
            "all_quotes",
            title,
            description,
            holds=Holdings(quotations=holdings.quotations(quotes)),
            quotes=quotes,
            parts=parts,
        )
    )


def _day(quote: Quote) -> date:
    when = quote.said.when
    return (when.last or when.first or date.min) if when else date.min
