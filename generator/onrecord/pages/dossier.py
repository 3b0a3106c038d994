"""A dossier's own page: the story from the top, all of a small one, what leads of a large one."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.interface import later
from onrecord.pages import chapters, holdings
from onrecord.pages.page import Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.standing import standing
from onrecord.publication import addresses
from onrecord.publication.model import Dossier, LinkedFact
from onrecord.telling import lead
from onrecord.telling.edition import Edition

WORDS_A_MINUTE = 230


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of every dossier."""
    for dossier in edition.publication.dossiers:
        yield _page(edition, dossier)


def _page(edition: Edition, dossier: Dossier) -> Page:
    quotes = lead.quotes(dossier)
    events = lead.events(dossier)
    topics = lead.topics(dossier)
    positions = lead.positions(dossier)
    shown: list[LinkedFact] = [*events.shown, *topics.shown]
    shown += [statement for topic in topics.shown for statement in topic.statements]
    _ = edition.interface.text
    sections = (
        (chapters.POSITIONS, later("Who stands where"), positions.shown),
        (chapters.QUOTES, later("In their words"), quotes.shown),
        (chapters.TIMELINE, later("What happened"), events.shown),
        (chapters.BACKGROUND, later("Background"), topics.shown),
        (chapters.UNKNOWNS, later("What is not known"), dossier.unknowns),
        (chapters.SOURCES, later("Sources and checks"), dossier.sources),
    )
    return Sheet(edition, dossier.address, dossier).page_of(
        "dossier",
        str(dossier.fact.title),
        str(dossier.fact.question),
        holds=holdings.of(
            edition,
            dossier,
            dossier.address,
            cited=shown,
            quotes=quotes.shown,
            wordings=True,
        ),
        place=dossier.fact.place,
        quotes=quotes,
        events=events,
        topics=topics,
        standing=standing(
            edition, dossier, positions.shown, dossier.questions, whole=not positions.more
        ),
        more_holders=positions.more,
        minutes=reading_minutes(dossier),
        sections=[
            (addresses.dossier(dossier.id, anchor), _(name))
            for anchor, name, there in sections
            if there
        ],
    )


def reading_minutes(dossier: Dossier) -> int:
    """Return how many minutes the dossier's page takes to read, at least one."""
    texts = [
        dossier.fact.question,
        *(point.fact.text for point in dossier.key_points),
        *(quote.fact.text for quote in lead.quotes(dossier).shown),
        *(event.fact.title for event in lead.events(dossier).shown),
        *(
            statement.fact.text
            for topic in lead.topics(dossier).shown
            for statement in topic.statements
        ),
        *(unknown.fact.text for unknown in dossier.unknowns),
    ]
    words = sum(len(str(text).split()) for text in texts)
    return max(1, round(words / WORDS_A_MINUTE))
