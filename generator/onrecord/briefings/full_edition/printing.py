"""The full editions of a publication: each dossier as a whole, for the papers the world uses."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.briefings.full_edition.book import book
from onrecord.briefings.no_face import no_face
from onrecord.briefings.prints import Paper, Prints, kept_or_made
from onrecord.frozen import frozen
from onrecord.problems import Problem
from onrecord.telling.edition import Edition, Printed
from onrecord.typeset.document import Document
from onrecord.typeset.faces import faces_for
from onrecord.typeset.job import fitted, texts, written
from onrecord.typeset.kept import Kept

NAMES = {Paper.A4: "edition.pdf", Paper.LETTER: "edition-letter.pdf"}
TEMPLATE = Path(__file__).parent / "edition.typ"


@frozen()
class Bound:
    """A finished full edition: the file, and how many pages it has."""

    pdf: bytes
    pages: int


def full_editions(
    edition: Edition, site_url: str, fonts: Path | None = None, cache: Path | None = None
) -> Prints:
    """Make the full editions of all dossiers; those that are in the cache are not made again.

    Takes and raises what `briefings` does; the folder `cache` must be another than theirs.
    """
    problems: list[Problem] = []
    wanted: list[tuple[str, str, Paper, Document]] = []
    for dossier in edition.publication.dossiers:
        told = book(edition, dossier, site_url)
        faces, lacking = faces_for(set().union(*map(set, texts(fitted(told.job)))), fonts)
        problems += [no_face(edition, dossier, one) for one in sorted(lacking)]
        families = {"serif": faces.serif, "sans": faces.sans}
        ready = {**told.job, "fonts": families, "facts": told.facts.split("\n")}
        for paper in () if lacking else Paper:
            job = written({**ready, "paper": paper.value})
            place = f"{dossier.address.page}{NAMES[paper]}"
            wanted.append((place, dossier.id, paper, Document(TEMPLATE, job, faces.files)))
    files: dict[str, bytes] = {}
    printed: dict[str, list[Printed]] = {}
    documents = [(document.digest(), document) for *_, document in wanted]
    bound = kept_or_made(Kept(cache), documents, bind, _written, _read)
    for (place, dossier_id, paper, _), one in zip(wanted, bound, strict=True):
        files[place] = one.pdf
        printed.setdefault(dossier_id, []).append(
            Printed(place, paper.name, one.pages, len(one.pdf))
        )
    return Prints(files, {of: tuple(listed) for of, listed in printed.items()}, tuple(problems))


def pages_of(pdf: bytes) -> int:
    """Return how many pages a file of the typesetter's has, as the root of its pages says."""
    counts = re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf)
    return max(map(int, counts), default=0)


def bind(document: Document) -> Bound:
    """Return a document as a file, its pages counted; raises `NotTypeset`."""
    pdf = document.pdf()
    return Bound(pdf, pages_of(pdf))


def _written(bound: Bound) -> bytes:
    return f"{bound.pages}\n".encode() + bound.pdf


def _read(content: bytes) -> Bound:
    pages, _, pdf = content.partition(b"\n")
    return Bound(pdf, int(pages))
