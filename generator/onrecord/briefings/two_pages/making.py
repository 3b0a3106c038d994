"""A draft becomes briefings: all is measured, what fits a paper is chosen, set and made a PDF."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.metadata import version
from math import inf
from pathlib import Path
from typing import Any

from onrecord.briefings.qr import code
from onrecord.briefings.runs import STRONG
from onrecord.briefings.two_pages.choosing import FULL, Choice, chosen
from onrecord.briefings.two_pages.draft import Draft, Item, Kind
from onrecord.briefings.two_pages.plan import NAMES, Measures, Page, Planner, Section, gaps
from onrecord.frozen import frozen
from onrecord.problems import Place
from onrecord.typeset.document import Document
from onrecord.typeset.job import rewritten

TEMPLATE = Path(__file__).parent / "briefing.typ"

_TRIES = 8
_ITEM, _CHARACTER = 14.0, 0.06  # points, roughly
# Sizes of type, the largest first, and how tall all of a draft in the usual one may be at most for
# the size to be tried first: type is larger where all of a dossier leaves a page less than full.
_SIZES = {1.21: 550.0, 1.14: 850.0, 1.07: 950.0, 1.0: inf}
_COUNT = re.compile(rb"/Type */Pages */Count (\d+)")


@frozen()
class Made:
    """A finished briefing, on one paper.

    `taken` and `notes` are the numbers of the items and of the notes that stand in it, `left` those
    of pinned items that did not fit; `full` the shares of both pages that are taken, with the least
    gaps; `pdf` is empty where not even the title and the question fit.
    """

    pdf: bytes
    taken: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    full: tuple[float, ...] = ()


def digest(draft: Draft) -> str:
    """Return a digest of all that briefings are made of: facts, faces, templates, and this code."""
    whole = hashlib.sha256(_code())
    whole.update(_document(draft, {}).digest().encode())
    # Fonts are told by what is in them, not by where they are.
    whole.update(json.dumps(replace(draft, fonts=()), default=_told, sort_keys=True).encode())
    return whole.hexdigest()


def _told(part: Any) -> Any:
    """Return a part of a draft as JSON has it; where a fact stands is not printed."""
    if isinstance(part, Place):
        return None
    assert is_dataclass(part)
    return {field.name: getattr(part, field.name) for field in fields(part)}


def make(draft: Draft) -> tuple[Made, ...]:
    """Return the briefings of a draft, one for each of its papers; raises `NotTypeset`.

    All papers have text of one width, so what is measured for one holds for the others.
    """
    sizes = _Sizes(replace(draft, job={**draft.job, "qr": code(draft.job["address"])}))
    return tuple(_made(sizes, paper) for paper in draft.papers)


class _Sizes:
    """A draft in sizes of type, each measured when it is first asked for."""

    def __init__(self, draft: Draft) -> None:
        self.usual = draft
        self.likely = _likely(draft)
        self._measured: dict[float, tuple[Draft, Measures]] = {}

    def __getitem__(self, size: float) -> tuple[Draft, Measures]:
        if size not in self._measured:
            draft = replace(self.usual, job={**self.usual.job, "scale": size})
            self._measured[size] = draft, _measured(draft)
        return self._measured[size]


def _made(sizes: _Sizes, paper: str) -> Made:
    draft, planner, choice = _sized(sizes, paper)
    for _ in range(_TRIES):
        if choice is None:
            break
        pdf = _document(draft, _job(draft, paper, choice, planner.measures)).pdf()
        if _pages_of(pdf) != len(choice.plan.pages):
            choice = choice.without_last(planner)
            continue
        left = tuple(
            number
            for number, item in enumerate(draft.items)
            if item.pinned and number not in choice.taken
        )
        full = tuple(page.taken for page in choice.plan.pages)
        return Made(pdf, choice.taken, choice.plan.notes, left, full)
    return Made(b"")


def _sized(sizes: _Sizes, paper: str) -> tuple[Draft, Planner, Choice | None]:
    """Return a draft in its size of type, and what of it is chosen.

    Type is the largest in which all that there is fits two pages, where it would leave one less
    than full in a smaller. Which size is tried first is guessed, since measuring takes long.
    """

    @cache
    def tried(size: float) -> tuple[Draft, Planner, Choice | None]:
        draft, measures = sizes[size]
        planner = Planner(draft, measures, paper)
        return draft, planner, chosen(planner)

    def is_whole(size: float) -> bool:
        choice = tried(size)[2]
        return choice is not None and len(choice.taken) == len(sizes.usual.items)

    size = next((one for one in _SIZES if one <= sizes.likely and is_whole(one)), 1.0)
    choice = tried(size)[2]
    if choice is None or choice.full >= FULL or not is_whole(size):
        return tried(size)
    # All of a page grows with its type.
    likely = size / max(page.taken for page in choice.plan.pages)
    return tried(next(one for one in _SIZES if one == size or (one <= likely and is_whole(one))))


def _pages_of(pdf: bytes) -> int:
    found = _COUNT.search(pdf)
    return int(found[1]) if found else 0


def _likely(draft: Draft) -> float:
    """Guess by the number of characters the largest type in which all of a draft fits."""
    items = len(rewritten([item.data for item in draft.items]))
    notes = len(rewritten([note.full for note in draft.notes]))
    tall = len(draft.items) * _ITEM + (items + notes / 3) * _CHARACTER
    return next(size for size, most in _SIZES.items() if tall < most)


def _document(draft: Draft, job: Mapping[str, Any]) -> Document:
    return Document(TEMPLATE, rewritten(job), draft.fonts)


def _measured(draft: Draft) -> Measures:
    shorts = [number for number, note in enumerate(draft.notes) if note.short]
    notes = [note.full for note in draft.notes] + [draft.notes[one].short for one in shorts]
    job = {
        **draft.job,
        "paper": draft.papers[0],
        "measuring": True,
        "closing": _closing(draft, ()),
        "items": [{"kind": item.kind.value, **_data(item, {}, set())} for item in draft.items],
        "notes": [{"runs": runs} for runs in notes],
        "numbers": [],
    }
    said = _document(draft, job).asked("measures")
    count = len(draft.notes)
    return Measures(
        heights=said["heights"],
        note_gap=said["note-gap"],
        masthead=said["masthead"],
        brief=said["brief"],
        head=said["head"],
        rows_head=said["rows-head"],
        key=said["key"],
        checked=said["checked"],
        closing=said["closing"],
        asked=said["asked"],
        items=said["items"],
        notes=said["notes"][:count],
        short_notes=dict(zip(shorts, said["notes"][count:], strict=True)),
    )


def _job(draft: Draft, paper: str, choice: Choice, measures: Measures) -> dict[str, Any]:
    """Return what the template sets: the plan, with the notes numbered as they are read."""
    plan, taken = choice.plan, choice.taken
    numbers = {note: number for number, note in enumerate(plan.notes, start=1)}
    called: set[int] = set()
    printed = {one for one in taken if draft.items[one].kind is Kind.QUOTE}
    pages = []
    for page in plan.pages:
        closes = page is plan.pages[-1]
        pages.append(
            {
                "sections": [
                    _section(draft, page, one, numbers, called, measures) for one in page.sections
                ],
                "notes": [numbers[note] for note in page.notes],
                "closes": closes,
                "above": gaps(page, Kind.POINT)[0],
                "stretches": page.wider < 1,
                "closing": measures.closing,
            }
        )
    return {
        **draft.job,
        "paper": paper,
        "measuring": False,
        "closing": _closing(draft, taken),
        "pages": pages,
        "notes": [
            one for page in plan.pages for one in _notes(draft, page, plan.pages[-1], printed)
        ],
        "numbers": list(draft.numbers),
    }


def _notes(draft: Draft, page: Page, quoting: Page, printed: set[int]) -> list[dict[str, Any]]:
    """Return the notes of a page; `quoting` is the one that has the quotations."""
    made = []
    for index, number in enumerate(page.notes):
        note = draft.notes[number]
        second = index >= page.first_column
        brief = note.near if page is quoting else note.short
        made.append(
            {
                "runs": brief if note.quote in printed else note.full,
                "second": second,
                "at": page.tops[index - page.first_column] if second else 0.0,
            }
        )
    return made


def _section(
    draft: Draft,
    page: Page,
    section: Section,
    numbers: Mapping[int, int],
    called: set[int],
    measures: Measures,
) -> dict[str, Any]:
    above, between = gaps(page, section.kind)
    made: dict[str, Any] = {
        "kind": NAMES[section.kind],
        "name": draft.job["said"][NAMES[section.kind]],
        "above": above,
        # What was measured as taller than it is set leaves a little more.
        "stretches": page.wider < 1,
        "between": between,
    }
    data: list[tuple[int, dict[str, Any]]] = []
    for number in section.items:
        item = draft.items[number]
        told = _data(item, numbers, called) | {"tall": measures.items[number]}
        if item.kind is Kind.STATEMENT and data and data[-1][0] == item.group:
            # The sentences of a topic are one paragraph, which names it once.
            data[-1][1]["runs"] += [{"t": " "}, *told["runs"][1:]]
        else:
            data.append((item.group, told))
    if section.kind is Kind.ROW:
        made["questions"] = [
            {
                "text": draft.job["questions"][group],
                "items": [told for of, told in data if of == group],
            }
            for group in dict.fromkeys(of for of, _ in data)
        ]
    made["items"] = [] if section.kind is Kind.ROW else [told for _, told in data]
    return made


def _data(item: Item, numbers: Mapping[int, int], called: set[int]) -> dict[str, Any]:
    """Return what the template sets of an item, its calls of notes as numbers in print."""
    runs = item.data.get("runs", ())
    told = [run for run in runs if "n" not in run]
    calls = [_run(run, numbers, called) for run in runs if "n" in run]
    after = max((index for index, run in enumerate(runs) if "n" in run), default=0)
    at = after + 1 - len(calls)
    # Several notes at one place are called in their order.
    calls.sort(key=lambda run: int(run["n"]))
    return {**item.data, "runs": [*told[:at], *calls, *told[at:]]}


def _run(run: Mapping[str, Any], numbers: Mapping[int, int], called: set[int]) -> Mapping[str, Any]:
    if "n" not in run:
        return run
    number = numbers.get(run["n"], 0)
    first = number not in called
    called.add(number)
    return {"n": number, "first": first}


def _closing(draft: Draft, taken: Iterable[int]) -> list[Any]:
    """Return the last lines, what is left out first: where nothing is taken, the longest."""
    kinds = [draft.items[number].kind for number in taken]
    left = [one.words[kinds.count(one.kind)] for one in draft.left]
    words = draft.comma.join(one for one in left if one)
    said = draft.left_out.replace("%(what)s", words) if words else draft.nothing_left
    return [[{"t": said, "s": STRONG}], *draft.job["lines"]]


@cache
def _code() -> bytes:
    """Return a digest of the code that chooses and sets."""
    whole = hashlib.sha256(version("segno").encode())
    here = Path(__file__).parent
    rooms = (here, here.parent, here.parents[1] / "typeset")
    for file in sorted(file for room in rooms for file in room.glob("*.py")):
        whole.update(file.read_bytes())
    return whole.digest()
