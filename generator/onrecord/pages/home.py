"""The way in: every dossier with its question, newest first; of a single one, its key points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.pages import holdings
from onrecord.pages.listing import Listing
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import NEWEST, by_date, split
from onrecord.publication import addresses
from onrecord.publication.model import Address, Dossier
from onrecord.telling.edition import Edition

HOME = Address("")


def pages(edition: Edition) -> Iterator[Page]:
    """Make the home page; where the dossiers are many it has the newest, and others have all."""
    dossiers = edition.publication.dossiers
    if len(dossiers) == 1:
        yield _single(edition, dossiers[0])
        return
    _ = edition.interface.text
    title = str(edition.publication.fact.publisher)
    lead = _("Explainers that show the words of the sources they rest on.")
    more = split(addresses.DOSSIERS, dossiers, by_date(edition))
    yield Sheet(edition, HOME).page_of(
        "home",
        title,
        lead,
        holds=_holds(dossiers[:NEWEST]),
        place=edition.publication.fact.place,
        shown=dossiers[:NEWEST],
        more=more if len(dossiers) > NEWEST else None,
        lead=lead,
    )
    if len(dossiers) > NEWEST:
        listing: Listing[Dossier] = Listing(
            "dossiers",
            _("All dossiers"),
            _("Every dossier with its question, the newest first."),
            _holds,
            above=(HOME, title),
        )
        yield from listing.pages(edition, more)


def _holds(dossiers: Sequence[Dossier]) -> Holdings:
    return Holdings(
        sentences=tuple(
            HeldSentence(str(words), "", dossier.fact)
            for dossier in dossiers
            for words in (dossier.fact.title, dossier.fact.question)
        )
    )


def _single(edition: Edition, dossier: Dossier) -> Page:
    sheet = Sheet(edition, HOME, dossier)
    return sheet.page_of(
        "way_in",
        str(dossier.fact.title),
        str(dossier.fact.question),
        holds=Holdings(
            passages=holdings.passages(dossier.key_points),
            sentences=holdings.sentences(dossier.key_points, edition),
        ),
        place=dossier.fact.place,
    )
