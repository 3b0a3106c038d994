"""The silent trips: prose that YAML reads without a word, and otherwise than it looks.

A comment that cuts a text short, and a line break that puts a space where a script has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.facts import Part, Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Problem, Severity
from onrecord.reading.fields import Field, fields_of
from onrecord.reading.file import ContentFile
from onrecord.reading.nodes import Value
from onrecord.reading.scalars import Scalar
from onrecord.reading.slips import COMMENT, QUOTE_IT
from onrecord.texts.characters import run_on

BROKEN_LINE = Kind(
    "Y125",
    Severity.ERROR,
    "line break puts in a space",
    "Where a text goes on over the next line, YAML puts a space; Japanese, Chinese, Thai and other "
    "scripts have none there, so the text would not stand in its source. Write it on one line, or "
    "on lines of its own after `|`, where a line break is read as nothing.",
)

_COMMENT = lazy_pattern(r"[ \t]+(#[^\r\n]*)")
# Letters and marks of such scripts; the class is told by what it has not, which is sooner made.
_MAY_FOLD = lazy_pattern(r"[^\x00-\u0dff][ \t]*(?:\r\n?|\n)[ \t]*[^\x00-\u0dff]")
_LINE = lazy_pattern(r"[^\r\n]+")


def may_trip(file: ContentFile) -> bool:
    """Tell whether a file can hold a silent trip at all; most can't, and are let pass at once."""
    text = file.text
    if "#" in text and any(mark in text for mark in (" #", "\t#", '"#', "'#")):
        return True
    return not text.isascii() and _MAY_FOLD.search(text) is not None


def trips(value: Value, part: type[Part]) -> Iterator[Problem]:
    """Go through the problems of all prose in `value`, written as a `part`."""
    if isinstance(value, WrittenMapping):
        fields = fields_of(part)
        for key, inner in value.items():
            if (field := fields.get(key)) is not None:
                yield from _in_field(inner, field)


def _in_field(value: Value, field: Field) -> Iterator[Problem]:
    if isinstance(value, WrittenList):
        for item in value:
            yield from _in_field(item, field)
    elif isinstance(value, Words):
        if field.prose_alone:
            yield from _in_words(value)
    elif field.part is not None:
        yield from trips(value, field.part)
    elif field.prose:
        for inner in value.values():
            yield from _in_field(inner, field)


def _in_words(scalar: Words) -> Iterator[Problem]:
    if not isinstance(scalar, Scalar):
        return
    text = scalar.file.text
    if not scalar.style and (cut := _COMMENT.match(text, scalar.end)) is not None:
        yield COMMENT.problem(
            scalar.file.place(*cut.span(1)),
            f"YAML drops “{cut[1][:60]}”: the text ends before it.",
            f"{QUOTE_IT} If it is a comment, write it on a line of its own.",
        )
    if scalar.style in ("'", '"') and text.startswith("#", scalar.end):
        start, end = scalar.end, scalar.file.line_of(scalar.end)[1]
        yield COMMENT.problem(
            scalar.file.place(start, end),
            f"YAML drops “{text[start:end][:60]}”: the {scalar.style} before it closes the text.",
            "Write the text on lines of its own after |, without quotation marks round it. If this "
            "is a comment, write it on a line of its own.",
        )
    if scalar.style != "|" and not scalar.isascii() and (at := _space_put_in(scalar)) is not None:
        yield BROKEN_LINE.problem(
            scalar.file.place(at, at + 1),
            "YAML puts a space here, where the line ends: in this script there is none.",
            "Write the text on one line, or on lines of its own after |.",
        )


def _space_put_in(scalar: Scalar) -> int | None:
    """Return where the last character stands before a line's end that becomes a wrong space."""
    text = scalar.file.text
    before, end = "", 0
    for line in _LINE.finditer(text, scalar.start, scalar.end):
        words = line.group().strip(" \t")
        one_break = text[end : line.start()] in ("\n", "\r\n", "\r")
        if before and words and one_break and run_on(before[-1], words[0]):
            return text.rindex(before[-1], 0, end)
        before, end = words, line.end()
    return None
