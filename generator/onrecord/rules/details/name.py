"""A statement names somebody or something that its evidence does not.

## What is wrong

In a key point, a summary, the title or place of an event, a role, a description, a definition with
evidence, a statement of the background, an unknown with evidence, or the occasion or place of a
quote stands the name of an actor or a term of the publication, and no name of theirs, in any
language, stands in the passages it rests on. For a position that rests on quotes, their paragraphs
count (for an unknown and for what is told beside a quote, the paragraph and the one before), and a
quote speaks for its speaker; so do a source's publisher and author.

## Why it matters

Most mistakes about who did what are made here: "she said" is taken for the wrong one, or the
office for the person.

## What to do

Name who the source names. If the passage says "she" or "the union", write `because` to it, with a
line on who that is: it speaks for the one it names. If the source uses another name, add it to the
actor's `names` or `also_known_as`.

## Example

    # the source: She has spoken against it.
    {text: Ana Duarte is against it., evidence: She has spoken against it.}    # bad
    {text: Ana Duarte is against it., evidence: {exact: She has spoken against it.,
      because: "'She' is Ana Duarte, of the sentence before."}}                # good
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.rules.details.support import Support
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.names import Roster

KIND = Kind("E307", Severity.WARNING, "name not in the evidence", __doc__)

_BECAUSE = "or write because: to the passage, with a line on"
_NAME = f"Name who the source names, {_BECAUSE} who is meant."
_SAY = f"Say it in words of the source, {_BECAUSE} what is meant."


def find(view: View) -> Iterator[Problem]:
    """Find the names in statements that their evidence does not have in any form."""
    known = view.publication.known
    actors = {one.id: one.all_names for one in known.actors.values()}
    terms = {
        one.id: (str(one.fact.term), *map(str, one.fact.also_known_as))
        for one in known.terms.values()
    }
    told: set[Place] = set()  # a name may be an actor's and a term's
    for problem in chain(
        _unheld(view, known.actor_names, actors, _NAME),
        _unheld(view, known.term_names, terms, _SAY),
    ):
        if problem.place not in told:
            told.add(problem.place)
            yield problem


def _unheld(
    view: View, roster: Roster[str], names: Mapping[str, tuple[str, ...]], cure: str
) -> Iterator[Problem]:
    bearers = _bearers(names)

    @cache  # many statements rest on the same words
    def named_in(text: str) -> set[str]:
        found = (name.casefold() for _, _, name in roster.found_in(text))
        return set().union(*(bearers[name] for name in found))

    for statement, name, span in view.said.names(roster):
        support = statement.support
        meant = bearers[name.casefold()]
        if any(named_in(text) & meant for text in support.texts()):
            continue
        if _inside_longer(meant, names, support):
            continue
        words = statement.text[span.start : span.end]
        yield KIND.problem(
            statement.text.place_of(*span),
            f"{quoted(words)} is named in no passage that this rests on.",
            cure,
            statement.fact,
        )


def _bearers(names: Mapping[str, tuple[str, ...]]) -> Mapping[str, set[str]]:
    """Return who bears a name, by the name in any case: "the mayor" may be several people's."""
    bearers: dict[str, set[str]] = {}
    for one, its_names in names.items():
        for name in its_names:
            bearers.setdefault(name.casefold(), set()).add(one)
    return bearers


def _inside_longer(meant: set[str], names: Mapping[str, tuple[str, ...]], support: Support) -> bool:
    """Tell whether a name of those `meant` stands inside another's: Vale in "the mayor of Vale"."""
    roster = Roster({one: names[one] for one in meant})
    return any(roster.found_in(text) for text in support.texts())
