"""What the handbook and the README tell an editor to type is typed here, and must hold."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from onrecord.problems import Place
from onrecord.project import Project, examine
from onrecord.rules import Report
from onrecord.texts.matching import SpeechForm, Verdict, Voice, find_passage, find_quote
from onrecord.texts.text import Text
from onrecord.when import parse, words

ROOT = Path(__file__).parents[1]
HANDBOOK = ROOT / "docs" / "handbook"
BLOCK = re.compile(r'^ *```\w* title="(content/[^"]+)"\n(.*?)^ *```$', re.MULTILINE | re.DOTALL)
PARAGRAPH = re.compile(r"^> (.+)$", re.MULTILINE)
CONTRACT = (HANDBOOK / "word-for-word.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.+?) \| (found|not found)\b(.*) \|$", re.MULTILINE)
DATE = re.compile(r'^\| `"?([\[\d][^`"]*)"?` \| (.+?)(?: \(\d[^|]*)? \|$', re.MULTILINE)


def blocks(*pages: Path) -> dict[str, str]:
    """The files that the pages give, by name; a later page has the last word."""
    return {
        name: dedent(text)
        for page in pages
        for name, text in BLOCK.findall(page.read_text(encoding="utf-8"))
    }


def checked(files: dict[str, str], folder: Path) -> Report:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
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
