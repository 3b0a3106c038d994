"""Spec pages: Markdown that a person reads as documentation of a rule, and a test runs.

A page has blocks of code with a title, the name of a file, and cases, each under a `##` heading.
Blocks before the first heading are part of every case, and `README.md` has what a page doesn't
give. A case's block "onrecord check" has the problems that its files must have, all of them; a
case without one must have none. A line there is `file:line:column: severity CODE title`; where
indented lines follow, they are the message and the cure, word for word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

from onrecord.problems import Problem
from onrecord.publication.link import link
from onrecord.reading.dossiers import read
from onrecord.rules import Report, check

SPECS = Path(__file__).parent / "specs"
DOSSIER = "vale-bridge"
SHARED = ("publication.yml", "actors.yml", "terms.yml")
EXPECTED = "onrecord check"

_BLOCK = re.compile(r'^```(\w*) title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_DAY = re.compile(r"\bOn (\d{4}-\d\d-\d\d)\b")
_TODAY = date(2026, 3, 10)


@dataclass(frozen=True)
class Case:
    """One case of a page: its files by name, and what a check must say."""

    page: str
    title: str
    files: dict[str, str]
    expected: list[str]
    today: date = _TODAY

    def __str__(self) -> str:
        return f"{self.page}: {self.title}"


@dataclass
class Page:
    """A spec page: the code it is about (from its name), and its cases."""

    path: Path
    code: str
    title: str
    cases: list[Case] = field(default_factory=list)


def pages() -> list[Page]:
    """Return all spec pages, by code."""
    return [parse(path) for path in sorted(SPECS.glob("[A-Z][0-9]*.md"))]


def parse(path: Path) -> Page:
    """Read a spec page."""
    text = path.read_text(encoding="utf-8")
    opening, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    heading = opening.splitlines()[0].removeprefix("# ")
    code, _, title = heading.partition(" ")
    page = Page(path, code, title)
    shared = _blocks(opening)
    for section in sections:
        name = section.splitlines()[0]
        files = shared | _blocks(section)
        expected = files.pop(EXPECTED, "")
        day = _DAY.search(section)
        page.cases.append(
            Case(
                path.stem,
                name,
                files,
                [line.strip() for line in expected.splitlines() if line.strip()],
                date.fromisoformat(day[1]) if day else _TODAY,
            )
        )
    return page


def run(case: Case, folder: Path) -> Report:
    """Write a case's files, with what it doesn't give, into `folder` and check them."""
    content = folder / "content"
    for name, text in _completed(case.files).items():
        path = folder / _whole_name(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    reading = read(content, folder)
    linked = link(reading)
    return check(
        linked.publication, earlier=[*reading.problems, *linked.problems], today=case.today
    )


def said(report: Report, expected: list[str]) -> list[str]:
    """Return what a check says, in as much detail as `expected` has for each problem."""
    lines: list[str] = []
    told = _with_details(expected)
    for number, problem in enumerate(report.problems):
        lines.append(head(problem))
        if number < len(told) and told[number]:
            text = f"{problem.message}\n{problem.cure}"
            lines += [line.strip() for line in text.split("\n")]
    return lines


def head(problem: Problem) -> str:
    """Return a problem's first line, its file named as on a page."""
    place = str(problem.place).removeprefix("content/").removeprefix(f"{DOSSIER}/")
    return f"{place}: {problem.severity} {problem.code} {problem.title}"


_HEAD = re.compile(r".+?:\d+:\d+: (?:error|warning|reminder) [A-Z]\d{3} ")


def _with_details(expected: list[str]) -> list[bool]:
    """Tell for each problem that is expected whether its message and cure are told."""
    heads = [bool(_HEAD.match(line)) for line in expected] + [True]
    return [not after for this, after in pairwise(heads) if this]


def _blocks(text: str) -> dict[str, str]:
    return {title: body for _, title, body in _BLOCK.findall(text)}


def _whole_name(name: str) -> str:
    if name.startswith("content/"):
        return name
    return f"content/{name}" if name in SHARED else f"content/{DOSSIER}/{name}"


def _completed(files: dict[str, str]) -> dict[str, str]:
    """Add what a page doesn't give: the files of README.md, with the actors that it names."""
    given = _blocks((SPECS / "README.md").read_text(encoding="utf-8"))
    whole = given | files
    if "actors.yml" not in files:
        yaml = "\n".join(text for name, text in files.items() if name.endswith(".yml"))
        named = set(re.findall(r"[a-z-]+", yaml))
        actors = given["actors.yml"].splitlines(keepends=True)
        whole["actors.yml"] = "".join(one for one in actors if _ids(one)[0] in named) or "[]\n"
    if "cast.yml" not in files:
        cast = [f"- {{actor: {one}}}\n" for one in _ids(whole["actors.yml"])]
        whole["cast.yml"] = "".join(cast) or "[]\n"
    if "dossier.yml" not in files:
        headline = whole["sources/courier.txt"].split("\n")[0]
        whole["dossier.yml"] = given["dossier.yml"].replace("HEADLINE", headline)
    return whole


def _ids(yaml: str) -> list[str]:
    return re.findall(r"\bid: ([a-z0-9-]+)", yaml)
