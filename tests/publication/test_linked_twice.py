"""What there may be once alone: an id, an address, a position of a day, a place in the cast."""

from __future__ import annotations

import pytest
from editing_desk import Desk


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "mill-weir/events.yml",
            "- id: decision",
            "- id: first-stone",
            "“first-stone” is an event here, and a quote at ",
        ),
        (
            "mill-weir/unknowns.yml",
            "id: the-member",
            "id: removal",
            "“removal” is an unknown here, and a question at ",
        ),
        (
            "mill-weir/background.yml",
            "id: the-grandfather",
            "id: who-pays",
            "“who-pays” is a statement here, and a key point at ",
        ),
        (
            "actors.yml",
            "id: kawabe-shimpo,",
            "id: kawabe,",
            "“kawabe” is an actor here, and an actor at ",
        ),
        (
            "terms.yml",
            "- id: silt",
            "- id: fish-pass",
            "“fish-pass” is a term here, and a term at ",
        ),
    ],
)
def test_an_id_that_is_used_twice(desk: Desk, file: str, old: str, new: str, message: str) -> None:
    desk.edit(file, old, new)
    wrong = new.rpartition(" ")[2].rstrip(",")
    (problem,) = [one for one in desk.link().problems if one.code == "R103"]
    assert problem.message.startswith(message)
    assert problem.place.file == f"content/{file}"
    line = (
        (desk.root / problem.place.file)
        .read_text(encoding="utf-8")
        .split("\n")[problem.place.line - 1]
    )
    assert line[problem.place.column - 1 : problem.place.end_column - 1] == wrong


@pytest.mark.parametrize("name", ["actors", "quotes", "method", "search", "about"])
def test_a_dossier_named_like_another_page(desk: Desk, name: str) -> None:
    (desk.root / "content" / "night-ferry").rename(desk.root / "content" / name)
    linked = desk.link(pages=("about",))
    assert [problem.code for problem in linked.problems] == ["R104"]
    assert linked.problems[0].place.file == f"content/{name}/dossier.yml"


def test_a_page_of_docs_is_only_taken_where_there_is_one(desk: Desk) -> None:
    (desk.root / "content" / "night-ferry").rename(desk.root / "content" / "about")
    assert desk.link().problems == ()


def test_two_positions_of_one_day(desk: Desk) -> None:
    desk.edit(
        "mill-weir/positions.yml",
        "    as_of: {date: 2019, source_says: In 2019}\n    quotes: [and-soon]",
        "    quotes: [the-step, against-haste]\n"
        "    as_of: {date: 2022-05-18, source_says: on Wednesday}",
    )
    problem = desk.problem("R105")
    assert "of 2022-05-18" in problem.message
    assert problem.place.file == "content/mill-weir/positions.yml"


def test_an_actor_that_is_part_of_itself(desk: Desk) -> None:
    desk.edit(
        "mill-weir/cast.yml",
        "- {actor: anglers-union}",
        "- actor: anglers-union\n  part_of: thackray\n"
        '  evidence: {source: gazette, exact: "Owen Thackray, who speaks"}',
    )
    problem = desk.problem("R106")
    assert problem.message == (
        "“anglers-union” is made part of “thackray”, which is part of “anglers-union” already."
    )
    assert str(problem.place) == desk.where("mill-weir/cast.yml", "thackray\n  evidence")


def test_an_actor_in_the_cast_twice(desk: Desk) -> None:
    desk.add("mill-weir/cast.yml", "- {actor: tarn-hollow}\n")
    problem = desk.problem("R107")
    assert str(problem.place) == desk.where("mill-weir/cast.yml", "tarn-hollow", nth=2)


def test_two_entries_of_one_actor_that_rest_on_different_words(desk: Desk) -> None:
    desk.add(
        "mill-weir/cast.yml",
        "- actor: fenn\n  description: Spoke of the cost.\n"
        '  evidence: {source: gazette, exact: "put the cost at £4.2 million"}\n',
    )
    entries = [entry for entry in desk.dossier().cast if entry.actor.id == "fenn"]
    assert len({entry.address for entry in entries}) == 2


def test_a_circle_of_three_is_closed_once(desk: Desk) -> None:
    said = 'evidence: {source: gazette, exact: "Owen Thackray, who speaks"}'
    desk.edit(
        "mill-weir/cast.yml",
        "- {actor: anglers-union}",
        f"- {{actor: anglers-union, part_of: county, {said}}}",
    )
    desk.edit(
        "mill-weir/cast.yml", "- {actor: county}", f"- {{actor: county, part_of: thackray, {said}}}"
    )
    problem = desk.problem("R106")
    assert str(problem.place) == desk.where("mill-weir/cast.yml", "thackray, evidence")


def test_an_actor_that_is_made_part_of_itself_at_once(desk: Desk) -> None:
    desk.edit("mill-weir/cast.yml", "part_of: county", "part_of: fenn")
    assert desk.problem("R106").message == "“fenn” is made part of itself."


def test_part_of_goes_through_any_number_of_steps(desk: Desk) -> None:
    desk.edit(
        "mill-weir/cast.yml",
        "- {actor: anglers-union}",
        "- {actor: anglers-union, part_of: county, "
        'evidence: {source: gazette, exact: "Owen Thackray, who speaks"}}',
    )
    assert desk.dossier().part_of["thackray"] == {"anglers-union", "county"}


def test_two_positions_without_a_date(desk: Desk) -> None:
    desk.add(
        "mill-weir/positions.yml",
        "  - {holder: ringers, question: removal, stance: not-stated}\n",
    )
    problem = desk.problem("R105")
    assert "is without a date" in problem.message
    assert str(problem.place) == desk.where("mill-weir/positions.yml", "ringers", nth=2)
