"""Publications on their way to paper: the example, and one that is far too long."""

from __future__ import annotations

from pathlib import Path

import pytest
from large import large

from newsroom import EXAMPLE
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


def made(root: Path, site: str = SITE, cache: Path | None = None) -> Prints:
    return briefings(edition_of(root), site, None, cache)


def edition_of(root: Path) -> Edition:
    found = publication(root)
    return Edition(found, Interface.of(found.language))


def bound(root: Path, site: str = SITE, cache: Path | None = None) -> Prints:
    return full_editions(edition_of(root), site, None, cache)


@pytest.fixture(scope="session")
def example() -> Prints:
    return made(EXAMPLE.parent)


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return made(large(tmp_path_factory.mktemp("long")))


@pytest.fixture(scope="session")
def whole() -> Prints:
    return bound(EXAMPLE.parent)


@pytest.fixture(scope="session")
def whole_and_long(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return bound(large(tmp_path_factory.mktemp("whole")))
