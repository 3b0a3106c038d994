"""The name of an actor stands in no source.

## What is wrong

No name, alias or role of the actor stands in any source of the dossiers in which the actor holds a
position, takes part in an event or has evidence in the cast; and not one word of them does, or one
does that is nearly the same. This is judged only when the whole publication is checked and the
texts of all these sources are there; not of an actor without a name (`described_as`), nor of one
who speaks or to whom something is attributed, since other rules do.

## Why it matters

The name is what a reader sees first. One that no source has is mistyped, or comes from elsewhere.

## What to do

Write the name as the sources have it. If they write it in another language or another way, add that
to `names` or `also_known_as`.

## Example

    # the source: The anglers of Vale voted on Wednesday.
    - {id: anglers, name: The angelrs of Vale, kind: group}    # bad
    - {id: anglers, name: The anglers of Vale, kind: group}    # good
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from onrecord.patterns import lazy_pattern
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Dossier
from onrecord.rules.called import called, is_named
from onrecord.rules.phrasing import quoted
from onrecord.rules.view import View
from onrecord.texts.folding import fold

KIND = Kind("C706", Severity.WARNING, "name that no source has", __doc__)

_WORD = lazy_pattern(r"[^\W\d_]{4,}")
_ALIKE = 80  # of 100: one letter of five may differ


def find(view: View) -> Iterator[Problem]:
    """Find the actors that facts are about and that no source of these facts' dossiers names."""
    if not view.complete or not view.publication.whole:
        return
    dossiers: dict[Actor, list[Dossier]] = {}
    for dossier in view.dossiers:
        for actor in _acting(dossier) - _speaking(dossier):
            dossiers.setdefault(actor, []).append(dossier)
    for actor, using in dossiers.items():
        if actor.fact.name is None or any(_may_name(actor, dossier) for dossier in using):
            continue
        there = _words(source.text.folded for one in using for source in one.sources if source.text)
        wanted = _words(actor.all_names)
        meant = _nearly(wanted - there, there)
        if meant or wanted.isdisjoint(there):
            yield KIND.problem(
                actor.fact.name.place,
                f"{quoted(actor.label)} stands in no source of the dossiers with facts about this "
                f"actor{f', but {quoted(meant)} does' if meant else ''}.",
                "Write the name as the sources have it, or add theirs to names or also_known_as.",
                str(actor.address),
            )


def _acting(dossier: Dossier) -> set[Actor]:
    """Return the actors whom sources of the dossier must name, since it says something of them."""
    holders = {position.holder for position in dossier.positions}
    taking_part = {actor for event in dossier.events for actor in event.actors}
    described = {entry.actor for entry in dossier.cast if entry.evidence}
    return {actor for actor in holders | taking_part | described if actor.known}


def _speaking(dossier: Dossier) -> set[Actor | None]:
    """Return the actors whom other rules ask about, or whose own words a source is."""
    speakers: set[Actor | None] = {quote.speaker for quote in dossier.quotes}
    speakers |= {source.speaker for source in dossier.sources}
    speakers |= {position.attributed_by for position in dossier.positions}
    return speakers | {one.attributed_to for topic in dossier.topics for one in topic.statements}


def _may_name(actor: Actor, dossier: Dossier) -> bool:
    """Tell whether a source of the dossier names the actor, or could, where its text is missing."""
    if any(source.text is None for source in dossier.sources):
        return True
    return is_named(called(actor, dossier), dossier.sources)


def _words(texts: Iterable[str]) -> set[str]:
    """Return the words of texts that are long enough to tell one name from another."""
    return {word for text in texts for word in _WORD.findall(fold(text).text.casefold())}


def _nearly(words: Iterable[str], there: Collection[str]) -> str:
    """Return which of the words that stand `there` is nearly one of `words`, or ""."""
    from rapidfuzz.fuzz import ratio  # of no use while all names are met
    from rapidfuzz.process import extractOne

    for word in sorted(words):
        found = extractOne(word, sorted(there), scorer=ratio, score_cutoff=_ALIKE)
        if found is not None:
            return str(found[0])
    return ""
