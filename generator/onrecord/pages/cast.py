"""The key actors of a dossier, in its story's order: who they are, their stand, their words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.facets import tags_of_cast
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.publication.model import CastEntry, Dossier
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of key actors for every dossier that has a cast."""
    for dossier in edition.publication.dossiers:
        if dossier.cast:
            yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    _ = edition.interface.text
    address = addresses.cast(dossier.id)
    sheet = Sheet(edition, address, dossier).filtered(dossier.cast, tags_of_cast(dossier))
    key = [entry for entry in dossier.cast if is_key(dossier, entry)]
    mentioned = [entry for entry in dossier.cast if entry not in key]
    standing = {
        entry.actor.id: [p for p in dossier.standing if p.holder is entry.actor] for entry in key
    }
    said = {
        entry.actor.id: [quote for quote in dossier.quotes if quote.speaker is entry.actor][:1]
        for entry in key
    }
    count = {
        entry.actor.id: sum(quote.speaker is entry.actor for quote in dossier.quotes)
        for entry in key
    }
    stated = [position for positions in standing.values() for position in positions]
    return sheet.page_of(
        "cast",
        edition.chapter_title(_("Key actors"), dossier),
        _(
            "Who the people and parties are in “%(title)s”, and where they stand.",
            title=str(dossier.fact.title),
        ),
        heading=_("Key actors"),
        holds=holdings.of(
            edition,
            dossier,
            address,
            cited=stated,
            quotes=[quote for quotes in said.values() for quote in quotes],
        ),
        place=dossier.cast[0].fact.place,
        key=key,
        mentioned=mentioned,
        standing=standing,
        said=said,
        count=count,
    )


def is_key(dossier: Dossier, entry: CastEntry) -> bool:
    """Tell a key actor from one only mentioned: who has a role, a position, or spoke."""
    fact, actor = entry.fact, entry.actor
    return bool(
        fact.role
        or fact.description
        or entry.part_of
        or any(position.holder is actor for position in dossier.positions)
        or any(quote.speaker is actor for quote in dossier.quotes)
    )
