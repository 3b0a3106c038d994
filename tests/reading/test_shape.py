"""Facts of the wrong shape: each has its code, its place, and what was probably meant.

Each row changes one thing in a clean publication. The problem must stand at the mark ⟪.
"""

from __future__ import annotations

import pytest
from vale import Newsroom, where

QUOTES = "vale-bridge/quotes.yml"
EVENTS = "vale-bridge/events.yml"
POSITIONS = "vale-bridge/positions.yml"
SOURCES = "vale-bridge/sources.yml"
DOSSIER = "vale-bridge/dossier.yml"
CAST = "vale-bridge/cast.yml"
BACKGROUND = "vale-bridge/background.yml"
PUBLICATION = "publication.yml"
ACTORS = "actors.yml"
TERMS = "terms.yml"

TEXT = "We will not […] close it before [the summer]."
SPOKEN = "opposes\n    summary: Has spoken against the closure.\n"
DATED = "{date: 2026-03~, source_says: in mid-March}"


def test_the_publication_is_clean(newsroom: Newsroom) -> None:
    assert newsroom.problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "cure"),
    [
        # Unknown keys, with the nearest known one.
        (QUOTES, "occasion:", "⟪ocasion:", "S101", "Write occasion."),
        (QUOTES, "source_says: on", "⟪source_say: on", "S101", "Write source_says."),
        (QUOTES, "speaker:", "⟪speeker:", "S101", "Write speaker."),
        (QUOTES, "occasion:", "⟪weather:", "S101", "id, text, speaker"),
        (QUOTES, "occasion:", "⟪where:", "S101", "The fields of a quote are"),
        (POSITIONS, "questions:\n", "⟪question:\n", "S101", "Write questions."),
        (POSITIONS, "stance: opposes\n", "⟪Stance: opposes\n", "S101", "Write stance."),
        (ACTORS, "also_known_as:", "⟪also-known-as:", "S101", "Write also_known_as."),
        (ACTORS, "{pt: O condado}", "{⟪<<: {pt: O condado}}", "Y135", "Write the fields"),
        (
            DOSSIER,
            "title: The bridge at Vale",
            "⟪title The bridge: a story",
            "S101",
            "a colon after",
        ),
        # A field of a passage beside the evidence: where it goes, ready to copy.
        (
            EVENTS,
            '{source: courier, exact: "a vote is expected in mid-March"}',
            "{source: courier, exact: a vote}\n  ⟪because: It is.",
            "S101",
            "evidence:\n    exact: a vote\n    because: It is.",
        ),
        (
            EVENTS,
            '{source: courier, exact: "a vote is expected in mid-March"}',
            "[{source: courier, exact: a vote}]\n  ⟪because: It is.",
            "S101",
            "evidence:\n  - exact: …\n    because: It is.",
        ),
        # A dash that has no space, and makes an unknown key.
        (
            EVENTS,
            '{source: courier, exact: "a vote is expected in mid-March"}',
            "\n    ⟪-exact: a vote\n     source: courier",
            "Y148",
            "- exact: a vote",
        ),
        # A comma that makes an unknown key.
        (CAST, "{actor: council}", "{actor: ⟪council, the city's: old}", "Y122", "quotation marks"),
        (BACKGROUND, "It was built in 1931.", "⟪About 1,931 tons", "Y122", "quotation marks"),
        # Missing ones: at the fact.
        (QUOTES, f"- id: not-my-bridge\n  text: {TEXT}", "- ⟪id: not-my-bridge", "S102", "text:"),
        (EVENTS, "id: vote\n  title: The council votes\n", "⟪id: vote\n", "S102", "title:"),
        (PUBLICATION, "publisher: The Valley Desk\n", "⟪", "S102", "Write publisher:"),
        (DOSSIER, "{quote: not-my-bridge}", "⟪[]", "S102", "at least one"),
        (BACKGROUND, "{text: It was built in 1931., ", "⟪{", "S102", "Write text:"),
        (
            POSITIONS,
            "positions:\n  - holder: mayor",
            "  - ⟪holder: mayor",
            "S102",
            "positions: above",
        ),
        # List, fields, text.
        (CAST, "{actor: council}", "⟪council", "S103", "Write actor: council."),
        (QUOTES, "about: [closure]", "about: ⟪closure", "S103", "[closure]"),
        (QUOTES, "speaker: mayor", "speaker: ⟪[mayor]", "S103", "Write a text"),
        (QUOTES, "speaker: mayor", "speaker: ⟪{id: mayor}", "S103", "Write a text"),
        (QUOTES, "{text: Não a vamos fechar, source: county}", "⟪Não", "S103", "text, language"),
        (
            QUOTES,
            "{Q207: The omission is a date that the next sentence repeats.}",
            "⟪no",
            "S103",
            "a name, a colon and a value",
        ),
        (POSITIONS, "\n  - id: closure\n    text: Should", " ⟪Should", "S103", "dash"),
        (PUBLICATION, "{name: CC BY 4.0, url", "⟪[{name: CC BY 4.0, url", "Y142", "Close it"),
        (
            EVENTS,
            "evidence: {source: courier, exact:",
            "evidence: {source: ⟪[a], exact:",
            "S103",
            "text",
        ),
        # Unknown values, with the nearest known one.
        (POSITIONS, "stance: opposes\n", "stance: ⟪oppose\n", "S104", "Write opposes."),
        (POSITIONS, "stance: opposes\n", "stance: ⟪partly-opposes\n", "S104", "opposes-in-part."),
        (
            POSITIONS,
            "stance: opposes\n",
            "stance: ⟪Opposes partially\n",
            "S104",
            "opposes-in-part.",
        ),
        (POSITIONS, "stance: not-stated", "stance: ⟪notstated", "S104", "Write not-stated."),
        (SOURCES, "type: news-article", "type: ⟪press", "S104", "Write press-release."),
        (POSITIONS, "basis: stated", "basis: ⟪said", "S104", "stated, reported, attributed"),
        (POSITIONS, "stance: not-stated", "stance: ⟪not_stated", "S104", "Write not-stated."),
        (SOURCES, "type: news-article", "type: ⟪article", "S104", "Write news-article."),
        (SOURCES, "reproduce: cited", "reproduce: ⟪Cited", "S104", "Write cited."),
        (EVENTS, "status: scheduled", "status: ⟪planned", "S104", "past, scheduled, cancelled"),
        (DOSSIER, "status: updated", "status: ⟪update", "S104", "Write updated."),
        (
            ACTORS,
            "Vale council, kind: organi",
            "Vale council, kind: ⟪Organi",
            "S104",
            "organisation.",
        ),
        (ACTORS, "person, also_known_as: [Duarte]", "⟪[person]", "S103", "person, state"),
        # Ids.
        (QUOTES, "id: not-my-bridge", "id: ⟪Not my bridge", "S105", "Write not-my-bridge."),
        (QUOTES, "id: not-my-bridge", "id: ⟪../x", "S105", "Write x."),
        (QUOTES, "id: not-my-bridge", "id: ⟪Con", "S105", "Write the-con."),
        (QUOTES, "id: not-my-bridge", "id: ⟪con", "S105", "Write the-con."),
        (QUOTES, "id: not-my-bridge", "id: ⟪Die_Brücke", "S105", "Write die-brucke."),
        (QUOTES, "id: not-my-bridge", "id: ⟪橋", "S105", "the-bridge"),
        (QUOTES, "id: not-my-bridge", f"id: ⟪{'x' * 101}", "S105", f"Write {'x' * 100}."),
        (QUOTES, "id: not-my-bridge", "id: ⟪a--b", "S105", "Write a-b."),
        (BACKGROUND, "- {text: It was", "- {id: ⟪A, text: It was", "S105", "Write a."),
        # Dates.
        (QUOTES, "date: 2026-02-27", "date: ⟪2026-2-27", "S106", "2026-02-27"),
        (QUOTES, "date: 2026-02-27", "date: ⟪2026-02-30", "S106", ""),
        (EVENTS, DATED, "⟪[2023-07-08..]", "S106", 'in quotation marks: "[2023-07-08..]"'),
        (EVENTS, "2026-03~", "⟪[..2023-07-08]", "S106", 'quotation marks: "[..2023-07-08]"'),
        (DOSSIER, "published: 2026-03-02", "published: ⟪soon", "S106", ""),
        (DOSSIER, "published: 2026-03-02", "published: ⟪unknown", "S106", "Write it"),
        (SOURCES, "2026-03-01", "{date: 2026-03-01, source_says: ⟪now}", "S109", "alone"),
        # Links.
        (PUBLICATION, "mailto:desk@", "⟪desk@", "S107", "Write mailto:desk@example.org."),
        (PUBLICATION, "https://creative", "⟪javascript://creative", "S107", "https://"),
        (PUBLICATION, "https://creative", "⟪creative", "S107", "Write https://creativecommons"),
        (TERMS, "https:", "⟪ftp:", "S107", "https://"),
        (TERMS, "https://example.org/code", "⟪data:text/html,x", "Y122", "quotation marks"),
        (TERMS, "https://example.org/code", '"⟪data:text/html,x"', "S107", "https://"),
        (ACTORS, "Q42", "⟪javascript:alert(1)", "S107", "https://"),
        # Values that have a form.
        (SOURCES, "language: en", "language: ⟪English", "S108", "pt-BR"),
        (ACTORS, "{pt: O", "{⟪português: O", "S108", "pt-BR"),
        (SOURCES, "reproduce: cited", "sha256: ⟪ABC", "S108", "sha256sum"),
        (DOSSIER, "version: 2", "version: ⟪two", "S108", "Write 1, 2, 3"),
        (DOSSIER, "version: 2", "version: ⟪0", "S108", "Write 1, 2, 3"),
        (QUOTES, "occasion: a press briefing", "lead: ⟪yes", "S108", "Write true or false."),
        (QUOTES, "{Q207: The", "{⟪omission: The", "S108", "Q207"),
        (PUBLICATION, "corrections: We", 'accent: "⟪url(x)"\ncorrections: We', "S108", "#0a5c36"),
        # Fields that go together, or don't.
        (ACTORS, "described_as: a", "name: ⟪Bo, described_as: a", "S109", "Take out name"),
        (ACTORS, "described_as: a", "names: ⟪{ja: 森}, described_as: a", "S109", "Take out names"),
        (ACTORS, "described_as: a", "same_as: ⟪[Q1], described_as: a", "S109", "Take out same_as"),
        (
            ACTORS,
            "{id: council-official, described_as: a council official",
            "⟪{id: official",
            "S110",
            "described_as:",
        ),
        (
            CAST,
            "{actor: council}",
            "{actor: council, part_of: ⟪county-council}",
            "S110",
            "evidence:",
        ),
        (
            POSITIONS,
            "opposes\n    summary: Has spoken against the closure.\n    basis: stated",
            "⟪opposes",
            "S110",
            "basis: stated",
        ),
        (
            POSITIONS,
            SPOKEN + "    basis: stated\n    via: [news-agency]\n    quotes: [not-my-bridge]",
            "⟪opposes\n    basis: stated",
            "S110",
            "evidence:",
        ),
        (
            POSITIONS,
            "attributed\n    attributed_by: mayor",
            "⟪attributed",
            "S110",
            "attributed_by:",
        ),
        (
            TERMS,
            "The most that a bridge may carry.\n  reference: {title: Highway code, url: https://example.org/code}",
            "⟪The most.",
            "S110",
            "reference:",
        ),
        (QUOTES, "{text: Não a vamos fechar, source: county}", "⟪{text: Não}", "S110", "language:"),
        (DOSSIER, "{quote: not-my-bridge}", "{quote: a, exact: ⟪x}", "S109", "Take out exact"),
        (DOSSIER, "{quote: not-my-bridge}", "⟪{because: x}", "S110", "exact:"),
        # Sources.
        (
            QUOTES,
            f"- id: not-my-bridge\n  text: {TEXT}\n  speaker: mayor\n  source: courier",
            "- ⟪id: a\n  text: b\n  speaker: mayor",
            "S111",
            "source:",
        ),
        (EVENTS, "{source: courier, exact:", "⟪{exact:", "S111", "source:"),
        (
            EVENTS,
            '{source: courier, exact: "a vote is expected in mid-March"}',
            "⟪a vote",
            "S111",
            "source:",
        ),
        # Empty ones, at the key.
        (QUOTES, "occasion: a press briefing", "⟪occasion:", "Y123", "Write the value"),
        (POSITIONS, "stance: opposes\n", "⟪stance:\n", "Y123", "Write the value"),
        # The silent trips.
        (QUOTES, TEXT, "We will not close it ⟪#1 before", "Y147", "quotation marks"),
        (QUOTES, "a press briefing", "a briefing ⟪# held in Vale", "Y147", "line of its own"),
        (QUOTES, "a press briefing", '"the "⟪#1" of briefings"', "Y147", "after |"),
        (
            BACKGROUND,
            "title: The bridge\n",
            "title: The bridge\t⟪# or not\n",
            "Y147",
            "line of its own",
        ),
        (ACTORS, "[Duarte]", "[Duarte ⟪#x\n]", "Y147", "quotation marks"),
        (ACTORS, "{pt: O condado}", "{pt: O condado ⟪#x\n  }", "Y147", "quotation marks"),
        (EVENTS, "in mid-March}", "in mid-March ⟪# or\n    }", "Y147", "quotation marks"),
        (
            EVENTS,
            '{source: courier, exact: "a vote is expected in mid-March"}',
            "\n    - source: county\n      exact: a vote ⟪# x",
            "Y147",
            "quotation marks",
        ),
        (QUOTES, TEXT, "橋は閉⟪鎖\n    しない", "Y125", "on one line"),
        (QUOTES, TEXT, "'橋は⟪、\n    閉鎖しない'", "Y125", "on one line"),
        (QUOTES, TEXT, ">\n    橋は閉⟪鎖\n    しない\n", "Y125", "on one line"),
        (SOURCES, "Vale split over its bridge", "สะพาน⟪น\n    เก่า", "Y125", "on one line"),
    ],
)
def test_a_misfit_is_one_problem_at_its_place(
    newsroom: Newsroom, file: str, old: str, new: str, code: str, cure: str
) -> None:
    newsroom.change(file, old, new)
    place = newsroom.take_mark(file)
    problems = newsroom.read().problems
    assert [where(problem) for problem in problems] == [f"{place} {code}"]
    assert cure in problems[0].cure


@pytest.mark.parametrize(
    "stance",
    [
        *("supports-partly", "partially-supports", "in-part", "part", "conditional"),
        *("supports-without-conditions", "with-conditions", "strongly-opposes", "neutral-ish"),
        *("not-opposes", "not-supports", "unsupports", "stated", "unstated", "decided"),
    ],
)
def test_no_value_is_offered_that_says_something_else(newsroom: Newsroom, stance: str) -> None:
    newsroom.change(POSITIONS, "stance: opposes\n", f"stance: {stance}\n")
    (problem,) = newsroom.read().problems
    assert problem.cure == (
        "Write one of: supports, supports-with-conditions, neutral, undecided, opposes-in-part, "
        "opposes, not-stated."
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (QUOTES, "speaker: mayor", "speaker: mayor # Ana"),
        (QUOTES, TEXT, '"We will not # […]" # as she said\n  # and'),
        (QUOTES, TEXT, "|\n    橋は閉鎖\n    しない # no"),
        (QUOTES, TEXT, "橋 NATO\n    NATO 橋\n    and so on"),
        (QUOTES, TEXT, ">\n    橋は閉鎖\n\n    しない\n"),
        (QUOTES, TEXT, '"橋は閉鎖\\\n    しない"'),
        (QUOTES, "source_says: on Friday", "source_says: [on Friday, am Freitag]"),
        (QUOTES, "said: {date: 2026-02-27, source_says: on Friday}", "said: 2026-02-27 # a Friday"),
        (QUOTES, "occasion: a press briefing", "place: Vale"),
        (EVENTS, DATED, "unknown"),
        (EVENTS, DATED, '"[2023-07-08..]"'),
        (SOURCES, "published: 2025", "published: unknown"),
        (SOURCES, "licence: Public domain", "licence: {name: CC0, url: 'https://x.org'}"),
        (ACTORS, "{wikidata: Q42}", "https://www.wikidata.org/wiki/Q42"),
        (ACTORS, "{wikidata: Q42}", "[https://www.wikidata.org/wiki/Q42, https://isni.org/1]"),
        (PUBLICATION, "corrections: We", 'language: pt-BR\naccent: "#0a5c36"\ncorrections: We'),
        (DOSSIER, "version: 2\nstatus: updated\n", ""),
        (POSITIONS, "stance: opposes\n", "stance: 'opposes'\n"),
    ],
)
def test_what_may_be_written_so_is_no_problem(
    newsroom: Newsroom, file: str, old: str, new: str
) -> None:
    newsroom.change(file, old, new)
    assert newsroom.problems() == []


def test_a_position_not_stated_needs_nothing_else(newsroom: Newsroom) -> None:
    newsroom.add(POSITIONS, "  - {holder: council, question: closure, stance: not-stated}\n")
    assert newsroom.problems() == []


def test_six_key_points_are_too_many(newsroom: Newsroom) -> None:
    point = "  - {text: And more., evidence: {quote: not-my-bridge}}\n"
    newsroom.change(DOSSIER, "corrections:", point * 4 + "corrections:")
    assert newsroom.problems() == []
    newsroom.change(DOSSIER, "corrections:", point + "corrections:")
    assert newsroom.problems() == [f"{DOSSIER}:10:3 S112"]


def test_all_problems_are_told_in_one_run(newsroom: Newsroom) -> None:
    newsroom.change(QUOTES, "speaker: mayor", "speeker: mayor")
    newsroom.change(QUOTES, "2026-02-27", "2026-02-31")
    newsroom.change(EVENTS, "status: scheduled", "status: due")
    newsroom.change(EVENTS, "place: Vale", "place: @Vale")
    newsroom.change(ACTORS, "kind: person, also", "kind: human, also")
    newsroom.change(PUBLICATION, "publisher:", "publsher:")
    assert newsroom.problems() == [
        "actors.yml:1:39 S104",
        "publication.yml:1:1 S101",
        f"{EVENTS}:5:10 Y141",
        f"{QUOTES}:3:3 S101",
        f"{QUOTES}:5:16 S106",
    ]


def test_what_has_a_problem_is_left_out_and_its_ids_are_known(newsroom: Newsroom) -> None:
    newsroom.change(QUOTES, "speaker: mayor", "speeker: mayor")
    newsroom.change(ACTORS, "kind: person, also", "kind: human, also")
    newsroom.change(EVENTS, "place: Vale", "place: @Vale")
    reading = newsroom.read()
    (dossier,) = reading.dossiers
    assert dossier.quotes == dossier.events == ()
    assert {"not-my-bridge", "vote", "mayor"} <= dossier.unread
    assert "mayor" not in {actor.id for actor in reading.actors}
    assert "mayor" in reading.unread


def test_a_faulty_dossier_is_left_out_and_known(newsroom: Newsroom) -> None:
    newsroom.change(DOSSIER, "title:", "titel:")
    reading = newsroom.read()
    assert reading.dossiers == ()
    assert "vale-bridge" in reading.unread
