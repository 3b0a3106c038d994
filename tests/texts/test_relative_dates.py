"""Dates in a text: found, told from what only looks so, and counted from the source's own date.

What each language says stands in `dates/`, a table a language.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from onrecord.texts.dates import Parts, reckon
from onrecord.texts.dates.phrases import written_out
from onrecord.texts.languages import language
from onrecord.texts.relative_dates import Kind, comes_to, comes_to_at, dates_in
from onrecord.texts.text import Span
from onrecord.when import When, parse

SATURDAY = parse("2023-07-08")
TABLES = Path(__file__).parent / "dates"
LANGUAGES = sorted(table.stem for table in TABLES.glob("*.txt"))


def rows() -> Iterator[tuple[str, str, str, str]]:
    for tag in LANGUAGES:
        section = ""
        for line in (TABLES / f"{tag}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif " = " in line:
                words, _, expected = line.rpartition(" = ")
                yield tag, section, words, expected


def said(dates: tuple[When, ...]) -> str:
    return " or ".join(map(str, dates))


@pytest.mark.parametrize(("tag", "section", "words", "expected"), [*rows()])
def test_words_come_to(tag: str, section: str, words: str, expected: str) -> None:
    scheduled = section == "where the fact is due"
    found = comes_to(words, tag, SATURDAY, scheduled=scheduled)
    kinds = {mention.kind for mention in dates_in(words, tag, SATURDAY)}
    if expected == "no date":
        assert (found, kinds) == ((), set())
    elif expected == "nobody can tell":
        assert (found, kinds) == ((), {Kind.UNRESOLVABLE})
    else:
        assert said(found) == expected
        assert Kind.UNRESOLVABLE not in kinds


def test_there_is_a_table_for_each_language() -> None:
    assert LANGUAGES == ["ar", "de", "en", "es", "fr", "ja"]


ONE_WORD = {
    "yesterday": "2023-07-07",
    "today": "2023-07-08",
    "tomorrow": "2023-07-09",
    "last_week": "2023-06-26/2023-07-02",
    "this_week": "2023-07-03/2023-07-09",
    "next_week": "2023-07-10/2023-07-16",
    "last_month": "2023-06",
    "this_month": "2023-07",
    "next_month": "2023-08",
    "last_year": "2022",
    "this_year": "2023",
    "next_year": "2024",
}


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(("name", "expected"), ONE_WORD.items())
def test_each_word_of_a_row_comes_to_the_same(tag: str, name: str, expected: str) -> None:
    data = language(tag)
    assert data is not None
    templates = [one.replace("{weekday}", "السبت") for one in getattr(data.dates, name)]
    texts = [text for template in templates for text in written_out(template)]
    assert texts
    assert {text: said(comes_to(text, tag, SATURDAY)) for text in texts} == dict.fromkeys(
        texts, expected
    )


# What stands for the slots of a phrase, in each language.
FILLED = {
    "en": {"weekday": "Friday", "month": "July", "season": "autumn", "span": "two weeks"},
    "fr": {"weekday": "vendredi", "month": "juillet", "season": "automne", "span": "deux semaines"},
    "de": {"weekday": "Freitag", "month": "Juli", "season": "Herbst", "span": "zwei Wochen"},
    "es": {"weekday": "viernes", "month": "julio", "season": "otoño", "span": "dos semanas"},
    "ar": {"weekday": "الجمعة", "month": "يوليو", "season": "خريف", "span": "أسبوعين"},
    "ja": {"weekday": "金曜日", "month": "7月", "season": "秋", "span": "2週間"},
}
UNITS = {
    "en": "weeks",
    "fr": "semaines",
    "de": "Wochen",
    "es": "semanas",
    "ar": "أسابيع",
    "ja": "週間",
}
DECADES = {"ar": "خمسينيات القرن العشرين"}


def filled(tag: str, template: str) -> Iterator[str]:
    """Write out a phrase with something in each slot; a character stands for it meanwhile."""
    data = language(tag)
    assert data is not None
    slots = {"day": "7", "d": "7", "m": "7", "year": "2023", "decade": "1950", "n": "2"}
    slots |= {"unit": UNITS[tag], "decade_name": DECADES.get(tag, "")} | FILLED[tag]
    for unit in ("week", "month", "year"):
        slots[f"that_{unit}"] = written_out(getattr(data.dates, f"last_{unit}")[0])[-1]
    places = {slot: chr(0xE000 + number) for number, slot in enumerate(slots)}
    for slot, place in places.items():
        template = template.replace(f"{{{slot}}}", place)
    for text in written_out(template):
        for slot, place in places.items():
            text = text.replace(place, slots[slot])
        yield text


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("name", ["written", "last", "this", "next", "ago", "about_ago", "ahead"])
def test_each_phrase_of_a_file_comes_to_something(tag: str, name: str) -> None:
    data = language(tag)
    assert data is not None
    for template in getattr(data.dates, name):
        for text in filled(tag, template):
            mentions = dates_in(text, tag, SATURDAY)
            assert [bool(mention.comes_to) for mention in mentions] == [True], text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_vague_phrase_of_a_file_is_one_that_nobody_can_resolve(tag: str) -> None:
    data = language(tag)
    assert data is not None
    for template in data.dates.vague:
        for text in filled(tag, template):
            kinds = {mention.kind for mention in dates_in(text, tag, SATURDAY)}
            assert kinds == {Kind.UNRESOLVABLE}, text


@pytest.mark.parametrize(
    ("anchor", "words", "expected"),
    [
        # A weekday is the day itself or the last one.
        ("2023-07-07", "on Friday", "2023-07-07 or 2023-06-30"),
        ("2023-07-06", "on Friday", "2023-06-30"),
        ("2022-05-21", "on Wednesday", "2022-05-18"),
        # Next and last may be the nearest one, or that of the other week.
        ("2023-07-05", "next Friday", "2023-07-07 or 2023-07-14"),
        ("2023-07-05", "last Friday", "2023-06-30"),
        ("2023-07-07", "last Friday", "2023-06-30"),
        ("2023-07-07", "this Friday", "2023-07-07"),
        # Months and weeks over the ends of years.
        ("2023-01-02", "last month", "2022-12"),
        ("2023-01-31", "next month", "2023-02"),
        ("2023-12-31", "next week", "2024-01-01/2024-01-07"),
        ("2023-03-15", "three months ago", "2022-12"),
        ("2023-11-15", "in three months", "2024-02"),
        ("2024-03-01", "yesterday", "2024-02-29"),
        ("2023-01-01", "last year", "2022"),
        # A day or month without its year is the source's own or the last one.
        ("2023-07-08", "8 July", "2023-07-08 or 2022-07-08"),
        ("2023-01-05", "31 December", "2022-12-31"),
        ("2023-01-05", "in December", "2022-12"),
        ("2023-03-31", "on the 31st", "2023-03-31 or 2023-01-31"),
        # From a source whose date is only a month, what is the same on each of its days.
        ("2023-07", "on Friday", ""),
        ("2023-07", "yesterday", ""),
        ("2023-07", "last week", ""),
        ("2023-07", "last month", "2023-06"),
        ("2023-07", "two months ago", "2023-05"),
        ("2023-07", "last year", "2022"),
        ("2023-07", "in March", "2023-03"),
        ("2023-07", "on 5 March", "2023-03-05"),
        ("2023-07", "on 5 July", ""),
        ("2023-07", "in 2021", "2021"),
        ("2023", "last month", ""),
        ("2023", "last year", "2022"),
        ("2023", "in March", ""),
        ("2023-07-07/2023-07-08", "last week", "2023-06-26/2023-07-02"),
        ("2023-07-07/2023-07-08", "yesterday", ""),
        ("2022-24", "this year", ""),
        # Where the source's date is not sure, nothing is counted from it.
        ("2023-07-08~", "yesterday", ""),
        ("2023-07-08?", "yesterday", ""),
        ("[..2023-07-08]", "yesterday", ""),
        ("[..2023-07-08]", "7 July 2023", "2023-07-07"),
        ("", "yesterday", ""),
        ("", "7 July 2023", "2023-07-07"),
        ("9999-12-31", "tomorrow", ""),
        ("9999-12-31", "29 February", "9996-02-29"),
        ("2023-07-08", "30 February", ""),
        ("1903-03-01", "29 February", "1896-02-29"),
    ],
)
def test_words_are_counted_from_the_source(anchor: str, words: str, expected: str) -> None:
    when = parse(anchor) if anchor else None
    assert said(comes_to(words, "en", when)) == expected


def test_a_date_in_a_text_has_its_place_and_its_words() -> None:
    text = "The vote of 7 July 2023 was put off on Friday; it is due in the coming weeks."
    found = [(m.words, m.kind, said(m.comes_to)) for m in dates_in(text, "en", SATURDAY)]
    assert found == [
        ("7 July 2023", Kind.ABSOLUTE, "2023-07-07"),
        ("Friday", Kind.RELATIVE, "2023-07-07"),
        ("the coming weeks", Kind.UNRESOLVABLE, ""),
    ]
    for mention in dates_in(text, "en", SATURDAY):
        assert text[mention.span.start : mention.span.end] == mention.words


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("ja", "船は２０２３年\n７月７日に来る。", "２０２３年\n７月７日"),
        ("ja", "来\n年の春", "来\n年の春"),
        ("en", "on 7\u00a0July\n2023, and", "7\u00a0July\n2023"),
        ("en", "on 7 Ju\u00adly 2023.", "7 Ju\u00adly 2023"),
        ("fr", "le 7 aou\u0302t 2023", "7 aou\u0302t 2023"),
        ("ar", "يومَ الجُمُعَةِ الماضي", "الجُمُعَةِ الماضي"),
        ("en", "２０２３-０７-０７.", "２０２３-０７-０７"),
        ("en", "İstanbul, 7 July 2023", "7 July 2023"),
    ],
)
def test_a_date_keeps_the_characters_of_its_source(tag: str, text: str, words: str) -> None:
    (mention,) = dates_in(text, tag, SATURDAY)
    assert mention.words == words
    assert mention.comes_to


@pytest.mark.parametrize(
    "text",
    [
        "last\n\nFriday was",
        "The vote was seven to four.",
        "18,000 tonnes; 4.2 million; 31 metres; £2023; 1500 people; Article 5 and 6",
        "He may march; the Sun sat on the march.",
        "version 3.4.1, page 12, room 2021/4",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [m.words for m in dates_in(text, "en", SATURDAY) if m.words != "Friday"] == []


def test_a_day_in_words_may_end_a_paragraph() -> None:
    (found,) = dates_in("We met on the first \n\nNobody came.", "en", SATURDAY)
    assert said(found.comes_to) == "2023-07-01"


def test_no_phrase_goes_over_a_blank_line() -> None:
    assert [m.words for m in dates_in("last\n\nFriday", "en", SATURDAY)] == ["Friday"]
    assert [m.words for m in dates_in("last\nFriday", "en", SATURDAY)] == ["last\nFriday"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It opened in July 2019.", "in July", "2019-07"),
        ("It opened in July 2019.", "July 2019", "2019-07"),
        ("It closes every Friday.", "Friday", ""),
        ("A hearing is due in mid-June.", "June", "2023-06~"),
        ("A hearing is due in mid-June.", "in mid-June", "2023-06~"),
        ("The council met on Friday.", "on Friday", "2023-07-07"),
        ("On the 15th the council met.", "On the 15th", "2023-06-15"),
        ("two or three weeks ago", "three weeks ago", ""),
    ],
)
def test_words_mean_what_they_mean_where_they_stand(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    span = Span(start, start + len(words))
    assert said(comes_to_at(text, span, "en", SATURDAY)) == expected


@pytest.mark.parametrize("how", ["written", "vague"])
def test_a_season_without_a_year_is_no_date(how: str) -> None:
    assert reckon(how, Parts(season=22), date(2023, 7, 8), False) == ()


def test_a_part_of_a_week_or_month_that_is_not_said_is_not_made_up() -> None:
    last_month = Parts(that=("month", -1))
    assert [str(one) for one in reckon("written", last_month, date(2023, 7, 8), False)] == [
        "2023-06"
    ]


def test_words_that_name_several_dates_may_mean_each() -> None:
    assert said(comes_to("on 7 July, or in 2021", "en", SATURDAY)) == "2023-07-07 or 2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("construída em 1931", ["1931"]),
        ("2023-07-07 e 07/08/2023", ["2023-07-07"]),
        ("2 019 pessoas, A2019, 1500 euros", []),
        ("em 7 de julho de 2023", ["2023"]),
    ],
)
def test_a_language_without_data_gives_days_in_figures_and_years(
    text: str, expected: list[str]
) -> None:
    assert [said(mention.comes_to) for mention in dates_in(text, "pt", SATURDAY)] == expected


@pytest.mark.parametrize("tag", ["en", "ja"])
@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000,
        "1," * 5_000,
        "3 and " * 2_000,
        "百" * 20_000,
        "about " * 5_000,
        "about early " * 2_000 + "2023",
        "Monday to " * 2_000,
        "\u00ad" * 50_000,
        "e" + "\u0301" * 50_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_long_rows_of_what_may_begin_a_date_take_bounded_time(tag: str, text: str) -> None:
    begun = process_time()
    dates_in(text, tag, SATURDAY)
    comes_to(text, tag, SATURDAY)
    assert process_time() - begun < 5
