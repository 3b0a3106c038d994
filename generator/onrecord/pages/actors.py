"""Everyone, A to Z, over all dossiers; by their first letter, once they are many."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from onrecord.pages.edition import Edition
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.publication.model import Actor, Address

MOST = 200  # actors on one page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of actors, and a page for each letter where they are many."""
    _ = edition.interface.text
    actors = sorted(edition.publication.actors.values(), key=lambda actor: _sort_key(actor.label))
    letters: dict[str, list[Actor]] = {}
    for actor in actors:
        letters.setdefault(_letter(actor.label), []).append(actor)
    split = len(actors) > MOST
    # An id of an actor has no underscore, so no letter's page is in an actor's way.
    parts = [
        (letter, Address(f"{addresses.ACTORS.page}letter_{ord(letter):x}/"), len(letters[letter]))
        for letter in letters
    ]
    yield Sheet(edition, addresses.ACTORS).page_of(
        "actors",
        _("Everyone, A to Z"),
        _("The people and parties in these stories, with a page for each."),
        holds=Holdings(),
        letters={} if split else letters,
        parts=parts if split else [],
    )
    if split:
        for letter, address, _count in parts:
            yield Sheet(edition, address).page_of(
                "actors",
                _("Everyone: %(letter)s", letter=letter),
                _("The people and parties whose name begins with %(letter)s.", letter=letter),
                holds=Holdings(),
                letters={letter: letters[letter]},
                parts=[],
            )


def _sort_key(name: str) -> str:
    # Accents make no difference to where a name is looked for.
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _letter(name: str) -> str:
    letter = next((character for character in _sort_key(name) if character.isalnum()), "#")
    return letter.upper()[:1]
