"""How long briefings take: of many dossiers in one build, and of one from the command line."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import made_up
import typst

from onrecord.briefings.prints import Paper
from onrecord.briefings.two_pages import making
from onrecord.briefings.two_pages.draft import Draft
from onrecord.briefings.two_pages.drafting import Drafting
from onrecord.briefings.two_pages.printing import briefings, with_faces
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition
from onrecord.typeset.cores import on_all_cores
from onrecord.typeset.document import ROOT, STANDARDS, Document
from onrecord.typeset.fonts import loaded

Row = tuple[str, str, str]
DOSSIERS = 500
ROUNDS = 3
SITE = "https://example.org/"
CHOSEN = "chosen.pickle"


def all_briefings(folder: Path) -> Iterator[Row]:
    """Both papers of many dossiers in one build, against one compiler for the chosen sources.

    Each is done in a process of its own, one after the other in turn, and the quickest counts: what
    else the machine does falls on both.
    """
    made_up.publication(folder, DOSSIERS)
    _apart("choose", folder)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_apart("build", folder))
        theirs.append(_apart("alone", folder))
    build, alone = min(one["first"] for one in ours), min(one["seconds"] for one in theirs)
    again = min(one["again"] for one in ours)
    most = max(one["most"] for one in ours)
    files = DOSSIERS * len(Paper)
    yield f"a briefing, of {files} at once", f"{build / files * 1000:.0f} ms", ""
    yield "all of them, to setting the chosen sources alone", f"{build / alone:.2f}", "<= 0.75"
    yield "memory at its highest, all processes together", f"{most / 1e6:.0f} MB", "<= 600 MB"
    yield "all of them again, nothing changed, to making them", f"{again / build:.2f}", ""


def one_briefing(folder: Path) -> Iterator[Row]:
    """One dossier's briefings as a whole process, from the facts to the files."""
    made_up.publication(folder, 1)
    begun = time.perf_counter()
    _apart("build", folder)
    took = (time.perf_counter() - begun) * 1000
    yield "one dossier's briefings, a process from facts to files", f"{took:.0f} ms", ""


def _apart(part: str, folder: Path) -> dict[str, float]:
    """Return what `choose`, `build` or `alone` measured in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, part, str(folder)], check=True, capture_output=True, text=True,
        env=os.environ | ({"RAYON_NUM_THREADS": "1"} if part == "alone" else {}),
    )  # fmt: skip
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def choose(folder: Path) -> dict[str, float]:
    """Write down the documents that are set in the end, every choice made; returns how many."""
    edition = _edition(folder)
    drafts = (
        with_faces(Drafting(edition, dossier).draft(SITE), None)[0]
        for dossier in edition.publication.dossiers
    )
    found = [one for documents in on_all_cores(_chosen, drafts) for one in documents]
    (folder / CHOSEN).write_bytes(pickle.dumps(found))
    return {"documents": len(found)}


def _chosen(draft: Draft) -> list[Document]:
    found: list[Document] = []
    pdf = Document.pdf

    def noted(document: Document) -> bytes:
        found.append(document)
        return b"/Type/Pages/Count 2"

    Document.pdf = noted
    try:
        making.make(draft)
    finally:
        Document.pdf = pdf
    return found


def build(folder: Path) -> dict[str, float]:
    """Seconds for all briefings, and again with nothing changed; bytes at the highest, of all."""
    edition = _edition(folder)
    kept = folder / f"kept-{os.getpid()}"
    memory = _Memory()
    with memory:
        begun = time.perf_counter()
        done = briefings(edition, SITE, None, kept)
        first = time.perf_counter() - begun
    assert len(done.files) == len(edition.publication.dossiers) * len(Paper)
    begun = time.perf_counter()
    assert briefings(edition, SITE, None, kept) == done
    again = time.perf_counter() - begun
    return {"first": first, "again": again, "most": memory.most}


def alone(folder: Path) -> dict[str, float]:
    """Seconds that one compiler takes for all, in one thread and with nothing else."""
    documents: list[Document] = pickle.loads((folder / CHOSEN).read_bytes())
    compiler = typst.Compiler(
        root=str(ROOT), font_paths=loaded(documents[0].fonts), ignore_system_fonts=True
    )
    begun = time.perf_counter()
    for one in documents:
        compiler.compile(
            str(one.template), format="pdf", sys_inputs={"job": one.job},
            pdf_standards=list(STANDARDS),
        )  # fmt: skip
    return {"seconds": time.perf_counter() - begun}


class _Memory:
    """Looks while it is entered how much memory this process and those below it have together.

    What several share, such as libraries, is parted between them (PSS, of Linux).
    """

    def __init__(self) -> None:
        self.most = 0
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look)

    def __enter__(self) -> None:
        self._looking.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._looking.join()

    def _look(self) -> None:
        while not self._over.wait(0.2):
            self.most = max(self.most, sum(map(_taken, _family(os.getpid()))))


def _family(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _family(int(child))


def _taken(process: int) -> int:
    try:
        said = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:  # it is over
        return 0
    return (
        next(int(line.split()[1]) for line in said.splitlines() if line.startswith("Pss:")) * 1024
    )


def _edition(folder: Path) -> Edition:
    publication = examine(Project(folder, folder / "content")).publication
    assert publication is not None
    return Edition(publication, Interface.of(publication.language))


PARTS = {"choose": choose, "build": build, "alone": alone}

if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]](Path(sys.argv[2]))))
