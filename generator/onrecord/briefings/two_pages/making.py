"""A draft becomes a briefing: everything is measured, what fits is chosen, set and made a PDF."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.briefings.runs import STRONG
from onrecord.briefings.two_pages.choosing import FULL, Choice, chosen
from onrecord.briefings.two_pages.draft import Draft, Item, Kind
from onrecord.briefings.two_pages.plan import NAMES, Measures, Page, Planner, Section, gaps
from onrecord.problems import Place
from onrecord.typeset.document import Document
from onrecord.typeset.job import written

TEMPLATE = Path(__file__).parent / "briefing.typ"

_TRIES = 8
_ITEM, _CHARACTER, _SHORT = 14.0, 0.06, 800.0  # points, roughly
# Type is so much larger where all of a dossier leaves a page less than full.
_LARGER = (1.14, 1.07)
_COUNT = re.compile(rb"/Type */Pages */Count (\d+)")


@dataclass(frozen=True, slots=True)
class Made:
    """A finished briefing.

    `left` are the numbers of those pinned items that did not fit; `full` the shares of both pages
    that are taken; `pdf` is empty where not even the title and the question fit.
    """

    pdf: bytes
    left: tuple[int, ...] = ()
    full: tuple[float, ...] = ()


def plain(draft: Draft) -> Draft:
    """Return a draft whose texts know no places and are fit to be set: fit to be sent, and kept."""

    def of(data: Any) -> Any:
        return json.loads(written(data))

    return replace(
        draft,
        job=of(draft.job),
        items=tuple(replace(item, data=of(item.data)) for item in draft.items),
        notes=tuple(
            replace(note, full=tuple(of(note.full)), short=tuple(of(note.short)))
            for note in draft.notes
        ),
    )


def digest(draft: Draft) -> str:
    """Return a digest of all that a briefing is made of: facts, faces, templates, and this code."""
    whole = hashlib.sha256(_code())
    whole.update(_document(draft, {}).digest().encode())
    nowhere = Place("")
    unplaced = replace(
        draft,
        place=nowhere,
        items=tuple(replace(item, place=nowhere) for item in draft.items),
        fonts=(),  # by what is in them, not by where they are
    )
    whole.update(json.dumps(asdict(unplaced), sort_keys=True).encode())
    return whole.hexdigest()


def make(draft: Draft) -> Made:
    """Return the briefing of a plain draft; raises `NotTypeset`."""
    draft, planner, choice = _sized(draft)
    for _ in range(_TRIES):
        if choice is None:
            break
        pdf = _document(draft, _job(draft, choice, planner.measures)).pdf()
        if _pages_of(pdf) != len(choice.plan.pages):
            choice = choice.without_last(planner)
            continue
        left = tuple(
            number
            for number, item in enumerate(draft.items)
            if item.pinned and number not in choice.taken
        )
        return Made(pdf, left, tuple(page.full for page in choice.plan.pages))
    return Made(b"")


def _sized(draft: Draft) -> tuple[Draft, Planner, Choice | None]:
    """Return a draft in its size of type, and what of it is chosen.

    Type is larger where all that there is fits two pages in it, and would leave one less than full
    in the usual size. Which of both is tried first is guessed, since measuring takes long.
    """
    tried: dict[float, tuple[Draft, Planner, Choice | None]] = {}

    def in_size(size: float) -> tuple[Draft, Planner, Choice | None]:
        if size not in tried:
            sized = replace(draft, job={**draft.job, "scale": size})
            planner = Planner(sized, _measured(sized))
            tried[size] = sized, planner, chosen(planner)
        return tried[size]

    def is_whole(choice: Choice | None) -> bool:
        return choice is not None and len(choice.taken) == len(draft.items)

    if not _is_short(draft):
        choice = in_size(1.0)[2]
        if choice is None or choice.full >= FULL or not is_whole(choice):
            return in_size(1.0)
    for size in _LARGER:
        if is_whole(in_size(size)[2]):
            return in_size(size)
    return in_size(1.0)


def _pages_of(pdf: bytes) -> int:
    found = _COUNT.search(pdf)
    return int(found[1]) if found else 0


def _is_short(draft: Draft) -> bool:
    """Tell by the number of characters whether all of a draft is likely to fit in larger type."""
    taken = sum(_ITEM + len(written(item.data)) * _CHARACTER for item in draft.items)
    taken += sum(len(written(note.full)) * _CHARACTER / 3 for note in draft.notes)
    return taken < _SHORT


def _document(draft: Draft, job: Mapping[str, Any]) -> Document:
    return Document(TEMPLATE, written(job), draft.fonts)


def _measured(draft: Draft) -> Measures:
    shorts = [number for number, note in enumerate(draft.notes) if note.short]
    notes = [note.full for note in draft.notes] + [draft.notes[one].short for one in shorts]
    job = {
        **draft.job,
        "measuring": True,
        "closing": _closing(draft, ()),
        "items": [{"kind": item.kind.value, **_data(item, {}, set())} for item in draft.items],
        "notes": [{"runs": runs} for runs in notes],
        "numbers": [],
    }
    said = _document(draft, job).asked("measures")
    count = len(draft.notes)
    return Measures(
        height=said["height"],
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


def _job(draft: Draft, choice: Choice, measures: Measures) -> dict[str, Any]:
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
        "measuring": False,
        "closing": _closing(draft, taken),
        "pages": pages,
        "notes": [one for page in plan.pages for one in _notes(draft, page, printed)],
        "numbers": list(draft.numbers),
    }


def _notes(draft: Draft, page: Page, printed: set[int]) -> list[dict[str, Any]]:
    made = []
    for index, number in enumerate(page.notes):
        note = draft.notes[number]
        second = index >= page.first_column
        made.append(
            {
                "runs": note.short if note.quote in printed else note.full,
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
    whole = hashlib.sha256()
    here = Path(__file__).parent
    rooms = (here, here.parent, here.parents[1] / "typeset")
    for file in sorted(file for room in rooms for file in room.glob("*.py")):
        whole.update(file.read_bytes())
    return whole.digest()
