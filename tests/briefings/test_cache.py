"""A briefing is made again where anything that it is made of has changed, and only there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from press import made

from newsroom import EXAMPLE
from onrecord.briefings.two_pages import making
from onrecord.typeset import document


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dossiers whose briefings are made, all papers of one at once."""
    done: list[str] = []
    make = making.make

    def counted(draft: making.Draft) -> tuple[making.Made, ...]:
        done.append(draft.dossier)
        return make(draft)

    monkeypatch.setattr("onrecord.briefings.two_pages.printing.make", counted)
    monkeypatch.setattr(
        "onrecord.briefings.prints.on_all_cores", lambda work, pieces, _: map(work, pieces)
    )
    return done


def test_it_is_never_stale(
    tmp_path: Path, count: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "content")
    cache = tmp_path / "kept"
    first = made(tmp_path, cache=cache)
    assert len(count) == 2
    assert made(tmp_path, cache=cache) == first
    assert len(count) == 2, "nothing changed, nothing is made again"

    dossier = tmp_path / "content" / "mill-weir" / "dossier.yml"
    text = dossier.read_text(encoding="utf-8")
    dossier.write_text("# a line more\n" + text, encoding="utf-8")
    assert made(tmp_path, cache=cache).files == first.files
    assert len(count) == 2, "where a fact stands is not printed"

    dossier.write_text(text.replace("at Tarn Hollow", "at Turn Hollow"), encoding="utf-8")
    changed = made(tmp_path, cache=cache)
    assert count[2:] == ["mill-weir"]
    assert changed.files == made(tmp_path).files
    assert changed.files != first.files
    count.clear()

    made(tmp_path, site="https://elsewhere.example/", cache=cache)
    assert len(count) == 2, "the address is printed"
    count.clear()

    monkeypatch.setattr(document, "_templates", lambda: b"another template")
    made(tmp_path, site="https://elsewhere.example/", cache=cache)
    assert len(count) == 2
    count.clear()

    monkeypatch.setattr(document, "_typesetter", lambda: "another version")
    made(tmp_path, site="https://elsewhere.example/", cache=cache)
    assert len(count) == 2
    count.clear()

    monkeypatch.setattr(making, "_code", lambda: b"other code")
    made(tmp_path, site="https://elsewhere.example/", cache=cache)
    assert len(count) == 2


def test_a_damaged_file_is_made_again(tmp_path: Path, count: list[str]) -> None:
    first = made(EXAMPLE.parent, cache=tmp_path)
    for file in tmp_path.iterdir():
        if file.name != ".gitignore":
            file.write_bytes(file.read_bytes()[:-10])
    assert made(EXAMPLE.parent, cache=tmp_path) == first
    assert len(count) == 4
