"""The dates that sources themselves bear: what parts what had happened from what was due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.facts import EventStatus
from onrecord.frozen import frozen
from onrecord.interface import Interface
from onrecord.publication.model import Event, Source
from onrecord.when import When, sort_key, wholly_after

MOST = 3  # different dates of sources that are shown beside one another


@frozen()
class OwnDate:
    """A date that one source bears, or several; `title` says so.

    `first` and `last` are days as `date.toordinal()` counts them, `last` the day after the end.
    """

    when: When
    first: int
    last: int
    date: str
    title: str

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.last - self.first == 1


def own_dates(
    sources: Iterable[Source],
    interface: Interface,
    say: Callable[[When], str],
    called: Callable[[Source], str],
) -> list[OwnDate]:
    """Return the dates of sources in their order; where they are many, the latest alone."""
    every = list(sources)
    bearing: dict[When, list[Source]] = {}
    for source in every:
        if source.published is not None:
            bearing.setdefault(source.published, []).append(source)
    dates = sorted(bearing, key=sort_key)
    made: list[OwnDate] = []
    for when in dates if len(dates) <= MOST else dates[-1:]:
        first, last = when.first or when.last, when.last or when.first
        if first is None or last is None:
            continue
        if len(every) == 1:
            title = interface.text("the source’s own date")
        elif len(dates) > MOST:
            title = interface.text("the date of the latest source")
        elif len(bearing[when]) == 1:
            title = interface.text("source: %(name)s", name=called(bearing[when][0]))
        else:
            title = interface.count(
                "%(number)s source’s own date",
                "%(number)s sources’ own date",
                len(bearing[when]),
            ).unescape()
        made.append(OwnDate(when, first.toordinal(), last.toordinal() + 1, say(when), title))
    return made


def among(events: Iterable[Event], own: Sequence[OwnDate]) -> Iterator[Event | OwnDate]:
    """Go through events in their order, and between them the dates of the sources they rest on.

    What a source tells as past stands before its date unless it is wholly later, what was due
    behind it unless it is wholly earlier: so neither a past nor a coming month, in which the
    source's own day lies, stands on the wrong side of it.
    """
    waiting = list(own)
    for event in events:
        while waiting and _is_behind(event, waiting[0].when):
            yield waiting.pop(0)
        yield event
    yield from waiting


def _is_behind(event: Event, own: When) -> bool:
    when, due = event.date.when, event.status is not EventStatus.PAST
    if when is None:
        return due
    return not wholly_after(own, when) if due else wholly_after(when, own)
