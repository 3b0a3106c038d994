"""The names of files and folders: which are read, and which look like one that is misspelt."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.reading.fields import nearest
from onrecord.reading.folders import NOT_A_FILE, Folder, Shelf, shown

UNREAD_FILE = Kind(
    "Y103",
    Severity.ERROR,
    "file that nobody reads",
    "A file of facts (.yml) under a name that means nothing here would be left out without a word. "
    "Most names are misspelt, in capitals, or end in .yaml.",
)

SHARED = ("publication", "actors", "terms")
OF_A_DOSSIER = (
    "dossier",
    "sources",
    "cast",
    "positions",
    "quotes",
    "events",
    "background",
    "unknowns",
)
SPLIT = ("actors", "terms")  # shared, and may be folders
WHOLE = ("publication", "dossier")  # one mapping, which can't be split into a folder
NAMELESS = ("cast",)  # its facts need no id to be meant


def is_yaml(name: str) -> bool:
    """Tell whether a file's name says that it holds facts."""
    return name.lower().endswith((".yml", ".yaml"))


def check_files(
    folder: Folder, known: Collection[str], problems: list[Problem]
) -> dict[str, list[str]]:
    """Report what stands in `folder` as a file of facts and isn't read.

    `known` are the names of the files that are read, without their ending. Returns, by the name
    that each was probably to have, the paths of those that aren't.
    """
    files = [f"{stem}.yml" for stem in known]
    passed_over: dict[str, list[str]] = {}
    for name, path in folder.files.items():
        if (name not in files and is_yaml(name)) or name in known:
            near = nearest(name, files)
            problems.append(_unread(folder, name, near))
            passed_over.setdefault((near or "").removesuffix(".yml"), []).append(path)
    for name in folder.folders:
        if name in files:
            message = "A folder stands where a file is due."
            cure = f"Call it {name.removesuffix('.yml')}, or put a file in its place."
            problems.append(NOT_A_FILE.problem(Place(shown(folder, name)), message, cure))
    return passed_over


def check_folders(folder: Folder, shelf: Shelf, problems: list[Problem]) -> Collection[str]:
    """Report folders in a dossier's `folder` that hold files of facts and aren't read.

    Returns the names that they were probably to have.
    """
    known = [stem for stem in OF_A_DOSSIER if stem not in WHOLE]
    meant: set[str] = set()
    for name, path in folder.folders.items():
        if name in known:
            continue
        if any(map(is_yaml, shelf.look_into(path, shown(folder, name)).files)):
            near = nearest(name, known)
            problems.append(_unread(folder, name, near))
            meant.update([near] if near else [])
    return meant


def check_split(folder: Folder, problems: list[Problem]) -> Sequence[str]:
    """Report files in a split folder (`quotes/`) that end in .yaml, or .YML, and aren't read.

    Returns their paths.
    """
    unread = [name for name in folder.files if is_yaml(name) and not name.endswith(".yml")]
    for name in unread:
        problems.append(_unread(folder, name, f"{name.rpartition('.')[0]}.yml"))
    return [folder.files[name] for name in unread]


def _unread(folder: Folder, name: str, near: str | None) -> Problem:
    cure = f"Call it {near}." if near else "Put its facts where they are read, or take it away."
    message = f"Nobody reads “{name}” here."
    return UNREAD_FILE.problem(Place(shown(folder, name)), message, cure)
