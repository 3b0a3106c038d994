"""What pages must hold, gathered from linked facts, so that the finished site can be held to it."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.pages.page import HeldPassage, HeldQuotation, Holdings
from onrecord.pages.words import passage_words, plain, quotation
from onrecord.publication.model import Address, Dossier, LinkedFact, Passage, Quote


def quotations(quotes: Iterable[Quote], *, wordings: bool = False) -> tuple[HeldQuotation, ...]:
    """Return the quotes as a page must show them, with other wordings where it shows those."""
    held: list[HeldQuotation] = []
    for quote in quotes:
        held.append(
            HeldQuotation(quote.address, plain(quotation(quote)), quote.source, quote.found)
        )
        if wordings:
            others = [*([quote.original] if quote.original else []), *quote.also_reported]
            held += [
                HeldQuotation(quote.address, plain(quotation(other)), other.source, other.found)
                for other in others
            ]
    return tuple(held)


def passages(cited: Iterable[Passage]) -> tuple[HeldPassage, ...]:
    """Return the passages as a page must show them, each once."""
    seen: dict[int, Passage] = {id(passage): passage for passage in cited}
    return tuple(HeldPassage(passage, passage_words(passage)) for passage in seen.values())


def evidence(facts: Iterable[LinkedFact]) -> list[Passage]:
    """Return every passage that `facts` rest on."""
    return [passage for fact in facts for passage in getattr(fact, "evidence", ())]


def anchors(dossier: Dossier, page: Address) -> tuple[str, ...]:
    """Return the anchors of all facts of a dossier that have their address on `page`."""
    return tuple(
        fact.address.anchor
        for fact in dossier.linked()
        if fact.address.page == page.page and fact.address.anchor
    )


def of(
    dossier: Dossier,
    page: Address,
    *,
    cited: Iterable[Passage] = (),
    quotes: Iterable[Quote] = (),
    wordings: bool = False,
) -> Holdings:
    """Return what a page of a dossier must hold: quotes, cited passages, and its facts' anchors."""
    return Holdings(
        quotations=quotations(quotes, wordings=wordings),
        passages=passages(cited),
        anchors=anchors(dossier, page),
    )
