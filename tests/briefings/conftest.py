"""Publications on their way to paper: the example, and one that is far too long."""

from __future__ import annotations

from pathlib import Path

import pytest
from large import large

from newsroom import EXAMPLE
from onrecord.briefings import Prints, briefings
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
    found = publication(root)
    return briefings(Edition(found, Interface.of(found.language)), site, None, cache)


@pytest.fixture(scope="session")
def example() -> Prints:
    return made(EXAMPLE.parent)


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return made(large(tmp_path_factory.mktemp("long")))
