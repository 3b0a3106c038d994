"""Figures that belong to a name: `Agenda 2030` gives no year, and `Group of 77` no number."""

from __future__ import annotations

from onrecord.publication.model import Publication
from onrecord.texts.text import Span


def is_in_a_name(text: str, span: Span, publication: Publication) -> bool:
    """Tell whether a stretch of `text` is a part of the name of an actor or term."""
    known = publication.known
    return any(
        name.start <= span.start and span.end <= name.end
        for roster in (known.actor_names, known.term_names)
        for _, name, _ in roster.found_in(text)
    )
