"""What comes of a publication that is read: the facts, their places, and the sources put in."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from vale import FILES, Newsroom

from onrecord.facts import EventStatus, Reproduce, SourceType, Stance, Words
from onrecord.problems import Place, WrongUse
from onrecord.reading import read

SOURCES = "vale-bridge/sources.yml"
ONE_SOURCE = FILES[SOURCES].partition("- id: county")[0]


def places(*words: Words | None) -> list[str]:
    return [str(one.place).removeprefix("content/") for one in words if one is not None]


def test_every_kind_of_fact_is_read(newsroom: Newsroom) -> None:
    reading = newsroom.read()
    (dossier,) = reading.dossiers
    assert reading.publication is not None
    assert reading.publication.licence.name == "CC BY 4.0"
    assert [actor.id for actor in reading.actors][-1] == "council-official"
    assert reading.actors[2].names == {"pt": "O condado"}
    assert [term.id for term in reading.terms] == ["load-limit", "span"]
    assert (dossier.id, dossier.folder) == ("vale-bridge", "content/vale-bridge")
    assert dossier.dossier.review_by is not None
    assert str(dossier.dossier.review_by.when) == "2026-09"
    assert dossier.sources[0].type is SourceType.NEWS_ARTICLE
    assert dossier.sources[1].reproduce is Reproduce.FULL
    assert dossier.sources[0].set_aside[0].text == "Nice weather, too,"
    assert dossier.cast[0].part_of == "council"
    assert dossier.questions[0].id == "closure"
    assert [position.stance for position in dossier.positions] == [
        Stance.OPPOSES,
        Stance.NOT_STATED,
    ]
    assert dossier.quotes[0].accepts == {
        "Q207": "The omission is a date that the next sentence repeats."
    }
    assert dossier.events[0].status is EventStatus.SCHEDULED
    assert dossier.events[0].where == "Vale"
    assert dossier.topics[0].note is not None
    assert dossier.unknowns[0].evidence[0].exact == "declined to give a figure"
    assert dossier.texts["county"] == FILES["vale-bridge/sources/county.txt"].encode()
    assert reading.whole


def test_facts_know_where_they_stand(newsroom: Newsroom) -> None:
    (dossier,) = newsroom.read().dossiers
    quote, position = dossier.quotes[0], dossier.positions[1]
    name = "content/vale-bridge/quotes.yml"
    assert quote.place == Place(name, 1, 3, 9, 74)
    assert quote.place_of("occasion") == Place(name, 6, 13, 6, 29)
    assert quote.place_of("via") == quote.place
    assert quote.text.place_of(3, 7) == Place(name, 2, 12, 2, 16)
    assert quote.said is not None
    assert quote.said.place == Place(name, 5, 9, 5, 51)
    (code,) = quote.accepts
    assert places(code, quote.said.words, quote.said.source_says[0]) == [
        f"vale-bridge/quotes.yml:{at}" for at in ("9:13", "5:16", "5:41")
    ]
    assert str(position.place_of("stance")) == "content/vale-bridge/positions.yml:14:13"
    assert str(position.evidence[0].place) == "content/vale-bridge/positions.yml:19:9"


class TestSourceLeftOut:
    def test_in_a_dossier_with_one_source(self, newsroom: Newsroom) -> None:
        newsroom.write(
            {
                SOURCES: ONE_SOURCE,
                "vale-bridge/dossier.yml": FILES["vale-bridge/dossier.yml"].replace(
                    "{quote: not-my-bridge}", "against"
                ),
                "vale-bridge/background.yml": "- id: a\n  title: b\n  statements:\n"
                "    - {text: c, evidence: [d, {exact: e}, {quote: not-my-bridge}]}\n",
                "vale-bridge/quotes.yml": "- id: not-my-bridge\n  text: a\n  speaker: mayor\n"
                "  also_reported: [{text: b}]\n  original: {text: c, language: pt}\n",
            }
        )
        reading = newsroom.read()
        assert reading.problems == ()
        (dossier,) = reading.dossiers
        quote = dossier.quotes[0]
        evidence = dossier.topics[0].statements[0].evidence
        assert dossier.dossier.key_points[0].evidence[0].source == "courier"
        assert [one.source for one in evidence] == ["courier", "courier", None]
        assert quote.source == quote.also_reported[0].source == "courier"
        assert quote.original is not None
        assert quote.original.source is None
        # Each stands where the words do that it was put in for.
        assert str(evidence[0].place) == "content/vale-bridge/background.yml:4:28"
        assert evidence[0].source is not None
        assert evidence[0].source.place == evidence[0].place

    def test_in_a_file_named_after_a_source(self, newsroom: Newsroom) -> None:
        newsroom.move("vale-bridge/quotes.yml", "vale-bridge/quotes/courier.yml")
        newsroom.change("vale-bridge/quotes/courier.yml", "  source: courier\n", "")
        newsroom.write(
            {
                "vale-bridge/quotes/county.yml": "- {id: a, text: b, speaker: mayor}\n",
                "vale-bridge/positions/county.yml": "positions:\n  - {holder: council, "
                "question: closure, stance: opposes, basis: reported, evidence: c}\n",
            }
        )
        reading = newsroom.read()
        assert reading.problems == ()
        (dossier,) = reading.dossiers
        assert [(one.id, one.source) for one in dossier.quotes] == [
            ("a", "county"),
            ("not-my-bridge", "courier"),
        ]
        assert dossier.positions[-1].evidence[0].source == "county"

    def test_a_source_that_is_named_stands(self, newsroom: Newsroom) -> None:
        newsroom.move("vale-bridge/quotes.yml", "vale-bridge/quotes/county.yml")
        assert newsroom.read().dossiers[0].quotes[0].source == "courier"

    def test_nowhere_in_what_is_shared(self, newsroom: Newsroom) -> None:
        newsroom.write({SOURCES: ONE_SOURCE})
        newsroom.change("terms.yml", "{source: vale-bridge/county, exact: vão}", "vão")
        assert "terms.yml:8:13 S111" in newsroom.problems()

    def test_a_faulty_source_is_one_problem(self, newsroom: Newsroom) -> None:
        newsroom.write({SOURCES: ONE_SOURCE.replace("type:", "typ:")})
        newsroom.change("vale-bridge/quotes.yml", "  source: courier\n", "")
        assert newsroom.problems() == [f"{SOURCES}:2:3 S101"]

    def test_sources_that_are_not_yaml_are_one_problem(self, newsroom: Newsroom) -> None:
        newsroom.write({SOURCES: ONE_SOURCE + "  x: @\n"})
        newsroom.change("vale-bridge/quotes.yml", "  source: courier\n", "")
        assert newsroom.problems() == [f"{SOURCES}:11:6 Y141"]


def test_files_may_be_split_and_stand_beside_the_whole(newsroom: Newsroom) -> None:
    newsroom.move("actors.yml", "actors/all.yml")
    newsroom.move("terms.yml", "terms/a.yml")
    newsroom.write(
        {
            "actors/b.yml": "- {id: b, name: B, kind: group}\n",
            "vale-bridge/quotes/b.yml": "- {id: c, text: d, speaker: b, source: county}\n",
            "vale-bridge/sources/extra.yml": "- {id: e, type: report, published: unknown}\n",
            "vale-bridge/positions/more.yml": "questions: [{id: f, text: G?}]\n",
        }
    )
    reading = newsroom.read()
    assert reading.problems == ()
    (dossier,) = reading.dossiers
    assert [actor.id for actor in reading.actors][-1] == "b"
    assert [quote.id for quote in dossier.quotes] == ["not-my-bridge", "c"]
    assert [source.id for source in dossier.sources] == ["courier", "county", "e"]
    assert [question.id for question in dossier.questions] == ["closure", "f"]
    assert len(reading.terms) == 2


class TestOnly:
    def test_no_other_dossier_is_looked_at(self, newsroom: Newsroom) -> None:
        newsroom.write({"broken/dossier.yml": "[", "empty/x.md": ""})
        reading = newsroom.read("vale-bridge")
        assert reading.problems == ()
        assert [dossier.id for dossier in reading.dossiers] == ["vale-bridge"]
        assert not reading.whole

    def test_what_is_shared_is(self, newsroom: Newsroom) -> None:
        newsroom.change("actors.yml", "kind: person, also", "kind: human, also")
        assert len(newsroom.read("vale-bridge").problems) == 1

    def test_an_unknown_one_is_wrong_use(self, newsroom: Newsroom) -> None:
        with pytest.raises(WrongUse, match="Did you mean vale-bridge"):
            newsroom.read("vale-brigde")
        with pytest.raises(WrongUse, match=r"no dossier “\.\./x”"):
            newsroom.read("../x")

    def test_one_of_a_thousand_is_read_at_once(self, newsroom: Newsroom) -> None:
        for number in range(1_000):
            newsroom.write({f"story-{number}/dossier.yml": "["})
        started = time.process_time()
        assert newsroom.read("vale-bridge").problems == ()
        assert time.process_time() - started < 1, "measured: 0.02 s"


def test_dossiers_come_by_name_whatever_the_disk_says(newsroom: Newsroom) -> None:
    for name in ("b", "c", "a"):
        newsroom.write({f"{name}/dossier.yml": FILES["vale-bridge/dossier.yml"]})
        newsroom.change(f"{name}/dossier.yml", "{quote: not-my-bridge}", "{quote: x}")
    assert [dossier.id for dossier in newsroom.read().dossiers] == ["a", "b", "c", "vale-bridge"]


def test_places_are_relative_to_the_project(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.change("publication.yml", "publisher", "publsher")
    (problem,) = read(newsroom.content, tmp_path / "elsewhere").problems
    assert problem.place.file == "../content/publication.yml"
