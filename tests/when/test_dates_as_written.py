"""What is a date, as precise as its source, and what its bounds are: the edtf package agrees."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from any_dates import singles
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.when import (
    NotADate,
    Precision,
    about,
    day,
    decade,
    interval,
    month,
    parse,
    season,
    since,
    until,
    week,
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
