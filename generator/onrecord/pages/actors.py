"""Everyone, A to Z, over all dossiers; by their first letters, once they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.pages.listing import Listing
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.split import by_letter, initials, letter_key, split
from onrecord.publication import addresses
from onrecord.publication.model import Actor
from onrecord.telling.alphabet import sort_key
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of actors, and a page for each part of the alphabet where they are many."""
    _ = edition.interface.text
    language = edition.publication.language
    actors = sorted(
        edition.publication.actors.values(), key=lambda actor: sort_key(actor, language)
    )

    def letters(shown: Sequence[Actor]) -> dict[str, list[Actor]]:
        by_first: dict[str, list[Actor]] = {}
        for actor in shown:
            by_first.setdefault(initials(actor, edition)[0], []).append(actor)
        return by_first

    def holds(shown: Sequence[Actor]) -> Holdings:
        return Holdings(
            sentences=tuple(HeldSentence(edition.at_head(one), "", one.fact) for one in shown)
        )

    listing: Listing[Actor] = Listing(
        "actors",
        _("Everyone, A to Z"),
        _("The people and parties in these stories, with a page for each."),
        holds,
        listed=lambda shown: shown,
        values={"letters": letters, "letter_key": letter_key},
    )
    # An id of an actor has no underscore, so no letter's page is in an actor's way.
    yield from listing.pages(edition, split(addresses.ACTORS, actors, by_letter(edition)))
