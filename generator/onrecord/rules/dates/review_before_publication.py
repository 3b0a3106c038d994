"""A dossier is to be reviewed before it is published.

## What is wrong

`review_by` lies before `published`.

## Why it matters

The reminder to look at the dossier again would come at once and for good, and is soon overlooked.

## What to do

Put the wrong one of the two dates right.

## Example

    {published: 2026-03-02, review_by: 2025-09}    # bad
    {published: 2026-03-02, review_by: 2026-09}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.view import View

KIND = Kind("D409", Severity.WARNING, "review before publication", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the dossiers whose review date surely lies before their publication."""
    for dossier in view.dossiers:
        published, due = dossier.fact.published, dossier.fact.review_by
        if due is None or due.when is None or published.when is None:
            continue
        if due.when.last is None or published.when.first is None:
            continue
        if due.when.last < published.when.first:
            yield KIND.problem(
                due.words.place,
                f"The dossier was published on {published.words}, and is to be reviewed by "
                f"{due.words}, before that.",
                "Put the wrong one right.",
                str(dossier.address),
            )
