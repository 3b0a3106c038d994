"""Whatever may be left out is left out: the pages that remain hold all that they must."""

from __future__ import annotations

import random

import pytest
from filled import Filled, optional
from test_hostile_values import converter, pages_of

from onrecord.facts import Actor, CastEntry, Original, Passage, Position, Term
from onrecord.proof.document import Tree
from onrecord.proof.holding import anchors_of, problems_of

# What the other fields of the same fact ask for.
NEEDED = {
    (Actor, "described_as"),
    (Actor, "name"),
    (CastEntry, "evidence"),
    (Original, "language"),
    (Passage, "exact"),
    (Passage, "source"),
    (Position, "attributed_by"),
    (Position, "basis"),
    (Term, "reference"),
}
REST = [one for one in optional() if one not in NEEDED]


@pytest.mark.parametrize("turn", range(8))
def test_the_pages_hold_what_they_must(turn: int) -> None:
    """At the first two turns all is left out but one way to rest on something; then by chance."""
    rests_on = {(Position, "quotes" if turn % 2 else "evidence")}
    left_out = REST if turn < 2 else random.Random(turn).sample(REST, len(REST) // 2)
    filled = Filled(turn % 2, left_out=frozenset(left_out) - rests_on)
    problems = []
    for page in pages_of(filled):
        html = converter().reset().convert(str(page.body)).encode()
        problems += problems_of(page, Tree(html).shown(anchors_of(page)))
    assert not problems, "\n".join(f"{one.code} {one.message}" for one in problems)


def test_there_is_much_to_leave_out() -> None:
    assert len(REST) > 50
