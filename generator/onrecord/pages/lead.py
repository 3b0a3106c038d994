"""What a dossier's page shows of a chapter that is too long for it.

The rules, which are the same for every kind of fact that can be marked `lead`:

1. What the editor marked `lead: false` is left to its chapter.
2. If all the rest fits, it is all shown.
3. Else what is marked `lead: true` is shown, all of it.
4. What room is left goes to the unmarked, those first that the kind ranks first: quotes that a
   position rests on; what is due, and then the latest events; the topics as the editor ordered
   them.
5. Whatever is shown keeps the chapter's order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from onrecord.facts import EventStatus
from onrecord.publication.model import Dossier, Event, Position, Quote, Topic

MOST_QUOTES = 8
MOST_EVENTS = 12
MOST_TOPICS = 6
MOST_HOLDERS = 12


class Marked(Protocol):
    """A linked fact whose editor may have marked it `lead`."""

    @property
    def fact(self) -> Any:
        """What the editor wrote; has a field `lead`."""
        ...


F = TypeVar("F", bound=Marked)


@dataclass(frozen=True, slots=True)
class Leading(Generic[F]):
    """What is shown of a chapter, in its order, and how many more it holds."""

    shown: tuple[F, ...]
    more: int


def quotes(dossier: Dossier) -> Leading[Quote]:
    """Return the quotes that lead: first those that a position rests on."""
    relied_on = {quote.id for position in dossier.positions for quote in position.quotes}
    return _leading(dossier.quotes, MOST_QUOTES, lambda quote: quote.id not in relied_on)


def events(dossier: Dossier) -> Leading[Event]:
    """Return the events that lead: first what is due, then the latest, undated ones last."""

    def rank(event: Event) -> tuple[bool, int]:
        last = event.date.when.last if event.date.when else None
        return (event.status is not EventStatus.SCHEDULED, -last.toordinal() if last else 0)

    return _leading(dossier.events, MOST_EVENTS, rank)


def topics(dossier: Dossier) -> Leading[Topic]:
    """Return the topics of the background that lead."""
    return _leading(dossier.topics, MOST_TOPICS, lambda _topic: 0)


def positions(dossier: Dossier) -> Leading[Position]:
    """Return the standing positions of the holders that lead; a holder leads as a whole."""
    standing = dossier.standing
    marks: dict[str, list[bool | None]] = {}
    for position in standing:
        marks.setdefault(position.holder.id, []).append(position.fact.lead)
    allowed = [holder for holder, leads in marks.items() if not all(x is False for x in leads)]
    pinned = [holder for holder in allowed if any(marks[holder])]
    unmarked = [holder for holder in allowed if holder not in pinned]
    room = max(0, MOST_HOLDERS - len(pinned))
    chosen = {*pinned, *unmarked[:room]}
    shown = tuple(position for position in standing if position.holder.id in chosen)
    return Leading(shown, len(marks) - len(chosen))


def _leading(chapter: Sequence[F], most: int, rank: Callable[[F], Any]) -> Leading[F]:
    allowed = [fact for fact in chapter if fact.fact.lead is not False]
    chosen = allowed
    if len(allowed) > most:
        pinned = [fact for fact in allowed if fact.fact.lead]
        unmarked = sorted((fact for fact in allowed if not fact.fact.lead), key=rank)
        chosen = pinned + unmarked[: max(0, most - len(pinned))]
    kept = {id(fact) for fact in chosen}
    return Leading(tuple(fact for fact in chapter if id(fact) in kept), len(chapter) - len(kept))
