"""Dates held against words: each line of the contract about dates, with one that fails."""

from __future__ import annotations

import re

import pytest
from editing_desk import Desk

from onrecord.facts import Source as WrittenSource
from onrecord.facts import Words, WrittenDate
from onrecord.facts.source import SourceType
from onrecord.problems import Place
from onrecord.publication.addresses import source as address_of
from onrecord.publication.date_words import meaning
from onrecord.publication.dating import Ground, ground_of_words, hold
from onrecord.publication.linked import DateVerdict, Source
from onrecord.texts.matching import find_passage
from onrecord.texts.relative_dates import comes_to_at
from onrecord.texts.text import Span, Text
from onrecord.when import parse


class Nowhere:
    def place_of(self, start: int, end: int) -> Place:
        return Place("events.yml", 1, start + 1, 1, end + 1)


def words(text: str) -> Words:
    return Words(text, Nowhere())


def source(text: str | None, published: str | None, language: str = "en") -> Source:
    """A source, published on Saturday 21 May 2022 where nothing else is said."""
    dated = WrittenDate(date=words(published or "unknown"))
    fact = WrittenSource(id=words("gazette"), type=SourceType.NEWS_ARTICLE, published=dated)
    return Source(
        fact,
        address_of("weir", "gazette"),
        "weir",
        text=None if text is None else Text(text, language),
        published=parse(published) if published else None,
        speaker=None,
    )


def verdict(
    date: str,
    text: str | None,
    *says: str,
    published: str | None = "2022-05-21",
    scheduled: bool = False,
    language: str = "en",
) -> DateVerdict:
    """Hold a date against a passage that is the whole of a source's text."""
    fact = WrittenDate(date=words(date), source_says=tuple(words(one) for one in says))
    one = source(text, published, language)
    ground = Ground(one, None if text is None else Span(0, len(text)))
    return hold(fact, [ground], scheduled=scheduled).verdict


@pytest.mark.parametrize(
    ("date", "text", "came_of_it"),
    [
        # An absolute date is found by itself, and may be written coarser, never finer.
        ("1874", "It was built in 1874.", "found"),
        ("1875", "It was built in 1874.", "wrong"),
        ("1874-05", "It was built in 1874.", "wrong"),
        ("187X", "It was built in 1874.", "found"),
        ("2021-03-05", "It opened on 5 March 2021.", "found"),
        ("2021-03", "It opened on 5 March 2021.", "found"),
        ("2021-03-06", "It opened on 5 March 2021.", "wrong"),
        ("2022-23", "It is due in autumn 2022.", "found"),
        # About is kept.
        ("1990~", "It closed about 1990.", "found"),
        ("1990", "It closed about 1990.", "wrong"),
        ("1990~", "It closed in 1990.", "found"),
        # Where several stand, the words must be named.
        ("1874", "Built in 1874, it was mended in 1901.", "several"),
        ("1874", "Built in 1874, it was mended; 1874 is on the stone.", "found"),
        # No words, or only words that need a source_says.
        ("1874", "It was built long ago.", "no-words"),
        ("2022-05-18", "They voted on Wednesday.", "no-words"),
        # The source's own date, and before and after it, need no words.
        ("2022-05-21", "They voted.", "source"),
        ("[..2022-05-21]", "They voted.", "source"),
        ("[2022-05-21..]", "They voted.", "source"),
        ("2022-05-20", "They voted.", "no-words"),
        ("[..2022-05-20]", "They voted.", "no-words"),
        ("2022-05", "They voted.", "no-words"),
        ("unknown", "They voted in 2020.", "unknown"),
        # The two ends of a time.
        ("2021-05/2021-07", "It was shut from May 2021 to July 2021.", "found"),
        ("2021-05/2021-08", "It was shut from May 2021 to July 2021.", "wrong"),
        ("2021-05/2022-05-21", "It was shut in May 2021, and still is.", "found"),
        ("2021-05/..", "It was shut in May 2021, and still is.", "found"),
        ("2021-06/..", "It was shut in May 2021, and still is.", "wrong"),
        ("2021-05/2021-07", "It was shut in May 2021.", "wrong"),
    ],
)
def test_a_date_by_itself(date: str, text: str, came_of_it: str) -> None:
    assert verdict(date, text) is DateVerdict(came_of_it)


@pytest.mark.parametrize(
    ("date", "text", "says", "came_of_it"),
    [
        ("2022-05-18", "They voted on Wednesday.", "on Wednesday", "found"),
        ("2022-05", "They voted on Wednesday.", "on Wednesday", "found"),
        ("2022-05-11", "They voted on Wednesday.", "on Wednesday", "wrong"),
        ("2022-05-25", "They voted on Wednesday.", "on Wednesday", "wrong"),
        ("2022-05-18", "They voted on Wednesday.", "on Thursday", "no-words"),
        ("2022-05-18", "They voted on Wednesday.", "on wednesday", "no-words"),
        ("2022-05-18", "They voted on\nWednesday.", "on  Wednesday", "found"),
        ("2022-05-21", "They voted on Wednesday.", "on Wednesday", "wrong"),
        ("2022-04", "It closed last month.", "last month", "found"),
        ("2022-04-30", "It closed last month.", "last month", "wrong"),
        ("2022-05-09/2022-05-15", "It closed last week.", "last week", "found"),
        ("2022-05-09/2022-05-16", "It closed last week.", "last week", "wrong"),
        ("1874", "Built in 1874, it was mended in 1901.", "in 1874", "found"),
        ("1901", "Built in 1874, it was mended in 1901.", "in 1874", "wrong"),
        ("2022-06", "It comes in due course.", "in due course", "unresolved"),
        ("unknown", "It comes in the coming weeks.", "in the coming weeks", "unknown"),
        ("unknown", "It comes soon.", "in the coming weeks", "no-words"),
    ],
)
def test_the_words_that_an_editor_names(date: str, text: str, says: str, came_of_it: str) -> None:
    assert verdict(date, text, says) is DateVerdict(came_of_it)


def test_what_is_due_may_lie_ahead() -> None:
    text = "They vote on Wednesday."
    assert verdict("2022-05-25", text, "on Wednesday", scheduled=True) is DateVerdict.FOUND
    assert verdict("2022-05-25", text, "on Wednesday") is DateVerdict.WRONG


@pytest.mark.parametrize("published", [None, "2022-05"])
def test_a_source_without_a_day_resolves_no_weekday(published: str | None) -> None:
    text = "They voted on Wednesday."
    came_of_it = verdict("2022-05-18", text, "on Wednesday", published=published)
    assert came_of_it is DateVerdict.UNRESOLVED


def test_a_source_without_a_text_is_not_checked() -> None:
    assert verdict("2022-05-18", None, "on Wednesday") is DateVerdict.UNCHECKED
    assert verdict("1874", None) is DateVerdict.UNCHECKED


def test_its_own_date_needs_no_text() -> None:
    assert verdict("2022-05-21", None) is DateVerdict.SOURCE


def test_a_language_without_data_is_not_checked() -> None:
    text = "Het werd gesloten op woensdag."
    assert verdict("2022-05-18", text, "op woensdag", language="nl") is DateVerdict.UNCHECKED
    assert verdict("2022-05-18", text, "op dinsdag", language="nl") is DateVerdict.NO_WORDS
    assert verdict("1874", "Gebouwd in 1874.", language="nl") is DateVerdict.FOUND


def test_several_sources_word_it_differently() -> None:
    first = source("They voted on Wednesday.", "2022-05-21")
    second = source("They voted yesterday.", "2022-05-19")
    grounds = [Ground(first, Span(0, 24)), Ground(second, Span(0, 21))]

    def held(date: str) -> DateVerdict:
        says = (words("on Wednesday"), words("yesterday"))
        return hold(WrittenDate(date=words(date), source_says=says), grounds).verdict

    assert held("2022-05-18") is DateVerdict.FOUND
    assert held("2022-05-19") is DateVerdict.WRONG


def test_a_part_of_a_date_is_read_as_the_whole() -> None:
    text = "It was counted in March 1998, and not since."
    assert verdict("1998-03", text, "March") is DateVerdict.FOUND
    assert verdict("2022-03", text, "March") is DateVerdict.WRONG


def test_a_quote_is_dated_by_its_paragraph_or_the_one_before() -> None:
    text = "In 2019 it began.\n\nThey met.\n\n‘We will see,’ she said. In 2021 it went on."
    one = source(text, "2022-05-21")
    found = find_passage(one.text, "We will see,")
    ground = ground_of_words(one, found)

    def held(date: str) -> DateVerdict:
        return hold(WrittenDate(date=words(date)), [ground]).verdict

    assert held("2021") is DateVerdict.FOUND
    assert held("2019") is DateVerdict.WRONG
    early = ground_of_words(one, find_passage(one.text, "They met."))
    assert hold(WrittenDate(date=words("2019")), [early]).verdict is DateVerdict.FOUND


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("2022-05-18", "past"),
        ("2022-06~", "scheduled"),
        ("unknown", "past"),
        ("2022-05-21", "past"),
    ],
)
def test_an_event_that_does_not_say_is_due_where_it_is_later_than_its_source(
    desk: Desk, date: str, status: str
) -> None:
    desk.edit(
        "mill-weir/events.yml",
        "  date: {date: 2022-06~, source_says: in mid-June}\n  status: scheduled\n",
        f"  date: {date}\n",
    )
    (event,) = [one for one in desk.dossier().events if one.id == "hearing"]
    assert event.status == status


def test_one_end_of_a_time_may_rest_on_words_that_nobody_can_resolve() -> None:
    text = "It shut on Wednesday and opens in due course."
    assert verdict("2022-05-18/2022-08", text, "on Wednesday", "in due course") is (
        DateVerdict.UNRESOLVED
    )
    assert verdict("2022-05-17/2022-08", text, "on Wednesday", "in due course") is (
        DateVerdict.WRONG
    )


def test_a_position_is_dated_by_its_first_quote_or_else_its_source(desk: Desk) -> None:
    # The Union's first quote is undated, in a paper of 21 May.
    union = next(p for p in desk.dossier().positions if p.holder.id == "anglers-union")
    assert (union.as_of.when.edtf, union.as_of.verdict) == ("2022-05-21", DateVerdict.SOURCE)
    assert union.as_of.fact is None
    desk.edit(
        "mill-weir/quotes.yml",
        "occasion: a statement, read out",
        "said: {date: 2022-05-18, source_says: on Wednesday}",
    )
    union = next(p for p in desk.dossier().positions if p.holder.id == "anglers-union")
    # "on Wednesday" stands three paragraphs before: the quote's date fails, and the position's too.
    assert (union.as_of.when.edtf, union.as_of.verdict) == ("2022-05-18", DateVerdict.NO_WORDS)


def test_other_wordings_have_dates_of_their_own(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "  source: radio\n  about: [removal]\n",
        "  source: radio\n  about: [removal]\n"
        "  original: {text: Dat is aan het dorp., language: nl}\n"
        "  also_reported:\n    - {text: Nobody asked us., source: gazette, "
        "said: {date: 2019, source_says: In 2019}}\n",
    )
    quote = next(one for one in desk.dossier().quotes if one.id == "up-to-the-town")
    assert (quote.original.source, quote.original.found) == (None, None)
    (other,) = quote.also_reported
    assert other.said.verdict is DateVerdict.NO_WORDS
    assert quote.said.verdict is DateVerdict.SOURCE


@pytest.mark.parametrize(
    ("text", "says", "means"),
    [
        # A word beside them belongs to the date, or it does not.
        ("It shut on Friday, 12 July 2019.", "Friday", "2019-07-12"),
        ("It shut on Friday at noon.", "Friday", "2022-05-20"),
        ("It shut in July 2019.", "July", "2019-07"),
        ("It shut in July.", "July", "2021-07"),
        ("It shut the July before.", "July", "2021-07"),
    ],
)
def test_words_mean_what_they_mean_where_they_stand(text: str, says: str, means: str) -> None:
    assert verdict(means, text, says) is DateVerdict.FOUND


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They met in the town hall, and on Wednesday said nothing more of it."),
        ("de", "Sie trafen sich im Rathaus und sagten am Mittwoch nichts mehr davon."),
        ("fr", "Ils se sont vus à la mairie et n’ont rien dit de plus mercredi, dit-elle."),
        ("es", "Se reunieron en el ayuntamiento y el miércoles no dijeron nada más."),
    ],
)
def test_words_alone_mean_what_they_mean_among_others(language: str, text: str) -> None:
    one = Text(text, language)
    anchor = parse("2022-05-21")
    for size in (1, 2, 3):
        spots = [match.start() for match in re.finditer(r"\b\w", text)]
        ends = [match.end() for match in re.finditer(r"\w\b", text)]
        for first in range(len(spots) - size + 1):
            span = Span(spots[first], ends[first + size - 1])
            assert meaning(one, span, anchor, scheduled=False) == comes_to_at(
                text, span, language, anchor
            )
