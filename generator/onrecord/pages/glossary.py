"""The glossary: every term with its definition, and on what it rests.

Terms have their addresses on it, so it stays one page; of very many it does not say where each is
used, which a search does.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import holdings
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import MOST
from onrecord.publication import addresses
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the glossary, where the publication has terms."""
    _ = edition.interface.text
    terms = sorted(
        edition.publication.terms.values(), key=lambda term: str(term.fact.term).casefold()
    )
    if not terms:
        return
    yield (
        Sheet(edition, addresses.GLOSSARY)
        .filtered(terms)
        .page_of(
            "glossary",
            _("Glossary"),
            _("The words that these stories need, explained."),
            holds=Holdings(
                passages=holdings.passages(terms, addresses.GLOSSARY.page),
                anchors=tuple(term.address.anchor for term in terms),
                sentences=holdings.sentences(terms, edition, addresses.GLOSSARY.page),
            ),
            place=terms[0].fact.place,
            terms=terms,
            light=len(terms) > MOST,
        )
    )
