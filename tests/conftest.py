"""A publication in a folder of its own: a fresh one to change, and one that is built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from newsroom import PAPERLESS, Newsroom

# A slow machine is no fault of what is tested.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


@pytest.fixture
def paperless(tmp_path: Path) -> Newsroom:
    """One that prints nothing, which takes most of a build, for what paper has no part in."""
    return Newsroom(tmp_path, PAPERLESS)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """The example, built once and not to be changed."""
    newsroom = Newsroom(tmp_path_factory.mktemp("built"))
    newsroom.build("--strict")
    return newsroom
