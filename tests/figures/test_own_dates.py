"""The dates of sources stand between events where they part what had happened from what came."""

from __future__ import annotations

import pytest
from drawing import DUE, event, source

from onrecord.figures.own_dates import OwnDate, among, own_dates
from onrecord.interface import Interface
from onrecord.publication.linked import Event


def order(published: str, *events: Event) -> list[str]:
    interface = Interface.of("en")
    own = own_dates([source(published)], interface, str, lambda _source: "The Courier")
    return [
        "own" if isinstance(one, OwnDate) else str(one.date.when or "unknown")
        for one in among(events, own)
    ]


@pytest.mark.parametrize("when", ["2025-03", "2025", "2025-21", "202X", "2025-03-11", "2025-03~"])
def test_what_a_source_tells_as_past_is_not_put_behind_its_day(when: str) -> None:
    assert order("2025-03-11", event(when)) == [when, "own"]


def test_what_is_wholly_later_comes_behind_it() -> None:
    later = [event("2025-03-12"), event("2025-04", status=DUE)]
    assert order("2025-03-11", event("2025-03-10"), *later) == [
        "2025-03-10", "own", "2025-03-12", "2025-04",
    ]  # fmt: skip


@pytest.mark.parametrize("when", ["2025-03", "2025", "2025-03-11", "2025-21"])
def test_what_is_due_is_not_put_before_its_day(when: str) -> None:
    assert order("2025-03-11", event(when, status=DUE)) == ["own", when]
    assert order("2025-03-11", event("2025-02", status=DUE)) == ["2025-02", "own"]


def test_so_does_what_was_due_without_a_date() -> None:
    assert order("2025-03-11", event("2025-03-10"), event(None, status=DUE))[1:] == [
        "own", "unknown",
    ]  # fmt: skip
    assert order("2025-03-11", event("2025-03-10"), event(None)) == ["2025-03-10", "unknown", "own"]
