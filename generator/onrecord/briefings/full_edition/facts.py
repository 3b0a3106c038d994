"""The facts of a dossier as data, for the file that a full edition carries inside.

The shape is that of the YAML files: each kind of fact a list, with the keys that an editor writes
(`docs/handbook/reference`), all values text, true or false, a list or a mapping. What was left out
is left out; `source` stands in every quote and passage, also where an editor could leave it out. A
date is `{date, source_says}`. Besides these, a fact has `address`, where the site shows it. Words
of a source that may not be shown are not there, nor is anything of this machine.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from typing import Any

from onrecord.facts import Part, Reproduce
from onrecord.publication.model import Actor, Dossier, LinkedFact, Publication, Term

FORMAT = "onrecord-dossier/1"

# The words of a source that are not a quotation.
_OF_A_SOURCE = frozenset(("exact", "prefix", "suffix", "source_says"))
# What a typesetter does not pass on as it is: controls, marks of direction, spaces of all kinds.
_UNSAFE = re.compile("[\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]")


def facts_of(publication: Publication, dossier: Dossier, terms: Iterable[Term]) -> str:
    """Return the facts of a dossier as JSON, the same for the same facts, with the `terms` given.

    Actors are those of its cast. It ends with a line's end, and its lines with no space.
    """
    hidden = {one.id for one in dossier.sources if one.fact.reproduce is Reproduce.NONE}

    def listed(linked: Iterable[LinkedFact | Actor | Term]) -> list[Any]:
        return [
            {"address": str(one.address), **_plain(one.fact, hidden, one in of_hidden)}
            for one in linked
        ]

    of_hidden = {one for one in dossier.linked() if _rests_on(one, hidden)}
    whole = publication.fact
    data = {
        "format": FORMAT,
        "publication": {
            "publisher": whole.publisher, "language": publication.language,
            "licence": _plain(whole.licence, ()), "contact": whole.contact,
        },
        "dossier": {
            "id": dossier.id, "reference": dossier.reference, "address": str(dossier.address),
            **_plain(dossier.fact, hidden),
        },
        "sources": listed(dossier.sources),
        "actors": listed(dict.fromkeys(one.actor for one in dossier.cast)),
        "cast": listed(dossier.cast),
        "questions": listed(dossier.questions),
        "positions": listed(dossier.positions),
        "quotes": listed(dossier.quotes),
        "events": listed(dossier.events),
        "background": listed(dossier.topics),
        "unknowns": listed(dossier.unknowns),
        "terms": listed(terms),
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _plain(part: Part, hidden: Collection[str], rests: bool = False) -> dict[str, Any]:
    """Return a fact as it is written; `rests` tells that it rests on a source that is hidden."""
    source = getattr(part, "source", None)
    if source:
        rests = str(source).rpartition("/")[2] in hidden
    made: dict[str, Any] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or value in ((), {}) or (rests and name in _OF_A_SOURCE):
            continue
        made[str(info.validation_alias or name)] = _value(value, hidden, rests)
    return made


def _value(value: Any, hidden: Collection[str], rests: bool = False) -> Any:
    if isinstance(value, Part):
        return _plain(value, hidden, rests)
    if isinstance(value, tuple):
        return [_value(one, hidden, rests) for one in value]
    if isinstance(value, dict):
        return {str(key): _value(one, hidden, rests) for key, one in sorted(value.items())}
    return value if isinstance(value, bool) else str(value)


def _rests_on(fact: LinkedFact, hidden: Collection[str]) -> bool:
    passages = getattr(fact, "evidence", ())
    sources = {getattr(fact, "source", None), *(one.source for one in passages)}
    return any(one is not None and one.id in hidden for one in sources)
