"""A drawing taken apart for paper: the same places, looks by the same rules, nothing lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from drawing import DUE, OFF, event, must

from newsroom import EXAMPLE
from onrecord.figures.figure import STYLES
from onrecord.figures.parts import parts
from onrecord.figures.usage import usage
from onrecord.interface import Interface
from onrecord.markup import Encoded
from onrecord.project import Project, examine

EVENTS = [
    event("2021", "Plans & drawings"),
    event("2022-03~", "Divers look"),
    event("2022-05-04", "It falls"),
    event("2022-06-01", "A meeting", OFF),
    event("2022-09", "It opens", DUE),
    event("../2022-08-01", "Open"),
]


def taken_apart(language: str = "en") -> list[dict[str, Any]]:
    return parts(must(EVENTS, "2022-07-01", language=language))


def test_every_element_is_a_part() -> None:
    figure = must(EVENTS, "2022-07-01")
    shapes = re.sub("<defs>.*</defs>", "", str(figure.drawn))
    found = parts(figure)
    for kind, tags in (("text", "text"), ("bar", "rect"), ("dot", "circle"), ("path", "path|line")):
        there = [one for one in found if one["kind"] == kind]
        assert len(there) == len(re.findall(f"<(?:{tags})[ >]", shapes)) > 0


def test_words_are_those_of_the_drawing() -> None:
    figure = must(EVENTS, "2022-07-01")
    said = [Encoded(one).unescape() for one in re.findall("<text[^>]*>(.*?)</text>", figure.drawn)]
    assert [one["words"][0][0] for one in parts(figure) if one["kind"] == "text"] == said
    assert "Plans & drawings" in said


def test_looks_come_from_the_style_sheet() -> None:
    for one in taken_apart():
        if one["kind"] == "text":
            assert one["look"]["size"] in (11.5, 13)
        else:
            assert {"fill", "stroke", "hatched"} & one["look"].keys(), one
    looks = [one["look"] for one in taken_apart()]
    assert {"fill": "accent", "shade": 0.6} in looks
    assert any(one.get("dash") == [4, 3] for one in looks), "a date of a source"
    assert sum("hatched" in one for one in looks) == 2, "what is due, and its key"
    assert "stroke-dasharray: 4 3" in STYLES.read_text(encoding="utf-8")


def test_what_fades_says_how() -> None:
    fading = [one["look"]["fades"] for one in taken_apart() if "fades" in one["look"]]
    assert [(0.0, 0.0), (1.0, 1.0)] in fading, "all the time up to then"
    assert [(0.0, 0.0), (0.35, 1.0), (0.65, 1.0), (1.0, 0.0)] in fading, "about then"


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("ar", "right")])
def test_texts_begin_where_the_language_does(language: str, side: str) -> None:
    written = [one for one in taken_apart(language) if one["kind"] == "text"]
    (title,) = (one for one in written if one["words"][0][0] == "It falls")
    assert title["side"] == side
    assert (title["x"] < 400) is (language == "ar")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_fluid_is_as_wide_as_it_is_asked_to_be(language: str) -> None:
    publication = examine(Project(EXAMPLE.parent, EXAMPLE)).publication
    assert publication is not None
    (dossier,) = (one for one in publication.dossiers if one.id == "mill-weir")
    figure = usage("usage", dossier.coverage_of(dossier.sources[0]), Interface.of(language))
    assert figure is not None
    found = parts(figure, 650)
    strips = [one for one in found if one["look"].get("fill") == "wash"]
    assert [(one["x"], one["wide"]) for one in strips] == [(0, 650), (0, 650)]
    bars = [one for one in found if one["kind"] == "bar"]
    assert all(one["x"] >= -0.1 and one["x"] + one["wide"] <= 650.1 for one in bars)
    signs = [one for one in bars if one["wide"] == 22]
    assert len(signs) == 3
    assert all(one["x"] == (628 if language == "ar" else 0) for one in signs)
