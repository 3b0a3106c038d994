"""Each kind of fact, linked: references are objects, passages and dates carry their verdict.

Everything here is immutable, made by `link.py`, and itself alone: two facts are the same where they
are the same object, so that a fact can be a key. Each has `fact`, what the editor wrote (a model of
`onrecord.facts`, with its places), and `address`, where the site shows it; the other fields are
what linking adds. A reference that leads nowhere is a problem that linking reports; in its place
stands a stand-in (`known` is false), so that all else can still be judged.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from onrecord import facts as written
from onrecord.frozen import frozen
from onrecord.texts.matching import Lookup
from onrecord.texts.text import Text
from onrecord.when import When


@frozen(order=True)
class Address:
    """Where the site shows a fact: `page`, relative to the site (`vale-bridge/quotes/`), anchor.

    Stays the same when the fact is reworded or moved in its file. An empty anchor is the page.
    """

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page


class DateVerdict(StrEnum):
    """What came of holding a date against its source (`word-for-word.md`, Dates)."""

    UNKNOWN = "unknown"  # the editor wrote `unknown`: nothing to hold
    SOURCE = "source"  # the source's own date, or taken from it where left out
    FOUND = "found"  # what words of the evidence come to
    WRONG = "wrong"  # words are there, and come to something else, or to something coarser
    NO_WORDS = "no-words"  # source_says does not stand in the evidence; or no words give a date
    SEVERAL = "several"  # several dates stand there, and source_says does not say which
    UNRESOLVED = "unresolved"  # words are there that nobody can resolve: the editor's date stands
    UNCHECKED = "unchecked"  # no text of the source, or no data for its language


@frozen()
class Dated:
    """A date of a fact. `when` is None for `unknown`, and for what has no date at all.

    `says` are the source's words for it, where the editor named them or they were found; `comes_to`
    what those words may mean (empty where they can't be resolved). Where a date does not hold and
    the editor names no words, `meant` are those that come to it (empty where none do), and
    `counted` the words there that are counted from the source's date, with what they may mean.
    """

    fact: written.WrittenDate | None
    when: When | None
    verdict: DateVerdict
    says: tuple[str, ...] = ()
    comes_to: tuple[When, ...] = ()
    meant: str = ""
    counted: tuple[tuple[str, tuple[When, ...]], ...] = ()


@frozen(eq=False)
class Source:
    """A source: `text` is None where the dossier has no text of it: nothing can be checked."""

    fact: written.Source
    address: Address
    dossier: str
    text: Text | None
    published: When | None
    speaker: Actor | None
    known: bool = True

    @property
    def id(self) -> str:
        """The id within its dossier."""
        return str(self.fact.id)


@frozen(eq=False)
class Actor:
    """A person, state, organisation, group, office or place, shared by all dossiers."""

    fact: written.Actor
    address: Address
    known: bool = True

    @property
    def id(self) -> str:
        """The id within the publication."""
        return str(self.fact.id)

    @property
    def label(self) -> str:
        """The name, or for someone the sources do not name, how they are described."""
        return str(self.fact.name or self.fact.described_as or self.fact.id)

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name, description and alias, in every language; the label first."""
        names = [self.label, *self.fact.names.values(), *self.fact.also_known_as]
        return tuple(dict.fromkeys(str(name) for name in names))


@frozen(eq=False)
class Term:
    """A glossary term; its evidence, where it has one, stands in a source of a dossier."""

    fact: written.Term
    address: Address
    evidence: tuple[Passage, ...]
    see_also: tuple[str, ...]  # ids of terms, each known

    @property
    def id(self) -> str:
        """The id within the publication."""
        return str(self.fact.id)


@frozen(eq=False)
class Passage:
    """Words of a source that a fact rests on. `quote` is set where it was written `{quote: ID}`.

    `found` is the one look-up of these words; where they are a quote's, it is that quote's.
    """

    fact: written.Passage
    source: Source
    found: Lookup
    quote: Quote | None = None


@frozen(eq=False)
class CastEntry:
    """What the sources of one dossier say of one actor."""

    fact: written.CastEntry
    address: Address
    actor: Actor
    part_of: Actor | None
    evidence: tuple[Passage, ...]


@frozen(eq=False)
class Question:
    """A question in dispute, one that can be answered with yes or no."""

    fact: written.Question
    address: Address
    known: bool = True

    @property
    def id(self) -> str:
        """The id within its dossier."""
        return str(self.fact.id)


@frozen(eq=False)
class Wording:
    """Another wording of a quote's remark: in another source, or before it was translated."""

    fact: written.AlsoReported | written.Original
    source: Source | None
    found: Lookup | None  # None for an original that no source of the dossier has
    said: Dated | None
    via: tuple[Actor, ...]


@frozen(eq=False)
class Quote:
    """What somebody said, word for word, and where in the source it stands."""

    fact: written.Quote
    address: Address
    speaker: Actor
    source: Source
    found: Lookup
    said: Dated
    via: tuple[Actor, ...]
    audience: str  # the label of an actor, or the words as written; may be empty
    about: tuple[Question, ...]
    original: Wording | None
    also_reported: tuple[Wording, ...]

    @property
    def id(self) -> str:
        """The id within its dossier."""
        return str(self.fact.id)


@frozen(eq=False)
class Position:
    """Where one actor stands on one question, and how that is known.

    `evidence` are its passages and then its quotes, as passages; `as_of` is its date after the
    defaults (its own, else its first quote's, else its source's).
    """

    fact: written.Position
    address: Address
    holder: Actor
    question: Question
    attributed_by: Actor | None
    via: tuple[Actor, ...]
    as_of: Dated
    quotes: tuple[Quote, ...]
    evidence: tuple[Passage, ...]


@frozen(eq=False)
class Event:
    """What happened, or is due."""

    fact: written.Event
    address: Address
    date: Dated
    end: Dated | None
    status: written.EventStatus
    actors: tuple[Actor, ...]
    evidence: tuple[Passage, ...]

    @property
    def id(self) -> str:
        """The id within its dossier."""
        return str(self.fact.id)


@frozen(eq=False)
class Statement:
    """One sentence of background; `attributed_to` is None where the source says it itself."""

    fact: written.Statement
    address: Address
    attributed_to: Actor | None
    evidence: tuple[Passage, ...]


@frozen(eq=False)
class Topic:
    """A topic of the background: what a reader must know first."""

    fact: written.Topic
    address: Address
    statements: tuple[Statement, ...]


@frozen(eq=False)
class KeyPoint:
    """One of up to five sentences that answer the dossier's question."""

    fact: written.KeyPoint
    address: Address
    evidence: tuple[Passage, ...]


@frozen(eq=False)
class Unknown:
    """What the sources leave open."""

    fact: written.Unknown
    address: Address
    evidence: tuple[Passage, ...]


@frozen(eq=False)
class Correction:
    """A correction of the dossier, with the facts it changed (an actor or term where not cast)."""

    fact: written.Correction
    address: Address
    date: When
    facts: tuple[LinkedFact | Actor | Term, ...]


@frozen(eq=False)
class SetAside:
    """A direct quotation that the dossier leaves unused, and why."""

    fact: written.SetAside
    source: Source
    found: Lookup


LinkedFact: TypeAlias = (
    Source
    | CastEntry
    | Question
    | Position
    | Quote
    | Event
    | Topic
    | Statement
    | KeyPoint
    | Unknown
    | Correction
)
