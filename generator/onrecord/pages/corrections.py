"""Every correction, dated, with what changed; by year, once they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.pages import holdings
from onrecord.pages.edition import Edition
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import split
from onrecord.publication import addresses
from onrecord.publication.model import Address, Correction, Dossier

MOST = 200  # corrections on one page

Made = tuple[Correction, Dossier]


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of corrections, and a page for each year where they are many."""
    _ = edition.interface.text
    made = sorted(
        (
            (correction, dossier)
            for dossier in edition.publication.dossiers
            for correction in dossier.corrections
        ),
        key=lambda pair: pair[0].date.last or date.min,
        reverse=True,
    )
    parts = split(made, MOST, lambda pair: pair[0].date, edition)
    yield _page(
        edition,
        addresses.CORRECTIONS,
        _("Corrections"),
        _("Every correction, with its date and what was wrong."),
        [] if parts else made,
        [(part, Address(f"{addresses.CORRECTIONS.page}{part.key}/")) for part in parts],
    )
    for part in parts:
        yield _page(
            edition,
            Address(f"{addresses.CORRECTIONS.page}{part.key}/"),
            _("Corrections: %(when)s", when=part.name),
            _("The corrections of %(when)s.", when=part.name),
            part.items,
            [],
        )


def _page(
    edition: Edition,
    address: Address,
    title: str,
    description: str,
    made: Sequence[Made],
    parts: Sequence[object],
) -> Page:
    return Sheet(edition, address).page_of(
        "corrections",
        title,
        description,
        holds=Holdings(
            sentences=holdings.sentences((correction for correction, _ in made), edition)
        ),
        made=made,
        parts=parts,
    )
