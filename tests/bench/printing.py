"""How much briefings take: all that the tool does, against setting the same sources alone."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import made_up
import typst

from onrecord.briefings import briefings
from onrecord.briefings.prints import Paper
from onrecord.briefings.two_pages import making
from onrecord.briefings.two_pages.drafting import Drafting
from onrecord.briefings.two_pages.printing import with_faces
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition
from onrecord.typeset.document import ROOT, STANDARDS, Document
from onrecord.typeset.fonts import loaded

Row = tuple[str, str, str]
DOSSIERS = 500
SITE = "https://example.org/"


def all_briefings(folder: Path) -> Iterator[Row]:
    """Both papers of many dossiers in one build, against one compiler for the chosen sources."""
    edition = _edition(folder, DOSSIERS)
    begun = time.perf_counter()
    done = briefings(edition, SITE, None, folder / "kept")
    ours = time.perf_counter() - begun
    assert len(done.files) == DOSSIERS * len(Paper)
    both = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    most = max(resource.getrusage(who).ru_maxrss for who in both)
    begun = time.perf_counter()
    briefings(edition, SITE, None, folder / "kept")
    again = time.perf_counter() - begun
    theirs = _alone(_chosen(edition))
    each = ours / len(done.files) * 1000
    yield f"a briefing, of {len(done.files)} at once", f"{each:.0f} ms", ""
    yield "all of them, to setting the chosen sources alone", f"{ours / theirs:.2f}", "<= 0.75"
    yield "memory at its highest, the largest process", f"{most / 1024:.0f} MB", "<= 600 MB"
    yield "all of them again, nothing changed, to making them", f"{again / ours:.2f}", ""


def one_briefing(folder: Path) -> Iterator[Row]:
    """One briefing as a whole process, from the facts to the file."""
    made_up.publication(folder, 1)
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; import printing;"
        "printing.briefings(printing._edition(Path('.'), 0), printing.SITE)"
    )
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", program, str(Path(__file__).parent)], cwd=folder, check=True
    )
    yield (
        "one dossier's briefings, a process from facts to files",
        (f"{(time.perf_counter() - begun) * 1000:.0f} ms"),
        "",
    )


def _edition(folder: Path, dossiers: int) -> Edition:
    content = made_up.publication(folder, dossiers) if dossiers else folder / "content"
    publication = examine(Project(folder, content)).publication
    assert publication is not None
    return Edition(publication, Interface.of(publication.language))


def _chosen(edition: Edition) -> list[Document]:
    """The documents that are set in the end, every choice made."""
    found: list[Document] = []
    pdf = Document.pdf

    def noted(document: Document) -> bytes:
        found.append(document)
        return b"/Type/Pages/Count 2"

    Document.pdf = noted
    try:
        for dossier in edition.publication.dossiers:
            draft, _ = with_faces(Drafting(edition, dossier).draft(SITE), None)
            for paper in Paper:
                making.make(replace(draft, job={**draft.job, "paper": paper.value}))
    finally:
        Document.pdf = pdf
    return found


def _alone(documents: list[Document]) -> float:
    """Seconds that one compiler takes for all, in one thread and with nothing else."""
    first = documents[0]
    compiler = typst.Compiler(
        root=str(ROOT), font_paths=loaded(first.fonts), ignore_system_fonts=True
    )
    begun = time.perf_counter()
    for one in documents:
        compiler.compile(
            str(one.template), format="pdf", sys_inputs={"job": one.job},
            pdf_standards=list(STANDARDS),
        )  # fmt: skip
    return time.perf_counter() - begun
