"""What the facts of one dossier may refer to, and the problems of references that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from onrecord import facts as written
from onrecord.facts import DossierFacts, Words
from onrecord.facts.values import id_like
from onrecord.problems import Problem
from onrecord.publication import standins
from onrecord.publication.known import Known
from onrecord.publication.linked import Actor, Address, Passage, Question, Quote, Source
from onrecord.publication.passages import Voices, look_up_passage
from onrecord.publication.references import Register, resolve
from onrecord.texts.matching import UNCHECKED, Lookup

T = TypeVar("T")


class Scope:
    """The ids within reach of one dossier, filled in the order in which facts are linked.

    `nouns` says of what kind each id of the dossier is ("a quote"); `problems` is added to. A
    reference to a fact that is written but could not be read gets a stand-in and no problem.
    """

    def __init__(
        self,
        facts: DossierFacts,
        known: Known,
        nouns: Mapping[str, str],
        problems: list[Problem],
    ) -> None:
        self.dossier = facts.id
        self.known = known
        self.problems = problems
        self._nouns = nouns
        self._unread = facts.unread
        self.sources: dict[str, Source] = {}
        self.questions: dict[str, Question] = {}
        self.quotes: dict[str, Quote] = {}
        self._passages: dict[tuple[Source, str, str, str], Lookup] = {}
        self.voices = Voices(known, _roles(facts.cast))
        self._actors: Register[Actor] = Register(
            "an actor", "the publication", known.actors, ["actors.yml"], known.bearing, _new_actor
        )
        home = f"the dossier “{facts.id}”"
        self._sources = Register("a source", home, self.sources, ["sources.yml"])
        self._questions = Register("a question", home, self.questions, ["positions.yml"])
        self._quotes = Register("a quote", home, self.quotes, ["quotes.yml"])

    def actor(self, wanted: Words, fact: Address) -> Actor:
        """Return the actor of that id, or a stand-in."""
        return self.find(self._actors, wanted, fact) or standins.actor(wanted)

    def actors(self, wanted: Collection[Words], fact: Address) -> tuple[Actor, ...]:
        """Return the actors of those ids, in their order."""
        return tuple([self.actor(one, fact) for one in wanted]) if wanted else ()

    def actor_or_words(self, wanted: Words | None) -> str:
        """Return the label of the actor of that id; else the words as they are."""
        if wanted is None:
            return ""
        actor = self._actors.by_id.get(wanted)
        return str(wanted) if actor is None else actor.label

    def source(self, wanted: Words, fact: Address) -> Source:
        """Return the source of that id, or a stand-in."""
        return self.find(self._sources, wanted, fact) or standins.source(wanted, self.dossier)

    def question(self, wanted: Words, fact: Address) -> Question:
        """Return the question of that id, or a stand-in."""
        found = self.find(self._questions, wanted, fact)
        return found or standins.question(wanted, self.dossier)

    def passages(self, evidence: Iterable[written.Passage], fact: Address) -> tuple[Passage, ...]:
        """Return the passages of some evidence, each with its look-up."""
        return tuple([self._passage(one, fact) for one in evidence])

    def quotes_as_passages(self, wanted: Iterable[Words], fact: Address) -> tuple[Passage, ...]:
        """Return the quotes of those ids as passages; for an unknown one, a passage without."""
        return self.passages([written.Passage(quote=one) for one in wanted], fact)

    def _passage(self, one: written.Passage, fact: Address) -> Passage:
        if one.quote is not None:
            quote = self.find(self._quotes, one.quote, fact)
            if quote is None:
                return Passage(one, standins.source(one.quote, self.dossier), UNCHECKED)
            return Passage(one, quote.source, quote.found, quote)
        named, exact = one.source, one.exact
        if named is None or exact is None:
            raise ValueError("a passage is read with a source and its words, or with a quote")
        source = self.source(named, fact)
        key = (source, str(exact), str(one.prefix or ""), str(one.suffix or ""))
        found = self._passages.get(key)
        if found is None:
            found = self._passages[key] = look_up_passage(source.text, *key[1:])
        return Passage(one, source, found)

    def find(self, register: Register[T], wanted: Words, fact: Address) -> T | None:
        """Return what `register` has of that id; where nothing, add a problem and return None."""
        found = register.by_id.get(wanted)
        if found is not None or register.may_have(wanted, self._unread):
            return found
        return resolve(register, wanted, self._noun_of, self.problems, str(fact))

    def _noun_of(self, wanted: str) -> str | None:
        if wanted in self.known.actors:
            return "an actor"
        return "a term" if wanted in self.known.terms else self._nouns.get(wanted)


def _new_actor(wanted: str) -> str:
    """Return the cure of a reference to an actor who is not written down."""
    from onrecord.markup import yaml  # of no use while there is no problem

    new = id_like(wanted) or "the-id"
    name = yaml(wanted) if wanted != new else "…"
    here = f", and {new} here" if wanted != new else ""
    line = f"- {{id: {new}, name: {name}, kind: person}}"
    return (
        "Write the id of an actor of actors.yml; or add a line for a new one there: "
        f"{line} (or state, organisation, group, office){here}."
    )


def _roles(cast: Iterable[written.CastEntry]) -> Mapping[str, tuple[str, ...]]:
    roles: dict[str, tuple[str, ...]] = {}
    for entry in cast:
        role = () if entry.role is None else (str(entry.role),)
        roles[entry.actor] = (*roles.get(entry.actor, ()), *role)
    return roles
