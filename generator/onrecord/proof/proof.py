"""Proves a finished site, and says in one line what was proven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.pages.page import Page
from onrecord.problems import Place, Problem
from onrecord.proof import kinds
from onrecord.proof.document import Document
from onrecord.proof.holding import CURE, problems_of
from onrecord.proof.links import Links
from onrecord.publication.figures import Figures
from onrecord.texts.matching import Verdict


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of reading the site again. Counts are of what was proven, each fact once a page."""

    problems: tuple[Problem, ...]
    pages: int
    quotations: int
    passages: int
    dates: int
    links: int
    unchecked: int

    def __str__(self) -> str:
        unchecked = (
            f"{self.unchecked:,} could not be checked"
            if self.unchecked
            else "nothing left unchecked"
        )
        return (
            f"Proven on {_many(self.pages, 'page')}: {_many(self.quotations, 'quotation')} and "
            f"{_many(self.passages, 'passage')} word for word, {_many(self.dates, 'date')}, "
            f"{_many(self.links, 'link')}; {unchecked}."
        )


def prove(
    pages: Sequence[Page], site: Path, figures: Figures, *, directory_urls: bool, base: str = "/"
) -> Proof:
    """Read the finished `site` again and hold it against `pages`.

    Args:
        pages: what was made from the facts.
        site: the folder that holds the finished files.
        figures: what of the publication was checked; gives the dates, and what could not be.
        directory_urls: whether a page is a folder's `index.html`, as MkDocs was told.
        base: the path of the site on its host, for links that begin with `/`.
    """
    files = frozenset(
        file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()
    )

    @cache
    def read(file: str) -> Document:
        return Document.read(site / file)

    problems: list[Problem] = []
    links = Links(files, read, base)
    places: dict[str, Place] = {}
    proven = {"quotations": 0, "passages": 0}
    for page in pages:
        file = finished(page, directory_urls)
        places[file] = page.place or Place(page.uri)
        if file not in files:
            message = f"The site should have the page {page.address}, and does not."
            problems.append(kinds.NO_PAGE.problem(places[file], message, CURE))
            continue
        problems += problems_of(page, read(file))
        proven["quotations"] += sum(
            held.found is not None and held.found.verdict is Verdict.FOUND
            for held in page.holds.quotations
        )
        proven["passages"] += sum(
            held.passage.found.verdict is Verdict.FOUND for held in page.holds.passages
        )
    followed = 0
    for file in sorted(name for name in files if name.endswith(".html")):
        for link in read(file).links:
            followed += 1
            fault = links.fault(file, link)
            if fault:
                place = places.get(file, Place(file))
                message = f"On {file}, a link leads to “{link}”. {fault}"
                cure = "Mend the link where the page is written, or the page it leads to."
                problems.append(kinds.DEAD_LINK.problem(place, message, cure))
    return Proof(
        problems=tuple(problems),
        pages=len(pages),
        quotations=proven["quotations"],
        passages=proven["passages"],
        dates=figures.dates.found,
        links=followed,
        unchecked=figures.quotations.unchecked
        + figures.passages.unchecked
        + figures.dates.unchecked,
    )


def finished(page: Page, directory_urls: bool) -> str:
    """Return the file of the finished site that `page` became, relative to it."""
    stem = page.uri.removesuffix(".md")
    if directory_urls and stem != "index" and not stem.endswith("/index"):
        return f"{stem}/index.html"
    return f"{stem}.html"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
