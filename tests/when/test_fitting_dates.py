"""Which dates fit each other, lie within each other, come after each other."""

from __future__ import annotations

import pytest
from any_dates import singles
from hypothesis import given

from onrecord.when import (
    about,
    fits,
    parse,
    sort_key,
    wholly_after,
    within,
)

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
