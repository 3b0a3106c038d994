"""What is printed once, and not changed: the example, and what is far too long."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from large import large
from press import bound, made

from newsroom import EXAMPLE
from onrecord.briefings.prints import Prints

TESTS = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def example() -> Prints:
    return made(EXAMPLE.parent)


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return made(large(tmp_path_factory.mktemp("long")))


@pytest.fixture(scope="session")
def editions() -> Callable[[str], Prints]:
    """The full editions of a publication in a folder here, each printed once."""
    return cache(lambda name: bound(TESTS / name))


@pytest.fixture(scope="session")
def whole(editions: Callable[[str], Prints]) -> Prints:
    return editions("example")


@pytest.fixture(scope="session")
def whole_and_long(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return bound(large(tmp_path_factory.mktemp("whole")))
