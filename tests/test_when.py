"""A date as precise as its source: what is one, its bounds, what fits what, how it is said."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.when import (
    NotADate,
    Precision,
    about,
    day,
    decade,
    fits,
    interval,
    month,
    parse,
    season,
    since,
    sort_key,
    until,
    week,
    wholly_after,
    within,
    words,
    words_at,
    year,
)

DATES = [
    # text, first day, last day, precision, about, uncertain
    ("2023-07-07", "2023-07-07", "2023-07-07", "day", False, False),
    ("2023-07", "2023-07-01", "2023-07-31", "month", False, False),
    ("2023-02", "2023-02-01", "2023-02-28", "month", False, False),
    ("2024-02", "2024-02-01", "2024-02-29", "month", False, False),
    ("2023", "2023-01-01", "2023-12-31", "year", False, False),
    ("0987", "0987-01-01", "0987-12-31", "year", False, False),
    ("2022-21", "2022-03-01", "2022-05-31", "season", False, False),
    ("2022-22", "2022-06-01", "2022-08-31", "season", False, False),
    ("2022-23", "2022-09-01", "2022-11-30", "season", False, False),
    ("2022-24", "2022-12-01", "2023-02-28", "season", False, False),
    ("2023-24", "2023-12-01", "2024-02-29", "season", False, False),
    ("9999-24", "9999-12-01", "9999-12-30", "season", False, False),
    ("195X", "1950-01-01", "1959-12-31", "decade", False, False),
    ("195X~", "1950-01-01", "1959-12-31", "decade", True, False),
    ("2023-07-07~", "2023-07-07", "2023-07-07", "day", True, False),
    ("2022-06~", "2022-06-01", "2022-06-30", "month", True, False),
    ("1874?", "1874-01-01", "1874-12-31", "year", False, True),
    ("2022-23?", "2022-09-01", "2022-11-30", "season", False, True),
    ("2023-05/2023-07", "2023-05-01", "2023-07-31", "interval", False, False),
    ("2023-05~/2023-07?", "2023-05-01", "2023-07-31", "interval", True, True),
    ("2023-07-01/2023-07", "2023-07-01", "2023-07-31", "interval", False, False),
    ("2022-21/2022-23", "2022-03-01", "2022-11-30", "interval", False, False),
    ("195X/196X", "1950-01-01", "1969-12-31", "interval", False, False),
    ("2023-07-08/..", "2023-07-08", None, "interval", False, False),
    ("../2023-07-08", None, "2023-07-08", "interval", False, False),
    ("[..2023-07-08]", None, "2023-07-08", "interval", False, False),
    ("[2023-07-08..]", "2023-07-08", None, "interval", False, False),
    ("[..2023-07]", None, "2023-07-31", "interval", False, False),
    ("[2023-07~..]", "2023-07-01", None, "interval", True, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "precision", "approximate", "uncertain"), DATES)
def test_a_date_has_its_bounds(
    text: str,
    first: str | None,
    last: str | None,
    precision: str,
    approximate: bool,
    uncertain: bool,
) -> None:
    when = parse(f" {text} ")
    assert str(when) == text
    assert when.first == (date.fromisoformat(first) if first else None)
    assert when.last == (date.fromisoformat(last) if last else None)
    assert when.precision is Precision(precision)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)
    assert when.open_start is (first is None)
    assert when.open_end is (last is None)


def test_an_interval_has_its_ends() -> None:
    when = parse("2023-05~/2023-07")
    assert when.start == about(month(2023, 5))
    assert when.end == month(2023, 7)
    assert when.ends == (when.start, when.end)
    assert parse("[..2023-07-08]").end == day(date(2023, 7, 8))
    assert parse("[..2023-07-08]").ends == (day(date(2023, 7, 8)),)
    assert parse("2023-07").ends == (month(2023, 7),)
    assert parse("[..2023-07-08]").start is None
    assert parse("2023-05/..").start == month(2023, 5)


MISTAKES = [
    # what was typed, what the cure says
    ("7 July 2023", "Write 2023-07-07."),
    ("July 7, 2023", "Write 2023-07-07."),
    ("July 7th, 2023", "Write 2023-07-07."),
    ("7th of July 2023", "Write 2023-07-07."),
    ("Friday, 7 July 2023", "Write 2023-07-07."),
    ("Sept. 2022", "Write 2022-09."),
    ("July 2023", "Write 2023-07."),
    ("autumn 2022", "Write 2022-23."),
    ("31 June 2023", "199X for a decade"),
    ("2023-7-7", "Write 2023-07-07."),
    ("2023-7", "Write 2023-07."),
    ("2023-7-7~", "Write 2023-07-07~."),
    ("2023/07/07", "Write 2023-07-07."),
    ("2023.07.07", "Write 2023-07-07."),
    ("20230707", "Write 2023-07-07."),
    ("2023–07–07", "Write 2023-07-07."),
    ("07/07/2023", "Write the year first: 2023-07-07."),
    ("13/07/2023", "Write the year first: 2023-07-13."),
    ("07/13/2023", "Write the year first: 2023-07-13."),
    ("07/08/2023", "2023-08-07 or 2023-07-08, whichever is meant."),
    ("7.7.2023", "Write the year first: 2023-07-07."),
    ("45/45/2023", "199X for a decade"),
    ("2023-07-07T10:00", "Write the day without the time: 2023-07-07."),
    ("2023-02-30", "Write a day from 01 to 28, or only the month: 2023-02."),
    ("2023-02-00", "Write a day from 01 to 28"),
    ("2023-13", "Write a month from 01 to 12, or a season"),
    ("2023-25", "Write a month from 01 to 12, or a season"),
    ("2023-31-12", "If 31 is the day, write 2023-12-31."),
    ("2023-21-01", "Write a month from 01 to 12"),
    ("0000", "Write the year with four figures"),
    ("000X", "199X for a decade"),
    ("2023-07-08/2023-07-07", "Write the earlier date first: 2023-07-07/2023-07-08."),
    ("2023/2022", "Write the earlier date first: 2022/2023."),
    ("../..", "Write unknown where no date is known."),
    ("2023-07/", "as in 2023-07/.. here"),
    ("/2023-07", "as in ../2023-07 here"),
    ("2023-07-07..", "Write [2023-07-07..] for that day or after it"),
    ("..2023-07-07", "Write [..2023-07-07] for that day or before it."),
    ("[2023-07-07]", "Write 2023-07-07 without brackets"),
    ("2021-2023", "Write a stroke between the two dates: 2021/2023."),
    ("2023-05 to 2023-07", "Write a stroke between the two dates: 2023-05/2023-07."),
    ("2023-05 - 2023-07", "Write a stroke between the two dates: 2023-05/2023-07."),
    ("2023%", "Write one mark behind the date: 2023~ for about, or 2023? for uncertain."),
    ("2023~?", "Write one mark behind the date"),
    ("~2023", "Write the mark behind the date: 2023~."),
    ("?2023-07", "Write the mark behind the date: 2023-07?."),
    ("c. 1874", "Write the mark behind the date: 1874~."),
    ("about 1874", "Write the mark behind the date: 1874~."),
    ("1950s", "Write 195X for the decade."),
    ("199x", "Write 199X, with a capital X."),
    ("19XX", "Write a time from one year to another: 1900/1999."),
    ("2023-XX", "Leave out what is not known: 2023."),
    ("2023-07-XX", "Leave out what is not known: 2023-07."),
    ("Unknown", "Write unknown, in small letters."),
    ("", "Write a date, or unknown where none is known."),
    ("yesterday", "199X for a decade"),
    ("-0044", "199X for a decade"),
    ("Y20000", "199X for a decade"),
    ("２０２３-07-07", "Write 2023-07-07."),
    ("٢٠٢٣-٠٧-٠٧", "Write 2023-07-07."),
    ("1/2/3", "199X for a decade"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cure"), MISTAKES)
def test_what_is_no_date_gets_a_reason_and_a_cure(text: str, cure: str) -> None:
    with pytest.raises(NotADate) as caught:
        parse(text)
    assert cure in caught.value.cure
    assert caught.value.reason.endswith((".", "!"))


def test_the_reason_says_how_long_the_month_is() -> None:
    with pytest.raises(NotADate) as caught:
        parse("2024-02-30")
    assert caught.value.reason == "There is no 30 February 2024: that month has 29 days."


def test_a_long_text_is_named_by_its_beginning() -> None:
    with pytest.raises(NotADate) as caught:
        parse("[" * 100_000)
    assert len(caught.value.reason) < 120
    assert "199X for a decade" in caught.value.cure


@given(st.text("0123456789-~?%/.[]X T", max_size=24))
def test_any_text_is_a_date_or_gets_a_cure(text: str) -> None:
    try:
        when = parse(text)
    except NotADate as caught:
        when, cure = None, caught.cure
    if when is None:
        assert cure.startswith(("Write", "Leave"))
    else:
        assert when.first is None or when.last is None or when.first <= when.last
        assert parse(when.edtf) == when


days = st.dates(date(1000, 1, 1))
marks = st.sampled_from(["", "~", "?"])
singles = st.one_of(
    days.map(lambda one: one.isoformat()),
    days.map(lambda one: one.isoformat()[:7]),
    days.map(lambda one: one.isoformat()[:4]),
    days.map(lambda one: f"{one.isoformat()[:3]}X"),
).flatmap(lambda text: marks.map(lambda mark: text + mark))


@settings(deadline=None)
@given(singles)
def test_bounds_are_those_of_the_edtf_package(text: str) -> None:
    # Its seasons are left out: it ends winter with December.
    when, other = parse(text), edtf.parse_edtf(text)
    assert when.first == date(*other.lower_strict()[:3])
    assert when.last == date(*other.upper_strict()[:3])


@settings(deadline=None)
@given(singles.filter(lambda text: "X" not in text), singles.filter(lambda text: "X" not in text))
def test_intervals_are_those_of_the_edtf_package(one: str, two: str) -> None:
    # Which knows no decades for ends. In order by their text, dates are so by their first days.
    start, end = sorted((one, two))
    when = parse(f"{start}/{end}")
    other = edtf.parse_edtf(f"{start}/{end}")
    assert when.first == date(*other.lower.lower_strict()[:3])
    assert when.last == date(*other.upper.upper_strict()[:3])


@pytest.mark.parametrize("text", ["2023-13-01", "2023-02-30", "2023-7-7", "07/07/2023", "2023~?"])
def test_what_the_edtf_package_refuses_is_refused(text: str) -> None:
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf(text)
    with pytest.raises(NotADate):
        parse(text)


FITS = [
    # the editor's date, what the words come to, whether it may stand
    ("2023-07-07", "2023-07-07", True),
    ("2023-07", "2023-07-07", True),
    ("2023", "2023-07-07", True),
    ("202X", "2023-07-07", True),
    ("2023-07-03/2023-07-09", "2023-07-07", True),
    ("[..2023-07-08]", "2023-07-07", True),
    ("[2023-07-08..]", "2023-07-07", False),
    ("2023-07-07", "2023-07", False),
    ("2023-07", "2023", False),
    ("1955", "195X", False),
    ("2023-07-08", "2023-07-07", False),
    ("2023-06", "2023-07-07", False),
    ("2023-07-05", "2023-07-03/2023-07-09", False),
    ("2023-07-03/2023-07-09", "2023-07-03/2023-07-09", True),
    ("2023-07-04/2023-07-09", "2023-07-03/2023-07-09", False),
    ("2023-07", "2023-07-03/2023-07-09", True),
    ("2023-06", "2023-06-26/2023-07-02", False),
    ("2023", "2023-06-26/2023-07-02", True),
    ("2022-23", "2022-23", True),
    ("2022", "2022-23", True),
    ("2022", "2022-24", True),
    ("202X", "2022-24", True),
    ("2023", "2022-24", False),
    ("2022-24", "2022", False),
    ("2022-10", "2022-23", False),
    ("2022-09/2022-11", "2022-23", True),
    ("2022-23", "2022-10", True),
    ("2023-07-07~", "2023-07-07", True),
    ("2023-07-07?", "2023-07-07", True),
    ("2023~", "2023-07", True),
    ("2023-07-07~", "2023-07-07~", True),
    ("2023-07-07", "2023-07-07~", False),
    ("2022-06", "2022-06~", False),
    ("2022", "2022-06~", True),
    ("2022", "2022-12~", False),
    ("2022~", "2022-12~", True),
    ("2023-07", "2023-07-15~", True),
    ("2023-07", "2023-07-31~", False),
    ("2022-23", "2022-23~", False),
    ("2022-23~", "2022-23~", True),
    ("2022", "2022-23~", False),
    ("2022~", "2022-23~", True),
    ("2022/..", "[2023~..]", True),
    ("0001", "0001-01~", False),
    ("0001~", "0001-01~", True),
]  # fmt: skip


@pytest.mark.parametrize(("editor", "said", "expected"), FITS)
def test_a_date_may_be_coarser_than_its_words_never_finer(
    editor: str, said: str, expected: bool
) -> None:
    assert fits(parse(editor), parse(said)) is expected


@given(singles)
def test_a_date_fits_itself_and_its_year_about(text: str) -> None:
    when = parse(text)
    assert fits(when, when)
    assert fits(parse("0001/.."), when)
    assert fits(when, about(when)) is when.approximate


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("2023-07-07", "2023-07", True),
        ("2023-07", "2023-07-07", False),
        ("2023", "../2023", True),
        ("2023", "[2023-01-01..]", True),
        ("../2023", "2023", False),
        ("[..2022]", "[..2023]", True),
        ("[..2023]", "[..2022]", False),
        ("2023/..", "2022/..", True),
        ("2022/..", "2023/..", False),
    ],
)
def test_within(inner: str, outer: str, expected: bool) -> None:
    assert within(parse(inner), parse(outer)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-05-22", "2022-05-21", True),
        ("2022-05-21", "2022-05-21", False),
        ("2022-05", "2022-05-21", False),
        ("2022-06", "2022-05-21", True),
        ("2022-23", "2022-05-21", False),  # autumn there where the source is
        ("2022-24", "2022-05-21", False),
        ("2023-21", "2022-05-21", True),
        ("2023", "[2022-05-21..]", False),
        ("[..2023]", "2022-05-21", False),
    ],
)
def test_wholly_after(one: str, other: str, expected: bool) -> None:
    assert wholly_after(parse(one), parse(other)) is expected


def test_dates_are_sorted_by_their_last_day_then_their_first() -> None:
    texts = ["2022-05-31", "[2022..]", "2022", "2021", "[..1900]", "2022-12-31", "195X", "2022-05"]
    ordered = sorted(map(parse, texts), key=sort_key)
    assert " ".join(map(str, ordered)) == (
        "[..1900] 195X 2021 2022-05 2022-05-31 2022 2022-12-31 [2022..]"
    )


def test_dates_are_made_from_days_and_numbers() -> None:
    friday = date(2023, 7, 7)
    made = [
        day(friday), month(2023, 7), year(2023), season(2022, 24), decade(1950), week(friday),
        interval(month(2023, 5), month(2023, 7)), since(day(friday)), until(day(friday)),
        about(day(friday)), about(week(friday)), about(since(year(2020))), about(until(year(2020))),
    ]  # fmt: skip
    assert [one.edtf for one in made] == [
        "2023-07-07", "2023-07", "2023", "2022-24", "195X", "2023-07-03/2023-07-09",
        "2023-05/2023-07", "[2023-07-07..]", "[..2023-07-07]", "2023-07-07~",
        "2023-07-03~/2023-07-09~", "[2020~..]", "[..2020~]",
    ]  # fmt: skip
    assert [parse(one.edtf) for one in made] == made


def test_an_interval_of_one_date_is_that_date() -> None:
    assert interval(year(2023), year(2023)) == year(2023)
    with pytest.raises(ValueError, match="before the start"):
        interval(year(2023), year(2022))


def test_about_is_said_once() -> None:
    assert about(about(year(1874))).edtf == "1874~"
    assert about(parse("1874?")).edtf == "1874~"


WORDS = {
    # a date: the same in en, fr, de, es, ar, ja
    "2023-07-07": [
        "7 July 2023", "7 juillet 2023", "7. Juli 2023", "7 de julio de 2023", "7 يوليو 2023",
        "2023年7月7日",
    ],
    "2023-07": [
        "July 2023", "juillet 2023", "Juli 2023", "julio de 2023", "يوليو 2023", "2023年7月",
    ],
    "2023": [
        "2023", "2023", "2023", "2023", "2023", "2023年",
    ],
    "2022-23": [
        "autumn 2022", "automne 2022", "Herbst 2022", "otoño de 2022", "خريف 2022", "2022年秋",
    ],
    "195X": [
        "the 1950s", "années 1950", "1950er-Jahre", "años 1950", "خمسينيات القرن العشرين",
        "1950年代",
    ],
    "1874~": [
        "about 1874", "vers 1874", "etwa 1874", "hacia 1874", "نحو 1874", "1874年頃",
    ],
    "2023-07-07~": [
        "about 7 July 2023", "vers le 7 juillet 2023", "etwa 7. Juli 2023",
        "hacia el 7 de julio de 2023", "نحو 7 يوليو 2023", "2023年7月7日頃",
    ],
    "1874?": [
        "1874 (uncertain)", "1874 (incertain)", "1874 (unsicher)", "1874 (incierto)",
        "1874 (غير مؤكد)", "1874年（不確か）",
    ],
    "[..2023-07-08]": [
        "by 8 July 2023", "au plus tard le 8 juillet 2023", "bis 8. Juli 2023",
        "a más tardar el 8 de julio de 2023", "بحلول 8 يوليو 2023", "2023年7月8日まで",
    ],
    "[2023-07-08..]": [
        "from 8 July 2023", "à partir du 8 juillet 2023", "ab 8. Juli 2023",
        "desde el 8 de julio de 2023", "ابتداءً من 8 يوليو 2023", "2023年7月8日以降",
    ],
    "2023-05/..": [
        "from May 2023", "à partir de mai 2023", "ab Mai 2023", "desde mayo de 2023",
        "ابتداءً من مايو 2023", "2023年5月以降",
    ],
    "2023-05/2023-07": [
        "May to July 2023", "de mai à juillet 2023", "Mai bis Juli 2023",
        "de mayo a julio de 2023", "من مايو إلى يوليو 2023", "2023年5月から7月",
    ],
    "2023-07-07/2023-07-09": [
        "7 to 9 July 2023", "du 7 au 9 juillet 2023", "7. bis 9. Juli 2023",
        "del 7 al 9 de julio de 2023", "من 7 إلى 9 يوليو 2023", "2023年7月7日から9日",
    ],
    "2022-12/2023-01": [
        "December 2022 to January 2023", "de décembre 2022 à janvier 2023",
        "Dezember 2022 bis Januar 2023", "de diciembre de 2022 a enero de 2023",
        "من ديسمبر 2022 إلى يناير 2023", "2022年12月から2023年1月",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS.items())
def test_a_date_is_said_in_six_languages(text: str, expected: list[str]) -> None:
    said = [words(parse(text), language) for language in ("en", "fr", "de", "es", "ar", "ja")]
    assert said == expected


FRENCH = {
    # a date: in words, and as it stands in a sentence
    "2023-07-01": ("1er juillet 2023", "le 1er juillet 2023"),
    "2023-07-11": ("11 juillet 2023", "le 11 juillet 2023"),
    "2023-06": ("juin 2023", "en juin 2023"),
    "2023": ("2023", "en 2023"),
    "2022-21": ("printemps 2022", "au printemps 2022"),
    "2022-22": ("été 2022", "en été 2022"),
    "195X": ("années 1950", "dans les années 1950"),
    "2023-07-01~": ("vers le 1er juillet 2023", "vers le 1er juillet 2023"),
    "2022-23~": ("vers l’automne 2022", "vers l’automne 2022"),
    "2022-21~": ("vers le printemps 2022", "vers le printemps 2022"),
    "195X~": ("vers les années 1950", "vers les années 1950"),
    "1874?": ("1874 (incertain)", "en 1874 (incertain)"),
    "[..2023-07-08]": ("au plus tard le 8 juillet 2023", "au plus tard le 8 juillet 2023"),
    "[..2023-07-08~]": ("au plus tard le 8 juillet 2023 environ",) * 2,
    "[..2023-07]": ("au plus tard en juillet 2023", "au plus tard en juillet 2023"),
    "[..2022-21]": ("au plus tard au printemps 2022", "au plus tard au printemps 2022"),
    "[..195X]": ("au plus tard dans les années 1950", "au plus tard dans les années 1950"),
    "[2023-04..]": ("à partir d’avril 2023", "à partir d’avril 2023"),
    "[2023-05..]": ("à partir de mai 2023", "à partir de mai 2023"),
    "[2022-22..]": ("à partir de l’été 2022", "à partir de l’été 2022"),
    "[195X..]": ("à partir des années 1950", "à partir des années 1950"),
    "2023-04/2023-06": ("d’avril à juin 2023", "d’avril à juin 2023"),
    "2022-21/2022-23": ("du printemps à l’automne 2022", "du printemps à l’automne 2022"),
    "195X/196X": ("des années 1950 aux années 1960", "des années 1950 aux années 1960"),
    "2023-07-01/2023-07-09": ("du 1er au 9 juillet 2023", "du 1er au 9 juillet 2023"),
    "2023-05/2023-07-09": ("de mai 2023 au 9 juillet 2023",) * 2,
    "2023-07-07~/2023-07-09~": ("du 7 au 9 juillet 2023 environ",) * 2,
    "2019/2023": ("de 2019 à 2023", "de 2019 à 2023"),
}  # fmt: skip

ARABIC = {
    "2023-07-01": ("1 يوليو 2023", "في 1 يوليو 2023"),
    "2023-06": ("يونيو 2023", "في يونيو 2023"),
    "2022-23": ("خريف 2022", "في خريف 2022"),
    "190X": ("العقد الأول من القرن العشرين", "في العقد الأول من القرن العشرين"),
    "187X": ("سبعينيات القرن التاسع عشر", "في سبعينيات القرن التاسع عشر"),
    "202X": ("عشرينيات القرن الحادي والعشرين", "في عشرينيات القرن الحادي والعشرين"),
    "2023-07~": ("نحو يوليو 2023", "نحو يوليو 2023"),
    "[..2023-07-08~]": ("بحلول 8 يوليو 2023 تقريبًا", "بحلول 8 يوليو 2023 تقريبًا"),
    "[..2023]": ("بحلول 2023", "بحلول 2023"),
    "195X/196X": ("من خمسينيات إلى ستينيات القرن العشرين",) * 2,
    "2022-12/2023-01": ("من ديسمبر 2022 إلى يناير 2023", "من ديسمبر 2022 إلى يناير 2023"),
    "2023-07-07/2023-07-09": ("من 7 إلى 9 يوليو 2023", "من 7 إلى 9 يوليو 2023"),
}  # fmt: skip

ENGLISH = {
    "2023-07-07": ("7 July 2023", "on 7 July 2023"),
    "2023-06": ("June 2023", "in June 2023"),
    "2022-23": ("autumn 2022", "in autumn 2022"),
    "195X": ("the 1950s", "in the 1950s"),
    "2023-07-07~": ("about 7 July 2023", "about 7 July 2023"),
    "1874?": ("1874 (uncertain)", "in 1874 (uncertain)"),
    "[..2023-07-08]": ("by 8 July 2023", "by 8 July 2023"),
    "2023-05/..": ("from May 2023", "from May 2023"),
    "2023-05/2023-07": ("May to July 2023", "from May to July 2023"),
    "2023-07-07~/2023-07-09": ("about 7 to 9 July 2023", "about 7 to 9 July 2023"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "said", "placed"),
    [
        (language, text, *expected)
        for language, table in (("en", ENGLISH), ("fr", FRENCH), ("ar", ARABIC))
        for text, expected in table.items()
    ],
)
def test_a_date_is_said_with_the_words_that_belong_to_it(
    language: str, text: str, said: str, placed: str
) -> None:
    when = parse(text)
    assert words(when, language) == said
    assert words_at(when, language) == placed


@given(singles, st.sampled_from(["en", "fr", "ar", "de", "es", "ja", "pt", "fa"]))
def test_a_date_in_a_sentence_holds_its_words(text: str, language: str) -> None:
    when = parse(text)
    assert words(when, language) in words_at(when, language)


def test_digits_are_those_of_the_locale() -> None:
    when = parse("2023-07-07")
    assert words(when, "ar") == "7 يوليو 2023"
    assert words(when, "ar-MA") == "7 يوليوز 2023"
    assert words(when, "ar-EG") == "٧ يوليو ٢٠٢٣"
    assert words(when, "hi") == "7 जुलाई 2023"
    assert words(when, "mr") == "७ जुलै, २०२३"
    assert words_at(parse("[..2023]"), "ar-EG") == "بحلول ٢٠٢٣"


def test_words_for_locales_and_unknown_languages() -> None:
    when = parse("2023-07-07")
    assert words(when, "en-US") == "July 7, 2023"
    assert words(when, "pt") == "7 de julho de 2023"
    assert words(when, "qqq") == "7 July 2023"
    assert words(when, "fr-XX") == "7 juillet 2023"
    # Where the table has no row for a language, the EDTF text is at least right.
    assert words(about(when), "pt") == "2023-07-07~"
    assert words(parse("195X"), "pt") == "195X"
    assert words(parse("[..2023]"), "pt") == "[..2023]"
