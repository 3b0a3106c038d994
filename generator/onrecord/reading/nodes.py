"""YAML as values: every scalar the text as written, with its place, and all of it bounded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, TypeAlias

from yaml import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml._yaml import CParser
from yaml.composer import ComposerError

from onrecord.facts.words import Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.reading.bounds import DEEPEST, merged, refused, too_deep
from onrecord.reading.file import (
    EMPTY_FILE,
    UNSHOWABLE,
    ContentFile,
    control_character,
    unshowable,
)
from onrecord.reading.scalars import ReadList, ReadMapping, Scalar
from onrecord.reading.spaces import (
    before_comment,
    has_odd_space,
    no_comment,
    odd_space,
    odd_space_on_line,
    swallows,
    word_within,
)

LONGEST_TEXT = 250_000  # characters of one scalar; a speech of three hours

DUPLICATE_KEY = Kind(
    "Y120",
    Severity.ERROR,
    "key given twice",
    "Two values for one key: YAML would keep the last and drop the first without a word. Keep one.",
)
KEY_NOT_TEXT = Kind(
    "Y121",
    Severity.ERROR,
    "key is not a word",
    "A list or braces stand where the name of a field is due. Write a word and a colon.",
)
COMMA = Kind(
    "Y122",
    Severity.ERROR,
    "comma ends a text",
    "Inside braces a comma ends a text that has no quotation marks, so that what follows is lost, "
    "as `000` is in `{text: About 18,000 tonnes}`. Put the text in quotation marks.",
)
EMPTY_VALUE = Kind(
    "Y123",
    Severity.ERROR,
    "value is empty",
    "A key, or the dash of a list, is followed by nothing. Write the value, or delete the line. A "
    "value that begins with # is a comment to YAML: put it in quotation marks.",
)
TOO_LONG = Kind(
    "Y124",
    Severity.ERROR,
    "value too long",
    f"A text has at most {LONGEST_TEXT:,} characters. More than that is a source, not a quotation.",
)

_COMMENT = lazy_pattern(r"[ \t]*+#")
_new_text = str.__new__  # looked up once

Value: TypeAlias = Words | WrittenMapping | WrittenList

# Events are of any type here: their own says that they may have no marks, and a parser's have them.
_SCALAR: type[Any] = ScalarEvent
_LIST: type[Any] = SequenceStartEvent
_LIST_END: type[Any] = SequenceEndEvent
_MAPPING: type[Any] = MappingStartEvent
_MAPPING_END: type[Any] = MappingEndEvent


def parse(file: ContentFile, problems: list[Problem]) -> Value | None:
    """Return what `file` holds as mappings, lists and `Words`; None, and problems, if it can't be.

    Raises nothing for what an editor may have written. Where single values are faulty, problems
    are added and the rest is returned.
    """
    found: list[Problem] = []
    root = _root(file, found)
    if root is None:
        found = unshowable(file) or found  # libyaml refuses most such characters, each in its way
    problems.extend(found)
    return root


def _root(file: ContentFile, problems: list[Problem]) -> Value | None:
    refusals = refused(file)
    if refusals:
        problems.extend(refusals)
        return None
    writer = _Writer(file)
    try:
        root = writer.document()
    except _TooDeepError as bottom:
        problems.append(too_deep(file.place(bottom.start, bottom.start + 1)))
        return None
    except YAMLError as error:
        from onrecord.reading.mistakes import explain  # of no use while a file can be read

        problems.append(explain(file, error))
        return None
    except _MisledError as space:
        line = odd_space_on_line(file, space.start)
        problems.append(line or odd_space(file, space.start, space.end))
        return None
    if root is None:
        problems.append(
            EMPTY_FILE.problem(
                Place(file.name), "There is nothing in this file.", "Write facts, or delete it."
            )
        )
        return None
    problems.extend(writer.problems)
    return root


class _TooDeepError(Exception):
    """A list or mapping that begins at the character `start` stands in too many others."""

    def __init__(self, start: int) -> None:
        super().__init__(start)
        self.start = start


class _MisledError(Exception):
    """From `start` to before `end` stands what an odd space makes part of a text: a key, or more.

    All behind it would be taken for what it is not.
    """

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start)
        self.start = start
        self.end = end


class _Writer:
    """Turns libyaml's events into mappings, lists and words that know their places.

    From events and not from libyaml's nodes, whose making takes as long as all that is done here.
    """

    def __init__(self, file: ContentFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.odd = has_odd_space(file.text)
        self.unusual = self.odd or "\\" in file.text or len(file.text) > LONGEST_TEXT
        self._next: Callable[[], Any] = CParser(file.text.encode()).get_event

    def document(self) -> Value | None:
        """Return the value of the one document, its problems noted; None where there is none.

        Raises `YAMLError` where the file is no YAML, or has a second document; `_TooDeepError` and
        `_MisledError`.
        """
        self._next()  # the start of the stream
        if type(self._next()) is StreamEndEvent:
            return None
        root = self._next()
        value = self._written(root, 0)
        self._next()  # the end of the document
        after = self._next()
        if type(after) is not StreamEndEvent:
            raise ComposerError(
                "expected a single document in the stream",
                root.start_mark,
                "but found another document",
                after.start_mark,
            )
        return value

    def _written(self, event: Any, depth: int) -> Value:
        """Return the value that begins with `event`, its problems noted."""
        if type(event) is _SCALAR:
            return self._words(event)
        if depth == DEEPEST:
            raise _TooDeepError(event.start_mark.index)
        if type(event) is _LIST:
            return self._list(event, depth + 1)
        if type(event) is _MAPPING:
            return self._mapping(event, depth + 1)
        raise ComposerError(None, None, "found undefined alias", event.start_mark)

    def _pass_over(self) -> None:
        """Pass over the value that comes next."""
        open_ = 0
        while True:
            event = self._next()
            open_ += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if not open_:
                break

    def _words(self, event: Any) -> Scalar:
        # As a call of Scalar would, in half of the time: most of what is read comes by here.
        words = _new_text(Scalar, event.value)
        words.file = self.file
        words.start = event.start_mark.index
        words.end = event.end_mark.index
        words.style = event.style
        return self._checked(words) if self.unusual else words

    def _checked(self, words: Scalar) -> Scalar:
        """Return `words`; note what only those of an unusual file can have.

        That is one with an escape or an odd space in it, or a long one. A word is returned without
        the odd spaces around it.
        """
        if len(words) > LONGEST_TEXT:
            message = f"This text has {len(words):,} characters, more than {LONGEST_TEXT:,}."
            cure = "Shorten it; a whole text belongs into a file under sources/."
            place = self.file.place(words.start, words.start + 1)
            self.problems.append(TOO_LONG.problem(place, message, cure))
        elif words.style == '"' and (found := UNSHOWABLE.search(words)):
            place = words.place_of(*found.span())
            self.problems.append(control_character(place, found.group()))
        elif self.odd and not words.style and swallows(self.file, words.start, words):
            raise _MisledError(words.start, words.end)
        elif self.odd and not words.style and (space := before_comment(words)) is not None:
            self.problems.append(no_comment(self.file, *words.stretch(*space)))
        elif self.odd and not words.style and (within := word_within(words)) is not None:
            self.problems.append(odd_space(self.file, words.start, words.end))
            return Scalar(words[slice(*within)], self.file, *words.stretch(*within), words.style)
        return words

    def _name(self, event: Any) -> str:
        """Return the name of a field, without the odd spaces behind it, which are noted."""
        if not event.style and has_odd_space(event.value[:1]):
            raise _MisledError(event.start_mark.index, event.end_mark.index)
        return str(self._words(event))

    def _list(self, start: Any, depth: int) -> WrittenList:
        before = len(self.problems)
        next_event = self._next
        items = ReadList()
        while type(event := next_event()) is not _LIST_END:
            if type(event) is not _SCALAR:
                items.append(self._written(event, depth))
                continue
            value = self._words(event)
            if not event.value.strip():
                self._empty(value, "An item of this list is empty.")
            items.append(value)
        items.file = self.file
        items.start = start.start_mark.index
        items.end = event.end_mark.index
        items.flow = start.flow_style
        items.faulty = len(self.problems) > before
        return items

    def _mapping(self, start: Any, depth: int) -> WrittenMapping:
        before = len(self.problems)
        next_event = self._next
        mapping = ReadMapping()
        mapping.file = self.file
        mapping.start = start.start_mark.index
        mapping.flow = start.flow_style
        mapping.starts = starts = []
        last: Value | None = None
        again: list[Scalar] = []
        while type(key_event := next_event()) is not _MAPPING_END:
            if type(key_event) is not _SCALAR:
                self._key_not_text(self._written(key_event, depth))
                self._pass_over()
                continue
            key = self._name(key_event) if self.odd else key_event.value
            if key == "<<":
                self.problems.append(merged(self._words(key_event).place))
                self._pass_over()
                continue
            event = next_event()
            if key in mapping:
                again.append(self._words(key_event))
                self._written(event, depth)
                continue
            if type(event) is not _SCALAR:
                value = self._written(event, depth)
            else:
                value = words = self._words(event)
                if not event.value.strip() and self._lacks_value(
                    self._words(key_event), words, last, in_braces=start.flow_style
                ):
                    # The rest of a text that a comma cut: what is left of it is no value either.
                    mapping[next(reversed(mapping), key)] = words
            starts.append(key_event.start_mark.index)
            mapping[key] = last = value
        mapping.end = key_event.end_mark.index
        if again:
            self._duplicates(again, mapping)
        mapping.faulty = len(self.problems) > before
        return mapping

    def _key_not_text(self, key: Value) -> None:
        message = "The name of a field is due here, and a colon after it."
        cure = "Write a word before the colon; put a text that holds a ? or : in quotation marks."
        self.problems.append(KEY_NOT_TEXT.problem(key.place, message, cure))

    def _duplicates(self, again: list[Scalar], mapping: WrittenMapping) -> None:
        """Note the keys of `mapping` that come again; as one where a dash was forgotten.

        Then the first key of an item comes again, and what follows it too: of the second fact
        `mapping` keeps nothing.
        """
        first = next(iter(mapping), "")
        if len(again) > 1 and again[0] == first:
            line = mapping.key(first).place.line
            before = self.file.text[self.file.line_of(mapping.starts[0])[0] : mapping.starts[0]]
            if before.rstrip().endswith("-"):
                self.problems += [_no_dash(key, line) for key in again if key == first]
                kept = bisect_left(mapping.starts, again[0].start)
                for key in list(mapping)[kept:]:
                    del mapping[key]
                del mapping.starts[kept:]
                return
        begins = dict(zip(mapping, mapping.starts, strict=True))
        for key in again:
            line = self.file.place(begins[key], begins[key]).line
            message = f"“{key[:60]}” is given twice; the first is on line {line}."
            cure = "Keep one of the two. Two facts in one list need a dash - each."
            self.problems.append(DUPLICATE_KEY.problem(key.place, message, cure))

    def _lacks_value(
        self, key: Scalar, value: Scalar, last: Value | None, *, in_braces: bool
    ) -> bool:
        """Note a key without a value; tell whether it is the rest of the value before, `last`."""
        from onrecord.reading.colons import forgotten, glued
        from onrecord.reading.fields import field_names

        has_colon = ":" in self.file.text[key.end : value.end]
        if has_colon or value.style or not in_braces:
            self._empty(key, f"“{key[:60]}” has no value.", after=value.end)
        elif (missing := re.fullmatch(r"([\w-]+):(.+)", key)) is not None:
            if has_odd_space(missing[2][0]):
                self.problems.append(odd_space(self.file, key.start, key.end))
                return False
            self.problems.append(glued(key.place, missing[1], missing[2]))
        elif key.partition(" ")[0] in field_names() and not (last is not None and " " in last):
            self.problems.append(forgotten(key.place, key))
        else:
            self.problems.append(comma(self.file, key, last))
            return True
        return False

    def _empty(self, scalar: Scalar, message: str, after: int | None = None) -> None:
        cure = "Write the value, or delete the line."
        if _COMMENT.match(self.file.text, after or scalar.end):
            cure = "What begins with # is a comment to YAML: put the value in quotation marks."
        place = self.file.place(scalar.start, max(scalar.end, scalar.start + 1))
        self.problems.append(EMPTY_VALUE.problem(place, message, cure))


def _no_dash(key: Words, line: int) -> Problem:
    return DUPLICATE_KEY.problem(
        key.place,
        f"“{key[:60]}” begins the item on line {line} already, and comes again, as do fields that "
        "follow it: a dash is probably missing here.",
        f"Write a dash before {key[:60]}, exactly under the one on line {line}.",
    )


def comma(file: ContentFile, key: Words, last: Value | None) -> Problem:
    """Return the problem of a comma that parts a text in braces; `key` is what follows it."""
    if isinstance(key, Scalar) and isinstance(last, Scalar) and not last.style:
        message = (
            f"Inside braces a comma ends the text: “{last[:60]}” is read, and "
            f"“{key[:60]}” is taken for the name of a field."
        )
        place = file.place(last.start, key.end)
    else:
        message = f"“{key[:60]}” is taken for the name of a field without a value."
        place = key.place
    return COMMA.problem(place, message, "Put the text in quotation marks.")
