"""One mistake is one problem: what can't be read is reported, and not what refers to it as well."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.publication.link import link
from onrecord.reading import read
from onrecord.rules import check

EXAMPLE = Path(__file__).parent.parent / "example" / "content"
TODAY = date(2026, 3, 10)

FILES = sorted(str(one.relative_to(EXAMPLE)) for one in EXAMPLE.rglob("*.yml"))
IN_A_FOLDER = [one for one in FILES if Path(one).stem not in ("dossier", "publication")]

Step = Callable[[Path], None]


def told(folder: Path) -> list[str]:
    """What a check of the content in `folder` says, as `file:line code`."""
    reading = read(folder / "content", folder)
    linked = link(reading)
    report = check(linked.publication, earlier=[*reading.problems, *linked.problems], today=TODAY)
    return [
        f"{problem.place.file.removeprefix('content/')}:{problem.place.line} {problem.code}"
        for problem in report.problems
    ]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "content")
    return tmp_path / "content"


def change(file: Path, old: str, new: str) -> int:
    """Put `new` in place of the first `old`, which is there; return the number of its line."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_example_has_no_problem(content: Path) -> None:
    assert told(content.parent) == []


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_one_problem(content: Path, name: str) -> None:
    (content / name).write_text("# Nothing yet.\n", encoding="utf-8")
    assert told(content.parent) == [f"{name}:1 Y112"]


@pytest.mark.parametrize("name", [one for one in FILES if not one.endswith("dossier.yml")])
def test_a_misspelt_name_is_one_problem(content: Path, name: str) -> None:
    wrong = f"{name.removesuffix('.yml')[:-1]}.yml"
    (content / name).rename(content / wrong)
    assert told(content.parent) == [f"{wrong}:1 Y103"]


@pytest.mark.parametrize("name", IN_A_FOLDER)
def test_another_ending_is_one_problem_in_a_split_folder_too(content: Path, name: str) -> None:
    stem = name.removesuffix(".yml")
    (content / name).rename(content / f"{stem}.yaml")
    assert told(content.parent) == [f"{stem}.yaml:1 Y103"]
    (content / stem).mkdir(exist_ok=True)
    (content / f"{stem}.yaml").rename(content / stem / "all.yaml")
    assert told(content.parent) == [f"{stem}/all.yaml:1 Y103"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_yaml_cant_read_is_one_problem(content: Path, name: str) -> None:
    file = content / name
    lines = file.read_text(encoding="utf-8").count("\n")
    with file.open("a", encoding="utf-8") as end:
        end.write("}\n")
    (problem,) = told(content.parent)
    assert problem.startswith(f"{name}:{lines + 1} Y1")


def test_of_an_entry_of_the_cast_with_a_problem_nothing_is_concluded(content: Path) -> None:
    cast = content / "mill-weir" / "cast.yml"
    line = change(cast, "part_of:", "partof:")
    assert told(content.parent) == [f"mill-weir/cast.yml:{line} S101"]


def test_a_whole_that_nobody_knows_is_one_problem(content: Path) -> None:
    cast = content / "mill-weir" / "cast.yml"
    line = change(cast, "part_of: ", "part_of: un")
    assert told(content.parent) == [f"mill-weir/cast.yml:{line} R101"]


def test_a_forgotten_dash_leaves_both_ids_known(content: Path) -> None:
    quotes = content / "mill-weir" / "quotes.yml"
    lines = quotes.read_text(encoding="utf-8").splitlines()
    second = [number for number, line in enumerate(lines) if line.startswith("- id: ")][1]
    lines[second] = lines[second].replace("-", " ", 1)
    quotes.write_text("\n".join(lines), encoding="utf-8")
    assert told(content.parent) == [f"mill-weir/quotes.yml:{second + 1} Y120"]


def test_a_forgotten_dash_mixes_no_two_facts(content: Path) -> None:
    """An actor has a name or a description: the second's is none of the first's."""
    actors = content / "actors.yml"
    before = actors.read_text(encoding="utf-8")
    two = """\
- id: ann
  name: Ann
  kind: person
  id: a-clerk
  described_as: a clerk
  kind: person
"""
    actors.write_text(before + two, encoding="utf-8")
    line = before.count("\n") + 4
    assert told(content.parent) == [f"actors.yml:{line} Y120"]


def test_what_refers_to_nothing_is_still_told_beside_it(content: Path) -> None:
    """A file that is read says which ids there are, whatever another one lacks."""
    (content / "mill-weir" / "cast.yml").write_text("", encoding="utf-8")
    events = content / "mill-weir" / "events.yml"
    line = change(events, "actors: [county]", "actors: [zzz]")
    assert told(content.parent) == [
        "mill-weir/cast.yml:1 Y112",
        f"mill-weir/events.yml:{line} R101",
    ]


def test_a_file_that_is_not_there_hides_no_reference(content: Path) -> None:
    (content / "mill-weir" / "quotes.yml").unlink()
    assert {one.rpartition(" ")[2] for one in told(content.parent)} == {"R101"}
