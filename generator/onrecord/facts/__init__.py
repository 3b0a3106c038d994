"""What an editor writes: one kind of fact a file, every field with its type and a sentence.

In code, `fact.place` is where a fact stands in its file, and `fact.place_of("stance")` where the
value of one of its keys does. A quote and an event have a key `place` too (where it was said or
happened): in code that is `where`. Dates are `WrittenDate`: `words` is what was typed under `date`.
"""

from onrecord.facts.actor import Actor, ActorKind
from onrecord.facts.background import Statement, Topic
from onrecord.facts.cast import CastEntry
from onrecord.facts.date import WrittenDate
from onrecord.facts.dossier import Correction, Dossier, DossierFacts, DossierStatus, KeyPoint
from onrecord.facts.event import Event, EventStatus
from onrecord.facts.evidence import Passage
from onrecord.facts.fact import Fact, Note, Part, Reference
from onrecord.facts.position import Basis, Position, Question, Stance
from onrecord.facts.publication import Licence, Publication
from onrecord.facts.quote import AlsoReported, Original, Quote
from onrecord.facts.source import OWN_WORDS, Reproduce, SetAside, Source, SourceType
from onrecord.facts.term import Term
from onrecord.facts.unknown import Unknown
from onrecord.facts.words import Words

__all__ = [
    "OWN_WORDS",
    "Actor",
    "ActorKind",
    "AlsoReported",
    "Basis",
    "CastEntry",
    "Correction",
    "Dossier",
    "DossierFacts",
    "DossierStatus",
    "Event",
    "EventStatus",
    "Fact",
    "KeyPoint",
    "Licence",
    "Note",
    "Original",
    "Part",
    "Passage",
    "Position",
    "Publication",
    "Question",
    "Quote",
    "Reference",
    "Reproduce",
    "SetAside",
    "Source",
    "SourceType",
    "Stance",
    "Statement",
    "Term",
    "Topic",
    "Unknown",
    "Words",
    "WrittenDate",
]
