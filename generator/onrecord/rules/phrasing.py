"""How messages to an editor name a place in a source, quote words and list things."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.patterns import lazy_pattern
from onrecord.publication.model import Event, Source
from onrecord.texts.text import Span, Text

_MOST = 240  # characters of a quotation in a message; what is longer is cut in its middle
MOST_WAYS = 5  # places that a message lists
_AROUND = 30  # characters shown on either side of a place
_PLAIN_IN_YAML = lazy_pattern(r"[^\W_](?:[\w /~.-]*[\w~.])?")


def quoted(text: str) -> str:
    """Return `text` in quotation marks, on one line, cut in its middle where it is long."""
    return f"“{plain(text)}”"


def plain(text: str) -> str:
    """Return `text` on one line, cut in its middle where it is long."""
    line = " ".join(text.split())
    if len(line) > _MOST:
        half = _MOST // 2
        line = f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
    return line


def scalar(text: str) -> str:
    """Return `text` as a cure writes it into braces of YAML; an ellipsis where it is too long.

    Never cut in its middle: what an editor copies must stand in the source.
    """
    from onrecord.markup import yaml  # of no use while there is no problem

    line = " ".join(text.split())
    if len(line) > _MOST:
        return "…"
    return line if _PLAIN_IN_YAML.fullmatch(line) else yaml(line)


def named(source: Source) -> str:
    """Return how a message names `source`: by its id."""
    return f"the source “{source.id}”"


def dates_of_sources(event: Event) -> str:
    """Return of which dates the sources of an event are, each named once."""
    sources = dict.fromkeys(passage.source for passage in event.evidence)
    return listed([f"{named(one)} is of {one.fact.published.words}" for one in sources])


def offset_in(source: Source, offset: int) -> str:
    """Return where in `source` an offset is: as a character, counted from 0, and as a line."""
    return f"character {offset:,} of {named(source)} ({line_of(source.text, offset)})"


def line_of(text: Text | None, offset: int) -> str:
    """Return the line of the text's file where an offset stands, counted from 1."""
    return f"line {text.raw.count(chr(10), 0, offset) + 1:,}" if text is not None else "no text"


def listed(words: Sequence[str], joined_by: str = "and") -> str:
    """Return `words` as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined_by} {words[-1]}"


def ways_in(source: Source, ways: Sequence[Span]) -> str:
    """Say where in `source` words fit, each place with what surrounds it."""
    text = source.text
    if text is None or not ways:
        return f"The words fit more than one place of {named(source)}."
    lines = [f"The words fit {len(ways):,} places of {named(source)}:"]
    for way in ways[:MOST_WAYS]:
        before, after = around(source, way)
        words = quoted(text.raw[way.start : way.end])
        lines.append(
            f"  {words} at character {way.start:,} ({line_of(text, way.start)}), behind {before} "
            f"and before {after}"
        )
    if len(ways) > MOST_WAYS:
        lines.append(f"  and {len(ways) - MOST_WAYS:,} more.")
    return "\n".join(lines)


def around(source: Source, span: Span) -> tuple[str, str]:
    """Return what stands before and after a stretch: whole words, in quotation marks."""
    raw = source.text.raw if source.text is not None else ""
    before = raw[max(0, span.start - _AROUND) : span.start]
    after = raw[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = before.partition(" ")[2] or before
    if span.end + _AROUND < len(raw):
        after = after.rpartition(" ")[0] or after
    return quoted(before), quoted(after)
