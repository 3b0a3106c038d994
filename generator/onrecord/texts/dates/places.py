"""The graph of phrases made certain: at each place, what comes next leads to one other place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from onrecord.texts.dates.phrases import Node


class Place:
    """Where a walk stands after some steps, whichever phrases it may still become.

    Made from every node that these steps lead to (the subset construction), the places behind it
    only when a text leads there: few of a language's phrases are met in one text.
    """

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = list({id(one): one for node in nodes for one in node.all()}.values())
        self.lists = tuple(dict.fromkeys(name for node in self._nodes for name in node.lists))
        self._words: dict[str, Place | None] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that may come next."""
        return frozenset(word for node in self._nodes for word in node.words)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The characters that these words begin with."""
        return frozenset(word[0] for word in self.words)

    @cached_property
    def slots(self) -> tuple[tuple[str, Place], ...]:
        """The slots that may come next, and where each leads."""
        nodes: dict[str, list[Node]] = {}
        for node in self._nodes:
            for slot, behind in node.slots.items():
                nodes.setdefault(slot, []).append(behind)
        return tuple((slot, Place(behind)) for slot, behind in nodes.items())

    @cached_property
    def space(self) -> Place | None:
        """Where white space leads, None where there may be none."""
        nodes = [node.space for node in self._nodes if node.space]
        return Place(nodes) if nodes else None

    def after(self, word: str) -> Place | None:
        """Return where `word` leads, None where it may not come next."""
        if word not in self._words:
            nodes = [node.words[word] for node in self._nodes if word in node.words]
            self._words[word] = Place(nodes) if nodes else None
        return self._words[word]
