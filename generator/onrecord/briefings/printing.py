"""The briefings of a publication: each dossier's two pages, for the papers that the world uses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from unicodedata import name

from onrecord.briefings.draft import Draft
from onrecord.briefings.drafting import Drafting, texts_of
from onrecord.briefings.making import Made, digest, make, plain
from onrecord.briefings.printed import Paper, Prints
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.telling.edition import Edition, Printed
from onrecord.typeset.cores import on_all_cores
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
NO_FACE = Kind(
    "B902",
    Severity.ERROR,
    "character in no font",
    "A briefing would print a character that is in no font at hand.\n\n"
    "On paper there would be an empty box in its place. Put a font that has it into the folder "
    "`fonts` beside mkdocs.yml, or install one: Debian's `fonts-noto-core` has most scripts, "
    "`fonts-noto-cjk` Chinese, Japanese and Korean. Fonts of installed Python packages are found "
    "as well.",
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
    made = _all_made([draft for _, _, draft in drafts], Kept(cache))
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


def no_face(what: str, place: Place, texts: Iterable[str], character: str) -> Problem:
    """Return what is wrong where `what`, whose texts may know their places, has a character.

    `place` is where all of it is from, for a text without a place of its own.
    """
    called = name(character, "").lower() or "it has no name"
    around = character
    for text in texts:
        if character in text:
            at = text.index(character)
            around = " ".join(text[max(0, at - 20) : at + 20].split())
            place = getattr(text, "place", None) or place
            break
    return NO_FACE.problem(
        place,
        f"{what} needs the character {character} "
        f"(U+{ord(character):04X}, {called}), in “{around}”: no font at hand has it.",
        "Put a font that has it into the folder fonts beside mkdocs.yml, or install one "
        "(on Debian fonts-noto-core; for Chinese, Japanese and Korean fonts-noto-cjk); "
        "or leave the character out.",
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


def _all_made(drafts: list[Draft], kept: Kept) -> list[Made]:
    """Return the briefing of each draft: what is kept, and what is made now and kept."""
    digests = [digest(draft) for draft in drafts]
    known = {one: _read(kept.get(one)) for one in digests}
    wanted = [number for number, one in enumerate(digests) if known[one] is None]
    for number, made in zip(
        wanted, on_all_cores(make, [drafts[number] for number in wanted]), strict=True
    ):
        known[digests[number]] = made
        kept.put(digests[number], _written(made))
    kept.keep_only(digests)
    return [made for made in (known[one] for one in digests) if made is not None]


def _written(made: Made) -> bytes:
    head = json.dumps({"left": made.left, "full": made.full})
    return head.encode() + b"\n" + made.pdf


def _read(content: bytes | None) -> Made | None:
    if content is None:
        return None
    head, _, pdf = content.partition(b"\n")
    said = json.loads(head)
    return Made(pdf, tuple(said["left"]), tuple(said["full"]))
