"""A source is shown in full without a licence.

## What is wrong

The source says `reproduce: full`, so that its whole text stands on the site, but not under which
licence.

## Why it matters

Most texts may be cited and not republished. A reader, and whoever reuses the site, must see what
allows it.

## What to do

Name the licence (`licence: CC BY 4.0`, or `licence: Public domain`), or write `reproduce: cited`.

## Example

    {id: county, reproduce: full}                            # bad
    {id: county, reproduce: full, licence: Public domain}    # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Reproduce
from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import named
from onrecord.rules.view import View

KIND = Kind("L602", Severity.ERROR, "whole text without a licence", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the sources that are shown in full and name no licence."""
    for dossier in view.dossiers:
        for source in dossier.sources:
            fact = source.fact
            if source.known and fact.reproduce is Reproduce.FULL and fact.licence is None:
                yield KIND.problem(
                    fact.place_of("reproduce"),
                    f"The whole text of {named(source)} would be shown, and no licence allows it.",
                    "Write licence: with its name, or reproduce: cited.",
                    str(source.address),
                )
