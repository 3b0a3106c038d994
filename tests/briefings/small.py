"""Writes a publication whose one dossier is small: the night ferry of the example."""

from __future__ import annotations

import shutil
from pathlib import Path

from newsroom import EXAMPLE


def small(root: Path) -> Path:
    """Write it into `root`, and return the folder of the dossier."""
    (root / "content").mkdir()
    for name in ("actors.yml", "publication.yml", "terms.yml"):
        shutil.copy(EXAMPLE / name, root / "content" / name)
    return Path(shutil.copytree(EXAMPLE / "night-ferry", root / "content" / "night-ferry"))
