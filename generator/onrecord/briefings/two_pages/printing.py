"""The briefings of a publication: each dossier's two pages, for the papers that the world uses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from onrecord.briefings.no_face import no_face
from onrecord.briefings.prints import Chosen, Paper, Prints, kept_or_made
from onrecord.briefings.two_pages.draft import Draft
from onrecord.briefings.two_pages.draft import Kind as ItemKind
from onrecord.briefings.two_pages.drafting import Drafting, texts_of
from onrecord.briefings.two_pages.making import Made, digest, make
from onrecord.problems import Kind, Problem, Severity
from onrecord.telling.edition import Edition, Printed
from onrecord.typeset.faces import faces_for
from onrecord.typeset.kept import Kept

NAMES = {Paper.A4: "briefing.pdf", Paper.LETTER: "briefing-letter.pdf"}
PAGES = 2

LEFT_OUT = Kind(
    "B901",
    Severity.WARNING,
    "pinned fact not in the briefing",
    "A fact is marked `lead: true`, and does not fit the two pages of the briefing beside what "
    "comes before it: key points, and what else is marked.\n\n"
    "A reader of the paper does not get what its editor holds to be most important. Mark fewer "
    "facts `lead: true`, or shorten what is long.",
)
TOO_LONG = Kind(
    "B903",
    Severity.ERROR,
    "no room for a briefing",
    "The title and the question of a dossier are so long that nothing of them fits two pages.\n\n"
    "Shorten them: a title is a few words, a question one sentence.",
)


def briefings(
    edition: Edition, site_url: str, fonts: Path | None = None, cache: Path | None = None
) -> Prints:
    """Make the briefings of all dossiers; those that are in the cache are not made again.

    `site_url` is the address of the site, empty where it has none; `fonts` a folder of further
    fonts, `cache` the folder of what was made before. Raises `NotTypeset` where the typesetter
    finds fault with what this package gave it.
    """
    problems: list[Problem] = []
    drafts: list[tuple[Drafting, Draft]] = []

    def wanted() -> Iterator[tuple[str, Draft]]:
        for dossier in edition.publication.dossiers:
            drafting = Drafting(edition, dossier)
            draft, lacking = with_faces(drafting.draft(site_url), fonts)
            problems.extend(no_face(edition, dossier, one) for one in sorted(lacking))
            if not lacking:
                drafts.append((drafting, draft))
                yield digest(draft), draft

    files: dict[str, bytes] = {}
    printed: dict[str, list[Printed]] = {}
    chosen: dict[str, Chosen] = {}
    made = kept_or_made(Kept(cache), wanted(), make, _written, _read)
    for (drafting, draft), papers in zip(drafts, made, strict=True):
        problems += _problems(draft, papers[0])
        for paper, one in zip(Paper, papers, strict=True):
            if one.pdf:
                place = f"{drafting.dossier.address.page}{NAMES[paper]}"
                files[place] = one.pdf
                chosen[place] = _chosen(drafting, draft, one)
                printed.setdefault(draft.dossier, []).append(
                    Printed(place, paper.name, PAGES, len(one.pdf))
                )
    told = {of: tuple(listed) for of, listed in printed.items()}
    return Prints(files, told, tuple(problems), chosen)


def with_faces(draft: Draft, folder: Path | None) -> tuple[Draft, frozenset[str]]:
    """Return a draft with the faces that it is set in, and the characters that none of them has."""
    faces, lacking = faces_for(set("".join(texts_of(draft))), folder)
    fonts = {"serif": faces.serif, "sans": faces.sans}
    return replace(draft, fonts=faces.files, job={**draft.job, "fonts": fonts}), lacking


def _chosen(drafting: Drafting, draft: Draft, made: Made) -> Chosen:
    names = {draft.items[one].name for one in made.taken if draft.items[one].kind is ItemKind.QUOTE}
    return Chosen(
        tuple(quote for quote in drafting.dossier.quotes if quote.id in names),
        tuple(drafting.teller.passages[number] for number in made.notes),
    )


def _problems(draft: Draft, made: Made) -> Iterator[Problem]:
    if not made.pdf:
        yield TOO_LONG.problem(
            draft.place,
            f"The title and the question of “{draft.title}” leave no room on the first page of "
            "its briefing.",
            "Shorten them.",
        )
    for number in made.left:
        item = draft.items[number]
        yield LEFT_OUT.problem(
            item.place,
            f"This is marked lead: true, and does not fit the two pages of the briefing: "
            f"“{item.name}”.",
            "Mark fewer facts lead: true, or shorten what is long.",
        )


def _written(made: tuple[Made, ...]) -> bytes:
    """Write a dossier's briefings: what is said of each, its size first, in a line; the PDFs."""
    head = [[len(one.pdf), one.taken, one.notes, one.left, one.full] for one in made]
    return b"\n".join((json.dumps(head).encode(), b"".join(one.pdf for one in made)))


def _read(content: bytes) -> tuple[Made, ...]:
    head, _, rest = content.partition(b"\n")
    made = []
    for size, *said in json.loads(head):
        made.append(Made(rest[:size], *map(tuple, said)))
        rest = rest[size:]
    return tuple(made)
