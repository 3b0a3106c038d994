"""Dates held against one another: which holds which, which is finer, which comes first."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.when.when import Precision, When


def within(inner: When, outer: When) -> bool:
    """Tell whether every day that `inner` may be is one that `outer` may be."""
    return _holds(outer.first, outer.last, inner.first, inner.last)


def fits(editor: When, words: When) -> bool:
    """Tell whether an editor may write `editor` where the source's words come to `words`.

    Yes where it is the same date or a coarser one: its bounds hold the words' bounds. Marks of
    doubt (`~`, `?`) make a date coarser, so an editor may add them. Words that say about need `~`
    in the editor's date, or one so much coarser that it holds the words' date widened by its own
    length on either side: 2022 holds about June 2022, but not about December 2022.
    """
    if editor.edtf == words.edtf:
        return True
    if words.precision is Precision.SEASON and _same_year(editor, words):
        return editor.approximate or not words.approximate
    if not within(words, editor):
        return False
    if editor.approximate or not words.approximate:
        return True
    wide_first, wide_last = _widened(words)
    return _holds(editor.first, editor.last, wide_first, wide_last)


def wholly_after(when: When, other: When) -> bool:
    """Tell whether `when` cannot but lie after `other`: its first day after the other's last.

    A season counts as its year, since what months it has depends on the hemisphere. An open side
    is never after anything.
    """
    first = date(when.first.year, 1, 1) if _is_season(when) and when.first else when.first
    return first is not None and other.last is not None and first > other.last


def sort_key(when: When) -> tuple[date, date, str]:
    """Return what dates are sorted by: the last day, then the first, then the text.

    An open end comes after all else, an open start before.
    """
    return (when.last or date.max, when.first or date.min, when.edtf)


def _holds(
    outer_first: date | None, outer_last: date | None, first: date | None, last: date | None
) -> bool:
    starts = outer_first is None or (first is not None and outer_first <= first)
    ends = outer_last is None or (last is not None and last <= outer_last)
    return starts and ends


def _is_season(when: When) -> bool:
    return when.precision is Precision.SEASON


def _same_year(editor: When, words: When) -> bool:
    """Tell whether `editor` is the year that the season `words` is called by, or holds it.

    Winter 2022 is within 2022 for an editor, although it ends in the next year.
    """
    if words.first is None or _is_season(editor):
        return False
    named = words.first.year
    return _holds(editor.first, editor.last, date(named, 1, 1), date(named, 12, 31))


def _widened(when: When) -> tuple[date | None, date | None]:
    if when.first is None or when.last is None:
        return when.first, when.last
    length = when.last - when.first + timedelta(days=1)
    try:
        return when.first - length, when.last + length
    except OverflowError:
        return None, None
