"""What a reader's browser remembers of a story, so that it can tell what is new at the next visit.

A file beside each dossier has every fact by its address, with a digest of what the editor wrote and
what the fact is called. A script compares it with what it kept of the last visit, in the browser
alone: no one is told who reads what.
"""

from __future__ import annotations

import json
from hashlib import sha256

from onrecord.pages import naming
from onrecord.pages.edition import Edition
from onrecord.publication.model import Dossier


def remembered(edition: Edition) -> dict[str, str]:
    """Return the files of all dossiers by their places in the site."""
    return {place_of(dossier): _facts(edition, dossier) for dossier in edition.publication.dossiers}


def place_of(dossier: Dossier) -> str:
    """Return where the site has the file of a dossier."""
    return f"{dossier.address.page}remembered.json"


def _facts(edition: Edition, dossier: Dossier) -> str:
    facts = {
        str(fact.address): [
            sha256(repr(fact.fact).encode()).hexdigest()[:8],
            naming.kind(fact, edition),
            naming.title(fact, edition),
        ]
        for fact in dossier.linked()
    }
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
