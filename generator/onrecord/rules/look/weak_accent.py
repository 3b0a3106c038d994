"""The accent of the publication can't be read on the site's paper.

## What is wrong

The colour is no name that CSS knows, or it is so light that links and marks in it have a contrast
under 4.5 to 1 on light paper. For dark paper it is made lighter by itself.

## Why it matters

Marks in the accent are the way to every passage. A reader whose sight is weak, or who reads in the
sun, would not find them; WCAG 2.2 asks for 4.5 to 1.

## What to do

Choose a darker colour of the same hue, as a name or in figures in quotation marks.

## Example

    accent: gold         # bad: 1.3 to 1
    accent: "#0a5c36"    # good: 7.9 to 1
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from onrecord.colour import LEAST, colour, on_light
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.view import View

KIND = Kind("V901", Severity.ERROR, "accent too weak", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find an accent that is no colour, or has too little contrast."""
    accent = view.publication.fact.accent
    if accent is None:
        return
    meant = colour(accent)
    if meant is None:
        cure = 'Write a colour\'s name in CSS, or its figures in quotation marks: "#0a5c36".'
        yield KIND.problem(accent.place, f"“{accent[:40]}” is no colour that CSS knows.", cure)
    elif (ratio := on_light(meant)) < LEAST:
        message = f"{accent} has a contrast of {floor(ratio * 10) / 10} to 1 on light paper."
        yield KIND.problem(accent.place, message, f"Choose a darker one: at least {LEAST} to 1.")
