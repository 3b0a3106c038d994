"""The facts that were read, linked: references followed, words and dates held, addresses given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from onrecord import facts as written
from onrecord.frozen import frozen
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication import addresses, standins
from onrecord.publication.dossiers import link_dossiers
from onrecord.publication.known import Known
from onrecord.publication.linked import Actor
from onrecord.publication.model import Dossier, Publication
from onrecord.publication.references import once_each, used_once
from onrecord.publication.terms import link_terms, with_evidence
from onrecord.reading import Reading
from onrecord.when import sort_key

NAME_TAKEN = Kind(
    "R104",
    Severity.ERROR,
    "dossier named like another page",
    """The name of a dossier's folder is its address on the site, and another page has that address:
`dossiers`, `actors`, `quotes`, `sources`, `glossary`, `corrections`, `method`, what the site itself
needs (`search`, `assets`, `404`), or a page of `docs/`. One would be written over the other. Give
the folder another name.""",
)


@frozen()
class Linked:
    """What linking gives: the publication, and what does not hold together in it, in no order."""

    publication: Publication
    problems: tuple[Problem, ...]


def link(reading: Reading, language: str = "", pages: Collection[str] = ()) -> Linked:
    """Link what was read.

    `language` is the site's, where its configuration says one; else the publication's own holds, or
    English. `pages` are names that pages of `docs/` have at the top of the site, which no dossier's
    folder may bear.
    """
    problems: list[Problem] = []
    actors = _actors(reading.actors, problems)
    used_once(((term.id, "a term") for term in reading.terms), problems)
    terms = link_terms(reading.terms, reading.unread, problems)
    known = Known(actors, terms)
    own = reading.publication.language if reading.publication is not None else None
    spoken = str(language or own or "en")
    for facts in reading.dossiers:
        if facts.id in addresses.TAKEN or facts.id in pages:
            problems.append(_taken(facts))
    linked = link_dossiers(reading.dossiers, spoken, known, problems)
    dossiers = {dossier.id: dossier for dossier in linked}
    may_miss = _may_miss(reading)
    for term_id, term in terms.items():
        terms[term_id] = with_evidence(term, dossiers, may_miss, problems)
    publication = Publication(
        fact=reading.publication or standins.publication(),
        actors=actors,
        terms=terms,
        dossiers=_newest_first(dossiers.values()),
        known=known,
        whole=reading.whole,
        language=spoken,
    )
    return Linked(publication, once_each(problems))


def _actors(facts: Iterable[written.Actor], problems: list[Problem]) -> Mapping[str, Actor]:
    every = tuple(facts)
    used_once(((fact.id, "an actor") for fact in every), problems)
    actors: dict[str, Actor] = {}
    for fact in every:
        actors.setdefault(fact.id, Actor(fact, addresses.actor(fact.id)))
    return actors


def _may_miss(reading: Reading) -> Callable[[str], bool]:
    """Return what tells whether a dossier, or `dossier/id`, is written and was not read."""
    unread = {f"{facts.id}/{one}" for facts in reading.dossiers for one in facts.unread}
    read = {facts.id for facts in reading.dossiers}

    def may_miss(name: str) -> bool:
        if "/" in name:
            return name in unread
        return name in reading.unread or (not reading.whole and name not in read)

    return may_miss


def _taken(facts: written.DossierFacts) -> Problem:
    message = f"“{facts.id}” is the address of another page of the site."
    cure = "Give the dossier's folder another name."
    address = str(addresses.dossier(facts.id))
    return NAME_TAKEN.problem(facts.dossier.place, message, cure, address)


def _newest_first(dossiers: Iterable[Dossier]) -> tuple[Dossier, ...]:
    def published(dossier: Dossier) -> tuple[date, date, str]:
        when = dossier.fact.published.when
        return sort_key(when) if when is not None else (date.min, date.min, "")

    return tuple(sorted(dossiers, key=published, reverse=True))
