"""Events that lie after all the sources they rest on."""

from __future__ import annotations

from onrecord.facts import EventStatus
from onrecord.publication.model import Dated, Event
from onrecord.when import wholly_after


def past_after_sources(event: Event, dated: Dated) -> bool:
    """Tell whether a date of `event`, which is called past, is later than all its sources.

    A source without a date may be later still.
    """
    if event.status is not EventStatus.PAST or dated.fact is None or dated.when is None:
        return False
    for passage in event.evidence:
        published = passage.source.published
        if published is None or not wholly_after(dated.when, published):
            return False
    return True
