"""Files of facts in a folder, whole or split: read, and each held against its kind of fact."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.facts import Part, Quote
from onrecord.facts.values import id_like
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.problems import Place, Problem
from onrecord.reading import nodes
from onrecord.reading.defaults import put_source
from onrecord.reading.file import MOST_YAML, ContentFile, decode, read_bytes
from onrecord.reading.folders import Folder, Shelf, shown
from onrecord.reading.names import WHOLE, check_split
from onrecord.reading.nodes import Value
from onrecord.reading.shape import fit, fit_all, wrong_kind
from onrecord.reading.texts import NO_SUCH_FILE
from onrecord.reading.trips import may_trip

P = TypeVar("P", bound=Part)

_AN_ID = re.compile(r"""\bid(?::[ ]*|[ ]+)["']?([a-z0-9-]+)""")  # a colon may be what is missing
_A_LIST = "Begin each fact with a dash, and put its fields under one another."


@dataclass(frozen=True, slots=True)
class Written:
    """What one file holds; `stem` is its name without the ending."""

    stem: str
    file: ContentFile
    value: Value


class FactFiles:
    """The files of facts in one folder, whole or split; reads them and gathers what goes wrong.

    `unread` are the ids of what has a problem of its own, in the files gone through so far.
    """

    def __init__(
        self, folder: Folder, shelf: Shelf, stems: Iterable[str], problems: list[Problem]
    ) -> None:
        """Read the files of `stems`, all that is read in this folder."""
        self.folder = folder
        self.shelf = shelf
        self.problems = problems
        self.unread: set[str] = set()
        self._files = {stem: [*self._read(stem)] for stem in stems}

    def written(self, stem: str) -> Iterator[Written]:
        """Go through what the files of `stem` hold: `stem.yml`, then those of the folder `stem`."""
        for one in self._files[stem]:
            if isinstance(one, Written):
                yield one
            else:
                self.unread.update(one)

    def _read(self, stem: str) -> Iterator[Written | Sequence[str]]:
        """Read the files of `stem`; of one that can't be read, only the ids that are in it."""
        for name, path, shown_as in self._paths(stem):
            data = read_bytes(path, shown_as, MOST_YAML, self.problems)
            if data is None:
                continue
            file = decode(data, shown_as, self.problems)
            value = nodes.parse(file, self.problems) if file is not None else None
            if file is None or value is None:
                yield _AN_ID.findall(data.decode(errors="replace"))
            else:
                yield Written(name.removesuffix(".yml"), file, value)

    def _paths(self, stem: str) -> Iterator[tuple[str, str, str]]:
        name = f"{stem}.yml"
        if name in self.folder.files:
            yield name, self.folder.files[name], shown(self.folder, name)
        if stem in self.folder.folders and stem not in WHOLE:
            split = self.shelf.look_into(self.folder.folders[stem], shown(self.folder, stem))
            if "dossier.yml" in split.files:
                return  # a dossier under a name that is taken, which linking reports
            check_split(split, self.problems)
            for name, path in split.files.items():
                if name.endswith(".yml"):
                    yield name, path, shown(split, name)

    def one(self, stem: str, part: type[P], source: str | None = None) -> P | None:
        """Return the one fact that the file of `stem` states; None if it is missing or faulty.

        `source` is put in where a passage may leave its source out.
        """
        name = f"{stem}.yml"
        if not self.folder.has(name):
            message = f"There is no {name} in {self.folder.name}."
            place = Place(shown(self.folder, name))
            self.problems.append(NO_SUCH_FILE.problem(place, message, f"Write {name} there."))
        for written in self.written(stem):
            if source is not None:
                put_source(written.value, source)
            fact = fit(written.value, part, self.problems, may_trip=may_trip(written.file))
            if fact is None:
                self.unread.update(_ids(written.value))
            return fact
        return None

    def many(self, stem: str, part: type[P], sources: Collection[str] = ()) -> tuple[P, ...]:
        """Return the facts that the files of `stem` list; `sources` are the dossier's, by id."""
        facts: list[P] = []
        for written in self.written(stem):
            facts += self.fitting(written, written.value, part, sources)
        return tuple(facts)

    def fitting(
        self, written: Written, value: Value, part: type[P], sources: Collection[str]
    ) -> list[P]:
        """Return those facts of a list that have no problem; the ids of all others are unread."""
        if not isinstance(value, WrittenList):
            self.problems.append(wrong_kind(value, "a list of facts", _A_LIST))
            self.unread.update(_ids(value))
            return []
        source = default_source(written.stem, sources)
        if source is not None:
            put_source(value, source, part is Quote)
        trip = may_trip(written.file)
        if not trip and (every := fit_all(value, part)) is not None:
            return every
        facts = []
        for item in value:
            fact = fit(item, part, self.problems, may_trip=trip)
            if fact is None:
                self.unread.update(_ids(item))
            else:
                facts.append(fact)
        return facts


def default_source(stem: str, sources: Collection[str]) -> str | None:
    """Return the source that may be left out in the file `stem`, if there is one."""
    if stem in sources:
        return stem
    return next(iter(sources)) if len(sources) == 1 else None


def _ids(value: Value) -> Iterator[str]:
    """Go through every id that is given in `value`, at any depth."""
    if isinstance(value, WrittenMapping):
        if isinstance(value.get("id"), str):
            yield str(value["id"])
            yield id_like(value["id"])  # what a reference has, where the id is not one
        for inner in value.values():
            yield from _ids(inner)
    elif isinstance(value, WrittenList):
        for inner in value:
            yield from _ids(inner)
