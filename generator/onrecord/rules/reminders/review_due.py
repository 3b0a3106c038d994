"""A dossier is past the date by which it was to be looked at again.

## What is wrong

Nothing, yet: the day that `review_by` names is over. An archived dossier is not asked for.

## Why it matters

A reader takes a page for what is so now. What was due has happened or not, and positions change.

## What to do

Read the dossier against the world, and write `reviewed:` with the day and a new `review_by:`; or
write `status: archived`.

## Example

    review_by: 2026-09

Good until the end of September 2026; a reminder from the first of October on. It never is an error,
since what nobody has changed must not start to fail.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import DossierStatus
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.view import View

KIND = Kind("N801", Severity.REMINDER, "review due", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dossiers whose review date is over."""
    for dossier in view.dossiers:
        due = dossier.fact.review_by
        if due is None or due.when is None or due.when.last is None:
            continue
        if due.when.last < view.today and dossier.fact.status is not DossierStatus.ARCHIVED:
            yield KIND.problem(
                due.words.place,
                f"The dossier was to be reviewed by {due.words}.",
                "Read it against the world, and write reviewed: with the day and a new review_by:.",
                str(dossier.address),
            )
