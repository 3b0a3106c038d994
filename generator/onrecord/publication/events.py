"""The events of one dossier, linked, by date: what happened, and what is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord import facts as written
from onrecord.facts import EventStatus
from onrecord.publication import addresses
from onrecord.publication.dating import ground_of_passage, hold
from onrecord.publication.linked import Event, Passage
from onrecord.publication.scope import Scope
from onrecord.when import When, sort_key, wholly_after

# Only an editor who says that it is due may read "on Friday" as the coming one; what was called off
# was due when the source was written.
_LOOK_AHEAD = (EventStatus.SCHEDULED, EventStatus.CANCELLED)


def link_events(facts: Iterable[written.Event], scope: Scope) -> tuple[Event, ...]:
    """Return the events in the order of their dates, those without one last."""
    return tuple(sorted([_event(fact, scope) for fact in facts], key=_order))


def _order(event: Event) -> tuple[bool, tuple[date, date, str] | tuple[()]]:
    when = event.date.when
    return (True, ()) if when is None else (False, sort_key(when))


def _event(fact: written.Event, scope: Scope) -> Event:
    address = addresses.timeline(scope.dossier, fact.id)
    evidence = scope.passages(fact.evidence, address)
    grounds = [ground_of_passage(passage) for passage in evidence]
    ahead = fact.status in _LOOK_AHEAD
    return Event(
        fact=fact,
        address=address,
        date=hold(fact.date, grounds, scheduled=ahead),
        end=None if fact.end is None else hold(fact.end, grounds, scheduled=ahead),
        status=fact.status or _status(fact.date.when, evidence),
        actors=scope.actors(fact.actors, address),
        evidence=evidence,
    )


def _status(when: When | None, evidence: Iterable[Passage]) -> EventStatus:
    """Return the status of an event that says none: due where it is later than all its sources."""
    sources = [one.source.published for one in evidence if one.source.published is not None]
    if when is None or not sources:
        return EventStatus.PAST
    later = all(wholly_after(when, published) for published in sources)
    return EventStatus.SCHEDULED if later else EventStatus.PAST
