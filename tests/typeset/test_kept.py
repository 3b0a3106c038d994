"""What is kept is given back whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.typeset import cores
from onrecord.typeset.cores import FEW, on_all_cores
from onrecord.typeset.kept import Kept

ONE, OTHER = "a" * 64, "b" * 64


def test_it_gives_back_what_was_kept(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    assert kept.get(ONE) is None
    kept.put(ONE, b"content")
    assert kept.get(ONE) == b"content"
    assert kept.get(OTHER) is None
    assert (tmp_path / "kept" / ".gitignore").read_text() == "*\n"


def test_a_file_cut_short_is_not_given_back(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put(ONE, b"content")
    whole = (tmp_path / ONE).read_bytes()
    for damaged in (whole[:-1], whole[:40], b"", whole + b"x"):
        (tmp_path / ONE).write_bytes(damaged)
        assert kept.get(ONE) is None


def test_what_is_not_needed_any_more_goes(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put(ONE, b"1")
    kept.put(OTHER, b"2")
    kept.keep_only([OTHER])
    assert kept.get(ONE) is None
    assert kept.get(OTHER) == b"2"


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Kept(tmp_path / "file" / "folder")
    kept.put(ONE, b"1")
    assert kept.get(ONE) is None
    Kept(None).put(ONE, b"1")
    Kept(None).keep_only([])
    assert Kept(None).get(ONE) is None


def test_work_comes_back_in_its_order() -> None:
    for count in (0, 2, FEW + 3):
        coming = (-number for number in range(count))
        assert list(on_all_cores(abs, coming)) == list(range(count))


def test_processes_are_replaced_and_the_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_A_PROCESS", 2)
    monkeypatch.setattr(cores, "_cores", lambda: 2)
    assert list(on_all_cores(abs, range(-20, 0))) == list(range(20, 0, -1))
    with pytest.raises(ZeroDivisionError):
        list(on_all_cores((1).__truediv__, [1] * FEW + [0] * FEW))
