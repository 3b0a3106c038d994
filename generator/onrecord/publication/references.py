"""References by id: found, or taken down as a problem with the nearest id that is known."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from onrecord.facts import Words
from onrecord.frozen import frozen
from onrecord.problems import Kind, Problem, Severity
from onrecord.reading.fields import nearest

_MOST_PLACES = 5  # that a message lists

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

UNKNOWN_ID = Kind(
    "R101",
    Severity.ERROR,
    "reference to nothing",
    """A fact names another one by an id that nothing bears. A reader would be led nowhere, and what
rests on the reference can't be checked. Write the id as it stands where the other fact is written;
the message offers the nearest one. If it is a new one, write it down there first.""",
)

OTHER_KIND = Kind(
    "R102",
    Severity.ERROR,
    "reference to another kind of fact",
    """The id exists, but what bears it is of another kind: a source where an actor is asked for, a
question where a quote is. Write the id of a fact of the kind that is asked for.""",
)

USED_TWICE = Kind(
    "R103",
    Severity.ERROR,
    "id used twice",
    """Two facts have the same id. A reference to it could mean either, and so could a link from
outside. Within one dossier an id is used once, across all kinds of fact; actors have theirs
within the publication, and so have terms. Give one of the two another id, and change what refers
to it.""",
)


@frozen()
class Register(Generic[T_co]):
    """The facts of one kind by id: `noun` names one ("an actor"), `home` whose they are.

    `files` are the names of those that they stand in (`quotes.yml`). `bearers` returns the ids of
    those who bear a name, and `new` the cure where there is nothing like an id: how one with that
    id is written.
    """

    noun: str
    home: str
    by_id: Mapping[str, T_co]
    files: Collection[str]
    bearers: Callable[[str], Sequence[str]] = lambda _name: ()
    new: Callable[[str], str] | None = None

    def may_have(self, wanted: str, unread: Collection[str]) -> bool:
        """Tell whether `wanted` is written and not read; `unread` are ids, and names of files."""
        return wanted in unread or any(file in unread for file in self.files)


def resolve(
    register: Register[T],
    wanted: Words,
    noun_of: Callable[[str], str | None],
    problems: list[Problem],
    fact: str,
) -> T | None:
    """Return what bears the id `wanted` in `register`; where nothing does, add a problem.

    `noun_of` says what bears an id, of whatever kind ("an event"); `fact` is the address of the
    fact that refers.
    """
    found = register.by_id.get(wanted)
    if found is not None:
        return found
    other = noun_of(wanted)
    if other is not None:
        message = f"“{wanted}” is {other}; here, {register.noun} is asked for."
        cure = offer(wanted, register)
        problems.append(OTHER_KIND.problem(wanted.place, message, cure, fact))
        return None
    message = f"There is no {_bare(register.noun)} “{wanted}” in {register.home}."
    problems.append(UNKNOWN_ID.problem(wanted.place, message, offer(wanted, register), fact))
    return None


def offer(wanted: str, register: Register[object]) -> str:
    """Return the cure for a reference: the nearest id that is known, where one is near."""
    named = register.bearers(wanted)
    near = named[0] if len(named) == 1 else nearest(wanted, register.by_id)
    if near is not None:
        return f"Did you mean {near}?"
    if register.new is not None:
        return register.new(wanted)
    return f"Write the id of {register.noun} of {register.home}, or add one with this id."


def once_each(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return `problems`, those of one id that nothing bears as one, at its first use.

    An actor who is not written down yet is mostly named in many places, and missing in one.
    """
    uses: dict[tuple[str, str], list[Problem]] = {}
    others: list[Problem] = []
    for problem in problems:
        if problem.code == UNKNOWN_ID.code:
            uses.setdefault((problem.message, problem.cure), []).append(problem)
        else:
            others.append(problem)
    return (*others, *map(_as_one, uses.values()))


def _as_one(uses: Sequence[Problem]) -> Problem:
    first, *more = sorted(uses, key=lambda use: use.place)
    if not more:
        return first
    places = ", ".join(str(use.place) for use in more[:_MOST_PLACES])
    rest = f" and {len(more) - _MOST_PLACES} more" if len(more) > _MOST_PLACES else ""
    times = "once more" if len(more) == 1 else f"{len(more)} more times"
    return replace(first, message=f"{first.message}\nIt is used {times}, at {places}{rest}.")


def used_once(ids: Iterable[tuple[Words, str]], problems: list[Problem]) -> None:
    """Add a problem for each id that is there again; each comes with its noun ("a quote")."""
    first: dict[str, tuple[Words, str]] = {}
    for one, noun in ids:
        before, its_noun = first.setdefault(one, (one, noun))
        if before is not one:
            message = f"“{one}” is {noun} here, and {its_noun} at {before.place}."
            cure = "Give one of them another id, and change what refers to it."
            problems.append(USED_TWICE.problem(one.place, message, cure))


def _bare(noun: str) -> str:
    return noun.partition(" ")[2]
