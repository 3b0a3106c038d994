"""What to know first: a dossier's background, topic by topic, each sentence in its voice."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of background for every dossier that has some."""
    for dossier in edition.publication.dossiers:
        if dossier.topics:
            yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    _ = edition.interface.text
    address = addresses.background(dossier.id)
    return Sheet(edition, address, dossier).page_of(
        "background",
        edition.chapter_title(_("Background"), dossier),
        _("What to know first about “%(title)s”, topic by topic.", title=str(dossier.fact.title)),
        heading=_("Background"),
        holds=holdings.of(edition, dossier, address),
        place=dossier.topics[0].fact.place,
    )
