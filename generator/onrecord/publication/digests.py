"""Addresses of facts without an id: made from what they rest on, never from place or wording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from onrecord import facts as written
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication import addresses

T = TypeVar("T", bound=written.Fact)

ID_WANTED = Kind(
    "R108",
    Severity.REMINDER,
    "an id is wanted",
    """Two facts of one page have no id and rest on the same passages, so that what they rest on
does not tell them apart. Their addresses hold their wording until one has an `id` of its own: a
link from outside would break when they are reworded. Give one of them, or both, an `id`.""",
)

WRITTEN_TWICE = Kind(
    "R109",
    Severity.ERROR,
    "written twice",
    """The same is written twice: two key points, statements or corrections with the same words that
rest on the same. They would stand twice on the page, at one address. Take one of them out.""",
)


def anchors(
    kind: str, facts: Sequence[written.KeyPoint | written.Statement], problems: list[Problem]
) -> tuple[str, ...]:
    """Return the anchor of each fact: its id, else `kind` with a digest of its evidence.

    Those that rest on the same passages are told apart by who says so, then by their words, with a
    reminder to give them an id.
    """
    found = [str(fact.id) if fact.id else _made(kind, fact) for fact in facts]
    if len(set(found)) == len(found):
        return tuple(found)
    for told_apart in (_voice, _voice_and_words):
        count = Counter(found)
        found = [
            anchor
            if count[anchor] == 1 or fact.id is not None
            else _made(kind, fact, *told_apart(fact))
            for anchor, fact in zip(found, facts, strict=True)
        ]
        if told_apart is _voice:
            for fact, before in _twins(found, facts):
                message = f"This rests on the same passages as what stands at {before.place}."
                cure = "Give it an id, so that its address does not change with its words."
                problems.append(ID_WANTED.problem(fact.place, message, cure))
    each_once(found, facts, problems)
    return tuple(found)


def each_once(anchors: Sequence[str], facts: Sequence[T], problems: list[Problem]) -> None:
    """Add a problem for each of `facts` that has the anchor of one before it."""
    for fact, before in _twins(anchors, facts):
        message = f"This says the same as what stands at {before.place}, and rests on the same."
        problems.append(WRITTEN_TWICE.problem(fact.place, message, "Take one of the two out."))


def _twins(anchors: Sequence[str], facts: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Yield each fact without an id that has the anchor of one before it, and that one."""
    first: dict[str, T] = {}
    for anchor, fact in zip(anchors, facts, strict=True):
        before = first.setdefault(anchor, fact)
        if before is not fact and getattr(fact, "id", None) is None:
            yield fact, before


def _made(kind: str, fact: written.KeyPoint | written.Statement, *further: str) -> str:
    return f"{kind}.{addresses.digest(kind, fact.evidence, *further)}"


def _voice(fact: written.KeyPoint | written.Statement) -> tuple[str, ...]:
    voice = fact.attributed_to if isinstance(fact, written.Statement) else None
    return (f"by {voice or ''}",)


def _voice_and_words(fact: written.KeyPoint | written.Statement) -> tuple[str, ...]:
    return (*_voice(fact), f"saying {fact.text}")
