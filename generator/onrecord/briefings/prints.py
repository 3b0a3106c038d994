"""What comes of a publication's dossiers on paper: the files, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeVar

from onrecord.frozen import frozen
from onrecord.problems import Problem
from onrecord.publication.model import Passage, Quote
from onrecord.telling.edition import Printed
from onrecord.typeset.cores import FEW, on_all_cores
from onrecord.typeset.kept import Kept

J = TypeVar("J")
M = TypeVar("M")


class Paper(StrEnum):
    """The paper that a file is made for, by Typst's names."""

    A4 = "a4"
    LETTER = "us-letter"


@frozen()
class Chosen:
    """What a file has of its dossier's quotations, and the passages that it has in its notes."""

    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]


@frozen()
class Prints:
    """The files of one kind for all dossiers by their places in the site, and what is wrong.

    `printed` has by a dossier's id what its page says of them; `chosen` by their places what was
    chosen for the files that do not have all.
    """

    files: Mapping[str, bytes]
    printed: Mapping[str, tuple[Printed, ...]]
    problems: tuple[Problem, ...]
    chosen: Mapping[str, Chosen] = field(default_factory=dict, compare=False)


def kept_or_made(
    kept: Kept,
    wanted: Iterable[tuple[str, J]],
    make: Callable[[J], M],
    write: Callable[[M], bytes],
    read: Callable[[bytes], M],
    few: int = FEW,
) -> list[M]:
    """Return what is made of each of `wanted`, which come by their digests, in their order.

    What is kept is read; the rest is made as soon as it is said to be wanted, on all cores where
    it is more than `few`, and kept from now on in place of what was not.
    """
    made: dict[str, M] = {}
    order: list[str] = []
    lacking: list[str] = []
    known = set[str]()

    def to_make() -> Iterator[J]:
        for digest, job in wanted:
            order.append(digest)
            if digest in known:
                continue
            known.add(digest)
            there = kept.get(digest)
            if there is None:
                lacking.append(digest)
                yield job
            else:
                made[digest] = read(there)

    for number, one in enumerate(on_all_cores(make, to_make(), few)):
        made[lacking[number]] = one
        kept.put(lacking[number], write(one))
    kept.keep_only(made)
    return [made[digest] for digest in order]
