"""A publication on its way to readers: in a language, with the form that its addresses take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from urllib.parse import quote

from onrecord.figures.figure import Figure
from onrecord.frozen import frozen
from onrecord.interface import Interface, labels
from onrecord.problems import Place
from onrecord.publication.model import (
    Actor,
    Address,
    CastEntry,
    Dossier,
    Publication,
    Source,
    Statement,
)
from onrecord.telling import alphabet
from onrecord.when import When, words, words_at


@frozen()
class Printed:
    """A dossier as a file for paper: where the site has it, for which paper, how long it is."""

    place: str
    paper: str
    pages: int
    bytes: int

    @property
    def kilobytes(self) -> int:
        """How large the file is, in thousands of bytes, at least one."""
        return max(1, round(self.bytes / 1000))


@dataclass(frozen=True, eq=False)
class Edition:
    """What everything that one build makes has in common.

    `edit_url` is a pattern for the address of a line of a file, with `{file}` and `{line}` in it;
    empty where there is none. `figures` are those that several pages of a dossier show, by its id
    and the figure's name; `printed` are the briefings of a dossier, by its id, and `printed_whole`
    its full editions. With `directory_urls` a page is linked to as a folder, else as its
    `index.html`.
    """

    publication: Publication
    interface: Interface = field(default_factory=Interface)
    directory_urls: bool = True
    edit_url: str = ""
    figures: dict[tuple[str, str], Figure | None] = field(default_factory=dict, repr=False)
    printed: dict[str, tuple[Printed, ...]] = field(default_factory=dict, repr=False)
    printed_whole: dict[str, tuple[Printed, ...]] = field(default_factory=dict, repr=False)
    _dates: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def roles(self) -> Mapping[tuple[str, str], CastEntry]:
        """What a dossier's cast says of an actor, by the ids of both."""
        return {
            (dossier.id, entry.actor.id): entry
            for dossier in self.publication.dossiers
            for entry in dossier.cast
        }

    @cached_property
    def _dossiers(self) -> Mapping[str, Dossier]:
        return {dossier.id: dossier for dossier in self.publication.dossiers}

    def dossier_at(self, address: Address) -> Dossier:
        """Return the dossier that an address is in."""
        return self._dossiers[address.page.split("/", 1)[0]]

    @property
    def accent(self) -> str:
        """The publication's accent as written, empty where it sets none."""
        return str(self.publication.fact.accent or "")

    def place_of(self, address: Address) -> str:
        """Return where a fact or page is from the site's own address."""
        index = "" if self.directory_urls else "index.html"
        return f"{address.page}{index}{f'#{address.anchor}' if address.anchor else ''}"

    @property
    def several(self) -> bool:
        """Whether there is more than one dossier, so that each needs its own way about."""
        return len(self.publication.dossiers) > 1

    @staticmethod
    def heard(dossier: Dossier) -> tuple[Actor, ...]:
        """Return the actors of a dossier of whom there is most to tell.

        Those who speak in it come first, then those who stand somewhere, both in its order.
        """
        speak = [quote.speaker for quote in dossier.quotes]
        stand = [position.holder for position in dossier.positions]
        return tuple(dict.fromkeys([*speak, *stand]))

    def edit_address(self, place: Place) -> str:
        """Return the address of the line that a fact comes from, empty where there is none."""
        return self.edit_url.replace("{file}", quote(place.file)).replace("{line}", str(place.line))

    def when(self, when: When) -> str:
        """Return a date in words, in the edition's language."""
        if when.edtf not in self._dates:
            self._dates[when.edtf] = words(when, self.interface.locale)
        return self._dates[when.edtf]

    def at(self, when: When) -> str:
        """Return when something was, as it stands in a sentence: on 7 July, in July."""
        return words_at(when, self.interface.locale)

    def at_head(self, actor: Actor) -> str:
        """Return an actor's label as it stands at the head of a line."""
        return alphabet.at_head(actor, self.publication.language)

    def several_sources(self, statement: Statement) -> tuple[Source, ...]:
        """Return the sources of a statement, nothing where its dossier has but one anyway."""
        if len(self.dossier_at(statement.address).sources) == 1:
            return ()
        return tuple(dict.fromkeys(passage.source for passage in statement.evidence))

    def chapter_title(self, chapter: str, dossier: Dossier) -> str:
        """Return the title of a dossier's chapter; with several dossiers it says whose it is."""
        if not self.several:
            return chapter
        title = str(dossier.fact.title)
        return self.interface.text("%(name)s: %(what)s", name=title, what=chapter)

    def source_title(self, source: Source) -> str:
        """Return what a source is called, as text: one that the editor supplied in brackets."""
        if source.fact.title:
            return str(source.fact.title)
        if source.fact.title_supplied:
            return f"[{source.fact.title_supplied}]"
        title = str(self.interface.text(labels.THE_SOURCE[source.fact.type]))
        return title[:1].upper() + title[1:]

    def not_known(self, source: Source) -> list[str]:
        """Return what is not known of a source, in a word each: its title, author and so on."""
        fact = source.fact
        known = {
            labels.TITLE: fact.title,
            labels.AUTHOR: fact.author or source.speaker,
            labels.PUBLISHER: fact.publisher,
            labels.DATE: source.published,
            labels.ADDRESS: fact.url,
        }
        return [self.interface.text(name) for name, value in known.items() if not value]

    def source_name(self, source: Source) -> str:
        """Return what a source is called in a chain: its publisher, its title, or what it is."""
        known = source.fact.publisher or source.fact.title
        return str(known or self.interface.text(labels.IN_A_WORD[source.fact.type]))

    def role(self, dossier: Dossier | None, actor: Actor) -> str:
        """Return an actor's role in a dossier, or else that they are part of another.

        Empty where nothing is known, or where a description says already what they are part of.
        """
        entry = self.roles.get((dossier.id, actor.id)) if dossier else None
        if entry is None:
            return ""
        whole = entry.part_of
        if entry.fact.role or whole is None:
            return str(entry.fact.role or "")
        label = actor.label.casefold()
        if actor.fact.name is None and any(name.casefold() in label for name in whole.all_names):
            return ""
        return self.interface.text("part of %(name)s", name=whole.label)

    @cached_property
    def parts(self) -> Mapping[str, Sequence[CastEntry]]:
        """By actor id, the entries of all casts that make others part of that actor."""
        parts: dict[str, dict[str, CastEntry]] = {}
        for entry in self.roles.values():
            if entry.part_of is not None:
                parts.setdefault(entry.part_of.id, {}).setdefault(entry.actor.id, entry)
        return {whole: tuple(entries.values()) for whole, entries in parts.items()}

    def roles_of(self, actor: Actor) -> list[str]:
        """Return the latest roles that dossiers give an actor, each once, at most three."""
        roles = (str(entry.fact.role or "") for entry in self.publication.roles_of(actor))
        return [role for role in dict.fromkeys(roles) if role][:3]


def latest(publication: Publication) -> date | None:
    """Return the day that any dossier last changed."""
    days = (changed(dossier) for dossier in publication.dossiers)
    return max((day for day in days if day), default=None)


def changed(dossier: Dossier) -> date | None:
    """Return the day a dossier last changed, as it says itself."""
    fact = dossier.fact
    whens = [fact.published.when, *(correction.date for correction in dossier.corrections)]
    if fact.reviewed:
        whens.append(fact.reviewed.when)
    return max((when.last for when in whens if when and when.last), default=None)
