"""Dates of every kind, for tests that must hold for any."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

days = st.dates(date(1000, 1, 1))
marks = st.sampled_from(["", "~", "?"])
singles = st.one_of(
    days.map(lambda one: one.isoformat()),
    days.map(lambda one: one.isoformat()[:7]),
    days.map(lambda one: one.isoformat()[:4]),
    days.map(lambda one: f"{one.isoformat()[:3]}X"),
).flatmap(lambda text: marks.map(lambda mark: text + mark))
