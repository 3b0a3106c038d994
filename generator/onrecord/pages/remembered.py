"""What a reader's browser remembers of a story, so that it can tell what is new at the next visit.

A file beside each dossier has every fact by its address, with a digest of what a reader is told and
what the fact is called. A script compares it with what it kept of the last visit, in the browser
alone: no one is told who reads what.
"""

from __future__ import annotations

import json
from hashlib import sha256

from onrecord.facts import Fact
from onrecord.publication.model import Dossier
from onrecord.telling import naming
from onrecord.telling.edition import Edition

# What tells a reader nothing new of the fact; statements are facts of their own.
UNTOLD = {"accepts", "lead", "sha256", "file", "set_aside", "statements"}


def remembered(edition: Edition) -> dict[str, str]:
    """Return the files of all dossiers by their places in the site."""
    return {place_of(dossier): _facts(edition, dossier) for dossier in edition.publication.dossiers}


def place_of(dossier: Dossier) -> str:
    """Return where the site has the file of a dossier."""
    return f"{dossier.address.page}remembered.json"


def digest(fact: Fact) -> str:
    """Return eight characters that change with what a reader is told of a fact.

    What is not written is left out, so that a new field of a later version changes none.
    """
    told = fact.model_dump(mode="json", exclude=UNTOLD, exclude_none=True, exclude_defaults=True)
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]


def _facts(edition: Edition, dossier: Dossier) -> str:
    facts = {
        edition.place_of(fact.address): [
            digest(fact.fact),
            naming.kind(fact, edition),
            naming.title(fact, edition),
        ]
        for fact in dossier.linked()
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
