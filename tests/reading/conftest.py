"""A newsroom to write in."""

from __future__ import annotations

from pathlib import Path

import pytest
from vale import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)
