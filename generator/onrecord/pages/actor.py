"""An actor over all dossiers: who they are, where they stand, what they and others said."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Basis
from onrecord.interface import labels
from onrecord.pages import holdings
from onrecord.pages.cast import is_key
from onrecord.pages.edition import Edition
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.publication.model import Actor, LinkedFact, Position, Quote, Statement


def pages(edition: Edition) -> Iterator[Page]:
    """Make a page for every actor of the publication."""
    for actor in edition.publication.actors.values():
        yield _page(edition, actor)


def _page(edition: Edition, actor: Actor) -> Page:
    publication = edition.publication
    standing = [
        position
        for position in publication.positions_of(actor)
        if position.fact.basis is not Basis.ATTRIBUTED
    ]
    roles = list(publication.roles_of(actor))
    parts = edition.parts.get(actor.id, ())
    said = list(publication.quotes_by(actor))
    events = list(publication.events_with(actor))
    others = list(publication.said_of(actor))
    ascribed = [fact for fact in others if isinstance(fact, Position)]
    statements = [fact for fact in others if isinstance(fact, Statement)]
    naming = [fact for fact in others if isinstance(fact, Quote)]
    told: list[LinkedFact] = [*roles, *standing, *ascribed, *statements, *events]
    return Sheet(edition, actor.address).page_of(
        "actor",
        edition.at_head(actor),
        _description(edition, actor),
        holds=Holdings(
            quotations=holdings.quotations([*said, *naming]),
            passages=holdings.passages([*told, *parts]),
            sentences=(*holdings.sentences(told, edition), *holdings.note(actor.fact)),
        ),
        place=actor.fact.place,
        actor=actor,
        roles=roles,
        is_key=is_key,
        parts=parts,
        standing=standing,
        said=said,
        ascribed=ascribed,
        statements=statements,
        naming_them=naming,
        events=events,
        links=same_as(actor),
    )


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
