"""The actors of a dossier, as a full edition has them: who they are, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.briefings.full_edition.blocks import (
    Block,
    bullets,
    heading,
    paragraph,
    target,
    together,
)
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.runs import QUOTED, SOFT, STRONG, Run, Runs
from onrecord.interface import labels
from onrecord.publication.model import Actor, Address, CastEntry, Position, Quote, Statement
from onrecord.telling.words import flow, plain, quotation

# Characters. Longer words stand in their own chapter alone.
FEW = 160


def actors(teller: FullTeller) -> Iterator[Block]:
    """Yield all actors of the cast in its order; those of whom nothing is told come last."""
    _ = teller.edition.interface.text
    mentioned: list[CastEntry] = []
    for entry in teller.dossier.cast:
        told = [*_who(teller, entry), *_in_the_story(teller, entry.actor)]
        if not told:
            mentioned.append(entry)
            continue
        name = target(entry.address)
        named = paragraph([teller.run(_named(teller, entry.actor))], "facts")
        title = heading(3, teller.edition.at_head(entry.actor), name)
        # The head stands with at least what is told first, and with what a label is of.
        yield together([title, named, *told[:2]])
        yield from told[2:]
        yield from teller.note_of(entry.fact)
    if mentioned:
        yield heading(3, _("Only mentioned"))
        yield bullets(_mentioned(teller, entry) for entry in mentioned)


def _named(teller: FullTeller, actor: Actor) -> str:
    """Return what kind of actor it is, and its other names."""
    _ = teller.edition.interface.text
    fact = actor.fact
    also = teller.edition.interface.text(", ").join(map(str, fact.also_known_as))
    return teller.listed(
        [
            _(labels.KINDS[fact.kind]),
            *map(str, fact.names.values()),
            f"{_('also:')} {also}" if also else "",
        ]
    )


def _who(teller: FullTeller, entry: CastEntry) -> Iterator[Block]:
    _ = teller.edition.interface.text
    fact = entry.fact
    runs = []
    if fact.role:
        runs.append(teller.run(str(fact.role)))
    if entry.part_of:
        between = _(", ") if fact.role else ""
        before, behind = teller.edition.interface.around("part of %(name)s")
        runs += [
            teller.run(f"{between}{before}"),
            teller.to(entry.part_of.label, _cast(teller, entry.part_of)),
            *([teller.run(behind)] if behind else ()),
        ]
    if fact.description:
        if runs:
            runs.append(teller.run(f"{_('.')} "))
        runs.append(teller.run(str(fact.description)))
    if runs:
        yield paragraph([*runs, *teller.calling(entry.evidence)])
    if runs and entry.actor.fact.described_as:
        said = _("The sources do not name this person or party.")
        yield paragraph([teller.run(said)], "facts")


def _in_the_story(teller: FullTeller, actor: Actor) -> Iterator[Block]:
    """Yield where an actor stands, what they said, what others say of them, what they did."""
    _ = teller.edition.interface.text
    dossier, publication = teller.dossier, teller.edition.publication
    stands = (one for one in dossier.standing if one.holder is actor)
    yield from teller.those(_("Where they stand"), (_stands(teller, one) for one in stands))
    said = (one for one in dossier.quotes if one.speaker is actor)
    yield from teller.those(_("What they said"), (_quoted(teller, one) for one in said))
    here = dossier.address.page
    of_them = (
        one
        for one in publication.said_of(actor)
        if not isinstance(one, Position) and one.address.page.startswith(here)
    )
    yield from teller.those(_("What others say of them"), (_of(teller, one) for one in of_them))
    events = (one for one in dossier.events if actor in one.actors)
    yield from teller.those(
        _("What they took part in"),
        (_led(teller, [teller.run(str(one.fact.title))], one.address) for one in events),
    )


def _stands(teller: FullTeller, position: Position) -> Runs:
    runs = [
        teller.run(f"{position.question.fact.text} ", SOFT),
        *teller.position(position),
    ]
    return _led(teller, runs, position.address)


def _quoted(teller: FullTeller, quote: Quote) -> Runs:
    """Return the words of a quotation where they are few, and when they were said."""
    said = [teller.when(quote.said, quote.source), str(quote.fact.occasion or "")]
    words = plain(quotation(quote))
    runs = []
    if len(words) <= FEW:
        tongue = quote.source.fact.language
        opening, closing = teller.marks_in(tongue)
        marked = f"{opening}{flow(words)}{closing}"
        runs = [teller.run(marked, QUOTED, tongue), teller.run(" ")]
    runs.append(teller.run(teller.listed(said), SOFT))
    return _led(teller, runs, quote.address)


def _of(teller: FullTeller, fact: Statement | Quote) -> Runs:
    """Return what others say: a sentence of the background, or words that name the actor."""
    if isinstance(fact, Statement):
        return _led(teller, teller.statement(fact), fact.address)
    who = teller.run(f"{teller.edition.at_head(fact.speaker)} ", STRONG)
    return (who, *_quoted(teller, fact))


def _led(teller: FullTeller, runs: Iterable[Run], address: Address) -> Runs:
    """Return runs, and on which page the whole of it stands."""
    return (*runs, teller.run("  "), teller.page_of(address))


def _mentioned(teller: FullTeller, entry: CastEntry) -> list[Block]:
    label = teller.run(teller.edition.at_head(entry.actor))
    runs = [label, *teller.calling(entry.evidence)]
    return [paragraph(runs, name=target(entry.address)), *teller.note_of(entry.fact)]


def _cast(teller: FullTeller, actor: Actor) -> Address:
    entry = teller.edition.roles.get((teller.dossier.id, actor.id))
    return entry.address if entry else actor.address
