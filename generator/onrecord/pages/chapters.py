"""The chapters of a dossier: which there are, what they are called, where they are."""

from __future__ import annotations

from onrecord.frozen import frozen
from onrecord.interface import Interface
from onrecord.publication import addresses
from onrecord.publication.model import Address, Dossier

# Anchors of sections have an underscore, which no id of a fact has.
POSITIONS = "_positions"
QUOTES = "_quotes"
TIMELINE = "_timeline"
BACKGROUND = "_background"
UNKNOWNS = "_unknowns"
SOURCES = "_sources"
CORRECTIONS = "_corrections"


@frozen()
class Chapter:
    """A chapter: its name in the interface's words, its address, and what it says, in a line."""

    name: str
    address: Address
    says: str


def chapters(dossier: Dossier, interface: Interface) -> tuple[Chapter, ...]:
    """Return the chapters that a dossier has, in the order of its story; its own page first."""
    _ = interface.text
    made: list[Chapter] = [Chapter(_("The story"), dossier.address, _("from the top, on one page"))]
    if dossier.cast:
        made.append(
            Chapter(_("Key actors"), addresses.cast(dossier.id), _("who they are in this story"))
        )
    if dossier.questions:
        made.append(Chapter(_("Positions"), addresses.positions(dossier.id), _("who stands where")))
    if dossier.quotes:
        made.append(
            Chapter(_("Quotes"), addresses.quotes(dossier.id), _("what was said, word for word"))
        )
    if dossier.topics:
        made.append(
            Chapter(_("Background"), addresses.background(dossier.id), _("what to know first"))
        )
    if dossier.events:
        made.append(
            Chapter(
                _("Timeline"), addresses.timeline(dossier.id), _("what happened, and what is due")
            )
        )
    made.append(
        Chapter(
            _("Sources"),
            addresses.dossier(dossier.id, SOURCES),
            _("what all this rests on, and how it was checked"),
        )
    )
    return tuple(made)
