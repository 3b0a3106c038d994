"""How facts are taken down and checked, what no check can catch, with the publication's figures."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.publication import addresses
from onrecord.telling.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """Make the method page."""
    _ = edition.interface.text
    yield Sheet(edition, addresses.METHOD).page_of(
        "method",
        _("Method"),
        _("How facts are taken down and checked here, and what no check can catch."),
        holds=Holdings(),
        place=edition.publication.fact.place,
        figures=edition.publication.figures,
    )
