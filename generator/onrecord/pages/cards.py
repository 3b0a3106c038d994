"""The stories' pictures for where they are shared, and where the site has them."""

from __future__ import annotations

from onrecord.colour import Colour, colour
from onrecord.figures.card import card
from onrecord.pages.edition import Edition

ACCENT = "#8a1c2b"  # as the stylesheet's tokens have it, where a publication sets none


def cards(edition: Edition) -> dict[str, bytes]:
    """Return the picture of every dossier that can have one, by its place in the site."""
    fact = edition.publication.fact
    accent: Colour | None = colour(str(fact.accent or ACCENT))
    pictures = {}
    for dossier in edition.publication.dossiers:
        in_figures = accent.hex if accent else ACCENT
        picture = card(dossier, str(fact.publisher), in_figures, edition.interface)
        if picture is not None:
            pictures[card_of(dossier.address.page)] = picture
    return pictures


def card_of(address: str) -> str:
    """Return where the site has the picture of the story that the page at `address` is in."""
    return f"{address.partition('/')[0]}/card.png"
