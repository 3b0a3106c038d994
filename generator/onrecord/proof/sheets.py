"""What each file for paper must hold: known from the publication, and from what was chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from onrecord.briefings.full_edition.facts import facts_of
from onrecord.briefings.full_edition.method import METHOD
from onrecord.briefings.full_edition.story import terms
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.prints import Chosen, Prints
from onrecord.frozen import frozen
from onrecord.pages.holdings import passages, quotations
from onrecord.pages.page import HeldPassage, HeldQuotation
from onrecord.problems import Place
from onrecord.proof.pdf import solid
from onrecord.publication.model import Dossier, Source, Term
from onrecord.telling.annotations import annotated
from onrecord.telling.edition import Edition
from onrecord.telling.words import aside_words, excerpt, passage_words, withheld
from onrecord.typeset.job import texts


@frozen()
class HeldWords:
    """Words of a source around those that are cited, or of its text: an element of their own."""

    source: Source
    words: str


@frozen()
class Sheet:
    """A file for paper, and what it must hold.

    `file` is its place in the site, `place` the YAML of its dossier; `title` and `language` are
    what the file must say of itself. `marks` are the publication's marks of quotation, which may
    stand around words that are held; nothing but these may stand in quotation markup. In other text
    nothing may stand in marks but what stands in `written`: what editors and sources wrote, solid.
    """

    file: str
    place: Place
    title: str
    language: str
    marks: tuple[str, str]
    written: str
    quotations: tuple[HeldQuotation, ...]
    passages: tuple[HeldPassage, ...]
    texts: tuple[HeldWords, ...] = ()


def sheets(edition: Edition, prints: Iterable[Prints]) -> Iterator[Sheet]:
    """Go through the files that were made of a publication's dossiers."""
    dossiers = {dossier.id: dossier for dossier in edition.publication.dossiers}
    written: dict[str, str] = {}
    for made in prints:
        for of, listed in made.printed.items():
            dossier = dossiers[of]
            written[of] = written.get(of) or _written(edition, dossier)
            for one in listed:
                yield _sheet(edition, dossier, one.place, made.chosen.get(one.place), written[of])


def _sheet(
    edition: Edition, dossier: Dossier, file: str, chosen: Chosen | None, written: str
) -> Sheet:
    opening, _, closing = edition.interface.text("“%(words)s”").partition("%(words)s")
    return Sheet(
        file,
        dossier.fact.place,
        str(dossier.fact.title),
        edition.interface.tag,
        (opening, closing),
        written,
        *(_of_chosen(chosen) if chosen else _of_all(edition, dossier)),
    )


def _of_chosen(
    chosen: Chosen,
) -> tuple[tuple[HeldQuotation, ...], tuple[HeldPassage, ...]]:
    """Return what a briefing holds: its quotations, and the passages in its notes."""
    held = dict.fromkeys(chosen.passages)
    return quotations(chosen.quotes), tuple(HeldPassage(one, passage_words(one)) for one in held)


def _of_all(
    edition: Edition, dossier: Dossier
) -> tuple[tuple[HeldQuotation, ...], tuple[HeldPassage, ...], tuple[HeldWords, ...]]:
    """Return what a full edition holds: all that is said in a dossier, and all that it rests on."""
    aside = (
        HeldQuotation(one.source.address, aside_words(one), one.source, one.found, one.fact)
        for one in dossier.set_aside
    )
    return (
        (*quotations(dossier.quotes, wordings=True), *aside),
        passages((*dossier.linked(), *_terms(edition, dossier))),
        tuple(_texts(dossier)),
    )


def _terms(edition: Edition, dossier: Dossier) -> list[Term]:
    return terms(FullTeller(edition, dossier))


def _written(edition: Edition, dossier: Dossier) -> str:
    """Return all that editors and sources wrote, as far as it may be shown, and of our method."""
    publication = edition.publication
    own = json.loads(facts_of(publication, dossier, _terms(edition, dossier)))
    sources = [one.text.raw for one in dossier.sources if one.text and not withheld(one)]
    method = [edition.interface.text(one) for _, sentences in METHOD for one in sentences]
    wrote = (*texts(own), *texts(publication.fact.model_dump()), *sources, *method)
    return "\n".join(map(solid, wrote))


def _texts(dossier: Dossier) -> Iterator[HeldWords]:
    for quote in dossier.quotes:
        around = excerpt(quote.source, quote.found)
        if around:
            yield HeldWords(quote.source, "".join(one.words for one in around))
    for source in dossier.sources:
        for block in annotated(dossier, source):
            if block.words:
                yield HeldWords(source, block.words)
