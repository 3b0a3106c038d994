"""The actors and terms that the publication knows, and which of them a text names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from onrecord.publication.linked import Actor, Passage, Term
from onrecord.texts.names import Roster
from onrecord.texts.text import Span, Text


class Known:
    """Everybody and everything with a name; each source is gone through once, when first asked."""

    def __init__(self, actors: Mapping[str, Actor], terms: Mapping[str, Term]) -> None:
        self.actors = actors
        self.terms = terms
        self._named: dict[Text, tuple[tuple[Sequence[str], Span], ...]] = {}

    @cached_property
    def actor_names(self) -> Roster[str]:
        """The names of all actors; the key is the name in small letters, for `bearers`."""
        return Roster({name: names for name, (names, _) in self._by_name.items()})

    @cached_property
    def term_names(self) -> Roster[str]:
        """The names of all terms, by term id."""
        return Roster(
            {
                one.id: tuple(map(str, (one.fact.term, *one.fact.also_known_as)))
                for one in self.terms.values()
            }
        )

    @cached_property
    def terms_by_dossier(self) -> Mapping[str, Sequence[tuple[Term, Passage]]]:
        """By dossier id, the terms whose evidence stands in its sources, a pair a passage.

        To be asked for once all terms are linked with their evidence.
        """
        by_dossier: dict[str, list[tuple[Term, Passage]]] = {}
        for term in self.terms.values():
            for passage in term.evidence:
                by_dossier.setdefault(passage.source.dossier, []).append((term, passage))
        return by_dossier

    def bearers(self, name: str) -> Sequence[str]:
        """Return the ids of the actors that bear a name of `actor_names`."""
        return self._by_name[name][1]

    def bearing(self, name: str) -> Sequence[str]:
        """Return the ids of the actors that bear `name`, written as a name or as an id is."""
        for one in (name, name.replace("-", " ")):
            if (found := self._by_name.get(one.casefold())) is not None:
                return found[1]
        return ()

    def named_in(self, text: Text) -> tuple[tuple[Sequence[str], Span], ...]:
        """Return where `text` names actors, in order: the ids of those who bear the name."""
        named = self._named.get(text)
        if named is None:
            found = self.actor_names.found_in(text)
            named = tuple((self.bearers(name), span) for name, span, _ in found)
            self._named[text] = named
        return named

    def named_in_words(self, words: str) -> Sequence[str]:
        """Return the ids of the actors that `words` may name, each once."""
        found = self.actor_names.found_in(words)
        return list(dict.fromkeys(one for name, _, _ in found for one in self.bearers(name)))

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[list[str], list[str]]]:
        """By name in small letters: the ways to write it, and the ids of all who bear it."""
        by_name: dict[str, tuple[list[str], list[str]]] = {}
        for actor in self.actors.values():
            for name in actor.all_names:
                names, bearers = by_name.setdefault(name.casefold(), ([], []))
                names.append(name)
                if actor.id not in bearers:
                    bearers.append(actor.id)
        return by_name
