"""What pages draw: each figure made for the page that asks for it, in the edition's language."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.figures.chain import chain
from onrecord.figures.figure import Figure
from onrecord.figures.glyph import glyph
from onrecord.figures.own_dates import OwnDate, among, own_dates
from onrecord.figures.stance_chart import COLUMNS
from onrecord.figures.stance_marks import SIDES, STOPS
from onrecord.figures.stance_marks import mark as stance_mark
from onrecord.figures.timeline import timeline
from onrecord.figures.usage import strip, usage
from onrecord.markup import Encoded
from onrecord.publication.coverage import Coverage
from onrecord.publication.model import Dossier, Event, Position, Source
from onrecord.telling.edition import Edition

__all__ = [
    "COLUMNS",
    "events",
    "glyph",
    "listed",
    "part_used",
    "side",
    "stance",
    "stance_mark",
    "stop",
    "used",
    "ways",
]


def events(edition: Edition, dossier: Dossier, shown: Sequence[Event]) -> Figure | None:
    """Return the timeline of `shown`, events of `dossier`; None where there is little to draw."""
    name = "events" if len(shown) == len(dossier.events) else "main-events"
    key = (dossier.id, name)
    if key not in edition.figures:
        edition.figures[key] = timeline(
            name, shown, _sources(shown), edition.interface, edition.when, edition.source_name
        )
    return edition.figures[key]


def ways(edition: Edition, dossier: Dossier) -> Figure | None:
    """Return how a dossier's quotations reached it; None where there is but one way."""
    return chain("ways", dossier, edition.interface, edition.at_head, edition.source_name)


def used(edition: Edition, coverage: Coverage) -> Figure | None:
    """Return what is used of a source; None where there is no text of it."""
    return usage(f"usage-{coverage.source.id}", coverage, edition.interface)


def part_used(edition: Edition, coverage: Coverage) -> Encoded:
    """Return the same as a strip alone, for a line in a list."""
    return strip(coverage, edition.interface)


def stance(position: Position) -> Encoded:
    """Return the mark of a position: its shape the stance, its fill how that is known."""
    return stance_mark(position.fact.stance, position.fact.basis)


def side(position: Position) -> str:
    """Return on which side a position stands: for, against, or between them."""
    return SIDES[position.fact.stance]


def stop(position: Position) -> int:
    """Return the place of a position on a scale, from 0."""
    return STOPS[position.fact.stance]


def listed(edition: Edition, shown: Sequence[Event]) -> list[tuple[Event | None, OwnDate | None]]:
    """Return events in their order, and between them the dates of the sources they rest on.

    Each entry is one or the other.
    """
    own = own_dates(_sources(shown), edition.interface, edition.when, edition.source_name)
    return [(None, one) if isinstance(one, OwnDate) else (one, None) for one in among(shown, own)]


def _sources(shown: Sequence[Event]) -> list[Source]:
    """Return the sources that events rest on, each once."""
    return list({passage.source: None for event in shown for passage in event.evidence})
