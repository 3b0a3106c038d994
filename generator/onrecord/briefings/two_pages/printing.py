"""The briefings of a publication: each dossier's two pages, for the papers that the world uses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from onrecord.briefings.prints import Paper, Prints, kept_or_made, no_face
from onrecord.briefings.two_pages.draft import Draft
from onrecord.briefings.two_pages.drafting import Drafting, texts_of
from onrecord.briefings.two_pages.making import Made, digest, make, plain
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
    drafts: list[tuple[str, Paper, Draft]] = []
    for dossier in edition.publication.dossiers:
        told = Drafting(edition, dossier).draft(site_url)
        draft, lacking = with_faces(told, fonts)
        what = f"The briefing of “{told.title}”"
        problems += [no_face(what, told.place, texts_of(told), one) for one in sorted(lacking)]
        for paper in () if lacking else Paper:
            job = {**draft.job, "paper": paper.value}
            place = f"{dossier.address.page}{NAMES[paper]}"
            drafts.append((place, paper, replace(draft, job=job)))
    files: dict[str, bytes] = {}
    printed: dict[str, list[Printed]] = {}
    wanted = [(digest(draft), draft) for _, _, draft in drafts]
    made = kept_or_made(Kept(cache), wanted, make, _written, _read)
    for (place, paper, draft), one in zip(drafts, made, strict=True):
        if paper is Paper.A4:
            problems += _problems(draft, one)
        if one.pdf:
            files[place] = one.pdf
            printed.setdefault(draft.dossier, []).append(
                Printed(place, paper.name, PAGES, len(one.pdf))
            )
    return Prints(files, {of: tuple(listed) for of, listed in printed.items()}, tuple(problems))


def with_faces(draft: Draft, folder: Path | None) -> tuple[Draft, frozenset[str]]:
    """Return a draft fit to be made, with its faces, and the characters that no face has."""
    told = plain(draft)
    faces, lacking = faces_for(set().union(*map(set, texts_of(told))), folder)
    fonts = {"serif": faces.serif, "sans": faces.sans}
    return replace(told, fonts=faces.files, job={**told.job, "fonts": fonts}), lacking


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


def _written(made: Made) -> bytes:
    head = json.dumps({"left": made.left, "full": made.full})
    return head.encode() + b"\n" + made.pdf


def _read(content: bytes) -> Made:
    head, _, pdf = content.partition(b"\n")
    said = json.loads(head)
    return Made(pdf, tuple(said["left"]), tuple(said["full"]))
