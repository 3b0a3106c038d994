"""The stories' pictures for where they are shared, and where the site has them."""

from __future__ import annotations

from onrecord.figures.card import card
from onrecord.telling.edition import Edition


def cards(edition: Edition) -> dict[str, bytes]:
    """Return the picture of every dossier that can have one, by its place in the site."""
    publisher = str(edition.publication.fact.publisher)
    pictures = {}
    for dossier in edition.publication.dossiers:
        picture = card(dossier, publisher, edition.accent, edition.interface)
        if picture is not None:
            pictures[card_of(dossier.address.page, edition)] = picture
    return pictures


def card_of(address: str, edition: Edition) -> str:
    """Return where the site has the picture of the story that the page at `address` is in.

    The home page of a publication with one story is in it.
    """
    if not address and not edition.several:
        address = next((one.address.page for one in edition.publication.dossiers), "")
    return f"{address.partition('/')[0]}/card.png"
