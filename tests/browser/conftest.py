"""One browser for all tests here, and the sites that it opens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chromium import Chromium, running
from newsroom import EXAMPLE, Newsroom
from served import Served, served

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    with running() as browser:
        yield browser


@pytest.fixture(scope="session")
def example(built: Newsroom) -> Iterator[Served]:
    with served(built.site, EXAMPLE) as site:
        yield site


@pytest.fixture(scope="session")
def first_story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("first") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with served(folder, ROOT / "content") as site:
        yield site
