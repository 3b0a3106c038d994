"""Who stands where is told by shape, fill, place and word, for three actors and for forty."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from drawing import SVG, read
from holding import ALL, figure, held, row, telling

from onrecord.facts import Basis, Stance
from onrecord.figures.figure import Figure
from onrecord.figures.lettering import SIZE, SMALL, width
from onrecord.figures.stance_marks import SIDES, STOPS, drawn, mark, scale
from onrecord.figures.stances import summary

HOSTILE = [
    "<script>alert(1)</script>",
    "]]></style><svg onload=alert(1)>",
    "\"quoted\" & 'single'; &amp; {{ 1 }} {% x %}",
    "\u202egnikcab \u2066isolated\u2069",
    "x" * 80,
]


def words(shown: Figure, language: str = "en") -> list[str]:
    return [text.text or "" for text in read(shown, language).iter(f"{SVG}text")]


def places(markup: str) -> list[float]:
    return [float(one) for one in re.findall(r'<svg x="([\d.]+)%"', markup)]


@pytest.mark.parametrize("hollow", [False, True])
def test_every_mark_is_another_shape_whatever_its_colour(hollow: bool) -> None:
    if hollow:
        marks = [drawn(stance, None, hollow=True) for stance in Stance]
    else:
        marks = [drawn(stance, basis) for stance, basis in ALL]
    assert len(set(marks)) == len(marks)
    assert all("class" not in one and "color" not in one.lower() for one in marks)


def test_a_hollow_mark_is_none_of_those_that_stand() -> None:
    standing = {drawn(stance, basis) for stance, basis in ALL}
    assert standing.isdisjoint(drawn(stance, None, hollow=True) for stance in Stance)


def test_the_two_in_the_middle_differ_in_shape_and_neither_is_nearer_to_a_side() -> None:
    assert STOPS[Stance.NEUTRAL] == STOPS[Stance.UNDECIDED]
    assert drawn(Stance.NEUTRAL, Basis.STATED) != drawn(Stance.UNDECIDED, Basis.STATED)
    order = [STOPS[one] for one in (Stance.OPPOSES, Stance.OPPOSES_IN_PART, Stance.NEUTRAL)]
    order += [STOPS[one] for one in (Stance.SUPPORTS_WITH_CONDITIONS, Stance.SUPPORTS)]
    assert order == sorted(set(order))
    assert STOPS[Stance.NOT_STATED] > max(order)


def test_a_mark_in_a_line_is_for_the_eye_alone() -> None:
    for stance, basis in ALL:
        picture = mark(stance, basis)
        assert 'aria-hidden="true"' in picture
        assert f"or-{SIDES[stance]}" in picture
        assert "style" not in picture
        ElementTree.fromstring(picture)


def test_a_scale_is_mirrored_where_reading_begins_at_the_right() -> None:
    for stance, basis in ALL:
        (here,) = places(scale(stance, basis))
        (there,) = places(scale(stance, basis, rtl=True))
        assert here + there == pytest.approx(100, abs=0.11)


def test_what_was_held_before_is_hollow_and_an_arrow_leads_from_it() -> None:
    moved = scale(Stance.SUPPORTS, Basis.STATED, (Stance.OPPOSES, Stance.NEUTRAL))
    assert drawn(Stance.OPPOSES, None, hollow=True) in moved
    assert drawn(Stance.NEUTRAL, None, hollow=True) in moved
    assert drawn(Stance.SUPPORTS, Basis.STATED) in moved
    (line,) = re.findall(r'<line x1="([\d.]+)%" x2="([\d.]+)%"', moved)
    assert float(line[0]) < float(line[1])
    assert "<line" not in scale(Stance.SUPPORTS, Basis.STATED)


def test_the_same_held_before_stands_behind_the_mark() -> None:
    again = scale(Stance.OPPOSES, Basis.REPORTED, (Stance.OPPOSES,))
    assert drawn(Stance.OPPOSES, None, hollow=True) in again
    assert "<line" not in again


def test_the_text_says_who_stands_where_in_sentences() -> None:
    rows = [
        row("Duarte", held(Stance.OPPOSES)),
        row("The county", held(Stance.NOT_STATED, None)),
        row("Traders", held(Stance.OPPOSES, Basis.ATTRIBUTED)),
        row("Cyclists", held(Stance.SUPPORTS, Basis.STATED, Stance.UNDECIDED)),
    ]
    assert figure(rows).says == (
        "Of 4 actors, 2 oppose (Duarte, Traders), 1 supports (Cyclists) and 1 has no stated "
        "position (The county). 1 position is second-hand. 1 stood elsewhere before."
    )
    assert summary(rows, 0, telling()).startswith("Of 4 actors, 2 oppose, 1 supports and 1 has")


def test_each_question_has_its_own_sentence() -> None:
    rows = [row("Duarte", held(Stance.OPPOSES), None), row("Cyclists", None, None)]
    told = figure(rows, ["Is it so?", "And so?"]).says
    assert told == (
        "Is it so? Of 1 actor, 1 opposes (Duarte). "
        "And so? No position on this question is recorded."
    )


def test_of_many_holders_no_sentence_names_all() -> None:
    rows = [row(f"Party {number}", held(Stance.SUPPORTS)) for number in range(40)]
    assert figure(rows).says == "Of 40 actors, 40 support."


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("questions", [("Why?",), ("Why?", "]]><script>alert(2)</script>")])
def test_names_come_out_as_they_went_in(name: str, questions: tuple[str, ...]) -> None:
    cells = [held(Stance.NEUTRAL, Basis.ATTRIBUTED, Stance.OPPOSES) for _ in questions]
    shown = figure([row(name, *cells, role=name)], questions)
    root = read(shown)
    assert not list(root.iter(f"{SVG}script"))
    assert name in (root.findtext(f"{SVG}desc") or "")
    drawn_words = "".join("".join(words(shown)).split())
    assert "".join(name.split())[:12] in drawn_words
    assert "style=" not in shown.drawn


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_and_marks_stay_within_the_drawing(language: str) -> None:
    cells = [held(stance, basis, Stance.OPPOSES) for stance, basis in ALL]
    wide = [row("A very long name of a body " * 3, *cells, role="secretary " * 9)]
    one = [row("Someone", cell) for cell in cells]
    shapes = [
        figure(wide, [f"Should number {n} be so?" for n in range(len(cells))], language),
        figure(one, language=language),
    ]
    for shown in shapes:
        root = read(shown, language)
        for text in root.iter(f"{SVG}text"):
            kind = text.get("class") or ""
            size = SMALL if "f-small" in kind else 18 if "f-title" in kind else SIZE
            room = width(text.text or "", size)
            anchor = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor") or "", 0.0)
            x = float(text.get("x") or 0)
            x = shown.width - x if language == "ar" else x
            assert x - room * anchor >= -1, text.text
            assert x + room * (1 - anchor) <= shown.width + 1, text.text
            assert float(text.get("y") or 0) < shown.height
        for mark_of in root.iter(f"{SVG}g"):
            placed = re.fullmatch(r"translate\(([\d.]+) ([\d.]+)\)", mark_of.get("transform") or "")
            if placed:
                assert 8 <= float(placed[1]) <= shown.width - 8
                assert 8 <= float(placed[2]) <= shown.height - 8


def test_forty_actors_and_eight_questions_are_all_there_and_none_over_another() -> None:
    pairs = ALL * 15
    rows = [
        row(f"Party {number}", *(held(*pairs[number * 8 + one]) for one in range(8)))
        for number in range(40)
    ]
    shown = figure(rows, [f"Should number {number} be so?" for number in range(8)])
    told = words(shown)
    assert [one for one in told if one.startswith("Party ")] == [f"Party {n}" for n in range(40)]
    marks = re.findall(
        r'<g class="f-mark f-\w+" transform="translate\(([\d.]+) ([\d.]+)\)"', shown.drawn
    )
    key = 2 * len(Basis)
    assert len(marks) == 320 + key
    at = [(float(x), float(y)) for x, y in marks]
    for one, other in combinations(at[:80], 2):
        assert abs(one[0] - other[0]) > 14 or abs(one[1] - other[1]) > 14


def test_the_languages_of_the_site_say_it_too() -> None:
    rows = [row("Duarte", held(Stance.OPPOSES)), row("Lima", held(Stance.SUPPORTS, Basis.REPORTED))]
    french, arabic = figure(rows, language="fr"), figure(rows, language="ar")
    assert "oppose" not in french.says
    assert not re.search(r"\b(of|actors|support)\b", arabic.says)
    assert 'direction="rtl"' in arabic.drawn
