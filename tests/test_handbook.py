"""What the handbook and the README tell an editor to type is typed here, and must hold."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

import onrecord
from onrecord.interface import Interface
from onrecord.problems import Place
from onrecord.project import Project, examine
from onrecord.rules import Report
from onrecord.texts.matching import SpeechForm, Verdict, Voice, find_passage, find_quote
from onrecord.texts.text import Text
from onrecord.when import parse, words

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "docs" / "handbook"
BLOCK = re.compile(r'^ *```\w* title="([^"]+)"\n(.*?)^ *```$', re.MULTILINE | re.DOTALL)
PARAGRAPH = re.compile(r"^> (.+)$", re.MULTILINE)
CONTRACT = (HANDBOOK / "word-for-word.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.+?) \| (found|not found)\b(.*) \|$", re.MULTILINE)
CODE = re.compile(r'\bKind\(\s*"([A-Z]\d{3})"')
LISTED = re.compile(r"^- \[(\w+)\]\(rules/\1\.md\)", re.MULTILINE)
DATE = re.compile(r'^\| `"?([\[\d][^`"]*)"?` \| (.+?)(?: \(\d[^|]*)? \|$', re.MULTILINE)


def blocks(*pages: Path) -> dict[str, str]:
    """The files that the pages give, by name; a later page has the last word."""
    return {
        name: text
        for page in pages
        for name, text in blocks_in(page.read_text(encoding="utf-8")).items()
    }


def blocks_in(text: str) -> dict[str, str]:
    return {name: dedent(block) for name, block in BLOCK.findall(text)}


def section(page: Path, heading: str) -> str:
    """What stands on a page below a heading, down to the next one as high."""
    level = heading.partition(" ")[0]
    text = page.read_text(encoding="utf-8")
    return re.split(rf"^{level} ", text.partition(f"\n{heading}\n")[2], flags=re.MULTILINE)[0]


def write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def checked(files: dict[str, str], folder: Path) -> Report:
    write(files, folder)
    shutil.copy(ROOT / "content" / "publication.yml", folder / "content")
    return examine(Project(folder, folder / "content")).report


def test_the_first_dossier_holds(tmp_path: Path) -> None:
    files = blocks(HANDBOOK / "first-dossier.md")
    assert len(files) == 6
    assert checked(files, tmp_path).problems == ()


def test_a_changed_word_in_it_is_reported_as_the_handbook_shows(tmp_path: Path) -> None:
    files = blocks(HANDBOOK / "first-dossier.md")
    quotes = "content/orrin-library/quotes.yml"
    assert "closing it for good" in files[quotes]
    files[quotes] = files[quotes].replace("for good", "for ever")
    (problem,) = checked(files, tmp_path).problems
    assert (problem.code, problem.place) == ("Q201", Place(quotes, 2, 35, 2, 39))
    shown = (HANDBOOK / "reports.md").read_text(encoding="utf-8")
    assert f"{problem.place}: {problem.severity} {problem.code} {problem.title}" in shown
    assert all(f"  {line}\n" in shown for line in problem.message.splitlines())
    assert f"  {problem.cure}\n" in shown


def test_the_dossier_of_all_kinds_of_fact_holds(tmp_path: Path) -> None:
    files = blocks(HANDBOOK / "first-dossier.md", HANDBOOK / "writing-facts.md")
    for kind in ("positions", "events", "background", "unknowns"):
        assert f"content/orrin-library/{kind}.yml" in files
    assert checked(files, tmp_path).problems == ()


def test_the_first_fact_of_the_readme_holds(tmp_path: Path) -> None:
    files = blocks(ROOT / "README.md")
    assert len(files) == 6
    assert checked(files, tmp_path).problems == ()


def ran(code: str, folder: Path) -> str:
    """Run a command in a folder, which must work, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def test_a_publication_begins_in_an_empty_folder(tmp_path: Path) -> None:
    start = section(HANDBOOK / "publishing.md", "## From an empty folder")
    files = blocks_in(start)
    assert len(files) == 7
    write(files, tmp_path)
    drawn = re.findall(r"^ *([\w.-]+/?)  +\S|^ *(\w+/)$", start, re.MULTILINE)
    parts = {part for name in files for part in Path(name).parts}
    assert {(one or other).rstrip("/") for one, other in drawn} == parts | {"docs"}
    (tmp_path / "docs").mkdir()
    check = "from onrecord.cli import main; main(['check', '--strict'])"
    assert ran(check, tmp_path) == "No problems."
    ran("from mkdocs.__main__ import cli; cli(['build', '--strict'])", tmp_path)
    assert (tmp_path / "site" / "night-bus" / "briefing.pdf").is_file()
    write(blocks(HANDBOOK / "first-dossier.md"), tmp_path)  # as it says at the end
    actors = (
        files["content/actors.yml"] + blocks(HANDBOOK / "first-dossier.md")["content/actors.yml"]
    )
    write({"content/actors.yml": actors}, tmp_path)
    assert ran(check, tmp_path) == "No problems."


def test_a_translation_begins_as_the_handbook_says(tmp_path: Path) -> None:
    write(blocks_in(section(HANDBOOK / "publishing.md", "### Your own translation")), tmp_path)
    words = Interface.of("pt", tmp_path / "languages")
    assert words.text("Published %(when)s", when="hoje") == "Publicado hoje"
    dates = ("%(number)s date is not known", "%(number)s dates are not known")
    assert [str(words.count(*dates, number)) for number in (1, 7)] == [
        "1 data não é conhecida",
        "7 datas não são conhecidas",
    ]
    template = (ROOT / "generator/onrecord/locale/onrecord.pot").read_text(encoding="utf-8")
    assert all(f'msgid "{message}"' in template for message in (dates[0], "Key actors"))


def test_everything_that_can_be_wrong_has_its_place_among_the_rules() -> None:
    package = Path(onrecord.__file__).parent
    held = [
        code for file in package.rglob("*.py") for code in CODE.findall(file.read_text("utf-8"))
        if file.name != "problems.py"  # has an example
    ]  # fmt: skip
    assert {"B902", "P101", "Q201", "Y101"} <= set(held)
    listed = LISTED.findall(runpy.run_path(str(HANDBOOK / "reference.py"))["rules"]())
    assert sorted(listed) == sorted(held)


@pytest.mark.parametrize(("offered", "verdict", "why"), ROW.findall(CONTRACT))
def test_a_row_of_the_contract_holds(offered: str, verdict: str, why: str) -> None:
    (paragraph,) = PARAGRAPH.findall(CONTRACT)
    text = Text.from_bytes(paragraph.encode(), "en")
    voice = Voice(form=SpeechForm.MARKS, speaker=("Mara Lind",), others=())
    lookup = find_quote(text, offered, voice)
    assert (lookup.verdict is Verdict.FOUND) == (verdict == "found")
    assert bool(lookup.cautions) == ("with a warning" in why)
    if "As a passage it is found" in why:
        assert find_passage(text, offered).verdict is Verdict.FOUND


@pytest.mark.parametrize(("written", "shown"), DATE.findall(CONTRACT))
def test_a_date_is_shown_as_the_contract_says(written: str, shown: str) -> None:
    assert words(parse(written), "en") == shown


def test_the_contract_has_its_tables() -> None:
    assert {verdict for _, verdict, _ in ROW.findall(CONTRACT)} == {"found", "not found"}
    assert len(DATE.findall(CONTRACT)) == 10
