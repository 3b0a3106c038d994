"""The editor's command: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
import yaml

from newsroom import Newsroom
from onrecord.cli import COMMANDS
from onrecord.cli.progress import Progress


def onrecord(
    newsroom: Newsroom, *arguments: str, folder: str = "."
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from onrecord.cli import main; main()", *arguments],
        cwd=newsroom.root / folder, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_what_holds_is_said_to_hold(newsroom: Newsroom) -> None:
    done = onrecord(newsroom, "check", "--strict", folder="content/mill-weir")
    assert done.returncode == 0, done.stdout
    assert done.stdout.strip() == "No problems."
    assert done.stderr == ""


def test_an_error_has_its_place_and_status(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
    done = onrecord(newsroom, "check")
    assert done.returncode == 1
    assert "content/mill-weir/quotes.yml:28:22: error Q201" in done.stdout
    found = json.loads(onrecord(newsroom, "check", "--format", "json").stdout)
    assert [(one["code"], one["line"]) for one in found] == [("Q201", 28)]
    assert "::error file=content/mill-weir/quotes.yml,line=28," in (
        onrecord(newsroom, "check", "--format", "github").stdout
    )


def test_a_warning_fails_under_strict_alone(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/dossier.yml", "£4.2 million", "£5.2 million")
    assert onrecord(newsroom, "check").returncode == 0
    assert onrecord(newsroom, "check", "--strict").returncode == 1
    assert onrecord(newsroom, "check", "night-ferry/", "--strict").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "no-such-dossier"), "no-such-dossier"),
        (("check", "--format", "xml"), "xml"),
        (("chekc",), "chekc"),
        (("write",), "DIR"),
        (("write", "."), "holds the publication itself"),
        (("write", "content/mill-weir"), "holds the publication itself"),
        (("write", "mkdocs.yml"), "is a file"),
        (("write", "docs/../kept"), "is not empty"),
        (("coverage", "no-such-dossier"), "no-such-dossier"),
    ],
)
def test_wrong_use_is_a_sentence_and_status_2(
    newsroom: Newsroom, arguments: tuple[str, ...], said: str
) -> None:
    (newsroom.root / "kept").mkdir()
    (newsroom.root / "kept" / "mine.md").write_text("mine")
    done = onrecord(newsroom, *arguments)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert (newsroom.root / "kept" / "mine.md").read_text() == "mine"
    assert (newsroom.root / "content" / "mill-weir" / "quotes.yml").is_file()


def test_outside_a_publication_it_says_so(newsroom: Newsroom) -> None:
    (newsroom.root / "mkdocs.yml").unlink()
    done = onrecord(newsroom, "check", folder="docs")
    assert done.returncode == 2
    assert "There is no mkdocs.yml" in done.stderr


def test_settings_of_others_in_mkdocs_yml_are_no_concern(newsroom: Newsroom) -> None:
    (newsroom.root / "mkdocs.yml").write_text(
        "site_name: !ENV [NAME, x]\ntheme: {name: material, language: en}\n"
        "extra:\n  x: !!python/name:material.extensions.emoji.twemoji\n"
        "plugins: {search: {}, onrecord: {content: facts}}\n"
    )
    (newsroom.root / "content").rename(newsroom.root / "facts")
    done = onrecord(newsroom, "check", "--strict")
    assert done.returncode == 0, done.stderr + done.stdout


@pytest.mark.parametrize("text", ["a: [", "- 1", "\x00", "plugins: [{onrecord: {content: 1}}]"])
def test_an_mkdocs_yml_that_cant_be_read_is_told(newsroom: Newsroom, text: str) -> None:
    (newsroom.root / "mkdocs.yml").write_text(text)
    done = onrecord(newsroom, "check")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_coverage_says_what_is_used(newsroom: Newsroom) -> None:
    done = onrecord(newsroom, "coverage", "mill-weir")
    assert done.returncode == 0, done.stderr
    assert "Quotations   13 of 14 found, 1 could not be checked" in done.stdout
    assert "Source radio\n    has no text" in done.stdout
    assert "1 set aside" in done.stdout
    assert "otters" not in done.stdout.lower()
    assert "otters use both banks" in onrecord(newsroom, "coverage", "--unused").stdout.lower()


def test_pages_are_written_for_another_engine(newsroom: Newsroom) -> None:
    done = onrecord(newsroom, "write", "out")
    assert done.returncode == 0, done.stderr
    quotes = (newsroom.root / "out" / "mill-weir" / "quotes" / "index.md").read_text("utf-8")
    _, matter, body = quotes.split("---\n", 2)
    assert yaml.safe_load(matter)["title"] == "The mill weir at Tarn Hollow: Quotes"
    assert "\n# Quotes {" in body
    assert (newsroom.root / "out" / "assets" / "onrecord" / "onrecord.css").is_file()
    (newsroom.root / "out" / "stale.md").write_text("stale")
    assert onrecord(newsroom, "write", "out").returncode == 0
    assert not (newsroom.root / "out" / "stale.md").exists()


def test_force_replaces_a_folder_that_is_not_its_own(newsroom: Newsroom) -> None:
    (newsroom.root / "out").mkdir()
    (newsroom.root / "out" / "mine.md").write_text("mine")
    assert onrecord(newsroom, "write", "--force", "out").returncode == 0
    assert not (newsroom.root / "out" / "mine.md").exists()


def test_nothing_is_written_of_facts_that_do_not_hold(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
    done = onrecord(newsroom, "write", "out")
    assert done.returncode == 1
    assert "Q201" in done.stderr
    assert not (newsroom.root / "out").exists()


def test_addresses_without_directories_are_written_where_asked_for(newsroom: Newsroom) -> None:
    assert onrecord(newsroom, "write", "--no-directory-urls", "out").returncode == 0
    quotes = (newsroom.root / "out" / "mill-weir" / "quotes" / "index.md").read_text("utf-8")
    assert 'href="../../actors/coyle/index.html"' in quotes


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(newsroom: Newsroom, command: str) -> None:
    help_text = onrecord(newsroom, command, "--help").stdout
    assert "Examples:" in help_text
    assert f"onrecord {command}" in help_text
    assert command in onrecord(newsroom, "--help").stdout


def test_the_help_loads_nothing_heavy() -> None:
    script = (
        "import sys; from onrecord.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'pydantic', 'babel', 'jinja2', 'mkdocs', 'rapidfuzz'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_bar_says_how_far_the_work_is() -> None:
    progress = Progress()
    progress("checking", 0.5)
    assert progress.picture(3.2) == f"[{'=' * 12}{' ' * 12}] checking (3 s)"
    progress("done", 7)
    assert progress.picture(4).startswith(f"[{'=' * 24}]")


def test_a_person_who_watches_sees_a_bar_and_a_file_does_not() -> None:
    script = (
        "import time\nfrom onrecord.cli.progress import watched\n"
        "with watched() as progress:\n    progress('checking', 0.5)\n    time.sleep(1.3)\n"
    )
    ours, theirs = os.openpty()
    try:
        subprocess.run([sys.executable, "-c", script], stderr=theirs, check=True, timeout=60)
        drawn = os.read(ours, 10_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert "[============            ] checking (1 s)" in drawn
    assert drawn.endswith("\r\x1b[K")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stderr == b""


def test_coverage_of_what_has_errors_says_so(newsroom: Newsroom) -> None:
    (newsroom.root / "content" / "publication.yml").unlink()
    done = onrecord(newsroom, "coverage")
    assert done.returncode == 1
    assert "1 error in 1 file. `onrecord check` says which." in done.stderr
    assert "Traceback" not in done.stderr


def test_coverage_names_what_is_open(newsroom: Newsroom) -> None:
    newsroom.change(
        "mill-weir/sources.yml",
        "  set_aside:\n    - {text: He would not know the river now., "
        "because: Adds nothing to the remark before it.}\n",
        "",
    )
    newsroom.change("mill-weir/cast.yml", "- {actor: tarn-hollow}\n", "")
    done = onrecord(newsroom, "coverage")
    assert "unused: ‘He would not know the river now.’" in done.stdout
    assert "not in the cast: " in done.stdout
    assert "All dossiers" in done.stdout


def test_a_dossier_named_like_a_page_by_hand_is_an_error(newsroom: Newsroom) -> None:
    (newsroom.root / "docs" / "mill-weir").mkdir(parents=True)
    (newsroom.root / "docs" / "mill-weir" / "index.md").write_text("# Ours\n")
    done = onrecord(newsroom, "check")
    assert done.returncode == 1
    assert "R104" in done.stdout
