"""Files of fonts as the typesetter takes them, and what it calls the family of each."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst


@lru_cache(maxsize=8)
def loaded(files: tuple[Path, ...]) -> typst.Fonts:
    """Return fonts as the typesetter takes them."""
    return _load(files)


def family(file: Path) -> str | None:
    """Return the family of a file by the typesetter's name for it; None where it can't use it."""
    return next((one.family for one in _load((file,)).fonts()), None)


def _load(files: tuple[Path, ...]) -> typst.Fonts:
    import typst

    # It takes folders alone, so those asked for are linked from one. It follows the links at once,
    # and reads the files where they are.
    with tempfile.TemporaryDirectory(prefix="onrecord-fonts-") as folder:
        for number, file in enumerate(files):
            (Path(folder) / f"{number:03}{file.suffix}").symlink_to(file.resolve())
        return typst.Fonts(False, False, [folder])
