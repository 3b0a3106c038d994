"""The glossary, linked: terms that lead to one another, and what their definitions rest on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from onrecord import facts as written
from onrecord.facts import Words
from onrecord.problems import Problem
from onrecord.publication import addresses, standins
from onrecord.publication.linked import Passage, Quote, Source, Term
from onrecord.publication.model import Dossier
from onrecord.publication.passages import look_up_passage
from onrecord.publication.references import UNKNOWN_ID, Register, offer, resolve
from onrecord.texts.matching import UNCHECKED


def link_terms(
    facts: Iterable[written.Term], unread: Collection[str], problems: list[Problem]
) -> dict[str, Term]:
    """Return the terms by id, without their evidence: that stands in sources of dossiers."""
    by_id: dict[str, written.Term] = {}
    for fact in facts:
        by_id.setdefault(fact.id, fact)
    register = Register("a term", "the publication", by_id, ["terms.yml"])
    terms: dict[str, Term] = {}
    for term_id, fact in by_id.items():
        address = addresses.term(term_id)
        known = [
            str(one)
            for one in fact.see_also
            if not register.may_have(one, unread)
            and resolve(register, one, lambda _: None, problems, str(address)) is not None
        ]
        terms[term_id] = Term(fact, address, evidence=(), see_also=tuple(known))
    return terms


def with_evidence(
    term: Term,
    dossiers: Mapping[str, Dossier],
    may_miss: Callable[[str], bool],
    problems: list[Problem],
) -> Term:
    """Return `term` with its evidence looked up.

    A source is named as `dossier/source`, a quote as `dossier/quote`. `may_miss` tells of such a
    name, or that of a dossier, whether it may lead to what was not read, or could not be: then its
    words could not be checked, and there is no problem.
    """
    passages = []
    for one in term.fact.evidence:
        wanted = one.quote if one.quote is not None else one.source
        if wanted is None:
            raise ValueError("a passage is read with a source and its words, or with a quote")
        passages.append(_passage(one, wanted, dossiers, may_miss, str(term.address), problems))
    return replace(term, evidence=tuple(passages))


def _passage(
    one: written.Passage,
    wanted: Words,
    dossiers: Mapping[str, Dossier],
    may_miss: Callable[[str], bool],
    fact: str,
    problems: list[Problem],
) -> Passage:
    kind = "source" if one.quote is None else "quote"
    of, slash, within = str(wanted).partition("/")
    dossier = dossiers.get(of)
    nothing = Passage(one, standins.source(wanted, of), UNCHECKED)
    if not slash:
        message = (
            f"A term is shared by all dossiers, and “{wanted}” does not say whose {kind} it is."
        )
        cure = f"Write {_elsewhere(of, kind, dossiers)}."
        problems.append(UNKNOWN_ID.problem(wanted.place, message, cure, fact))
        return nothing
    if dossier is None:
        if not may_miss(of):
            register = Register("a dossier", "the publication", dossiers, [])
            message = f"There is no dossier “{of}”."
            place = wanted.place_of(0, len(of))
            problems.append(UNKNOWN_ID.problem(place, message, offer(of, register), fact))
        return nothing
    found: Mapping[str, Source | Quote]
    if one.quote is None:
        found = {source.id: source for source in dossier.sources}
    else:
        found = {quote.id: quote for quote in dossier.quotes}
    there = found.get(within)
    if there is None and (may_miss(wanted) or may_miss(f"{of}/{kind}s.yml")):
        return nothing
    if there is None:
        facts = Register(f"a {kind}", f"the dossier “{of}”", found, [])
        message = f"There is no {kind} “{within}” in {facts.home}."
        place = wanted.place_of(len(of) + 1, len(wanted))
        problems.append(UNKNOWN_ID.problem(place, message, offer(within, facts), fact))
        return nothing
    if isinstance(there, Quote):
        return Passage(one, there.source, there.found, there)
    prefix, suffix = str(one.prefix or ""), str(one.suffix or "")
    return Passage(one, there, look_up_passage(there.text, str(one.exact), prefix, suffix))


def _elsewhere(wanted: str, kind: str, dossiers: Mapping[str, Dossier]) -> str:
    """Return how to write `wanted` with the dossier that has it, or else how it would look."""
    for dossier in dossiers.values():
        facts = dossier.sources if kind == "source" else dossier.quotes
        if any(fact.id == wanted for fact in facts):
            return f"{dossier.id}/{wanted}"
    return f"dossier/{kind}, with the ids of both"
