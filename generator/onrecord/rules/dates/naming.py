"""Cures that name the words of a source a date comes from, for an editor to copy."""

from __future__ import annotations

from onrecord.rules.phrasing import listed, quoted, scalar
from onrecord.rules.view import DateOf
from onrecord.when import When


def naming(date: str, words: str) -> str:
    """Return how a date is written with the source's words that it comes from."""
    return f"{{date: {scalar(date)}, source_says: {scalar(words)}}}"


def naming_meant(date: DateOf) -> str:
    """Return the cure of a date that words of the source come to, and that names no words."""
    return f"Write {naming(date.written.words, date.dated.meant)}."


def told(words: str, ways: tuple[When, ...]) -> str:
    """Return words of a source and what they come to, for a sentence."""
    means = listed(list(dict.fromkeys(way.edtf for way in ways)), "or")
    return f"{quoted(words)}, which comes to {means}" if means else quoted(words)
