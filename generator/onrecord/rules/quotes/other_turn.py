"""The words of a quote stand in another speaker's turn.

## What is wrong

The source is a transcript, and the words stand in the turn of somebody who bears none of the
speaker's names, aliases or roles.

## Why it matters

The words are put into the wrong mouth.

## What to do

Write the actor whose turn it is as the `speaker`. If the label of the turn is a name or a role of
the speaker, add it in `actors.yml` (`also_known_as`).

## Example

    {text: "Order, please.", speaker: mayor}    # bad in a turn of "The clerk:"
    {text: "Order, please.", speaker: clerk}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.quotes.standing import standing
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q203", Severity.ERROR, "another speaker's turn", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that stand in a turn of somebody else known."""
    for wording in view.wordings_with(Fault.OTHER_SPEAKER):
        label, where = wording.found.detail, standing(wording)
        yield KIND.problem(
            wording.quote.fact.speaker.place,
            f"The words stand at {where}, in the turn of {quoted(label)}, not of "
            f"{quoted(wording.quote.speaker.label)}.",
            f"Write the one whose turn it is as the speaker; or, if {quoted(label)} is "
            f"{quoted(wording.quote.speaker.label)}, add it to also_known_as in actors.yml.",
            wording.fact,
        )
