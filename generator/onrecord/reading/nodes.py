"""YAML as nodes: every scalar the text as written, with its place, and all of it bounded."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from yaml import MappingNode, Node, ScalarNode, SequenceNode, YAMLError
from yaml._yaml import CParser

from onrecord.facts.words import Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.reading.bounds import DEEPEST, merged, refused, too_deep
from onrecord.reading.file import EMPTY_FILE, UNSHOWABLE, ContentFile, control_character
from onrecord.reading.mistakes import explain
from onrecord.reading.scalars import Scalar, Stretch
from onrecord.reading.slips import NO_SPACE

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
    "A list or a mapping stands where the name of a field is due. Write a word and a colon.",
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

Value: TypeAlias = Words | WrittenMapping | WrittenList


class _Parser(CParser):
    """libyaml's parser and composer, giving no scalar a type."""

    def resolve(self, _kind: type[Node], _value: Any, _implicit: Any) -> str:
        return ""

    def descend_resolver(self, _current: Any, _index: Any) -> None:
        """Do nothing: no type depends on where a scalar stands."""

    def ascend_resolver(self) -> None:
        """Do nothing, for the same reason."""


def parse(file: ContentFile, problems: list[Problem]) -> Value | None:
    """Return what `file` holds as mappings, lists and `Words`; None, and problems, if it can't be.

    Raises nothing for what an editor may have written. Where single values are faulty, problems
    are added and the rest is returned.
    """
    refusals = refused(file)
    if refusals:
        problems.extend(refusals)
        return None
    try:
        root = _Parser(file.text.encode()).get_single_node()
    except YAMLError as error:
        problems.append(explain(file, error))
        return None
    if root is None:
        problems.append(
            EMPTY_FILE.problem(
                Place(file.name), "There is nothing in this file.", "Write facts, or delete it."
            )
        )
        return None
    return _Writer(file, problems).written(root)


class _Writer:
    """Turns libyaml's nodes into mappings, lists and words that know their places."""

    def __init__(self, file: ContentFile, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.escapes = "\\" in file.text

    def written(self, node: Node, depth: int = 0) -> Value:
        """Return the value of `node`, its problems noted."""
        if type(node) is ScalarNode:
            return self._words(node)
        if depth == DEEPEST:
            start = _extent(node)[0]
            self.problems.append(too_deep(self.file.place(start, start + 1)))
            node.value = []
        if type(node) is SequenceNode:
            return self._list(node, depth + 1)
        assert isinstance(node, MappingNode)
        return self._mapping(node, depth + 1)

    def _words(self, node: ScalarNode) -> Words:
        value = node.value
        style = node.style
        words = str.__new__(Words, value)
        # As a call of Scalar would, in a third of the time: most of what is read comes by here.
        words.locator = tuple.__new__(
            Scalar, (self.file, node.start_mark.index, node.end_mark.index, style, value)
        )
        if len(value) > LONGEST_TEXT:
            message = f"This text has {len(value):,} characters, more than {LONGEST_TEXT:,}."
            cure = "Shorten it; a whole text belongs into a file under sources/."
            start = words.locator.start
            self.problems.append(TOO_LONG.problem(self.file.place(start, start + 1), message, cure))
        elif style == '"' and self.escapes and (found := UNSHOWABLE.search(value)):
            place = words.place_of(*found.span())
            self.problems.append(control_character(place, found.group()))
        return words

    def _list(self, node: SequenceNode, depth: int) -> WrittenList:
        before = len(self.problems)
        items = WrittenList()
        items.locator = Stretch(self.file, *_extent(node), node.flow_style)
        for item in node.value:
            value = self.written(item, depth)
            if type(value) is Words and (not value or value.isspace()):
                self._empty(value, "An item of this list is empty.")
            items.append(value)
        items.faulty = len(self.problems) > before
        return items

    def _mapping(self, node: MappingNode, depth: int) -> WrittenMapping:
        before = len(self.problems)
        mapping = WrittenMapping()
        mapping.locator = Stretch(self.file, *_extent(node), node.flow_style)
        mapping.starts = starts = []
        last: Value | None = None
        for key_node, value_node in node.value:
            key = key_node.value
            if type(key_node) is not ScalarNode:
                self._key_not_text(self.written(key_node, depth))
                continue
            if key == "<<":
                self.problems.append(merged(self._words(key_node).place))
                continue
            value = self.written(value_node, depth)
            if key in mapping:
                self._duplicate(self._words(key_node), mapping.key(key))
                continue
            if type(value) is Words and (not value or value.isspace()):
                words = self._words(key_node)
                if self._lacks_value(words, value, last, in_braces=node.flow_style):
                    # The rest of a text that a comma cut: what is left of it is no value either.
                    mapping[next(reversed(mapping), key)] = value
            starts.append(key_node.start_mark.index)
            mapping[key] = last = value
        mapping.faulty = len(self.problems) > before
        return mapping

    def _key_not_text(self, key: Value) -> None:
        message = "The name of a field is due here, and a colon after it."
        cure = "Write a word before the colon; put a text that holds a ? or : in quotation marks."
        self.problems.append(KEY_NOT_TEXT.problem(key.place, message, cure))

    def _duplicate(self, key: Words, first: Words) -> None:
        message = f"“{key[:60]}” is given twice; the first is on line {first.place.line}."
        cure = "Keep one of the two. Two facts in one list need a dash - each."
        self.problems.append(DUPLICATE_KEY.problem(key.place, message, cure))

    def _lacks_value(
        self, key: Words, value: Words, last: Value | None, *, in_braces: bool
    ) -> bool:
        """Note a key without a value; tell whether it is the rest of the value before, `last`."""
        scalar, named = value.locator, key.locator
        if not isinstance(scalar, Scalar) or not isinstance(named, Scalar):
            return False
        has_colon = ":" in self.file.text[named.end : scalar.end]
        if has_colon or scalar.style or not in_braces:
            self._empty(key, f"“{key[:60]}” has no value.", after=scalar.end)
        elif (missing := re.fullmatch(r"([\w-]+):(.+)", key)) is not None:
            message = f"YAML takes “{key[:60]}” for one word: the colon has no space after it."
            cure = f"Write a space after the colon: {missing[1]}: {missing[2][:60]}"
            self.problems.append(NO_SPACE.problem(key.place, message, cure))
        else:
            self.problems.append(comma(self.file, key, last))
            return True
        return False

    def _empty(self, words: Words, message: str, after: int | None = None) -> None:
        scalar = words.locator
        if not isinstance(scalar, Scalar):
            return
        rest = self.file.text[after or scalar.end : self.file.line_of(after or scalar.end)[1]]
        cure = "Write the value, or delete the line."
        if rest.lstrip().startswith("#"):
            cure = "What begins with # is a comment to YAML: put the value in quotation marks."
        place = self.file.place(scalar.start, max(scalar.end, scalar.start + 1))
        self.problems.append(EMPTY_VALUE.problem(place, message, cure))


def comma(file: ContentFile, key: Words, last: Value | None) -> Problem:
    """Return the problem of a comma that parts a text in braces; `key` is what follows it."""
    key_end = key.locator.end if isinstance(key.locator, Scalar) else 0
    before = last.locator if isinstance(last, Words) else None
    if isinstance(before, Scalar) and not before.style:
        message = (
            f"Inside braces a comma ends the text: “{str(last)[:60]}” is read, and "
            f"“{key[:60]}” is taken for the name of a field."
        )
        place = file.place(before.start, key_end)
    else:
        message = f"“{key[:60]}” is taken for the name of a field without a value."
        place = key.place
    return COMMA.problem(place, message, "Put the text in quotation marks.")


def _extent(node: Node) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index
