"""What is shown of a chapter that is too long for a dossier's page, or for its briefing.

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
from typing import Any, Generic, Protocol, TypeVar

from onrecord.facts import EventStatus
from onrecord.frozen import frozen
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


@frozen()
class Leading(Generic[F]):
    """What is shown of a chapter, in its order, and how many more it holds."""

    shown: tuple[F, ...]
    more: int


def quotes(dossier: Dossier) -> Leading[Quote]:
    """Return the quotes that lead: first those that a position rests on."""
    return _leading(dossier.quotes, MOST_QUOTES, _of_quotes(dossier))


def quotes_in_turn(dossier: Dossier) -> list[Quote]:
    """Return the quotes that may lead, those first that lead before others."""
    return _in_turn(dossier.quotes, _of_quotes(dossier))


def _of_quotes(dossier: Dossier) -> Callable[[Quote], bool]:
    relied_on = {quote.id for position in dossier.positions for quote in position.quotes}
    return lambda quote: quote.id not in relied_on


def events(dossier: Dossier) -> Leading[Event]:
    """Return the events that lead: first what is due, then the latest, undated ones last."""
    return _leading(dossier.events, MOST_EVENTS, _of_events)


def events_in_turn(dossier: Dossier) -> list[Event]:
    """Return the events that may lead, those first that lead before others."""
    return _in_turn(dossier.events, _of_events)


def _of_events(event: Event) -> tuple[bool, int]:
    last = event.date.when.last if event.date.when else None
    return (event.status is not EventStatus.SCHEDULED, -last.toordinal() if last else 0)


def topics(dossier: Dossier) -> Leading[Topic]:
    """Return the topics of the background that lead."""
    return _leading(dossier.topics, MOST_TOPICS, lambda _topic: 0)


def topics_in_turn(dossier: Dossier) -> list[Topic]:
    """Return the topics that may lead, those first that lead before others."""
    return _in_turn(dossier.topics, lambda _topic: 0)


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


def _in_turn(chapter: Sequence[F], rank: Callable[[F], Any]) -> list[F]:
    """Return what may lead: first what is pinned, as the chapter has it, then the rest by rank."""
    allowed = [fact for fact in chapter if fact.fact.lead is not False]
    return sorted(allowed, key=lambda fact: (0,) if fact.fact.lead else (1, rank(fact)))


def _leading(chapter: Sequence[F], most: int, rank: Callable[[F], Any]) -> Leading[F]:
    chosen = _in_turn(chapter, rank)
    if len(chosen) > most:
        pinned = sum(bool(fact.fact.lead) for fact in chosen)
        chosen = chosen[: max(most, pinned)]
    kept = {id(fact) for fact in chosen}
    return Leading(tuple(fact for fact in chapter if id(fact) in kept), len(chapter) - len(kept))
