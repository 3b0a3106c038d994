"""Files of facts in a folder, whole or split: read, and each held against its kind of fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from onrecord.facts import Part, Quote
from onrecord.facts.values import id_like
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.frozen import frozen
from onrecord.patterns import lazy_pattern
from onrecord.problems import Place, Problem
from onrecord.reading import nodes
from onrecord.reading.defaults import put_source
from onrecord.reading.fields import fields_of
from onrecord.reading.file import MOST_YAML, ContentFile, decode, read_bytes
from onrecord.reading.folders import Folder, Shelf, shown
from onrecord.reading.names import NAMELESS, WHOLE, check_files, check_split
from onrecord.reading.nodes import Value
from onrecord.reading.scalars import ReadMapping
from onrecord.reading.shape import fit, fit_all, wrong_kind
from onrecord.reading.texts import NO_SUCH_FILE
from onrecord.reading.trips import may_trip

P = TypeVar("P", bound=Part)

# A colon may be what is missing; a space that is none to YAML, what stands behind it.
_AN_ID = lazy_pattern(r"""\bid(?::|(?=[ ]))(?:[ ]|[^\x00-\x7f])*["']?([a-z0-9-]+)""")
_A_LIST = "Begin each fact with a dash, and put its fields under one another."


@frozen(eq=False)
class Written:
    """What one file holds; `stem` is its name without the ending.

    `part_of` is the stem whose facts it holds: `quotes`, of `quotes/courier.yml` as well.
    """

    stem: str
    part_of: str
    file: ContentFile
    value: Value


class FactFiles:
    """The files of facts in one folder, whole or split; reads them and gathers what goes wrong.

    `unread` are the ids of what has a problem of its own, in the files gone through so far; and,
    where something there can't be known by its id, the file's name (`cast.yml`).
    """

    def __init__(
        self, folder: Folder, shelf: Shelf, stems: Collection[str], problems: list[Problem]
    ) -> None:
        """Read the files of `stems`, all that is read in this folder, and report all others."""
        self.folder = folder
        self.shelf = shelf
        self.problems = problems
        self.unread: set[str] = set()
        self._passed_over = check_files(folder, stems, problems)
        self._files = {stem: [*self._read(stem)] for stem in stems}

    def written(self, stem: str) -> Iterator[Written]:
        """Go through what the files of `stem` hold: `stem.yml`, then those of the folder `stem`."""
        for one in self._files[stem]:
            if isinstance(one, Written):
                yield one
            else:
                self._lose(stem, one, unnamed=not one)

    def _lose(self, stem: str, ids: Iterable[str], *, unnamed: bool) -> None:
        """Take down what of the file `stem` can't be used: its ids, or that some of it has none."""
        self.unread.update(ids)
        if unnamed or stem in NAMELESS:
            self.unread.add(f"{stem}.yml")

    def _read(self, stem: str) -> Iterator[Written | Sequence[str]]:
        """Read the files of `stem`; of one that can't be read, only the ids that are in it."""
        for name, path, shown_as in self._paths(stem):
            data = read_bytes(path, shown_as, MOST_YAML, self.problems)
            file = None if data is None else decode(data, shown_as, self.problems)
            value = nodes.parse(file, self.problems) if file is not None else None
            if file is None or value is None:
                yield _ids_in(data)
            else:
                yield Written(name.removesuffix(".yml"), stem, file, value)
        yield from self._not_opened(stem)

    def _not_opened(self, stem: str) -> Iterator[Sequence[str]]:
        """Go through what stands there for `stem`, and can't be used or has another name."""
        name, folder = f"{stem}.yml", self.folder
        if name in folder.folders or not folder.refused.isdisjoint((name, stem)):
            yield ()
        passed_over = self._passed_over.get(stem, ())
        for path in passed_over:
            ids = _ids_in(read_bytes(path, name, MOST_YAML, []))
            if ids or name not in folder.files:
                yield ids

    def _paths(self, stem: str) -> Iterator[tuple[str, str, str]]:
        name = f"{stem}.yml"
        if name in self.folder.files:
            yield name, self.folder.files[name], shown(self.folder, name)
        if stem in self.folder.folders and stem not in WHOLE:
            split = self.shelf.look_into(self.folder.folders[stem], shown(self.folder, stem))
            if "dossier.yml" in split.files:
                return  # a dossier under a name that is taken, which linking reports
            passed_over = check_split(split, self.problems)
            self._passed_over.setdefault(stem, []).extend(passed_over)
            for name, path in split.files.items():
                if name.endswith(".yml"):
                    yield name, path, shown(split, name)

    def one(self, stem: str, part: type[P], source: str | None = None) -> P | None:
        """Return the one fact that the file of `stem` states; None if it is missing or faulty.

        `source` is put in where a passage may leave its source out.
        """
        name = f"{stem}.yml"
        if not (self.folder.has(name) or stem in self._passed_over):
            message = f"There is no {name} in {self.folder.name}."
            place = Place(shown(self.folder, name))
            self.problems.append(NO_SUCH_FILE.problem(place, message, f"Write {name} there."))
        for written in self.written(stem):
            if source is not None:
                put_source(written.value, source)
            fact = fit(written.value, part, self.problems, may_trip=may_trip(written.file))
            if fact is None:
                self.unread.update(_ids(written.value, written.file))
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
            self._lose(written.part_of, _ids(value, written.file), unnamed=True)
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
                ids = set(_ids(item, written.file))
                self._lose(written.part_of, ids, unnamed=not ids and "id" in fields_of(part))
            else:
                facts.append(fact)
        return facts


def default_source(stem: str, sources: Collection[str]) -> str | None:
    """Return the source that may be left out in the file `stem`, if there is one."""
    if stem in sources:
        return stem
    return next(iter(sources)) if len(sources) == 1 else None


def _ids_in(data: bytes | None) -> Sequence[str]:
    """Return what look like ids in the bytes of a file, if they are at hand."""
    return [] if data is None else _AN_ID.findall(data.decode(errors="replace"))


def _ids(value: Value, file: ContentFile) -> Iterator[str]:
    """Go through every id that is given in `value` of `file`, at any depth.

    One that is given twice is among them: a dash may be missing there.
    """
    if isinstance(value, WrittenMapping):
        if isinstance(value.get("id"), str):
            yield str(value["id"])
            yield id_like(value["id"])  # what a reference has, where the id is not one
        if value.faulty and isinstance(value, ReadMapping):
            yield from _AN_ID.findall(file.text, value.start, value.end)
        for inner in value.values():
            yield from _ids(inner, file)
    elif isinstance(value, WrittenList):
        for inner in value:
            yield from _ids(inner, file)
