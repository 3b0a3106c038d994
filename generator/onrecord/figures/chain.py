"""How the words reached us: who spoke, through whom, in which source, as one drawing of all ways.

Method. Whoever stands at the same step of several ways is drawn once, at the mean height of the
rows of those ways; who is drawn in one column are kept apart. A line is as wide as the quotations
that go along it are many. Of a column with more than can be read, those with the most quotations
are shown, and the others gathered, with how many they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Any, TypeVar

from onrecord.figures.board import Board, element
from onrecord.figures.figure import Figure
from onrecord.figures.lettering import width, wrapped
from onrecord.frozen import frozen
from onrecord.interface import Interface, later_count
from onrecord.markup import Encoded
from onrecord.publication.model import Actor, Dossier, Source

WIDTH = 800
MOST = 13  # in a column
_LINE = 16.0
_APART = 14.0  # units between two in a column
_HEAD = 26.0
_HERE = 76.0  # units of the last column
_BEND = 92.0  # units that lines have between columns
_SHARES = (1.6, 1.0, 1.1)  # of the room: speakers, those between, sources

_MORE = {
    "speaker": later_count("%(number)s more speaker", "%(number)s more speakers"),
    "between": later_count("%(number)s more", "%(number)s more"),
    "source": later_count("%(number)s more source", "%(number)s more sources"),
}


K = TypeVar("K")


@frozen()
class Way:
    """How words of one speaker reached us: through whom, in order, and in which source."""

    speaker: Actor
    via: tuple[Actor, ...]
    source: Source


def ways(dossier: Dossier) -> Counter[Way]:
    """Return every way that words of a dossier took, with how many quotations took it."""
    taken: Counter[Way] = Counter()
    for quote in dossier.quotes:
        taken[Way(quote.speaker, quote.via, quote.source)] += 1
        for wording in quote.also_reported:
            if wording.source is not None:
                taken[Way(quote.speaker, wording.via, wording.source)] += 1
    return taken


@dataclass(slots=True, eq=False)
class _Node:
    """Who or what stands at a step; without words where a line only passes."""

    kind: str
    words: tuple[str, ...]
    times: int = 0
    y: float = 0.0

    @property
    def tall(self) -> float:
        return _LINE * len(self.words) + _APART if self.words else _APART


_Path = tuple[_Node, ...]


def chain(
    name: str,
    dossier: Dossier,
    interface: Interface,
    head: Callable[[Actor], str],
    called: Callable[[Source], str],
    here: str = "",
) -> Figure | None:
    """Return the drawing of all ways of a dossier's quotations; None where there is but one.

    `head` gives an actor's name at the head of a line, and `called` a source's name; `here` is
    where all ways end, a page of the site unless it is said.
    """
    taken = ways(dossier)
    if len(taken) < 2:
        return None
    steps = max(len(way.via) for way in taken)
    lefts = _columns(steps)
    paths = _paths(taken, lefts, interface, head, called, here or interface.text("this page"))
    columns = [list(dict.fromkeys(path[at] for path in paths)) for at in range(steps + 3)]
    _set_heights(list(paths), columns)
    bottom = max(node.y + node.tall / 2 for column in columns for node in column)
    board = Board(WIDTH, rtl=interface.rtl)
    _draw_lines(board, paths, lefts)
    for left, column in zip(lefts, columns, strict=True):
        for node in column:
            _draw_node(board, node, left, interface)
    heads = [interface.text("Who spoke"), *[""] * steps, interface.text("Source"), ""]
    if steps:
        heads[1] = interface.text("Through whom")
    for left, words in zip(lefts, heads, strict=True):
        if words:
            board.text(left, 14, words, "f-soft f-small")
    many = interface.text("The numbers say how many quotations took each way.")
    board.text(0, bottom + 18, many, "f-soft f-small")
    return Figure(
        name,
        interface.text("How the words reached us"),
        " ".join((*_says(taken, interface, head, called), many)),
        WIDTH,
        round(bottom + 28),
        board.drawn(),
    )


def _columns(steps: int) -> list[float]:
    """Return where the columns begin: speakers, each step between, sources, this page."""
    first, between, last = _SHARES
    shares = (first, *[between] * steps, last)
    room = (WIDTH - _HERE) / sum(shares)
    lefts = [0.0]
    for share in shares:
        lefts.append(lefts[-1] + share * room)
    return lefts


def _paths(
    taken: Counter[Way],
    lefts: Sequence[float],
    interface: Interface,
    head: Callable[[Actor], str],
    called: Callable[[Source], str],
    end: str,
) -> dict[_Path, int]:
    """Return the ways as nodes, one in each column, with how many quotations took them."""
    room = [after - before - _BEND for before, after in pairwise(lefts)]
    steps = len(room) - 2
    every = taken.items()
    speakers = _column(
        "speaker", _summed((way.speaker, n) for way, n in every), head, room[0], interface
    )
    sources = _column(
        "source", _summed((way.source, n) for way, n in every), called, room[-1], interface
    )
    between = [
        _column(
            "between",
            _summed((way.via[at], n) for way, n in every if at < len(way.via)),
            lambda actor: actor.label,
            room[1 + at],
            interface,
        )
        for at in range(steps)
    ]
    here = _Node("here", (end,))
    passing: dict[tuple[int, _Node], _Node] = {}
    paths: Counter[_Path] = Counter()
    for way, times in every:
        path = [speakers[way.speaker], *(between[at][one] for at, one in enumerate(way.via))]
        source = sources[way.source]
        while len(path) <= steps:
            key = (len(path), source)
            path.append(passing.setdefault(key, _Node("passing", ())))
        paths[(*path, source, here)] += times
    named: list[Mapping[Any, _Node]] = [speakers, sources, *between]
    order = {node: at for column in named for at, node in enumerate(column.values())}

    def rank(path: _Path) -> tuple[int, ...]:
        return (order[path[-2]], *(order.get(one, -1) for one in path[1:-2]), order[path[0]])

    return {path: paths[path] for path in sorted(paths, key=rank)}


def _summed(pairs: Iterable[tuple[K, int]]) -> Counter[K]:
    summed: Counter[K] = Counter()
    for what, times in pairs:
        summed[what] += times
    return summed


def _column(
    kind: str,
    times: Counter[K],
    words: Callable[[K], str],
    room: float,
    interface: Interface,
) -> Mapping[K, _Node]:
    """Return a node for each of `times`, those with the most first; one for all that are left."""
    ranked = times.most_common()
    shown = ranked if len(ranked) <= MOST else ranked[: MOST - 1]
    nodes = {key: _Node(kind, wrapped(words(key), room, 2), number) for key, number in shown}
    rest = ranked[len(shown) :]
    if rest:
        many = interface.count(*_MORE[kind], len(rest)).unescape()
        gathered = _Node(kind, wrapped(many, room, 2), sum(number for _, number in rest))
        nodes |= {key: gathered for key, _ in rest}
    return nodes


def _set_heights(paths: Sequence[_Path], columns: Sequence[Sequence[_Node]]) -> None:
    """Set each node at the mean of its ways' rows, and those of a column apart."""
    tallest = max(sum(node.tall for node in column) for column in columns)
    for column in columns:
        for node in column:
            rows = [at for at, path in enumerate(paths) if node in path]
            node.y = sum(rows) / len(rows) / len(paths) * tallest
        column = sorted(column, key=lambda one: one.y)
        wanted = sum(node.y for node in column)
        for before, after in pairwise(column):
            after.y = max(after.y, before.y + (before.tall + after.tall) / 2)
        down = (sum(node.y for node in column) - wanted) / len(column)
        for node in column:
            node.y -= down
    top = min(node.y - node.tall / 2 for column in columns for node in column)
    for column in columns:
        for node in column:
            node.y += _HEAD - top


def _draw_lines(board: Board, paths: Mapping[_Path, int], lefts: Sequence[float]) -> None:
    """Draw each stretch between two nodes once, and nodes that are only passed as level lines.

    All that leave a column begin at one place, behind the longest words in it.
    """
    times: Counter[tuple[int, _Node, _Node]] = Counter()
    for path, number in paths.items():
        for at, (before, after) in enumerate(pairwise(path)):
            times[(at, before, after)] += number
    begins = [
        left + 24 + max(_widest(path[at], bold=at == 0) for path in paths)
        for at, left in enumerate(lefts)
    ]
    lines = Board(board.width, rtl=board.rtl)
    for (at, before, after), number in times.items():
        thick = f"{min(9.0, 1 + 1.2 * sqrt(number)):.1f}"
        start, end = begins[at], lefts[at + 1] - 7
        if not before.words:
            lines.line((lefts[at] - 7, before.y), (start, before.y), "f-flow", stroke_width=thick)
        lines.curve((start, before.y), (end, after.y), "f-flow", stroke_width=thick)
    board.add(element("g", lines.drawn(), opacity=0.55))


def _widest(node: _Node, *, bold: bool) -> float:
    return max((width(words, bold=bold) for words in node.words), default=0.0)


def _draw_node(board: Board, node: _Node, left: float, interface: Interface) -> None:
    first = node.y - _LINE * (len(node.words) - 1) / 2 + 4.5
    for row, words in enumerate(node.words):
        inside: list[object] = [words]
        if node.times and row == len(node.words) - 1:
            number = interface.number(node.times)
            inside.append(element("tspan", f" {number}", class_="f-soft f-small"))
        strong = " f-strong" if node.kind == "speaker" else ""
        board.text(left, first + row * _LINE, Encoded("").join(inside), f"f-ink f-halo{strong}")


def _says(
    taken: Counter[Way],
    interface: Interface,
    head: Callable[[Actor], str],
    called: Callable[[Source], str],
) -> list[str]:
    """Return what the drawing shows in sentences: how much of each, and the ways most taken."""
    count = interface.count
    speakers = len({way.speaker for way in taken})
    sources = len({way.source for way in taken})
    said = [
        count("%(number)s quotation.", "%(number)s quotations.", sum(taken.values())),
        count("%(number)s speaker.", "%(number)s speakers.", speakers),
        count("%(number)s source.", "%(number)s sources.", sources),
    ]
    for way, times in taken.most_common(MOST):
        steps = [head(way.speaker), *(actor.label for actor in way.via), called(way.source)]
        said.append(
            count(
                "%(way)s: %(number)s quotation.",
                "%(way)s: %(number)s quotations.",
                times,
                way=interface.text(" → ").join(steps),
            )
        )
    if len(taken) > MOST:
        said.append(count("%(number)s more way.", "%(number)s more ways.", len(taken) - MOST))
    return [one.unescape() for one in said]
