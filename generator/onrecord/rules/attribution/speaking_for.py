"""Who speaks for whom: an actor for itself, and for all that the cast makes it part of."""

from __future__ import annotations

from onrecord.publication.model import Actor, Dossier


def speaks_for(speaker: Actor, holder: Actor, dossier: Dossier) -> bool:
    """Tell whether words of `speaker` are `holder`'s own; where that can't be known, so it is."""
    if speaker is holder or not (speaker.known and holder.known):
        return True
    return holder.id in dossier.part_of.get(speaker.id, ()) or not dossier.cast_is_whole
