"""What was made before, kept in a folder by a digest of all that it was made of."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

_SUM = 64  # hexadecimal digits of SHA-256


class Kept:
    """A folder of results by their digests; a folder of None keeps nothing.

    A file begins with the checksum of what follows, so that one cut short is not taken for whole.
    The folder tells Git to leave it alone, and may be deleted at any time.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, digest: str) -> bytes | None:
        """Return what was kept for a digest, None where nothing whole is there."""
        if self._folder is None:
            return None
        try:
            written = (self._folder / digest).read_bytes()
        except OSError:
            return None
        checksum, content = written[:_SUM], written[_SUM:]
        whole = hashlib.sha256(content).hexdigest().encode() == checksum
        return content if whole else None

    def put(self, digest: str, content: bytes) -> None:
        """Keep something; a folder that can't be written to is no reason to stop."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder / ".gitignore"
            if not ignore.is_file():
                ignore.write_text("*\n", encoding="utf-8")
            part = self._folder / f"{digest}.{os.getpid()}"
            part.write_bytes(hashlib.sha256(content).hexdigest().encode() + content)
            part.replace(self._folder / digest)
        except OSError:
            return

    def keep_only(self, digests: Collection[str]) -> None:
        """Take away what is kept for any other digest."""
        if self._folder is None or not self._folder.is_dir():
            return
        for file in self._folder.iterdir():
            if len(file.stem) == _SUM and file.name not in digests:
                file.unlink(missing_ok=True)
