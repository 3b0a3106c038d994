"""Where in its source the words of a quote stand that are not its speaker's there."""

from __future__ import annotations

from onrecord.rules.phrasing import named, offset_in
from onrecord.rules.view import Wording
from onrecord.texts.matching import SpeechForm, Voice, find_quote
from onrecord.texts.text import Span

ANYBODY = Voice(form=SpeechForm.OWN)
"""A voice that all of a text is the words of."""


def standing(wording: Wording) -> str:
    """Say where the words stand, whoever says them."""
    span = _span(wording)
    return offset_in(wording.source, span.start) if span else named(wording.source)


def _span(wording: Wording) -> Span | None:
    found, text = wording.found, wording.source.text
    if not found.places and text is not None:
        found = find_quote(text, wording.text, ANYBODY)
    return next(iter(found.places), None)
