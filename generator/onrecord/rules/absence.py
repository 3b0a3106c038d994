"""Why words are not found: the passage that was probably meant, or the source that has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.facts import Words
from onrecord.problems import Place
from onrecord.publication.model import Source
from onrecord.rules.phrasing import named, offset_in, quoted
from onrecord.texts.matching import Lookup
from onrecord.texts.text import Text

_LONGEST = 20_000  # characters; what is longer is no quotation, and comparing it takes too long
_LEGEND = "([-…-] stands only in the source, {+…+} only here.)"


@dataclass(frozen=True, slots=True)
class Absence:
    """What there is to say of words that are not found, and where they first differ."""

    place: Place
    message: str
    elsewhere: str | None  # the id of another source that has them


def explain(
    text: Words,
    source: Source,
    others: Iterable[Source],
    look_up: Callable[[Text, str], Lookup],
) -> Absence:
    """Look for what was meant by `text`, in its source and, word for word, in the `others`."""
    from onrecord.texts.nearest import nearest  # of no use while all words are found

    elsewhere = None
    lines = []
    for other in others:
        if other is source or other.text is None:
            continue
        found = look_up(other.text, text)
        if found.places:
            elsewhere = other.id
            lines.append(f"The words stand at {offset_in(other, found.places[0].start)}.")
            break
    near = nearest(source.text, text) if source.text and len(text) <= _LONGEST else None
    if near is None and elsewhere is None:
        lines.append(f"{named(source).capitalize()} has nothing like {quoted(text)}.")
    if near is None:
        return Absence(text.place, "\n".join(lines), elsewhere)
    lines.append(f"At {offset_in(source, near.offset)} stands: {near.marked}")
    lines.append(_LEGEND)
    return Absence(text.place_of(*near.difference), "\n".join(lines), elsewhere)
