"""An actor, a question or a term that nothing refers to.

## What is wrong

No fact of any dossier names the actor; no position and no quote is about the question; no other
term refers to the term (`see_also`), and it stands in no text of any fact. This is judged only when
the whole publication is checked.

## Why it matters

A page about nothing wastes a reader's time. Often it is the other way round: the fact that should
refer to it is missing, or refers to something else.

## What to do

Use it or take it out. A question that nobody takes a stand on can have a position with
`stance: not-stated`.

## Example

    # actors.yml: bad while no dossier names the actor, good once one does
    - {id: ferryman, name: Jost Ahrend, kind: person}
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.problems import Kind, Problem, Severity
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View

KIND = Kind("C703", Severity.WARNING, "used by nothing", __doc__)

CURE = "Use it in a fact, or take it out."


def find(view: View) -> Iterator[Problem]:
    """Find the actors, questions and terms that nothing refers to, in the whole publication."""
    if view.complete and view.publication.whole:
        yield from _actors(view)
        yield from _questions(view)
        yield from _terms(view)


def _actors(view: View) -> Iterator[Problem]:
    named = {words for _, there in view.named for words, _ in there}
    for actor in view.publication.actors.values():
        if actor.known and actor.id not in named:
            message = f"No fact of any dossier names {quoted(actor.label)}."
            yield KIND.problem(actor.fact.id.place, message, CURE, str(actor.address))


def _questions(view: View) -> Iterator[Problem]:
    for dossier in view.dossiers:
        asked = {position.question for position in dossier.positions}
        for quote in dossier.quotes:
            asked.update(quote.about)
        for question in dossier.questions:
            if question not in asked:
                message = (
                    "No position of this dossier answers the question, and no quote is about it."
                )
                yield KIND.problem(question.fact.id.place, message, CURE, str(question.address))


def _terms(view: View) -> Iterator[Problem]:
    terms = view.publication.terms
    used = {other for term in terms.values() for other in term.see_also if other != term.id}
    for term in terms.values():
        if term.id not in used and not view.publication.uses_of(term):
            message = (
                f"No other term refers to {quoted(str(term.fact.term))}, and it stands in no text "
                "of any fact."
            )
            yield KIND.problem(term.fact.id.place, message, CURE, str(term.address))
