"""Who stands where in a dossier: question by question, each position with its way to us."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.standing import standing
from onrecord.publication import addresses
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of positions for every dossier that has questions in dispute."""
    for dossier in edition.publication.dossiers:
        if dossier.questions:
            yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    _ = edition.interface.text
    address = addresses.positions(dossier.id)
    asked = [
        (
            question,
            standing(edition, dossier, dossier.standing, [question]),
            [position for position in dossier.standing if position.question is question],
        )
        for question in dossier.questions
    ]
    return (
        Sheet(edition, address, dossier)
        .filtered(dossier.positions)
        .page_of(
            "positions",
            edition.chapter_title(_("Positions"), dossier),
            _(
                "Who stands where in “%(title)s”, and how that is known.",
                title=str(dossier.fact.title),
            ),
            heading=_("Positions"),
            holds=holdings.of(
                edition,
                dossier,
                address,
                quotes={
                    quote.id: quote for position in dossier.positions for quote in position.quotes
                }.values(),
            ),
            place=dossier.questions[0].fact.place,
            asked=asked,
        )
    )
