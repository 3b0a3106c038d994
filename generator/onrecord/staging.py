"""A folder made beside the old one and swapped in whole, so that the old one stays till the end.

The new folder is `.NAME-new-PID-…` beside NAME, and for the moment of the swap the old one is
`.NAME-old-PID-…`. What a process that was killed left of either is cleared away, or put back, by
the next one.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
from pathlib import Path

_LIVE: set[Path] = set()  # folders that this process is still working on


class Staging:
    """A new folder on its way to a place. Ends with `publish` or `discard`, once."""

    def __init__(self, place: Path, folder: Path) -> None:
        self.place = place
        self.folder = folder
        _LIVE.add(folder)

    @classmethod
    def begin(cls, place: Path) -> Staging:
        """Make an empty folder that `publish` will put at `place`, and mend what others left.

        Raises `OSError` where not even a temporary folder can be made.
        """
        place = Path(os.path.realpath(place))
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _mend(place)
            # Not mkdtemp, whose folders nobody else may read: this one becomes the site.
            folder = _beside(place, "new")
            folder.mkdir()
        except OSError:
            # The folder around a mount point may be closed to us: then `publish` copies.
            folder = Path(tempfile.mkdtemp(prefix=f"{place.name}-"))
            folder.chmod(0o755)
        return cls(place, folder)

    def publish(self, *, keep_hidden: bool = True) -> None:
        """Put the new folder in the old one's place.

        With `keep_hidden` what the old one has at its top with a name that begins with a dot is
        carried over (`.git`, `.well-known`). Raises `OSError` where it can't be done: then the old
        folder is where it was.
        """
        try:
            if self.place.exists():
                shutil.copymode(self.place, self.folder)
                self._swap(keep_hidden)
            else:
                self.folder.rename(self.place)
        except OSError:
            # A mount point can't be renamed, nor anything across file systems.
            self._copy_in(keep_hidden)
        _LIVE.discard(self.folder)

    def discard(self) -> None:
        """Take the new folder away; the old one was never touched."""
        shutil.rmtree(self.folder, ignore_errors=True)
        _LIVE.discard(self.folder)

    def _swap(self, keep_hidden: bool) -> None:
        old = _beside(self.place, "old")
        _LIVE.add(old)
        self.place.rename(old)
        try:
            self.folder.rename(self.place)
        except OSError:
            old.rename(self.place)
            raise
        finally:
            _LIVE.discard(old)
        if keep_hidden:
            _carry_over(old, self.place)
        shutil.rmtree(old, ignore_errors=True)

    def _copy_in(self, keep_hidden: bool) -> None:
        shutil.copytree(self.folder, self.place, dirs_exist_ok=True)
        for there, folders, files in os.walk(self.place, topdown=False):
            inside = Path(there).relative_to(self.place)
            if keep_hidden and inside.parts and inside.parts[0].startswith("."):
                continue
            at_top = inside == Path()
            for name in [*files, *folders]:
                if keep_hidden and at_top and name.startswith("."):
                    continue
                if not (self.folder / inside / name).exists():
                    _remove(Path(there) / name)
        shutil.rmtree(self.folder, ignore_errors=True)


def _beside(place: Path, age: str) -> Path:
    return place.parent / f".{place.name}-{age}-{os.getpid()}-{secrets.token_hex(4)}"


def _mend(place: Path) -> None:
    """Clear away, or put back, what a process that is no longer there left beside `place`."""
    pattern = re.compile(rf"\.{re.escape(place.name)}-(new|old)-(\d+)-[0-9a-f]{{8}}")
    for entry in sorted(place.parent.iterdir()):
        match = pattern.fullmatch(entry.name)
        if not match or entry in _LIVE or _runs(int(match[2])):
            continue
        if match[1] == "old" and not place.exists():
            entry.rename(place)
            continue
        if match[1] == "old":
            _carry_over(entry, place)
        shutil.rmtree(entry, ignore_errors=True)


def _runs(pid: int) -> bool:
    """Tell whether another process `pid` runs; where that can't be asked safely, say it does."""
    if pid == os.getpid():
        return False
    if os.name == "nt":  # there os.kill would end it
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _carry_over(old: Path, new: Path) -> None:
    for entry in sorted(old.iterdir()):
        if entry.name.startswith(".") and not (new / entry.name).exists():
            entry.rename(new / entry.name)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
