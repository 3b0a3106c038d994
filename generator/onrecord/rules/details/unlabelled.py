"""Details that can't be compared, since a source does not say its language: told once a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.facts import Words
from onrecord.problems import Kind, Place, Problem
from onrecord.publication.model import Source
from onrecord.rules.details.support import Support
from onrecord.rules.phrasing import named, quoted
from onrecord.texts.text import Span


class Unlabelled:
    """The details not found in evidence from sources without a language, by source."""

    def __init__(self) -> None:
        self._by_source: dict[Source, list[tuple[Words, Span]]] = {}

    def takes(self, support: Support, text: Words, span: Span) -> bool:
        """Take the detail at `span` of `text` where a source that it rests on has no language."""
        for source in support.sources:
            if source.fact.language is None:
                self._by_source.setdefault(source, []).append((text, span))
                return True
        return False

    def problems(self, kind: Kind, noun: str) -> Iterator[Problem]:
        """Find the sources, each once; `noun` is what the details are ("number")."""
        for source, details in self._by_source.items():
            first, words = _first(details)
            count = f"a {noun}" if len(details) == 1 else f"{len(details)} {noun}s"
            yield kind.problem(
                source.fact.id.place,
                f"{named(source).capitalize()} does not say its language, so that {count} in what "
                f"rests on it can't be compared with it: {quoted(words)} at {first}"
                f"{' and others' if len(details) > 1 else ''}.",
                "Write language: under the source, with its tag, as in language: en.",
                str(source.address),
            )


def _first(details: Sequence[tuple[Words, Span]]) -> tuple[Place, str]:
    found: Mapping[Place, str] = {
        text.place_of(*span): text[slice(*span)] for text, span in details
    }
    place = min(found)
    return place, found[place]
