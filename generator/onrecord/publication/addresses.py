"""Every address of the site: the page that shows a fact, and the anchor on it.

An address is made from ids, or from what a fact rests on, so that it outlives rewording and
reordering. Pages are folders, relative to the site (`vale-bridge/quotes/`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from onrecord import facts as written
from onrecord.publication.linked import Address
from onrecord.texts.folding import fold

DOSSIERS = Address("dossiers/")
ACTORS = Address("actors/")
QUOTES = Address("quotes/")
SOURCES = Address("sources/")
GLOSSARY = Address("glossary/")
CORRECTIONS = Address("corrections/")
METHOD = Address("method/")

# No dossier's folder may bear one of these: the publication's own pages and files have them.
TAKEN = frozenset(
    (
        *("dossiers", "actors", "quotes", "sources", "glossary", "corrections", "method"),
        *("search", "assets", "404"),
    )
)

_DIGITS = 8  # hexadecimal digits of a digest: 32 bits, among the few facts of one page

_EDTF_WORDS = (
    ("[..", "until-"),
    ("..]", "-on"),
    ("/..", "-on"),
    ("../", "until-"),
    ("/", "-to-"),
    ("[", ""),
    ("]", ""),
    ("~", "-about"),
    ("?", "-perhaps"),
    ("%", "-about-perhaps"),
)


def actor(actor_id: str) -> Address:
    """Return the address of an actor's own page."""
    return Address(f"actors/{actor_id}/")


def term(term_id: str) -> Address:
    """Return the address of a term in the glossary."""
    return Address("glossary/", term_id)


def dossier(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier, or of what stands on its page."""
    return Address(f"{dossier_id}/", anchor)


def cast(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier's key actors."""
    return Address(f"{dossier_id}/actors/", anchor)


def positions(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier's questions and positions."""
    return Address(f"{dossier_id}/positions/", anchor)


def quotes(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier's quotes."""
    return Address(f"{dossier_id}/quotes/", anchor)


def background(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier's background."""
    return Address(f"{dossier_id}/background/", anchor)


def timeline(dossier_id: str, anchor: str = "") -> Address:
    """Return the address of a dossier's events."""
    return Address(f"{dossier_id}/timeline/", anchor)


def source(dossier_id: str, source_id: str) -> Address:
    """Return the address of a source, annotated."""
    return Address(f"{dossier_id}/sources/{source_id}/")


def date_in_anchor(edtf: str) -> str:
    """Return a date as a part of an anchor: `2022-06~` is `2022-06-about`."""
    for mark, word in _EDTF_WORDS:
        edtf = edtf.replace(mark, word)
    return edtf.lower()


def digest(kind: str, evidence: Iterable[written.Passage], *further: str) -> str:
    """Return eight hexadecimal digits for what a fact of `kind` rests on.

    The same for the same passages in any order, however white space, quotation marks and dashes in
    them are typed. `further` tells facts apart that rest on the same passages.
    """
    rests_on = sorted(
        f"quote {passage.quote}"
        if passage.quote is not None
        else f"{passage.source or ''} {fold(str(passage.exact or '')).text}"
        for passage in evidence
    )
    whole = "\n".join((kind, *rests_on, *further))
    return hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]
