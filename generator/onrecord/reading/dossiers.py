"""The content's folder: the publication, what is shared, its dossiers, and every problem."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from onrecord.facts import Actor, DossierFacts, Publication, Term
from onrecord.facts.values import id_like
from onrecord.frozen import frozen
from onrecord.problems import Kind, Place, Problem, Severity, WrongUse
from onrecord.reading.dossier import open_dossier, read_dossier
from onrecord.reading.fact_files import FactFiles
from onrecord.reading.fields import nearest
from onrecord.reading.folders import Folder, Shelf, shown
from onrecord.reading.names import SHARED, SPLIT

NO_DOSSIER = Kind(
    "Y106",
    Severity.ERROR,
    "folder without a dossier",
    "Every folder in the content is a dossier, and has a dossier.yml with its title and question.",
)
NOT_AN_ADDRESS = Kind(
    "Y107",
    Severity.ERROR,
    "folder's name is not an id",
    "The name of a dossier's folder is its address on the site: lower-case words (a to z, 0 to 9) "
    "joined by hyphens.",
)


@frozen()
class Reading:
    """What was read, and every problem of files and shape, by place.

    `whole` is false where only some dossiers were asked for. `unread` are the ids of shared facts,
    and of dossiers, that are written but have a problem of their own: what refers to one of them
    is no second problem. The name of a file (`actors.yml`) is among them where others may be in it.
    """

    publication: Publication | None
    actors: tuple[Actor, ...]
    terms: tuple[Term, ...]
    dossiers: tuple[DossierFacts, ...]
    problems: tuple[Problem, ...]
    whole: bool = True
    unread: frozenset[str] = frozenset()


def read(content: Path, root: Path, only: Collection[str] | None = None) -> Reading:
    """Read the folder `content`; places are relative to `root`, the project's folder.

    `only` names the dossiers to read, besides what is shared; None is all. Raises WrongUse where
    there is no such folder, or no such dossier; whatever an editor may have written is a problem.
    """
    if not content.is_dir():
        raise WrongUse(f"There is no folder {content}. Call this in a publication's folder.")
    problems: list[Problem] = []
    shelf = Shelf(str(content), problems)
    home = shelf.look_into(str(content), os.path.relpath(content, root).replace(os.sep, "/"))
    files = FactFiles(home, shelf, SHARED, problems)
    publication = files.one("publication", Publication)
    actors = files.many("actors", Actor)
    terms = files.many("terms", Term)
    # All files before any facts: see `publication.dossiers.link_dossiers`.
    opened = [
        (dossier_id, open_dossier(folder, shelf, problems))
        for dossier_id, folder in _folders(home, shelf, only, problems)
    ]
    every = [read_dossier(dossier_id, its_files, files.unread) for dossier_id, its_files in opened]
    dossiers = [dossier for dossier in every if dossier is not None]
    return Reading(
        publication=publication,
        actors=actors,
        terms=terms,
        dossiers=tuple(dossiers),
        problems=tuple(sorted(problems, key=lambda problem: (problem.place, problem.code))),
        whole=only is None,
        unread=frozenset(files.unread.union(home.folders) - {one.id for one in dossiers}),
    )


def _folders(
    home: Folder, shelf: Shelf, only: Collection[str] | None, problems: list[Problem]
) -> Iterator[tuple[str, Folder]]:
    """Go through the dossiers asked for, by name."""
    names = [name for name in home.folders if name not in SPLIT or _is_dossier(home, name, shelf)]
    for wanted in only or ():
        if wanted not in names:
            near = nearest(wanted, names)
            hint = f" Did you mean {near}?" if near else ""
            raise WrongUse(f"There is no dossier “{wanted}” in {home.name}.{hint}")
    for name in names if only is None else sorted(set(only)):
        folder = shelf.look_into(home.folders[name], shown(home, name))
        if not folder.readable:
            continue
        if not folder.has("dossier.yml"):
            message = f"There is no dossier.yml in {folder.name}."
            cure = "Write one, or take the folder out of the content."
            problems.append(NO_DOSSIER.problem(Place(folder.name), message, cure))
        elif name != id_like(name):
            message = f"“{name}” can't be an address: lower-case words joined by hyphens."
            cure = f"Call the folder {id_like(name) or 'by words from a to z'}."
            problems.append(NOT_AN_ADDRESS.problem(Place(folder.name), message, cure))
        else:
            yield name, folder


def _is_dossier(home: Folder, name: str, shelf: Shelf) -> bool:
    """Tell whether a folder named like one of shared facts is a dossier nevertheless."""
    return "dossier.yml" in shelf.look_into(home.folders[name], shown(home, name)).files
