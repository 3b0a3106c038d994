"""The dossier shows more than two thirds of a source that may only be cited.

## What is wrong

The source says `reproduce: cited` (or nothing). The passages and quotations that facts rest on make
up more than two thirds of its words.

## Why it matters

A citation shows what a fact rests on. Most of a text, in pieces, is the text, and its licence may
not allow that.

## What to do

Give shorter passages, where a part says the same. If the text may be shown, write its `licence` and
`reproduce: full`. If what is shown can be defended, accept the warning with the reason.

## Example

    reproduce: cited                               # bad for 80 of 100 words
    {reproduce: full, licence: Public domain}      # good
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Reproduce
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Source
from onrecord.rules.phrasing import named
from onrecord.rules.view import View

KIND = Kind("L603", Severity.WARNING, "most of a source shown", __doc__)

MOST = 2 / 3  # of the words of a source that is cited


def find(view: View) -> Iterator[Problem]:
    """Find the cited sources of which passages and quotations show more than two thirds."""
    typed = _characters_typed(view)
    for dossier in view.dossiers:
        for source in dossier.sources:
            if source.text is None or source.fact.reproduce is not Reproduce.CITED:
                continue
            quoted = sum(span.end - span.start for span in view.words_in(source))
            if typed.get(source, 0) + quoted < len(source.text.raw) / 3:
                continue  # in words it is less than two thirds; and counting words takes time
            coverage = dossier.coverage_of(source)
            if coverage.share <= MOST:
                continue
            most = int(coverage.words * MOST)
            yield KIND.problem(
                source.fact.place_of("reproduce"),
                f"Passages and quotations show {coverage.words_used:,} of the {coverage.words:,} "
                f"words of {named(source)}, {coverage.share:.0%}; at most two thirds may be shown, "
                f"{most:,} words. That is {coverage.words_used - most:,} too many.",
                "Give shorter passages; or write licence: and reproduce: full, where the text may "
                "be shown.",
                str(source.address),
            )


def _characters_typed(view: View) -> dict[Source, int]:
    """Return how many characters of each source passages show: what overlaps counts twice."""
    shown: dict[Source, int] = {}
    for typed in view.typed:
        source, span = typed.passage.source, typed.passage.found.span
        if span is not None:
            shown[source] = shown.get(source, 0) + span.end - span.start
    return shown
