"""What happened in a dossier, and what is due, no more precise than the sources are."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import EventStatus
from onrecord.pages import holdings
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the timeline of every dossier that has events."""
    for dossier in edition.publication.dossiers:
        if dossier.events:
            yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    _ = edition.interface.text
    address = addresses.timeline(dossier.id)
    return (
        Sheet(edition, address, dossier)
        .filtered(dossier.events)
        .page_of(
            "timeline",
            edition.chapter_title(_("Timeline"), dossier),
            _("What happened in “%(title)s”, and what is due.", title=str(dossier.fact.title)),
            heading=_("Timeline"),
            holds=holdings.of(edition, dossier, address),
            place=dossier.events[0].fact.place,
            due=[event for event in dossier.events if event.status is not EventStatus.PAST],
            past=[event for event in dossier.events if event.status is EventStatus.PAST],
        )
    )
