"""What pages must hold, gathered from linked facts, so that the finished site can be held to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from onrecord.facts import Fact
from onrecord.pages.page import (
    HeldDate,
    HeldPassage,
    HeldQuotation,
    HeldSentence,
    Holdings,
)
from onrecord.pages.withheld import held_back
from onrecord.publication.model import (
    Address,
    CastEntry,
    Correction,
    Dated,
    DateVerdict,
    Dossier,
    Event,
    KeyPoint,
    LinkedFact,
    Passage,
    Position,
    Question,
    Quote,
    Statement,
    Term,
    Topic,
    Unknown,
    Wording,
)
from onrecord.telling import naming
from onrecord.telling.edition import Edition
from onrecord.telling.words import passage_words, plain, quotation

Told: TypeAlias = LinkedFact | Term


def quotations(quotes: Iterable[Quote], *, wordings: bool = False) -> tuple[HeldQuotation, ...]:
    """Return the quotes as a page must show them, with other wordings where it shows those."""
    held: list[HeldQuotation] = []
    for quote in quotes:
        shown: list[Quote | Wording] = [quote]
        if wordings:
            shown += [*([quote.original] if quote.original else []), *quote.also_reported]
        held += [
            HeldQuotation(quote.address, plain(quotation(one)), one.source, one.found, one.fact)
            for one in shown
        ]
    return tuple(held)


def passages(facts: Iterable[Told], page: str = "") -> tuple[HeldPassage, ...]:
    """Return what `facts` rest on, each passage once, with the anchors on `page` that cite it."""
    cited: dict[Passage, list[str]] = {}
    for fact in facts:
        for passage in getattr(fact, "evidence", ()):
            anchors = cited.setdefault(passage, [])
            if fact.address.page == page and fact.address.anchor:
                anchors.append(fact.address.anchor)
    return tuple(
        HeldPassage(passage, passage_words(passage), tuple(anchors))
        for passage, anchors in cited.items()
    )


def sentences(facts: Iterable[Told], edition: Edition, page: str = "") -> tuple[HeldSentence, ...]:
    """Return what editors say in `facts`: at the facts' anchors, where these are on `page`.

    Elsewhere a fact is shown in short, and stands anywhere.
    """
    held: list[HeldSentence] = []
    for fact in facts:
        anchor = fact.address.anchor if fact.address.page == page else ""
        words = [*_said(fact, edition), *(_captions(fact, edition) if anchor else ())]
        held += [HeldSentence(str(one), anchor, fact.fact) for one in words if one]
        held += note(fact.fact) if anchor else ()
    return tuple(held)


def note(fact: Fact) -> tuple[HeldSentence, ...]:
    """Return an editor's note, which may stand anywhere: a topic's stands behind its statements."""
    if fact.note is None:
        return ()
    words = (fact.note.text, fact.note.reference.title)
    return tuple(HeldSentence(str(one), "", fact.note) for one in words)


def dates(facts: Iterable[Told], edition: Edition) -> tuple[HeldDate, ...]:
    """Return the dates of `facts`, which must stand at their anchors."""
    return tuple(
        HeldDate(edition.when(dated.when), fact.address.anchor, fact.fact, dated)
        for fact in facts
        for dated in _dates(fact)
        if dated.when is not None
    )


def of(
    edition: Edition,
    dossier: Dossier,
    page: Address,
    *,
    cited: Iterable[Told] = (),
    quotes: Iterable[Quote] = (),
    wordings: bool = False,
) -> Holdings:
    """Return what a page of a dossier must hold, and what it must not.

    That is all facts that have their address on it, with what they say and rest on and their
    dates; what the facts in `cited`, which have it elsewhere, say and rest on; and `quotes`.
    """
    own = [fact for fact in dossier.linked() if fact.address.page == page.page]
    there = [fact for fact in own if fact.address.anchor]
    shown = dict.fromkeys([*there, *cited])
    return Holdings(
        quotations=quotations(quotes, wordings=wordings),
        passages=passages(shown, page.page),
        anchors=tuple(fact.address.anchor for fact in there),
        sentences=sentences(shown, edition, page.page),
        dates=dates(there, edition),
        withheld=held_back(dossier),
    )


def _said(fact: Told, edition: Edition) -> Iterator[object]:
    """Go through the sentences of a fact that are shown wherever it is."""
    match fact:
        case KeyPoint() | Statement() | Unknown():
            yield fact.fact.text
        case Event():
            yield from (fact.fact.title, fact.fact.summary, fact.fact.where)
            yield from (edition.at_head(actor) for actor in fact.actors)
        case Position():
            yield fact.fact.summary
        case CastEntry():
            yield from (fact.fact.role, fact.fact.description)
            yield fact.part_of.label if fact.part_of else None
        case Topic():
            yield fact.fact.title
        case Question():
            yield fact.fact.text
        case Correction():
            yield fact.fact.what
        case Term():
            yield from (fact.fact.term, fact.fact.definition)


def _captions(fact: Told, edition: Edition) -> Iterator[object]:
    """Go through what else stands at the address of a fact: who, where, on whose word."""
    match fact:
        case Position():
            yield naming.stance(fact, edition)
            yield fact.attributed_by.label if fact.attributed_by else None
        case Quote():
            yield from (
                edition.at_head(fact.speaker),
                fact.fact.occasion,
                fact.fact.where,
                fact.audience,
            )
            yield from (actor.label for actor in fact.via)
        case Statement():
            yield fact.attributed_to.label if fact.attributed_to else None
        case CastEntry():
            yield edition.at_head(fact.actor)
        case Question():
            yield fact.fact.description
        case Term():
            yield from fact.fact.also_known_as
            yield fact.fact.reference.title if fact.fact.reference else None


def _dates(fact: Told) -> Iterator[Dated]:
    match fact:
        case Quote():
            yield fact.said
            yield from (one.said for one in fact.also_reported if one.said)
        case Position():
            yield fact.as_of
        case Event():
            yield fact.date
            yield from [fact.end] if fact.end else []
        case Correction():
            # The newsroom's own: no source has words for it.
            yield Dated(None, fact.date, DateVerdict.SOURCE)
