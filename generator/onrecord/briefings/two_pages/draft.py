"""A briefing before it is chosen what stands in it: everything that may, as plain data.

A draft holds no linked facts, so that it can be given to another process and told by its bytes;
its texts are fit to be set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from onrecord.frozen import frozen
from onrecord.problems import Place


class Kind(StrEnum):
    """What stands in a briefing, and the maker of the template that sets it."""

    POINT = "point"
    ROW = "row"
    DUE = "due"
    QUOTE = "quote"
    EVENT = "event"
    UNKNOWN = "unknown"
    STATEMENT = "statement"
    SOURCE = "source"


@frozen()
class Item:
    """One thing that may stand in a briefing.

    `data` is what the template sets, `notes` are the numbers of those that it calls, `order` its
    place among those of its kind. `pinned` is what an editor marked `lead: true`. `group` is the
    question of a row, or the topic of a statement. `name` and `place` say which fact it is.
    """

    kind: Kind
    data: Mapping[str, Any]
    notes: tuple[int, ...]
    order: int
    pinned: bool
    group: int
    name: str
    place: Place


@frozen()
class Note:
    """A passage: its words and where they stand.

    `quote` is the number of the item that prints the words as a quotation, or None. Where it is
    printed, the note is `short`; at the foot of that very page `near`, which is no longer.
    """

    full: Sequence[Mapping[str, Any]]
    short: Sequence[Mapping[str, Any]] = ()
    near: Sequence[Mapping[str, Any]] = ()
    quote: int | None = None


@frozen()
class Left:
    """What is said of a kind where some of it is left out: for each number printed, from none."""

    kind: Kind
    words: tuple[str, ...]


@frozen()
class Draft:
    """All that a briefing is made of.

    `papers` are those that it is made for, by the typesetter's names. `job` is what is printed in
    any case, `items` stand in the order in which they are chosen.
    `numbers` are those of notes and pages as the language writes them; `left` says what is left
    out, `nothing_left` that nothing is.
    """

    dossier: str
    place: Place
    title: str
    job: Mapping[str, Any]
    items: tuple[Item, ...]
    notes: tuple[Note, ...]
    numbers: tuple[str, ...]
    left: tuple[Left, ...]
    left_out: str
    nothing_left: str
    comma: str
    papers: tuple[str, ...]
    fonts: tuple[Path, ...]
