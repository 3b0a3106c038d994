"""What is refused before YAML is read: it would take too long, or say what no editor means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    ScalarEvent,
    YAMLError,
)
from yaml._yaml import CParser

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.reading.file import ContentFile

DEEPEST = 32  # levels; facts need seven
MOST_NODES = 500_000  # of one file; 30,000 quotes

MOST_TOLD = 50  # anchors, aliases and tags of one file

# For three values there is at least one character that opens or parts them: a file with fewer
# characters needs no counting. How deep values stand is bounded where they are read.
_SAFE = MOST_NODES // 3
_OPENERS = ("[", "{", "-", "?", ":", ",")

_PROPERTY = lazy_pattern(r"(?<![^\s\[{},:?-])(?:[&*][\w-]|!)")

TOO_DEEP = Kind(
    "Y130",
    Severity.ERROR,
    "nested too deeply",
    f"Lists and braces stand in one another more than {DEEPEST} levels deep. Facts need seven: "
    "brackets or dashes are there by mistake.",
)
TOO_MANY = Kind(
    "Y131",
    Severity.ERROR,
    "too many values",
    f"One file holds at most {MOST_NODES:,} values. Split it into a folder of the same name.",
)
ANCHOR = Kind(
    "Y132",
    Severity.ERROR,
    "anchor or alias",
    "A word that begins with & or * is an anchor or an alias to YAML: a value written in one place "
    "and used in another. Facts stand by themselves: write the value again. Where a text begins "
    "with such a mark, put it in quotation marks.",
)
TAG = Kind(
    "Y133",
    Severity.ERROR,
    "tag",
    "A word that begins with ! is a tag to YAML, which gives the value after it a type. Every "
    "value here is a text as written: delete the tag. Where a text begins with !, put it in "
    "quotation marks.",
)
MERGE = Kind(
    "Y135",
    Severity.ERROR,
    "merge",
    "The key << takes over the fields of another fact in YAML. Facts stand by themselves: write "
    "the fields again.",
)
SEVERAL_DOCUMENTS = Kind(
    "Y134",
    Severity.ERROR,
    "several documents",
    "A line --- ends a document and begins another, and only one of them would be read. Delete it.",
)


def too_deep(place: Place) -> Problem:
    """Return the problem of a list or mapping at `place` that stands in too many others.

    Nothing behind it can be read: at each mark libyaml looks at all the brackets that are open, and
    100,000 of them take it 15 seconds.
    """
    return TOO_DEEP.problem(
        place,
        f"Lists and braces stand in one another more than {DEEPEST} levels deep here.",
        "Take out the brackets or dashes that are too many, or put the text in quotation marks.",
    )


def merged(place: Place) -> Problem:
    """Return the problem of a key << at `place`."""
    return MERGE.problem(
        place,
        "YAML takes << for a merge: the fields of another fact, taken over.",
        "Write the fields themselves.",
    )


def refused(file: ContentFile) -> list[Problem]:
    """Return what makes `file` unfit to be read; nothing for nearly every file, and fast."""
    text = file.text
    risky = len(text) > _SAFE and sum(map(text.count, _OPENERS)) > _SAFE
    marked = ("&" in text or "*" in text or "!" in text) and _PROPERTY.search(text) is not None
    if not (risky or marked or "\n---" in text):
        return []
    problems: list[Problem] = []
    depth = nodes = documents = 0
    try:
        for event in _events(text):
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    problems.append(_several_documents(file, event))
                    break
                continue
            if isinstance(event, CollectionEndEvent):
                depth -= 1
                continue
            if isinstance(event, CollectionStartEvent):
                depth += 1
            nodes += 1
            start, _ = _extent(event)
            if depth > DEEPEST:
                return [too_deep(file.place(start, start + 1))]
            if nodes > MOST_NODES:
                message = f"There are more than {MOST_NODES:,} values up to here."
                return [TOO_MANY.problem(file.place(start, start + 1), message, "Split the file.")]
            if marked and len(problems) < MOST_TOLD:
                problems.extend(_properties(file, event))
    except YAMLError:
        # Reading meets the same fault and explains it; all before it is sound.
        return problems
    return problems


def _events(text: str) -> Iterator[Event]:
    parser = CParser(text.encode())
    while (event := parser.get_event()) is not None:
        yield event


def _extent(event: Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)


def _several_documents(file: ContentFile, event: Event) -> Problem:
    start, _ = _extent(event)
    return SEVERAL_DOCUMENTS.problem(
        file.place(start, start + 3),
        "A second document begins here.",
        "Delete the line ---, or put the text that begins with it in quotation marks.",
    )


def _properties(file: ContentFile, event: Event) -> Iterator[Problem]:
    """Say what is written before a value: an anchor, a tag; or that it is an alias."""
    start, end = _extent(event)
    word = re.compile(r"[^\s,\[\]{}]*").match(file.text, start, max(end, start + 1))
    place = file.place(start, word.end() if word else end)
    mark = file.text[start : start + 1]
    if isinstance(event, AliasEvent):
        message = f"YAML takes *{event.anchor} for an alias, a value written elsewhere."
        cure = "Write the value itself; a text that begins with * stands in quotation marks."
        yield ANCHOR.problem(place, message, cure)
    elif isinstance(event, CollectionStartEvent | ScalarEvent):
        if event.anchor is not None:
            message = f"YAML takes &{event.anchor} for an anchor, a value to be used elsewhere."
            cure = "Delete it; a text that begins with & stands in quotation marks."
            yield ANCHOR.problem(place, message, cure)
        elif event.tag is not None or mark == "!":
            message = "A word that begins with ! is a tag to YAML, not a part of the text."
            cure = "Delete it; a text that begins with ! stands in quotation marks."
            yield TAG.problem(place, message, cure)
