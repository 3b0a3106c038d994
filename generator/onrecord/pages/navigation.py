"""The site's navigation: what a reader can always go to, as titles and files of pages.

With one dossier its chapters are the navigation; with several each dossier leads to its own, so
that the navigation, which every page holds, does not grow with the archive.
"""

from __future__ import annotations

from typing import TypeAlias

from onrecord.pages.chapters import chapters
from onrecord.publication import addresses
from onrecord.publication.model import Address
from onrecord.telling.edition import Edition

Entry: TypeAlias = dict[str, "str | list[Entry]"]


def navigation(edition: Edition) -> list[Entry]:
    """Return the entries in order: a title and a page's file, or a title and further entries."""
    _ = edition.interface.text
    publication = edition.publication
    if not publication.dossiers:
        return [_entry(_("Home"), Address(""))]
    shared = [
        _entry(_("Everyone"), addresses.ACTORS),
        *([_entry(_("All quotes"), addresses.QUOTES)] if edition.several else []),
        *([_entry(_("Glossary"), addresses.GLOSSARY)] if publication.terms else []),
        _entry(_("Corrections"), addresses.CORRECTIONS),
        _entry(_("Method"), addresses.METHOD),
    ]
    if edition.several:
        return [
            _entry(_("Dossiers"), Address("")),
            *shared[:2],
            _entry(_("Sources"), addresses.SOURCES),
            *shared[2:],
        ]
    (dossier,) = publication.dossiers
    # The last chapter, its sources, has the index of all sources for a page of its own.
    own = [_entry(one.name, one.address) for one in chapters(dossier, edition.interface)[:-1]]
    return [
        _entry(_("In brief"), Address("")),
        *own,
        _entry(_("Sources"), addresses.SOURCES),
        {_("More"): shared},
    ]


def targets(entries: list[Entry]) -> set[str]:
    """Return the files of all pages that `entries` lead to."""
    found: set[str] = set()
    for entry in entries:
        for target in entry.values():
            found |= {target} if isinstance(target, str) else targets(target)
    return found


def _entry(title: str, address: Address) -> Entry:
    return {title: f"{address.page}index.md"}
