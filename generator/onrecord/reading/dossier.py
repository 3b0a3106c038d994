"""One dossier's folder: all its facts, and the texts of its sources."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.facts import (
    CastEntry,
    Dossier,
    DossierFacts,
    Event,
    Position,
    Question,
    Quote,
    Source,
    Topic,
    Unknown,
)
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.problems import Problem
from onrecord.reading.fact_files import FactFiles, default_source
from onrecord.reading.folders import Folder, Shelf
from onrecord.reading.misfits import MISSING
from onrecord.reading.names import OF_A_DOSSIER, check_folders
from onrecord.reading.nodes import Value
from onrecord.reading.scalars import ReadList
from onrecord.reading.shape import unknown_key, wrong_kind
from onrecord.reading.texts import read_texts

_SECTIONS = ("questions", "positions")


def open_dossier(folder: Folder, shelf: Shelf, problems: list[Problem]) -> FactFiles:
    """Return the files of the dossier in `folder`, read."""
    files = FactFiles(folder, shelf, OF_A_DOSSIER, problems)
    files.unread.update(f"{stem}.yml" for stem in check_folders(folder, shelf, problems))
    return files


def read_dossier(dossier_id: str, files: FactFiles, unread: Collection[str]) -> DossierFacts | None:
    """Return all facts that the files of a dossier state; None, where its own are faulty.

    `unread` are the ids of shared facts that have a problem of their own, and the names of their
    files that have facts without an id among those, or can't be read.
    """
    sources, ids = _sources(files)
    dossier = files.one("dossier", Dossier, default_source("dossier", ids))
    questions, positions = _positions(files, ids)
    cast = files.many("cast", CastEntry, ids)
    quotes = files.many("quotes", Quote, ids)
    events = files.many("events", Event, ids)
    topics = files.many("background", Topic, ids)
    unknowns = files.many("unknowns", Unknown, ids)
    texts = read_texts(sources, files.folder, files.shelf, files.problems)
    if dossier is None:
        return None
    return DossierFacts(
        id=dossier_id,
        folder=files.folder.name,
        dossier=dossier,
        sources=tuple(sources),
        cast=cast,
        questions=tuple(questions),
        positions=tuple(positions),
        quotes=quotes,
        events=events,
        topics=topics,
        unknowns=unknowns,
        texts=texts,
        unread=frozenset(files.unread.union(unread)),
    )


def _sources(files: FactFiles) -> tuple[list[Source], set[str]]:
    """Return the sources without a problem, and the ids of all that are written.

    Where none of those is known, one stands in: that facts name no source is no second problem.
    """
    sources: list[Source] = []
    ids: set[str] = set()
    for written in files.written("sources"):
        sources += files.fitting(written, written.value, Source, ())
        if isinstance(written.value, WrittenList):
            ids.update(str(one["id"]) for one in written.value if "id" in one)
    ids.update(one for one in files.unread if not one.endswith(".yml"))
    return sources, ids or files.unread.intersection(["sources.yml"])


def _positions(files: FactFiles, sources: set[str]) -> tuple[list[Question], list[Position]]:
    questions: list[Question] = []
    positions: list[Position] = []
    for written in files.written("positions"):
        value = written.value
        if not isinstance(value, WrittenMapping):
            cure = "Write questions: and under it a list, then positions: and under it a list."
            files.problems.append(wrong_kind(value, "a file of two lists", cure))
            continue
        for key, listed in value.items():
            if key == "questions" and "positions" not in value:
                listed, stray = _parted(listed)
                if stray:
                    files.problems.append(_no_line(stray[0]))
                    positions += files.fitting(written, stray, Position, sources)
            if key == "questions":
                questions += files.fitting(written, listed, Question, sources)
            elif key == "positions":
                positions += files.fitting(written, listed, Position, sources)
            else:
                owner = "a file of positions"
                files.problems.append(unknown_key(value, key, list(_SECTIONS), owner))
    return questions, positions


def _parted(listed: Value) -> tuple[Value, WrittenList]:
    """Return the questions under `questions:`, and all that stands from the first position on."""
    if not isinstance(listed, ReadList):
        return listed, ReadList()
    are_positions = [isinstance(one, WrittenMapping) and "holder" in one for one in listed]
    first = are_positions.index(True) if True in are_positions else len(listed)
    parts = ReadList(listed[:first]), ReadList(listed[first:])
    for part in parts:
        part.file, part.start, part.end = listed.file, listed.start, listed.end
        part.flow, part.faulty = listed.flow, listed.faulty
    return parts


def _no_line(position: WrittenMapping) -> Problem:
    return MISSING.problem(
        position.place,
        "This is a position, and it stands under “questions:”: the line “positions:” is missing.",
        "Write the line positions: above it, as far out as questions: stands.",
    )
