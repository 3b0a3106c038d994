"""The press of a newsroom: the briefings and the full editions of a publication in a folder."""

from __future__ import annotations

from pathlib import Path

from onrecord.briefings.full_edition.printing import full_editions
from onrecord.briefings.prints import Prints
from onrecord.briefings.two_pages.printing import briefings
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.publication.model import Publication
from onrecord.telling.edition import Edition

SITE = "https://desk.example.org/stories/"


def publication(root: Path) -> Publication:
    found = examine(Project(root, root / "content")).publication
    assert found is not None
    return found


def edition_of(root: Path) -> Edition:
    found = publication(root)
    return Edition(found, Interface.of(found.language))


def made(root: Path, site: str = SITE, cache: Path | None = None) -> Prints:
    """The briefings."""
    return briefings(edition_of(root), site, None, cache)


def bound(root: Path, site: str = SITE, cache: Path | None = None) -> Prints:
    """The full editions."""
    return full_editions(edition_of(root), site, None, cache)
