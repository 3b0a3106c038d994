"""Every page of a publication, as Markdown: a kind of page a module, with a template beside it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import (
    actor,
    actors,
    all_quotes,
    all_sources,
    background,
    cast,
    corrections,
    dossier,
    glossary,
    home,
    method,
    positions,
    quotes,
    source,
    timeline,
)
from onrecord.pages.page import Page
from onrecord.telling.edition import Edition

KINDS = (
    home,
    dossier,
    cast,
    positions,
    quotes,
    background,
    timeline,
    source,
    actors,
    actor,
    all_quotes,
    all_sources,
    glossary,
    corrections,
    method,
)


def pages(edition: Edition) -> Iterator[Page]:
    """Make every page of `edition`, the home page first."""
    for kind in KINDS:
        yield from kind.pages(edition)
