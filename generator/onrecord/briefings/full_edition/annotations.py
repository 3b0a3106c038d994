"""A source's own words in a full edition: what is used of them marked, and what rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.briefings.full_edition.blocks import (
    Block,
    bullets,
    heading,
    paragraph,
    quoted,
    texts,
    together,
)
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.runs import SOFT, Run
from onrecord.facts import Reproduce
from onrecord.publication.model import Resting, Source
from onrecord.telling import naming
from onrecord.telling.annotations import Block as Shown
from onrecord.telling.annotations import annotated
from onrecord.texts.matching import Verdict


def annotated_text(teller: FullTeller, source: Source) -> Iterator[Block]:
    """Yield a source's text as far as it may be shown, what is used marked, and what rests on it.

    It is whole where the source may be shown whole; its paragraphs have their numbers beside them.
    """
    _ = teller.edition.interface.text
    shown = annotated(teller.dossier, source)
    if shown:
        yield heading(4, _("The words that are used, and what rests on them"))
        yield paragraph([teller.run(_how(teller, source))], "says")
        yield texts((_number(teller, one), _paragraph(teller, source, one)) for one in shown)
    unplaced = [
        one
        for one in teller.dossier.resting_on(source)
        if one.found.verdict is not Verdict.FOUND or source.text is None
    ]
    if unplaced:
        yield heading(4, _("What rests on it and could not be checked"))
        yield _resting(teller, unplaced)


def _how(teller: FullTeller, source: Source) -> str:
    """Return how much of a source stands here."""
    _ = teller.edition.interface.text
    match source.fact.reproduce:
        case Reproduce.FULL:
            return _("The whole text. What facts rest on is marked.")
        case Reproduce.NONE:
            return _(
                "Of this source nothing is shown but what was said in it, word for word; for the "
                "rest the paragraph is named."
            )
        case _other:
            return _("What is used, in the order of the source; […] stands for the rest.")


def _number(teller: FullTeller, shown: Shown) -> str:
    """Return the number of a paragraph, and that something before it is not shown."""
    number = teller.edition.interface.number(shown.number)
    return f"[…]  {number}" if shown.skipped else number


def _paragraph(teller: FullTeller, source: Source, shown: Shown) -> list[Block]:
    _, language = teller.edition.interface.text, source.fact.language
    words: list[Block] = []
    if shown.words:
        whole = source.fact.reproduce is Reproduce.FULL
        told = [
            teller.run(one.text, "used" if one.used and whole else "", language)
            for one in shown.segments
        ]
        words.append(quoted([tuple(told)], "text"))
    else:
        number = teller.edition.interface.number(shown.number)
        hidden = _("Paragraph %(number)s: its words may not be shown.", number=number)
        words.append(paragraph([teller.run(hidden)], "facts"))
    resting = [_resting(teller, shown.resting)] if shown.resting else []
    return [together([*words, *resting])]


def _resting(teller: FullTeller, resting: Iterable[Resting]) -> Block:
    """Return the facts that rest on words, each with its note and its page."""
    return bullets([[paragraph(_fact(teller, one), "rests")] for one in resting], "none")


def _fact(teller: FullTeller, one: Resting) -> Iterator[Run]:
    edition, fact = teller.edition, one.fact
    yield teller.run(f"{naming.kind(fact, edition)}  ", style=SOFT)
    yield teller.to(naming.title(fact, edition), fact.address)
    yield from teller.note_for(one.passage)
    yield teller.run("  ")
    yield teller.page_of(fact.address)
