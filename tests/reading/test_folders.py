"""Folders and files that are not as they should be: each a clear problem, none an exception."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from vale import FILES, Newsroom, where

from onrecord.problems import WrongUse
from onrecord.reading import read

QUOTES = "vale-bridge/quotes.yml"
SOURCES = "vale-bridge/sources.yml"
COURIER = "vale-bridge/sources/courier.txt"
DOSSIER = FILES["vale-bridge/dossier.yml"]


def one(newsroom: Newsroom) -> tuple[str, str]:
    """Return where the one problem is, and its cure."""
    (problem,) = newsroom.read().problems
    return where(problem), problem.cure


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("publication.yml", "publication.yml:1:1 Y105"),
        ("vale-bridge/dossier.yml", "vale-bridge:1:1 Y106"),
        (COURIER, f"{SOURCES}:7:9 Y105"),
    ],
)
def test_a_file_that_must_be_there(newsroom: Newsroom, name: str, expected: str) -> None:
    newsroom.move(name, "")
    assert one(newsroom)[0] == expected


@pytest.mark.parametrize(
    "name", ["actors.yml", "terms.yml", "vale-bridge/unknowns.yml", "vale-bridge/cast.yml"]
)
def test_a_file_that_may_be_left_out(newsroom: Newsroom, name: str) -> None:
    newsroom.move(name, "")
    assert newsroom.problems() == []


@pytest.mark.parametrize(
    ("name", "to", "cure"),
    [
        (QUOTES, "vale-bridge/qoutes.yml", "Call it quotes.yml."),
        (QUOTES, "vale-bridge/Quotes.yml", "Call it quotes.yml."),
        (QUOTES, "vale-bridge/quotes.yaml", "Call it quotes.yml."),
        (QUOTES, "vale-bridge/quotes.YML", "Call it quotes.yml."),
        (QUOTES, "vale-bridge/quotes", "Call it quotes.yml."),
        (QUOTES, "vale-bridge/quote/a.yml", "Call it quotes."),
        (QUOTES, "vale-bridge/quotes/a.yaml", "Call it a.yml."),
        ("terms.yml", "glossary.yml", "where they are read"),
        ("actors.yml", "actor.yml", "Call it actors.yml."),
        ("actors.yml", "actors/people.yaml", "Call it people.yml."),
    ],
)
def test_a_file_of_facts_under_another_name_is_never_passed_over(
    newsroom: Newsroom, name: str, to: str, cure: str
) -> None:
    newsroom.move(name, to)
    found, said = one(newsroom)
    at = to.rpartition("/")[0] if to.startswith("vale-bridge/quote/") else to
    assert found == f"{at}:1:1 Y103"
    assert cure in said


def test_what_holds_no_facts_is_let_be(newsroom: Newsroom) -> None:
    newsroom.write(
        {
            "README.md": "Read me",
            ".DS_Store": b"\xff\x00",
            ".git/config.yml": "x: [",
            "vale-bridge/README": "Read me",
            "vale-bridge/notes.txt": "…",
            "vale-bridge/quotes.yml~": "an editor's spare copy: [",
            "vale-bridge/.quotes.yml.swp": b"\xff",
            "vale-bridge/images/bridge.png": b"\x89PNG",
            "vale-bridge/sources/scan.pdf": b"%PDF",
        }
    )
    assert newsroom.problems() == []


def test_a_folder_without_a_dossier(newsroom: Newsroom) -> None:
    newsroom.write({"drafts/notes.md": "…"})
    assert one(newsroom)[0] == "drafts:1:1 Y106"


@pytest.mark.parametrize(
    ("name", "cure"), [("Vale Bridge", "vale-bridge"), ("con", "the-con"), ("橋", "from a to z")]
)
def test_a_folder_whose_name_is_no_address(newsroom: Newsroom, name: str, cure: str) -> None:
    newsroom.write({f"{name}/dossier.yml": DOSSIER})
    found, said = one(newsroom)
    assert found == f"{name}:1:1 Y107"
    assert cure in said


@pytest.mark.parametrize("name", [QUOTES, "publication.yml", "vale-bridge/dossier.yml"])
def test_a_folder_where_a_file_is_due(newsroom: Newsroom, name: str) -> None:
    newsroom.move(name, "")
    newsroom.write({f"{name}/x.txt": "…"})
    assert f"{name}:1:1 Y102" in newsroom.problems()


def test_a_pipe_is_not_waited_for(newsroom: Newsroom) -> None:
    os.mkfifo(newsroom.content / "vale-bridge/events2.yml")
    newsroom.move(COURIER, "")
    os.mkfifo(newsroom.content / COURIER)
    assert newsroom.problems() == ["vale-bridge/events2.yml:1:1 Y102", f"{COURIER}:1:1 Y102"]


class TestLinks:
    @pytest.fixture
    def outside(self, tmp_path_factory: pytest.TempPathFactory) -> Path:
        folder = tmp_path_factory.mktemp("outside")
        for name, text in FILES.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    @pytest.mark.parametrize("name", [QUOTES, COURIER, "actors.yml", "vale-bridge/dossier.yml"])
    def test_a_file_outside(self, newsroom: Newsroom, outside: Path, name: str) -> None:
        newsroom.move(name, "")
        (newsroom.content / name).symlink_to(outside / name)
        assert newsroom.problems() == [f"{name}:1:1 Y101"]

    def test_a_folder_outside(self, newsroom: Newsroom, outside: Path) -> None:
        (newsroom.content / "other").symlink_to(outside / "vale-bridge")
        assert newsroom.problems() == ["other:1:1 Y101"]

    def test_a_way_back_out(self, newsroom: Newsroom, outside: Path) -> None:
        newsroom.move(COURIER, "")
        (newsroom.content / COURIER).symlink_to("../../../../../../etc/passwd")
        (newsroom.content / "vale-bridge/quotes").symlink_to(outside)
        assert [one.rpartition(" ")[2] for one in newsroom.problems()] == ["Y101", "Y101"]

    def test_nowhere_and_in_a_circle(self, newsroom: Newsroom) -> None:
        newsroom.move(COURIER, "")
        (newsroom.content / COURIER).symlink_to("gone.txt")
        (newsroom.content / "circle").symlink_to("circle")
        assert newsroom.problems() == ["circle:1:1 Y101", f"{COURIER}:1:1 Y101"]

    def test_inside_is_as_good_as_a_copy(self, newsroom: Newsroom) -> None:
        newsroom.move(COURIER, "vale-bridge/sources/the-courier.txt")
        (newsroom.content / COURIER).symlink_to("the-courier.txt")
        reading = newsroom.read()
        assert reading.problems == ()
        assert reading.dossiers[0].texts["courier"].startswith(b"Ana Duarte")

    def test_the_content_itself_may_be_one(self, newsroom: Newsroom, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(newsroom.content)
        assert read(link, tmp_path).problems == ()


@pytest.mark.parametrize(
    ("path", "expected", "cure"),
    [
        ("../../etc/passwd", "Y104", "sources/courier.txt"),
        ("/etc/passwd", "Y104", "sources/courier.txt"),
        ("sources/../../actors.yml", "Y104", "sources/courier.txt"),
        ("./sources/courier.txt", "Y104", "sources/courier.txt"),
        ("sources\\courier.txt", "Y104", "sources/courier.txt"),
        ('"C:/courier.txt"', "Y104", "sources/courier.txt"),
        ("sources//courier.txt", "Y104", "sources/courier.txt"),
        ("sources/Courier.txt", "Y105", "Write courier.txt."),
        ("sources/courrier.txt", "Y105", "Write courier.txt."),
        ("source/courier.txt", "Y105", "Write sources."),
        ("sources", "Y102", "path of the file"),
        ("sources/courier.txt/x", "Y102", "path of the file"),
        (f"sources/{'x' * 5000}.txt", "Y105", "Put the text"),
    ],
)
def test_a_path_that_leads_astray(newsroom: Newsroom, path: str, expected: str, cure: str) -> None:
    newsroom.change(SOURCES, "sources/courier.txt", path)
    found, said = one(newsroom)
    column = 10 if path.startswith('"') else 9
    assert found == f"{SOURCES}:7:{column} {expected}"
    assert cure in said


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"He said:\n\nna\xefve\n", "3:3 Y114"),
        ("über\n".encode("utf-16"), "1:1 Y114"),
        (b"a\x00b", "1:2 Y115"),
        ("a\r\nb\x92c".encode(), "2:2 Y115"),
    ],
)
def test_a_text_that_is_no_text(newsroom: Newsroom, data: bytes, expected: str) -> None:
    newsroom.write({COURIER: data})
    reading = newsroom.read()
    assert [where(problem) for problem in reading.problems] == [f"{COURIER}:{expected}"]
    assert list(reading.dossiers[0].texts) == ["county"]


def test_a_text_is_handed_on_byte_for_byte(newsroom: Newsroom) -> None:
    data = "\ufeffOne\r\n\r\n\ttwo\x0c\u202ethree\u2028\u200b\n\n".encode()
    newsroom.write({COURIER: data})
    reading = newsroom.read()
    assert reading.problems == ()
    assert reading.dossiers[0].texts["courier"] == data


def test_files_and_folders_without_rights(newsroom: Newsroom) -> None:
    (newsroom.content / QUOTES).chmod(0)
    (newsroom.content / COURIER).chmod(0)
    newsroom.write({"locked/dossier.yml": DOSSIER})
    (newsroom.content / "locked").chmod(0)
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from onrecord.reading import read\n"
        "import os\n"
        "root = Path(sys.argv[1])\n"
        "if os.geteuid() == 0:\n"
        "    os.setgid(65534)\n"
        "    os.setuid(65534)\n"
        "for problem in read(root / 'content', root).problems:\n"
        "    print(problem.place, problem.code)\n"
    )
    for folder in (newsroom.root, *newsroom.root.parents):
        if folder.stat().st_uid == os.geteuid() and folder.name:
            folder.chmod(folder.stat().st_mode | 0o055)
    run = [sys.executable, "-c", script, str(newsroom.root)]
    # Whoever has no rights can't write down what of the code was covered, either.
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")
    }
    done = subprocess.run(run, capture_output=True, text=True, check=False, env=environment)
    (newsroom.content / "locked").chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "content/locked:1:1 Y110",
        f"content/{QUOTES}:1:1 Y110",
        f"content/{COURIER}:1:1 Y110",
    ]


def test_no_content_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="no folder"):
        read(tmp_path / "content", tmp_path)


def test_names_that_are_no_utf8_are_shown(newsroom: Newsroom) -> None:
    (newsroom.content / os.fsdecode(b"vale-bridge/qu\xff.yml")).write_bytes(b"- a")
    assert newsroom.problems() == ["vale-bridge/qu\ufffd.yml:1:1 Y103"]
