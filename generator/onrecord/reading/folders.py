"""Folders of the content: what stands in them, and nothing that lies outside of the content."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.reading.file import unreadable

LEADS_OUT = Kind(
    "Y101",
    Severity.ERROR,
    "link leads out of the content",
    "A symbolic link that leads to a file outside of the content's folder, or nowhere, would put "
    "into the publication what is not part of it. Copy the file to where the link stands.",
)
NOT_A_FILE = Kind(
    "Y102",
    Severity.ERROR,
    "not a file",
    "A folder, or something that is neither file nor folder, stands where a file is due.",
)


@dataclass(slots=True)
class Folder:
    """The files and folders in a folder by name, each with its path; hidden ones are left out.

    `name` is the path from the project's folder, with `/`. `refused` has the names of what stands
    there and can't be used, each with a problem already; where the folder itself can't be read,
    `readable` is false.
    """

    path: str
    name: str
    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    readable: bool = True

    def has(self, name: str) -> bool:
        """Tell whether anything of that name stands there, usable or not."""
        return name in self.files or name in self.folders or name in self.refused


class Shelf:
    """All folders under the content's, each looked into once."""

    def __init__(self, home: str, problems: list[Problem]) -> None:
        self._home = os.path.realpath(home)
        self._problems = problems
        self._seen: dict[str, Folder] = {}

    def look_into(self, path: str, name: str) -> Folder:
        """Return what stands in the folder at `path`; nothing, and a problem, if it can't be read.

        Content is never read through a link that leads out of the content's folder.
        """
        folder = self._seen.get(path)
        if folder is None:
            folder = self._seen[path] = Folder(path, name)
            try:
                with os.scandir(path) as entries:
                    found = sorted(entries, key=attrgetter("name"))
            except OSError as error:
                self._problems.append(unreadable(name, error))
                folder.readable = False
                return folder
            for entry in found:
                if not entry.name.startswith("."):
                    self._put(entry, folder)
        return folder

    def _put(self, entry: os.DirEntry[str], folder: Folder) -> None:
        if entry.is_symlink() and not self._leads_inside(entry, folder):
            folder.refused.add(entry.name)
        elif entry.is_file():
            folder.files[entry.name] = entry.path
        elif entry.is_dir():
            folder.folders[entry.name] = entry.path
        else:
            folder.refused.add(entry.name)
            message = "This is neither a file nor a folder."
            place = Place(shown(folder, entry.name))
            self._problems.append(NOT_A_FILE.problem(place, message, "Take it away."))

    def _leads_inside(self, entry: os.DirEntry[str], folder: Folder) -> bool:
        target = Path(os.path.realpath(entry.path))
        if not target.exists():
            message = "This link leads nowhere."
        elif not target.is_relative_to(self._home):
            message = "This link leads out of the content's folder."
        else:
            return True
        place = Place(shown(folder, entry.name))
        cure = "Put a copy of the file in its place."
        self._problems.append(LEADS_OUT.problem(place, message, cure))
        return False


def shown(folder: Folder, name: str) -> str:
    """Return the path of `name` in `folder` as it is shown: from the project's folder, with `/`."""
    return f"{folder.name}/{os.fsencode(name).decode(errors='replace')}"
