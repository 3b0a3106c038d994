"""What comes of a publication's dossiers on paper: the files, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from unicodedata import name

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.telling.edition import Printed
from onrecord.typeset.cores import on_all_cores
from onrecord.typeset.kept import Kept

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

J = TypeVar("J")
M = TypeVar("M")


class Paper(StrEnum):
    """The paper that a file is made for, by Typst's names."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True)
class Prints:
    """The files of one kind for all dossiers by their places in the site, and what is wrong.

    `printed` has by a dossier's id what its page says of them.
    """

    files: Mapping[str, bytes]
    printed: Mapping[str, tuple[Printed, ...]]
    problems: tuple[Problem, ...]


def kept_or_made(
    kept: Kept,
    wanted: Sequence[tuple[str, J]],
    make: Callable[[J], M],
    write: Callable[[M], bytes],
    read: Callable[[bytes], M],
) -> list[M]:
    """Return what is made of each of `wanted`, which come by their digests, in their order.

    What is kept is read; the rest is made, on all cores, and kept from now on in place of what was
    not wanted.
    """
    known = {digest: kept.get(digest) for digest, _ in wanted}
    made = {digest: read(one) for digest, one in known.items() if one is not None}
    lacking = {digest: job for digest, job in wanted if digest not in made}
    for digest, one in zip(lacking, on_all_cores(make, list(lacking.values())), strict=True):
        made[digest] = one
        kept.put(digest, write(one))
    kept.keep_only(made)
    return [made[digest] for digest, _ in wanted]


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
