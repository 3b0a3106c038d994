"""The site's navigation as MkDocs takes it: ours, joined with the publication's own."""

from __future__ import annotations

from mkdocs.utils import nest_paths

from onrecord.markup import head
from onrecord.pages.navigation import Entry, targets


def joined(nav: object, entries: list[Entry], by_hand: list[str]) -> list[object]:
    """Return the navigation: ours, then the publication's own; its own alone if it names ours."""
    listed = targets(entries)
    if nav is None:
        return [*entries, *nest_paths(uri for uri in by_hand if uri not in listed)]
    assert isinstance(nav, list)  # MkDocs has validated it
    if listed & _named(nav):
        return nav
    return [*entries, *nav]


def _named(nav: object) -> set[str]:
    if isinstance(nav, str):
        return {nav}
    if isinstance(nav, dict):
        return {name for value in nav.values() for name in _named(value)}
    if isinstance(nav, list):
        return {name for value in nav for name in _named(value)}
    return set()


def encoded(entries: list[Entry], replaced: dict[str, str]) -> list[Entry]:
    """Return the entries as MkDocs takes them: titles escaped, replaced pages exchanged."""
    return [
        {
            head(title): replaced.get(target, target)
            if isinstance(target, str)
            else encoded(target, replaced)
            for title, target in entry.items()
        }
        for entry in entries
    ]
