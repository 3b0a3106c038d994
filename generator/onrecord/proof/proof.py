"""Proves a finished site, and says in one line what was proven."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from onrecord.briefings.prints import kept_or_made
from onrecord.frozen import frozen
from onrecord.pages.page import Holdings, Page
from onrecord.problems import Place, Problem
from onrecord.proof import kinds, paper, pdf
from onrecord.proof.document import Document, Tree
from onrecord.proof.holding import CURE, anchors_of, problems_of
from onrecord.proof.links import Links
from onrecord.proof.sheets import Sheet
from onrecord.publication.figures import Figures
from onrecord.publication.model import DateVerdict, Passage
from onrecord.texts.matching import Verdict
from onrecord.typeset.kept import Kept

_FEW = 40  # PDFs: another process takes longer to start than to read these


@frozen()
class Proof:
    """What came of reading the site again.

    Counts are of what was proven: quotations, passages and dates each once, on however many pages
    they stand; links as often as they do, those that lead out of the site aside. `unchecked` is
    what no text or no data was there for, `unordered` of what a PDF gives back the letters alone.
    """

    problems: tuple[Problem, ...]
    pages: int
    quotations: int
    passages: int
    dates: int
    links: int
    unchecked: int
    files: int = 0
    unordered: int = 0

    def __str__(self) -> str:
        every = self.unchecked + self.unordered
        unchecked = f"{every:,} could not be checked" if every else "nothing left unchecked"
        if self.unordered:
            unchecked += f" ({self.unordered:,} for the order of letters in PDFs)"
        files = f" and {_many(self.files, 'PDF')}" if self.files else ""
        return (
            f"Proven on {_many(self.pages, 'page')}{files}: "
            f"{_many(self.quotations, 'quotation')} and "
            f"{_many(self.passages, 'passage')} word for word, {_many(self.dates, 'date')}, "
            f"{_many(self.links, 'link')}; {unchecked}."
        )


def prove(
    pages: Sequence[Page],
    site: Path,
    figures: Figures,
    base: str = "/",
    sheets: Iterable[Sheet] = (),
    kept: Kept | None = None,
) -> Proof:
    """Read the finished `site` again and hold it against `pages` and `sheets`.

    Args:
        pages: what was made from the facts.
        site: the folder that holds the finished files.
        figures: what of the publication was checked; gives what could not be.
        base: the path of the site on its host, for links that begin with `/`.
        sheets: the files for paper that were made of the facts.
        kept: what was read before of files with the same bytes. It is held against the facts anew.
    """
    files = frozenset(_files(site))
    documents: dict[str, Document] = {}

    def read(file: str) -> Document:
        if file not in documents:
            documents[file] = Tree((site / file).read_bytes()).document()
        return documents[file]

    problems: list[Problem] = []
    places: dict[str, Place] = {}
    for page in pages:
        file = finished(page)
        places[file] = page.place or Place(page.uri)
        if file not in files:
            message = f"The site should have the page {page.address}, and does not."
            problems.append(kinds.NO_PAGE.problem(places[file], message, CURE))
            continue
        # A tree is many times the size of its page: of none more is kept than links need.
        tree = Tree((site / file).read_bytes())
        documents[file] = tree.document()
        problems += problems_of(page, tree.shown(anchors_of(page)))
    links = Links(files, read, base)
    followed = 0
    dead: dict[tuple[str, str], dict[str, str]] = {}
    for file in sorted(name for name in files if name.endswith(".html")):
        for link, fault in links.faults(file):
            followed += 1
            if fault:
                dead.setdefault((link.lstrip("./"), fault), {}).setdefault(file, link)
    problems += [_dead(fault, linking, places) for (_, fault), linking in dead.items()]
    listed = tuple(sheets)
    for sheet, shown in _on_paper(listed, site, kept or Kept(None)):
        followed += shown.inside
        problems += paper.problems_of(sheet, shown)
    lacking = (sheet for sheet in listed if not (site / sheet.file).is_file())
    problems += map(paper.not_there, lacking)
    return Proof(
        tuple(problems),
        len(pages),
        *_proven(page.holds for page in pages),
        links=followed,
        unchecked=figures.quotations.unchecked
        + figures.passages.unchecked
        + figures.dates.unchecked,
        files=len(listed),
        unordered=len({one for sheet in listed for one in paper.unordered(sheet)}),
    )


def _on_paper(
    sheets: Iterable[Sheet], site: Path, kept: Kept
) -> Iterable[tuple[Sheet, pdf.OnPaper]]:
    """Return what the files show that are there; one whose bytes were read before is not again."""
    there = [sheet for sheet in sheets if (site / sheet.file).is_file()]
    files = (site / sheet.file for sheet in there)
    wanted = [(pdf.digest(file.read_bytes()), file) for file in files]
    shown = kept_or_made(kept, wanted, pdf.read, pdf.written, pdf.kept, _FEW)
    return zip(there, shown, strict=True)


def _files(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        inside = os.path.relpath(folder, site).replace(os.sep, "/")
        yield from names if inside == "." else (f"{inside}/{name}" for name in names)


def finished(page: Page) -> str:
    """Return the file of the finished site that `page` became, relative to it.

    All pages are called `index`, so that it is the same for every form of addresses.
    """
    return page.uri.removesuffix(".md") + ".html"


def _dead(fault: str, linking: Mapping[str, str], places: Mapping[str, Place]) -> Problem:
    """Return the problem of a link that many pages may have; `linking` is theirs, by file."""
    file, link = next(iter(linking.items()))
    others = f" and {_many(len(linking) - 1, 'other page')}" if len(linking) > 1 else ""
    message = f"On {file}{others} a link leads to “{link}”. {fault}"
    cure = "Mend the link where the page is written, or the page it leads to."
    return kinds.DEAD_LINK.problem(places.get(file, Place(file)), message, cure)


def _proven(holdings: Iterable[Holdings]) -> tuple[int, int, int]:
    """Count the quotations, passages and dates that pages hold and that were found, each once."""
    quotations: set[tuple[str, int]] = set()
    passages: set[Passage] = set()
    dates: set[int] = set()
    for holds in holdings:
        quotations |= {
            (str(held.address), id(held.found))
            for held in holds.quotations
            if held.found is not None and held.found.verdict is Verdict.FOUND
        }
        passages |= {
            held.passage
            for held in holds.passages
            if held.passage.quote is None and held.passage.found.verdict is Verdict.FOUND
        }
        dates |= {
            id(held.dated)
            for held in holds.dates
            if held.dated.fact is not None
            and held.dated.verdict in (DateVerdict.FOUND, DateVerdict.SOURCE)
        }
    return len(quotations), len(passages), len(dates)


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
