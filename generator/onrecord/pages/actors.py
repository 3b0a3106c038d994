"""Everyone, A to Z, over all dossiers; by their first letter, once they are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.pages.alphabet import sort_key
from onrecord.pages.edition import Edition
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.publication.model import Actor, Address

MOST = 200  # actors on one page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the index of actors, and a page for each letter where they are many."""
    _ = edition.interface.text
    language = edition.publication.language
    keys = {actor: sort_key(actor, language) for actor in edition.publication.actors.values()}
    actors = sorted(keys, key=lambda actor: keys[actor])
    letters: dict[str, list[Actor]] = {}
    for actor in actors:
        letters.setdefault(_letter(keys[actor]), []).append(actor)
    split = len(actors) > MOST
    # An id of an actor has no underscore, so no letter's page is in an actor's way.
    parts = [
        (letter, Address(f"{addresses.ACTORS.page}{_anchor(letter)}/"), len(letters[letter]))
        for letter in letters
    ]
    yield (
        Sheet(edition, addresses.ACTORS)
        .filtered([] if split else actors)
        .page_of(
            "actors",
            _("Everyone, A to Z"),
            _("The people and parties in these stories, with a page for each."),
            holds=Holdings() if split else _holds(edition, actors),
            letters={} if split else letters,
            parts=parts if split else [],
            letter_anchor=_anchor,
        )
    )
    if split:
        for letter, address, _count in parts:
            yield (
                Sheet(edition, address)
                .filtered(letters[letter])
                .page_of(
                    "actors",
                    _("Everyone: %(letter)s", letter=letter),
                    _("The people and parties whose name begins with %(letter)s.", letter=letter),
                    holds=_holds(edition, letters[letter]),
                    letters={letter: letters[letter]},
                    parts=[],
                    letter_anchor=_anchor,
                )
            )


def _holds(edition: Edition, actors: Iterable[Actor]) -> Holdings:
    return Holdings(
        sentences=tuple(HeldSentence(edition.at_head(one), "", one.fact) for one in actors)
    )


def _letter(key: str) -> str:
    letter = next((character for character in key if character.isalnum()), "#")
    return letter.upper()[:1]


def _anchor(letter: str) -> str:
    return f"letter_{ord(letter):x}"
