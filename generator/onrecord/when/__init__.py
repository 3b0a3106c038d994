"""A date as precise as its source: the EDTF subset of the contract, its bounds, order and words."""

from onrecord.when.bounds import fits, sort_key, wholly_after, within
from onrecord.when.edtf import NotADate, parse
from onrecord.when.when import (
    Precision,
    When,
    about,
    day,
    decade,
    interval,
    month,
    season,
    since,
    until,
    week,
    year,
)
from onrecord.when.words import words, words_at

__all__ = [
    "NotADate",
    "Precision",
    "When",
    "about",
    "day",
    "decade",
    "fits",
    "interval",
    "month",
    "parse",
    "season",
    "since",
    "sort_key",
    "until",
    "week",
    "wholly_after",
    "within",
    "words",
    "words_at",
    "year",
]
