"""The way in: every dossier with its question, newest first; of a single one, its key points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.pages import holdings
from onrecord.pages.edition import Edition
from onrecord.pages.page import HeldSentence, Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import split
from onrecord.publication.model import Address, Dossier

MOST = 40  # dossiers on one page

HOME = Address("")


def pages(edition: Edition) -> Iterator[Page]:
    """Make the home page, and where the dossiers are many, one page for each year of them."""
    dossiers = edition.publication.dossiers
    if len(dossiers) == 1:
        yield _single(edition, dossiers[0])
        return
    _ = edition.interface.text
    parts = split(dossiers, MOST, lambda dossier: dossier.fact.published.when, edition)
    lead = _("Explainers that show the words of the sources they rest on.")
    yield Sheet(edition, HOME).page_of(
        "home",
        str(edition.publication.fact.publisher),
        lead,
        holds=_holds(dossiers[:MOST]),
        place=edition.publication.fact.place,
        shown=dossiers[:MOST],
        parts=[(part, Address(f"dossiers_{part.key}/")) for part in parts],
        lead=lead,
    )
    for part in parts:
        address = Address(f"dossiers_{part.key}/")
        yield Sheet(edition, address).page_of(
            "home",
            _("Dossiers: %(when)s", when=part.name),
            _("The dossiers of %(when)s, newest first.", when=part.name),
            holds=_holds(part.items),
            shown=part.items,
            parts=[],
            lead="",
        )


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
