"""The cast of one dossier, linked: who is in it, what they are part of, and no circles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord import facts as written
from onrecord.facts import Words
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication import addresses
from onrecord.publication.linked import CastEntry
from onrecord.publication.scope import Scope

PART_OF_ITSELF = Kind(
    "R106",
    Severity.ERROR,
    "part of itself",
    """The cast makes an actor part of another, and that one, in one step or more, part of the
first. Words of a part count as words of the whole, so a circle would let anybody speak for anybody.
Take out the `part_of` that is wrong.""",
)

CAST_TWICE = Kind(
    "R107",
    Severity.ERROR,
    "in the cast twice",
    """An actor has two entries in the cast of one dossier that can't be told apart: they rest on
the same passages, or on none. Make one entry of the two, or give each an `id` of its own.""",
)


def link_cast(facts: Sequence[written.CastEntry], scope: Scope) -> tuple[CastEntry, ...]:
    """Return the cast in the editor's order.

    An entry's anchor is its id, else its actor's; of an actor with several entries, the actor's and
    a digest of what the entry rests on.
    """
    entries = Counter(str(fact.actor) for fact in facts if fact.id is None)
    cast: list[CastEntry] = []
    taken: dict[str, written.CastEntry] = {}
    for fact in facts:
        anchor = str(fact.id or fact.actor)
        if fact.id is None and entries[anchor] > 1:
            anchor = f"{anchor}.{addresses.digest('cast', fact.evidence)}"
        address = addresses.cast(scope.dossier, anchor)
        before = taken.setdefault(anchor, fact)
        if before is not fact:
            message = f"“{fact.id or fact.actor}” is in the cast already, at {before.place}."
            cure = "Make one entry of the two, or give each an id of its own."
            place = (fact.id or fact.actor).place
            scope.problems.append(CAST_TWICE.problem(place, message, cure, str(address)))
        cast.append(
            CastEntry(
                fact=fact,
                address=address,
                actor=scope.actor(fact.actor, address),
                part_of=scope.actor(fact.part_of, address) if fact.part_of else None,
                evidence=scope.passages(fact.evidence, address),
            )
        )
    _no_circles(cast, scope.problems)
    return tuple(cast)


def is_known(entry: CastEntry) -> bool:
    """Tell whether both are known: who has the entry, and what it makes that one part of."""
    return entry.actor.known and (entry.part_of is None or entry.part_of.known)


def _no_circles(cast: Sequence[CastEntry], problems: list[Problem]) -> None:
    """Add a problem for each `part_of` that closes a circle with the entries before it."""
    above: dict[str, set[str]] = {}
    for entry in cast:
        part_of = entry.fact.part_of
        if entry.part_of is None or part_of is None:
            continue
        part, whole = entry.actor.id, entry.part_of.id
        if part == whole or _reaches(whole, part, above):
            problems.append(_circle(part, part_of, entry))
        else:
            above.setdefault(part, set()).add(whole)


def _circle(part: str, part_of: Words, entry: CastEntry) -> Problem:
    if part == part_of:
        message = f"“{part}” is made part of itself."
    else:
        message = f"“{part}” is made part of “{part_of}”, which is part of “{part}” already."
    cure = "Take out the part_of that is wrong."
    return PART_OF_ITSELF.problem(part_of.place, message, cure, str(entry.address))


def _reaches(start: str, goal: str, above: dict[str, set[str]]) -> bool:
    ahead, seen = [start], {start}
    while ahead:
        for up in above.get(ahead.pop(), ()):
            if up == goal:
                return True
            if up not in seen:
                seen.add(up)
                ahead.append(up)
    return False
