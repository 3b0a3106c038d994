"""What a source may call an actor, and whether it does."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.publication.model import Actor, Dossier, Source
from onrecord.texts.folding import fold


def called(actor: Actor, dossier: Dossier) -> tuple[str, ...]:
    """Return what a source may call `actor`: all names, and the roles that the cast gives."""
    roles = [
        str(entry.fact.role)
        for entry in dossier.cast
        if entry.actor is actor and entry.fact.role is not None
    ]
    return (*actor.all_names, *roles)


def is_named(names: Collection[str], sources: Collection[Source]) -> bool:
    """Tell whether one of `names` stands in the text of a source, or as its title or maker.

    In any case, and with an ending, since some languages put one to a name.
    """
    # Nearly always a name stands there as it is, which is seen in no time.
    if any(name in source.text.raw for source in sources if source.text for name in names):
        return True
    wanted = [fold(name).text.casefold() for name in names]
    for source in sources:
        fact = source.fact
        told = [fold(str(one)).text for one in (fact.title, fact.publisher, fact.author) if one]
        texts = [*told, source.text.folded if source.text else ""]
        if any(name in text.casefold() for text in texts for name in wanted):
            return True
    return False
