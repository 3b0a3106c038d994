"""The timeline is honest about dates, and readable however many there are."""

from __future__ import annotations

import random
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from drawing import DUE, OFF, SVG, boxes, drawn, event, marks, meetings, must, read, texts

from onrecord.figures.axis import short
from onrecord.figures.glyph import glyph

LONG = (
    "The committee of the regional assembly votes on the proposal to move the office to another "
    "city before the winter"
)
ARABIC = "اللجنة تصوت على اقتراح نقل المكتب إلى مدينة أخرى قبل الشتاء"
HOSTILE = [
    "<script>alert(1)</script>",
    "]]></style><svg onload=alert(1)>",
    "\"quoted\" & 'single'; &amp; &#0; {{ 1 }} {% x %}",
    "a\x00b\x01c\x0bd\x0ce\x1f \ufffe",
    "\u202egnikcab \u2066isolated\u2069 🏳️‍🌈",
    "x" * 400,
    "",
]
DATES = {
    "day": "2023-03-05",
    "month": "2023-03",
    "season": "2023-21",
    "year": "2023",
    "decade": "202X",
    "interval": "2023-03-01/2023-03-31",
    "about a day": "2023-03-05~",
    "about a month": "2023-03~",
    "perhaps a day": "2023-03-05?",
    "by a day": "[..2023-03-05]",
    "until a day": "../2023-03-05",
    "from a day": "[2023-03-05..]",
    "from a day on": "2023-03-05/..",
    "about its end": "2023-03-01/2023-03-31~",
}


def spread(count: int, title: str = LONG) -> list[object]:
    chance = random.Random(4)
    days = [date(2023, 1, 1) + timedelta(days=chance.randrange(360)) for _ in range(count)]
    return [
        event(day.isoformat(), title[: chance.randrange(12, len(title))], chance.choice((DUE, OFF)))
        for day in days
    ]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_text_whatever_stands_in_it(title: str) -> None:
    figure = must([event("2023-01-01", title), event("2023-02", title, DUE)], "2023-02-01")
    root = read(figure)
    assert {one.tag for one in root.iter()} <= {
        SVG + name
        for name in (
            *("svg", "title", "desc", "style", "g", "defs", "pattern", "path", "linearGradient"),
            *("stop", "mask", "rect", "circle", "line", "text"),
        )
    }
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on")]
    assert "style=" not in figure.inline()
    if title.startswith("<script"):
        assert title in texts(root)


@pytest.mark.parametrize(
    ("events", "language"),
    [
        (spread(60), "en"),
        (spread(60, ARABIC), "ar"),
        ([event("2023-07-07", LONG) for _ in range(60)], "en"),
        ([event("2023-07-07", ARABIC) for _ in range(60)], "ar"),
        ([event(f"{1990 + at // 2}-0{1 + at % 2 * 6}-01", LONG) for at in range(60)], "en"),
        ([event("2023-07-07", LONG) for _ in range(5)], "en"),
        ([event("1931-05-04", LONG), event("1985", LONG), *spread(30)], "en"),
        ([event("2023-07", "渡し船を贈ると発表した" * 4) for _ in range(12)], "ja"),
        ([event(edtf, name) for name, edtf in DATES.items()], "en"),
    ],
)
def test_no_two_texts_overlap(events: list[object], language: str) -> None:
    figure = must(events, "2023-07-08", "2023-05-01", language=language)
    root = read(figure, language)
    assert meetings(root) == []
    assert all(box.left >= 0 and box.right <= figure.width for box in boxes(root))
    assert all(box.top >= 0 and box.bottom <= figure.height for box in boxes(root))


def test_every_event_with_a_date_has_one_mark() -> None:
    events = [*spread(60), event(None), event(None)]
    figure = must(events, "2023-07-08")
    root = read(figure)
    assert len(marks(root)) == 60
    assert "2 events are not drawn: their dates are not known." in " ".join(texts(root))
    assert "with 60 events" in figure.says


def test_what_has_no_room_is_gathered_and_counted() -> None:
    root = read(must([event("2023-07-07", LONG) for _ in range(60)], "2023-07-08"))
    assert "60 events" in texts(root)
    many = [one for one in texts(read(must(spread(60), "2023-07-08"))) if " event" in one]
    assert sum(int(one.split()[0]) for one in many if one[0].isdigit()) <= 60
    assert len(many) > 5


def test_every_precision_is_drawn_differently() -> None:
    shapes = {}
    for name, edtf in DATES.items():
        root = read(must([event(edtf), event("2010-01-01"), event("2035")], "2023-07-08"))
        mark = next(one for one in marks(root) if one is not marks(root)[0])
        shapes[name] = tuple(
            (
                one.tag,
                one.get("class"),
                one.get("mask"),
                round(float(one.get("width") or one.get("r") or 0)),
            )
            for one in mark.iter()
        )
    assert len(set(shapes.values())) == len(shapes), shapes


def test_past_due_and_cancelled_differ_by_shape_and_word() -> None:
    events = [event("2023-03"), event("2023-05", status=DUE), event("2023-08", status=OFF)]
    root = read(must(events, "2023-04-01"))
    kinds = [one.find(f".//{SVG}rect") for one in marks(root)]
    assert [one.get("class") for one in kinds if one is not None] == [
        "f-accent f-pale",
        "f-due",
        "f-off",
    ]
    assert {"March 2023", "due: May 2023", "cancelled: August 2023"} <= set(texts(root))
    assert len({glyph(one) for one in events}) == 3


def length(mark: ElementTree.Element, tag: str, attribute: str) -> float:
    part = mark.find(f".//{SVG}{tag}")
    assert part is not None
    return float(part.attrib[attribute])


def test_a_bar_is_as_wide_as_its_time() -> None:
    root = read(must([event("2023-01"), event("2022"), event("2023-02-01/2023-03-31")]))
    year, month, interval = (length(one, "rect", "width") for one in marks(root))
    assert month / year == pytest.approx(31 / 365, rel=0.02)
    assert interval / month == pytest.approx(59 / 31, rel=0.02)


def test_the_sources_own_date_is_a_dashed_line_with_its_words() -> None:
    root = read(must([event("2023-03"), event("2023-05", status=DUE)], "2023-04-01"))
    assert {"1 April 2023", "the source’s own date"} <= set(texts(root))
    assert any(one.get("class") == "f-own" for one in root.iter(f"{SVG}line"))


def test_a_long_empty_time_is_left_out_and_said() -> None:
    close = [event(f"2023-07-{day:02}") for day in (3, 4, 8, 12)]
    figure = must([event("1949-04-04"), *close])
    said = " ".join(texts(read(figure)))
    assert "74 years left out" in said
    assert "broken" in said
    assert "broken" in figure.says
    even = [event(f"{year}-06-01") for year in range(1990, 2024)]
    assert "left out" not in " ".join(texts(read(must(even))))


def test_a_language_read_from_the_right_is_drawn_from_the_right() -> None:
    events = [event("2020-01-01", ARABIC), event("2023-01-01", ARABIC)]
    first, last = (
        length(one, "circle", "cx") for one in marks(read(must(events, language="ar"), "ar"))
    )
    assert first > last
    before, after = (length(one, "circle", "cx") for one in marks(read(must(events))))
    assert before < after


def test_a_language_has_its_own_months_whatever_was_read_before() -> None:
    day = date(2022, 7, 1)
    assert short(day, "month", "ja", whole=False) == "7月"
    assert short(day, "month", "pl", whole=False) == "lip"
    assert short(day, "month", "ar_EG", whole=True) == "يوليو ٢٠٢٢"
    assert short(day, "day", "en", whole=True) == "1 Jul 2022"


def test_one_date_alone_is_no_timeline() -> None:
    assert drawn([event("2023")]) is None
    assert drawn([event(None)], "2023-07-08") is None
    assert drawn([]) is None
    assert drawn([event("2023")], "2023-07-08") is not None


@pytest.mark.parametrize("edtf", ["0001-01-01", "9999-12-31", "999X", "0987", "[..0001]"])
def test_the_ends_of_the_calendar_are_drawn(edtf: str) -> None:
    figure = must([event(edtf), event("2023-01-01"), event("2023-01-02")], "2023-07-08")
    assert len(list(marks(read(figure)))) == 3


@pytest.mark.parametrize("edtf", [*DATES.values(), None])
def test_a_list_has_a_mark_for_every_date(edtf: str | None) -> None:
    for status in (DUE, OFF, event("2023").status):
        mark = glyph(event(edtf, status=status))
        assert mark.startswith("<svg")
        assert " id=" not in mark
        assert "style=" not in mark
