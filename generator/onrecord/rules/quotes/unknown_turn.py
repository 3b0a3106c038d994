"""The words of a quote stand in the turn of a label that nobody bears.

## What is wrong

The source is a transcript. The turn that holds the words begins with a label that is no name, alias
or role of any actor, so nobody can be quoted from it.

## Why it matters

Whose words they are is the editor's guess, and the next reader's.

## What to do

Add the label to the speaker in `actors.yml` (`also_known_as`). Labels are matched in any case.

## Example

    # the turn begins "MR OLM:"
    - {id: olm, name: Peter Olm, kind: person}                             # bad
    - {id: olm, name: Peter Olm, kind: person, also_known_as: [Mr Olm]}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.quotes.standing import standing
from onrecord.rules.view import View
from onrecord.texts.matching import Fault

KIND = Kind("Q204", Severity.ERROR, "turn of nobody known", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words of quotes that stand under a label nobody bears."""
    for wording in view.wordings_with(Fault.UNKNOWN_TURN):
        label, where = wording.found.detail, standing(wording)
        speaker = wording.quote.speaker
        yield KIND.problem(
            wording.quote.fact.speaker.place,
            f"The words stand at {where}, in the turn of {quoted(label)}, a label that is no name, "
            "alias or role of anybody known.",
            f"If that is {quoted(speaker.label)}, add {quoted(label)} to also_known_as of "
            f"{speaker.id} in actors.yml.",
            wording.fact,
        )
