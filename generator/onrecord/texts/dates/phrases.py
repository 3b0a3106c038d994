"""Phrases of a language's file as a graph to walk along a text: choices branch, and join again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.patterns import lazy_pattern
from onrecord.texts.plain import plain

_PARTS = lazy_pattern(r"\{(\w+)\}|(\s+)|([^{\s]+)")
_TOKENS = lazy_pattern(r"\w+|[^\w\s]")
_FIGURES = lazy_pattern(r"\{(?:day|d|year|that_year)\}")
_SLOTS = {
    "weekday", "day", "d", "month", "m", "year", "decade", "decade_name", "season", "span", "n",
    "unit", "that_week", "that_month", "that_year",
}  # fmt: skip
_CLOSING = {"(": ")", "[": "]"}


@dataclass(slots=True, eq=False)
class Node:
    """A place between two steps: the words, slots or space that may come next.

    `lists` are the lists of the language's file whose phrases end here; `joins` the places that
    this one is, too, because a choice ends or something may be left out.
    """

    words: dict[str, Node] = field(default_factory=dict)
    slots: dict[str, Node] = field(default_factory=dict)
    space: Node | None = None
    joins: list[Node] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)

    def all(self) -> Iterator[Node]:
        """Go through this place and all that it is, too."""
        yield self
        for node in self.joins:
            yield from node.all()


def add(root: Node, name: str, template: str, spaced: bool) -> None:
    """Add a template of the list `name` to the graph: "(a|b) [c ]{day}" is four phrases.

    Literals become words and marks in plain small letters, or characters in a script without
    spaces. Next to figures a shortened weekday or month is one too; alone, "Sat" and "Mar" are not.
    """
    short = _FIGURES.search(template) is not None
    ends, at = _sequence(root, template, 0, spaced, short)
    if at != len(template):
        raise ValueError("a bracket closes that nothing opens")
    if name not in ends.lists:
        ends.lists.append(name)


def written_out(template: str) -> list[str]:
    """Return every text that a template without slots stands for, in plain small letters."""
    root = Node()
    add(root, "", template, spaced=False)
    texts: list[str] = []

    def collect(node: Node, text: str) -> None:
        for one in node.all():
            if one.lists and text not in texts:
                texts.append(text)
            for char, following in one.words.items():
                collect(following, text + char)
            if one.space:
                collect(one.space, text + " ")

    collect(root, "")
    return texts


def _sequence(node: Node, template: str, at: int, spaced: bool, short: bool) -> tuple[Node, int]:
    """Add up to the bracket or bar that ends this part; return the last place and its offset."""
    literal = ""
    while at < len(template) and template[at] not in ")]|":
        if template[at] in _CLOSING:
            node = _literal(node, literal, spaced, short)
            literal = ""
            node, at = _choices(node, template, at, spaced, short)
        else:
            literal += template[at]
        at += 1
    return _literal(node, literal, spaced, short), at


def _choices(
    node: Node, template: str, opening: int, spaced: bool, short: bool
) -> tuple[Node, int]:
    """Add the choices between brackets; return where they join, and where the bracket closes."""
    closing = _CLOSING[template[opening]]
    joint = Node()
    if closing == "]":
        node.joins.append(joint)
    at = opening
    while True:
        end, at = _sequence(node, template, at + 1, spaced, short)
        end.joins.append(joint)
        if at == len(template) or template[at] not in f"|{closing}":
            raise ValueError("a bracket opens that nothing closes")
        if template[at] == closing:
            return joint, at


def _literal(node: Node, text: str, spaced: bool, short: bool) -> Node:
    for slot, space, literal in _PARTS.findall(text):
        if slot:
            if slot not in _SLOTS:
                raise ValueError(f"there is no slot {{{slot}}}")
            name = f"{slot}_short" if short and slot in ("weekday", "month") else slot
            node = node.slots.setdefault(name, Node())
        elif space:
            node.space = node.space or Node()
            node = node.space
        else:
            for word in _TOKENS.findall(plain(literal)) if spaced else plain(literal):
                node = node.words.setdefault(word, Node())
    return node
