"""What was said, what happened, what to know first and what is not known, in a full edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.briefings.full_edition.blocks import (
    Block,
    bullets,
    figure,
    heading,
    labelled,
    paragraph,
    target,
    together,
)
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.runs import SOFT, STRONG, run
from onrecord.facts import EventStatus
from onrecord.figures.chain import chain
from onrecord.figures.figure import Figure
from onrecord.figures.own_dates import OwnDate, among, own_dates
from onrecord.figures.timeline import timeline as to_scale
from onrecord.publication.model import Dated, Event, Quote, Source, Term, Wording
from onrecord.telling import naming

# Characters. A quotation that is longer, with its context, may stand on two pages.
WHOLE = 1_800


def key_points(teller: FullTeller) -> Iterator[Block]:
    """Yield the sentences that answer the dossier's question."""
    points = teller.dossier.key_points
    if points:
        yield bullets(
            [
                paragraph(teller.sentence(one.fact.text, one.evidence), name=target(one.address)),
                *teller.note_of(one.fact),
            ]
            for one in points
        )


def quotations(teller: FullTeller) -> Iterator[Block]:
    """Yield all ways that words took to us, then every quotation.

    Its words, when, where and to whom, its way to us, its context.
    """
    yield from figure(_ways(teller))
    for quote in teller.dossier.quotes:
        yield heading(3, naming.title(quote, teller.edition), target(quote.address))
        words = teller.words(quote, quote.source.fact.language)
        yield together([words, *_around(teller, quote)], WHOLE)


def _ways(teller: FullTeller) -> Figure | None:
    edition = teller.edition
    here = edition.interface.text("this edition")
    return chain(
        "ways", teller.dossier, edition.interface, edition.at_head, edition.source_name, here
    )


def _around(teller: FullTeller, quote: Quote) -> Iterator[Block]:
    _, edition = teller.edition.interface.text, teller.edition
    fact = quote.fact
    role = edition.role(teller.dossier, quote.speaker)
    if role:
        yield paragraph([teller.run(role)], "facts")
    known = [teller.when(quote.said, quote.source), str(fact.occasion or ""), str(fact.where or "")]
    if quote.audience:
        known.append(_("to %(audience)s", audience=quote.audience))
    yield paragraph([teller.run(teller.listed(known))], "facts")
    yield teller.way(quote.speaker, quote.via, quote.source)
    yield from teller.unchecked(quote.found)
    yield from teller.in_its_place(quote.source, quote.found)
    yield from _wordings(teller, quote)
    yield from teller.note_of(fact)
    if quote.about:
        runs = [teller.run(_("About:") + " ")]
        for number, question in enumerate(quote.about):
            runs += [teller.run(_("; "))] if number else []
            runs.append(teller.to(str(question.fact.text), question.address))
        yield paragraph(runs, "facts")


def _wordings(teller: FullTeller, quote: Quote) -> Iterator[Block]:
    """Yield the same words in the original, and as others report them."""
    _, interface = teller.edition.interface.text, teller.edition.interface
    if quote.original:
        one = quote.original
        tongue = _language(one)
        name = interface.language_name(tongue) if tongue else ""
        head = teller.bracketed(_("In the original"), name)
        yield paragraph([teller.run(head)], "label")
        yield teller.words(one, tongue, "small")
        none = _("No source of this dossier has these words: they could not be checked.")
        yield paragraph(
            teller.cited(one.source, one.found) if one.source else [teller.run(none)], "facts"
        )
    for one in quote.also_reported:
        if one.source is None:
            continue
        yield paragraph([teller.run(_("Also reported as"))], "label")
        yield teller.words(one, one.source.fact.language, "small")
        said = []
        if one.said and one.said.when:
            words = _("said %(when)s", when=_placed(teller, one.said, one.source))
            said.append(teller.run(f"  {words}"))
        yield paragraph([*teller.cited(one.source, one.found), *said], "facts")
        if one.via:
            yield teller.way(quote.speaker, one.via, one.source)


def _placed(teller: FullTeller, dated: Dated, source: Source) -> str:
    """Return when something was said, as it stands in a sentence, and how sure that is."""
    if dated.when is None:
        return teller.when(dated, source)
    return teller.bracketed(teller.edition.at(dated.when), teller.doubt(dated, source))


def _language(wording: Wording) -> str:
    own = getattr(wording.fact, "language", None)
    return str(own or (wording.source.fact.language if wording.source else "") or "")


def timeline(teller: FullTeller) -> Iterator[Block]:
    """Yield all to scale, then what happened, the dates of sources between, and what was due."""
    _ = teller.edition.interface.text
    events = teller.dossier.events
    yield from figure(_to_scale(teller, events))
    past = [one for one in events if one.status is EventStatus.PAST]
    due = [one for one in events if one.status is not EventStatus.PAST]
    if past:
        yield heading(3, _("What happened"), listed=True)
        yield labelled(_happened(teller, past))
    if due:
        yield heading(3, _("What was due when the sources were written"), listed=True)
        yield labelled((teller.event_when(one)[0], _event(teller, one)) for one in due)


def _to_scale(teller: FullTeller, events: Sequence[Event]) -> Figure | None:
    edition = teller.edition
    return to_scale(
        "events", events, _sources(events), edition.interface, edition.when, edition.source_name
    )


def _sources(events: Sequence[Event]) -> list[Source]:
    """Return the sources that events rest on, each once."""
    return list(dict.fromkeys(passage.source for event in events for passage in event.evidence))


def _happened(teller: FullTeller, events: Sequence[Event]) -> Iterator[tuple[str, list[Block]]]:
    edition = teller.edition
    own = own_dates(_sources(events), edition.interface, edition.when, edition.source_name)
    for one in among(events, own):
        if isinstance(one, OwnDate):
            yield _own_date(teller, one)
        else:
            yield teller.event_when(one)[0], _event(teller, one)


def _own_date(teller: FullTeller, own: OwnDate) -> tuple[str, list[Block]]:
    return own.date, [paragraph([teller.run(own.title, style=SOFT)], "facts")]


def _event(teller: FullTeller, event: Event) -> list[Block]:
    fact, at_head = event.fact, teller.edition.at_head
    told, facts = teller.event(event)
    title = teller.run(str(fact.title), STRONG)
    blocks = [paragraph([title, *told[1:]], name=target(event.address))]
    if fact.summary:
        blocks.append(paragraph(teller.sentence(fact.summary)))
    who = teller.listed(map(at_head, event.actors))
    between = [teller.run(teller.edition.interface.text("; "))] if who and facts else []
    if facts or who:
        blocks.append(paragraph([*facts, *between, teller.run(who)], "facts"))
    return [together([*blocks, *teller.note_of(fact)])]


def background(teller: FullTeller) -> Iterator[Block]:
    """Yield what to know first, topic by topic, each sentence in its voice."""
    for topic in teller.dossier.topics:
        title = topic.fact.title
        yield heading(3, str(title), target(topic.address), listed=True)
        for one in topic.statements:
            yield paragraph(teller.statement(one), name=target(one.address))
            yield from teller.note_of(one.fact)
        yield from teller.note_of(topic.fact)


def glossary(teller: FullTeller) -> Iterator[Block]:
    """Yield the terms that the dossier uses, and those that help to understand them."""
    listed = terms(teller)
    for term in listed:
        title = heading(3, str(term.fact.term), target(term.address))
        yield together([title, *_explained(teller, term), *teller.note_of(term.fact)])


def _explained(teller: FullTeller, term: Term) -> Iterator[Block]:
    _ = teller.edition.interface.text
    fact, publication = term.fact, teller.edition.publication
    yield paragraph(teller.sentence(fact.definition, term.evidence))
    if fact.also_known_as:
        names = _(", ").join(map(str, fact.also_known_as))
        yield paragraph([teller.run(f"{_('also:')} {names}")], "facts")
    if fact.reference:
        title = fact.reference.title
        link = run(str(title), url=str(fact.reference.url or ""))
        yield paragraph([teller.run(f"{_('See')} "), link], "facts")
    others = [publication.terms[one] for one in term.see_also]
    if others:
        runs = [teller.run(f"{_('See also')} ")]
        for number, other in enumerate(others):
            runs += [teller.run(_(", "))] if number else []
            runs.append(teller.to(str(other.fact.term), other.address))
        yield paragraph(runs, "facts")


def terms(teller: FullTeller) -> list[Term]:
    """Return the terms that prose of the dossier uses, in alphabetical order."""
    publication = teller.edition.publication
    used = {
        term.id
        for term in publication.terms.values()
        if any(use.dossier is teller.dossier for use in publication.uses_of(term))
    }
    used |= {other for one in used for other in publication.terms[one].see_also}
    return sorted(
        (publication.terms[one] for one in used), key=lambda term: str(term.fact.term).casefold()
    )


def unknowns(teller: FullTeller) -> Iterator[Block]:
    """Yield what the sources leave open."""
    if teller.dossier.unknowns:
        yield bullets(
            (
                [
                    paragraph(
                        teller.sentence(one.fact.text, one.evidence), name=target(one.address)
                    ),
                    *teller.note_of(one.fact),
                ]
                for one in teller.dossier.unknowns
            ),
            "question",
        )
