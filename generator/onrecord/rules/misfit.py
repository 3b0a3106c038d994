"""Prefixes and suffixes that do not fit: which of the two it is, and what stands there instead."""

from __future__ import annotations

from onrecord.facts import Words
from onrecord.problems import Place
from onrecord.publication.model import Source
from onrecord.rules.phrasing import MOST_WAYS, around, named, offset_in
from onrecord.texts.context import Context
from onrecord.texts.matching import Lookup


def misfit(
    text: Words, source: Source, found: Lookup, prefix: Words | None, suffix: Words | None
) -> tuple[Place, str]:
    """Return the place of the prefix or suffix that does not fit, and what stands next to `text`.

    Where the prefix fits one of the places of the words, the suffix is at fault.
    """
    wrong = prefix or suffix or text
    if prefix is not None and suffix is not None and _fits_somewhere(source, found, prefix):
        wrong = suffix
    lines = []
    for way in found.ways[:MOST_WAYS]:
        before, after = around(source, way)
        lines.append(
            f"At {offset_in(source, way.start)}, the words stand behind {before} and before "
            f"{after}."
        )
    return wrong.place, "\n".join(lines) or f"In {named(source)} the words stand elsewhere."


def _fits_somewhere(source: Source, found: Lookup, prefix: Words) -> bool:
    if source.text is None:
        return False
    context, folding = Context.of(prefix, ""), source.text.folding
    return any(
        context.fits_before(folding.text, folding.at(way.start), over_marks)
        for way in found.ways
        for over_marks in (False, True)
    )
