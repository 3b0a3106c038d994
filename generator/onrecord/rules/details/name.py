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

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.details.said import NameSaid
from onrecord.rules.details.support import Support
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.names import Roster
from onrecord.texts.text import Span

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
    # A name may be an actor's and a term's: then it is held if either is meant by the evidence.
    judged: dict[tuple[int, Span], tuple[NameSaid, str] | None] = {}
    for roster, names, cure in (
        (known.actor_names, actors, _NAME),
        (known.term_names, terms, _SAY),
    ):
        for said, held in _judged(view, roster, names):
            key = (id(said.statement), said.span)
            if held:
                judged[key] = None
            else:
                judged.setdefault(key, (said, cure))
    for said, cure in filter(None, judged.values()):
        statement, span = said.statement, said.span
        yield KIND.problem(
            statement.text.place_of(*span),
            f"{quoted(statement.text[slice(*span)])} is named in no passage that this rests on.",
            cure,
            statement.fact,
        )


def _judged(
    view: View, roster: Roster[str], names: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[NameSaid, bool]]:
    """Go through what `roster` has as names in statements, and whether the evidence has it too."""
    bearers = _bearers(names)

    @cache  # many statements rest on the same words
    def named_in(text: str) -> set[str]:
        found = (name.casefold() for _, _, name in roster.found_in(text))
        return set().union(*(bearers[name] for name in found))

    for said in view.said.names(roster):
        support = said.statement.support
        meant = bearers[said.name.casefold()]
        held = any(named_in(text) & meant for text in support.texts())
        yield said, held or _inside_longer(meant, names, support)


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
