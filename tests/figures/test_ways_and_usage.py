"""How the words reached us, and what was used of a source: counted rightly, gathered where many."""

from __future__ import annotations

import random
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from drawing import SVG, meetings, read, texts

from newsroom import EXAMPLE
from onrecord.facts import Reproduce
from onrecord.figures.chain import MOST, chain
from onrecord.figures.figure import Figure
from onrecord.figures.usage import strip, usage
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.publication import Publication
from onrecord.publication.coverage import Coverage, Use
from onrecord.publication.model import Source


class Named:
    def __init__(self, label: str) -> None:
        self.label = label


def quote(speaker: Named, source: Named, *via: Named) -> SimpleNamespace:
    return SimpleNamespace(speaker=speaker, via=via, source=source, also_reported=())


def ways(*quotes: SimpleNamespace, language: str = "en") -> Figure | None:
    return chain(
        "ways",
        SimpleNamespace(quotes=quotes),
        Interface.of(language),
        lambda actor: actor.label,
        lambda source: source.label,
    )


SPEAKERS = [Named(f"Speaker {at}") for at in range(40)]
AGENCIES = [Named(f"Agency {at}") for at in range(3)]
PAPERS = [Named(f"Paper {at}") for at in range(3)]


def test_one_way_is_no_drawing() -> None:
    assert ways() is None
    assert ways(quote(SPEAKERS[0], PAPERS[0]), quote(SPEAKERS[0], PAPERS[0])) is None


def test_who_stands_on_several_ways_is_drawn_once() -> None:
    one, other, third = SPEAKERS[:3]
    figure = ways(
        quote(one, PAPERS[0]),
        quote(other, PAPERS[0], AGENCIES[0]),
        quote(other, PAPERS[0], AGENCIES[0]),
        quote(third, PAPERS[1], AGENCIES[0]),
    )
    root = read(figure)
    said = texts(root)
    assert {"Speaker 0 1", "Speaker 1 2", "Agency 0 3", "Paper 0 3", "Paper 1 1"} <= set(said)
    assert said.count("Agency 0 3") == 1
    assert "this page" in said
    assert "Speaker 1 → Agency 0 → Paper 0: 2 quotations." in figure.says


@pytest.mark.parametrize("language", ["en", "ar"])
def test_forty_speakers_are_gathered_and_counted(language: str) -> None:
    chance = random.Random(2)
    quotes = [
        quote(speaker, chance.choice(PAPERS), *chance.sample(AGENCIES, chance.randrange(3)))
        for speaker in [*SPEAKERS, *SPEAKERS[:10]]
    ]
    figure = ways(*quotes, language=language)
    root = read(figure, language)
    assert meetings(root) == []
    if language == "en":
        left = len(SPEAKERS) - (MOST - 1)
        assert any(said.startswith(f"{left} more speakers") for said in texts(root))
    assert figure.height < 700


@pytest.mark.parametrize("name", ["<b>&", "\x01 ]]>", "ا" * 80, "W" * 80])
def test_a_name_is_text_whatever_stands_in_it(name: str) -> None:
    root = read(ways(quote(Named(name), PAPERS[0]), quote(SPEAKERS[0], PAPERS[0])))
    assert len(list(root.iter(f"{SVG}text"))) > 4
    assert meetings(root) == []


@pytest.fixture(scope="module")
def publication() -> Publication:
    examined = examine(Project(EXAMPLE.parent, EXAMPLE))
    assert examined.publication is not None
    return examined.publication


def sources(publication: Publication) -> Iterator[tuple[Source, Coverage]]:
    for dossier in publication.dossiers:
        for source in dossier.sources:
            if source.text is not None:
                yield source, dossier.coverage_of(source)


def test_what_was_used_is_drawn_and_counted(publication: Publication) -> None:
    for source, coverage in sources(publication):
        figure = usage(f"usage-{source.id}", coverage, Interface())
        assert figure is not None
        root = read(figure)
        drawn = [one for one in root.iter(f"{SVG}rect") if "%" in (one.get("width") or "")]
        assert all(float(one.get("x", "0%")[:-1]) >= 0 for one in drawn)
        ends = [float(one.attrib["x"][:-1]) + float(one.attrib["width"][:-1]) for one in drawn]
        assert max(ends) <= 100.2
        rows = 2 if coverage.quotations else 1
        assert sum(1 for one in drawn if one.get("class") == "f-strip") == rows
        assert any(one.get("class") == "f-accent" for one in drawn)
        used = len(coverage.with_use(Use.QUOTED))
        said = " ".join(texts(root))
        assert not used or f"used: {used} quotation" in said
        aside = len(coverage.with_use(Use.SET_ASIDE))
        assert ("set aside" in said) is bool(aside)
        assert sum(1 for one in drawn if one.get("class") == "f-due") == aside


def test_no_word_of_a_source_is_drawn(publication: Publication) -> None:
    withheld = 0
    for source, coverage in sources(publication):
        withheld += source.fact.reproduce is Reproduce.NONE
        figure = usage(f"usage-{source.id}", coverage, Interface())
        whole = f"{figure and figure.file('en')}{strip(coverage, Interface())}"
        for sentence in source.text.sentences:
            words = source.text.raw[slice(*sentence)].strip()
            assert len(words) < 12 or words not in whole
    assert withheld


def test_a_strip_is_as_wide_as_its_place(publication: Publication) -> None:
    source, coverage = next(sources(publication))
    figure = usage(f"usage-{source.id}", coverage, Interface())
    assert figure is not None
    assert 'width="100%"' in figure.inline()
    assert "viewBox" not in figure.inline()
    assert "viewBox" in figure.file("en")
