"""An actor over all dossiers: who they are, where they stand, what they and others said.

Of a list that is long the actor's page has the newest, and pages of its own have all of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.facts import Basis
from onrecord.frozen import frozen
from onrecord.interface import labels
from onrecord.pages import holdings
from onrecord.pages.cast import is_key
from onrecord.pages.listing import Listing
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import NEWEST, Part, by_date, newest_first, split
from onrecord.publication.model import Actor, Address, LinkedFact, Position, Quote
from onrecord.telling.edition import Edition

ROLES, PARTS, STANDS, SAID = "stories", "parts", "positions", "quotes"
SAID_OF, TOOK_PART = "said-of", "events"

FEW = 6  # stories that an actor is in: they stand before all else


@frozen()
class Shelf:
    """Facts of one kind about an actor: `shown` on the actor's page, `more` where that is not all.

    `key` is the end of the address of the pages that have all of them.
    """

    key: str
    heading: str
    shown: tuple[LinkedFact, ...]
    more: Part[LinkedFact] | None


def pages(edition: Edition) -> Iterator[Page]:
    """Make a page for every actor of the publication, and further ones for their long lists."""
    for actor in edition.publication.actors.values():
        shelves = [
            _shelf(edition, actor, key, heading, facts)
            for key, heading, facts in _facts(edition, actor)
            if facts
        ]
        yield _page(edition, actor, shelves)
        for shelf in shelves:
            if shelf.more is not None:
                yield from _further(edition, actor, shelf).pages(edition, shelf.more)


def _facts(edition: Edition, actor: Actor) -> Iterator[tuple[str, str, Sequence[LinkedFact]]]:
    """Go through what is known of an actor: the key of each list, its heading, its facts."""
    _ = edition.interface.text
    publication = edition.publication
    standing = [
        position
        for position in publication.positions_of(actor)
        if position.fact.basis is not Basis.ATTRIBUTED
    ]
    others = publication.said_of(actor)
    kinds = ("position", "statement", "quote")
    said_of = [fact for kind in kinds for fact in others if kind_of(fact) == kind]
    yield ROLES, _("In which stories"), publication.roles_of(actor)
    yield PARTS, _("Part of %(name)s", name=actor.label), edition.parts.get(actor.id, ())
    yield STANDS, _("Where they stand"), standing
    yield SAID, _("What they said"), publication.quotes_by(actor)
    yield SAID_OF, _("What others say of them"), said_of
    yield TOOK_PART, _("What they took part in"), publication.events_with(actor)


def _shelf(
    edition: Edition, actor: Actor, key: str, heading: str, facts: Sequence[LinkedFact]
) -> Shelf:
    room = FEW if key == ROLES else NEWEST
    if len(facts) <= room:
        return Shelf(key, heading, tuple(facts), None)
    newest = newest_first(facts, edition)
    address = Address(f"{actor.address.page}{key}/")
    return Shelf(key, heading, tuple(newest[:room]), split(address, newest, by_date(edition)))


def _page(edition: Edition, actor: Actor, shelves: Sequence[Shelf]) -> Page:
    held = [_holds(edition, shelf.key, shelf.shown) for shelf in shelves]
    return Sheet(edition, actor.address).page_of(
        "actor",
        edition.at_head(actor),
        _description(edition, actor),
        holds=Holdings(
            quotations=tuple(one for holds in held for one in holds.quotations),
            passages=tuple(one for holds in held for one in holds.passages),
            sentences=(
                *(one for holds in held for one in holds.sentences),
                *holdings.note(actor.fact),
            ),
        ),
        place=actor.fact.place,
        actor=actor,
        shelves=shelves,
        kind_of=kind_of,
        is_key=is_key,
        links=same_as(actor),
    )


def _further(edition: Edition, actor: Actor, shelf: Shelf) -> Listing[LinkedFact]:
    _ = edition.interface.text
    name = edition.at_head(actor)
    title = _("%(name)s: %(what)s", name=name, what=shelf.heading)
    return Listing(
        "shelf",
        title,
        _("%(what)s. All of it, the newest first.", what=title),
        lambda facts: _holds(edition, shelf.key, facts),
        above=(actor.address, name),
        heading=shelf.heading,
        listed=None if shelf.key in (ROLES, PARTS) else lambda facts: facts,
        values={"actor": actor, "shelf": shelf, "kind_of": kind_of, "is_key": is_key},
    )


def _holds(edition: Edition, key: str, facts: Sequence[LinkedFact]) -> Holdings:
    told = [fact for fact in facts if not isinstance(fact, Quote)]
    return Holdings(
        quotations=holdings.quotations(fact for fact in facts if isinstance(fact, Quote)),
        passages=holdings.passages(told),
        sentences=() if key == PARTS else holdings.sentences(told, edition),
    )


def kind_of(fact: LinkedFact) -> str:
    """Return what a fact that somebody says of an actor is, for a template to choose by."""
    if isinstance(fact, Quote):
        return "quote"
    return "position" if isinstance(fact, Position) else "statement"


def same_as(actor: Actor) -> list[tuple[str, str]]:
    """Return what an actor is elsewhere: the name of the catalogue, and an address or empty."""
    links: list[tuple[str, str]] = []
    for catalogue, identifier in actor.fact.same_as.items():
        pattern = labels.CATALOGUES.get(str(catalogue).lower())
        if str(identifier).startswith(("http://", "https://")):
            links.append((str(catalogue), str(identifier)))
        elif pattern:
            links.append((f"{catalogue}: {identifier}", pattern.format(identifier)))
        else:
            links.append((f"{catalogue}: {identifier}", ""))
    return links


def _description(edition: Edition, actor: Actor) -> str:
    _ = edition.interface.text
    what = _(", ").join(edition.roles_of(actor)) or _(labels.KINDS[actor.fact.kind])
    return _(
        "%(name)s (%(what)s): where they stand, what they said, and what is said of them.",
        name=edition.at_head(actor),
        what=what,
    )
