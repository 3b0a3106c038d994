"""The texts of sources: their files looked up in the dossier's folder, and read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.facts import Source, Words
from onrecord.problems import Kind, Problem, Severity
from onrecord.reading.fields import nearest
from onrecord.reading.file import MOST_TEXT, check_source_text, read_bytes
from onrecord.reading.folders import NOT_A_FILE, Folder, Shelf, shown

OUT_OF_DOSSIER = Kind(
    "Y104",
    Severity.ERROR,
    "path leads out of the dossier",
    "The text of a source stands in the dossier's own folder, so that the dossier is whole by "
    "itself, and is named by its path from there: sources/courier.txt.",
)
NO_SUCH_FILE = Kind(
    "Y105",
    Severity.ERROR,
    "file missing",
    "A file that is named, or that every dossier and publication must have, is not there.",
)


def read_texts(
    sources: Iterable[Source], folder: Folder, shelf: Shelf, problems: list[Problem]
) -> dict[str, bytes]:
    """Return the bytes of each source's file, by the source's id, where they can be read and shown.

    A source without `file` has none; every other one that is left out has a problem.
    """
    texts: dict[str, bytes] = {}
    for source in sources:
        if source.file is None:
            continue
        found = _find(source.file, folder, shelf, problems)
        if found is None:
            continue
        path, name = found
        data = read_bytes(path, name, MOST_TEXT, problems)
        if data is not None and check_source_text(data, name, problems):
            texts[str(source.id)] = data
    return texts


def _find(
    file: Words, folder: Folder, shelf: Shelf, problems: list[Problem]
) -> tuple[str, str] | None:
    *way, last = file.split("/")
    if any(step in ("", ".", "..") for step in (*way, last)) or "\\" in file or ":" in file:
        message = f"“{file[:80]}” is not a path within the dossier's folder."
        cure = "Put the text into sources/ and write, as in sources/courier.txt."
        problems.append(OUT_OF_DOSSIER.problem(file.place, message, cure))
        return None
    for step in way:
        if step not in folder.folders:
            problems.extend(_lacks(file, step, folder, list(folder.folders)))
            return None
        folder = shelf.look_into(folder.folders[step], shown(folder, step))
    if last not in folder.files:
        problems.extend(_lacks(file, last, folder, list(folder.files)))
        return None
    return folder.files[last], shown(folder, last)


def _lacks(file: Words, step: str, folder: Folder, known: list[str]) -> Iterator[Problem]:
    """Say what is wrong with one step of a path that can't be taken."""
    if step in folder.refused:
        return  # a link that leads out, or a device: said already
    if step in folder.folders or step in folder.files:
        message = f"“{step}” is a {'folder' if step in folder.folders else 'file'}."
        cure = "Write the path of the file with the source's text."
        yield NOT_A_FILE.problem(file.place, message, cure)
        return
    near = nearest(step, known)
    cure = f"Write {near}." if near else "Put the text of the source there, or take out file:."
    message = f"There is no “{step[:80]}” in {folder.name}."
    yield NO_SUCH_FILE.problem(file.place, message, cure)
