"""The example publication, as it stands and as a copy to edit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from editing_desk import EXAMPLE, Desk

from onrecord.publication import Publication, link
from onrecord.reading import read


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A copy of the example to edit."""
    shutil.copytree(EXAMPLE, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def example() -> Publication:
    """The example as it stands, linked once."""
    linked = link(read(EXAMPLE / "content", EXAMPLE))
    assert linked.problems == ()
    return linked.publication
