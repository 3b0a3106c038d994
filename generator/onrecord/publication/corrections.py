"""The corrections of one dossier, linked: the newest first, each with the facts it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from onrecord import facts as written
from onrecord.publication import addresses
from onrecord.publication.digests import each_once
from onrecord.publication.linked import Actor, CastEntry, Correction, LinkedFact, Position, Term
from onrecord.publication.model import Dossier
from onrecord.publication.references import Register
from onrecord.publication.scope import Scope
from onrecord.reading.names import OF_A_DOSSIER
from onrecord.when import sort_key


def link_corrections(dossier: Dossier, scope: Scope) -> Dossier:
    """Return `dossier` with its corrections."""
    facts = dossier.fact.corrections
    if not facts:
        return dossier
    home, files = f"the dossier “{dossier.id}”", [f"{stem}.yml" for stem in OF_A_DOSSIER]
    named = Register("a fact", home, _by_reference(dossier), files)
    anchors = _anchors(facts)
    each_once(anchors, facts, scope.problems)
    linked = [
        _correction(fact, anchor, named, scope) for fact, anchor in zip(facts, anchors, strict=True)
    ]
    linked.sort(key=lambda one: sort_key(one.date), reverse=True)
    return replace(dossier, corrections=tuple(linked))


def _by_reference(dossier: Dossier) -> Mapping[str, LinkedFact]:
    """Return the facts by what a correction may call them.

    By id; a position by its address, `holder.question`, with the date as it was written or as it
    stands in the anchor (without one, the position that stands); an actor is its entry in the cast.
    """
    named: dict[str, LinkedFact] = {}
    for fact in dossier.linked():
        if isinstance(fact, Position):
            bare = f"{fact.holder.id}.{fact.question.id}"
            named.setdefault(bare, fact)
            if fact.as_of.when is not None:
                named.setdefault(f"{bare}.{fact.as_of.when.edtf}", fact)
        elif isinstance(fact, CastEntry):
            named.setdefault(fact.actor.id, fact)
        named.setdefault(fact.address.anchor or str(getattr(fact.fact, "id", "")), fact)
    return named


def _anchors(facts: tuple[written.Correction, ...]) -> list[str]:
    """Return the anchors: the day; of several on one day, a digest of facts and words too.

    A correction is a record: its words do not change.
    """
    days = [f"correction.{addresses.date_in_anchor(str(fact.date.words))}" for fact in facts]
    count = Counter(days)
    return [
        day
        if count[day] == 1
        else f"{day}.{addresses.digest('correction', (), *sorted(fact.facts), fact.what)}"
        for day, fact in zip(days, facts, strict=True)
    ]


def _correction(
    fact: written.Correction,
    anchor: str,
    named: Register[LinkedFact],
    scope: Scope,
) -> Correction:
    address = addresses.dossier(scope.dossier, anchor)
    if fact.date.when is None:
        raise ValueError("a correction is read with its date")
    changed: list[LinkedFact | Actor | Term] = []
    for one in fact.facts:
        shared = scope.known.actors.get(one) or scope.known.terms.get(one)
        found = shared if shared and one not in named.by_id else scope.find(named, one, address)
        if found is not None:
            changed.append(found)
    return Correction(fact, address, fact.date.when, tuple(changed))
