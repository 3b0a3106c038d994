"""The old folder stays until the new one is whole, whatever happens in between."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.staging import Staging


def make(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    return folder


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def inside(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): file.read_text()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_new_folder_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = make(tmp_path / "site", old="1", both="1")
    site.chmod(0o750)
    staging = Staging.begin(site)
    make(staging.folder, new="2", both="2")
    assert inside(site) == {"old": "1", "both": "1"}
    staging.publish()
    assert inside(site) == {"new": "2", "both": "2"}
    assert site.stat().st_mode & 0o777 == 0o750
    assert names_in(tmp_path) == ["site"]


def test_a_first_folder_and_the_folders_above_it_are_made(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        staging = Staging.begin(tmp_path / "a" / "b")
        make(staging.folder, new="2")
        staging.publish()
    finally:
        os.umask(before)
    assert inside(tmp_path / "a" / "b") == {"new": "2"}
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o755


def test_what_is_hidden_at_the_top_is_carried_over(tmp_path: Path) -> None:
    site = make(tmp_path / "site", old="1", __keep="mine", __both="old")
    make(site / ".git", HEAD="ref")
    make(site / "deep", __inner="1")
    staging = Staging.begin(site)
    make(staging.folder, new="2", __both="new")
    staging.publish()
    assert inside(site) == {"new": "2", ".keep": "mine", ".both": "new", ".git/HEAD": "ref"}


def test_discarding_leaves_the_old_one_alone(tmp_path: Path) -> None:
    site = make(tmp_path / "site", old="1")
    staging = Staging.begin(site)
    make(staging.folder, new="2")
    staging.discard()
    assert inside(site) == {"old": "1"}
    assert names_in(tmp_path) == ["site"]


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    make(tmp_path / "real", old="1")
    (tmp_path / "site").symlink_to("real")
    staging = Staging.begin(tmp_path / "site")
    make(staging.folder, new="2")
    staging.publish()
    assert (tmp_path / "site").is_symlink()
    assert inside(tmp_path / "real") == {"new": "2"}


def test_where_nothing_can_be_renamed_it_is_copied_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make(tmp_path / "site", old="1", both="1", __keep="mine")
    make(site / "gone", x="1")
    staging = Staging.begin(site)
    make(staging.folder, new="2", both="2")
    make(staging.folder / "deep", y="2")

    def busy(_self: Path, _target: Path) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(Path, "rename", busy)
    staging.publish()
    assert inside(site) == {"new": "2", "both": "2", ".keep": "mine", "deep/y": "2"}
    assert not (site / "gone").exists()
    assert not staging.folder.exists()


def test_a_failed_second_rename_puts_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make(tmp_path / "site", old="1")
    staging = Staging.begin(site)
    make(staging.folder, new="2")
    rename, copied = Path.rename, []

    def once(self: Path, target: Path) -> Path:
        if self == staging.folder:
            copied.append(inside(tmp_path))
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", once)
    staging.publish()
    assert len(copied) == 1
    assert inside(site) == {"new": "2"}  # copied in, over the old one that had been put back


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    site = make(tmp_path / "site", old="1")
    script = (
        "import sys, time; from pathlib import Path; from onrecord.staging import Staging;"
        f"s = Staging.begin(Path({str(site)!r})); print(s.folder, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        left = Path(run.stdout.readline().strip())
        other = Staging.begin(site)  # while it runs, its folder is its own
        assert left.is_dir()
        other.discard()
        run.send_signal(signal.SIGTERM)
    assert left.is_dir()
    Staging.begin(site).discard()
    assert not left.exists()
    assert inside(site) == {"old": "1"}


def test_a_swap_that_was_cut_short_is_undone(tmp_path: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                          capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    make(tmp_path / f".site-old-{gone}-0123abcd", old="1")
    make(tmp_path / f".site-new-{gone}-0123abcd", new="2")
    make(tmp_path / ".site-old-notes", mine="1")
    Staging.begin(tmp_path / "site").discard()
    assert inside(tmp_path / "site") == {"old": "1"}
    assert names_in(tmp_path) == [".site-old-notes", "site"]


def test_a_swap_that_was_cut_short_later_is_finished(tmp_path: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"],
                          capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    make(tmp_path / f".site-old-{gone}-0123abcd", old="1", __keep="mine")
    make(tmp_path / "site", new="2")
    Staging.begin(tmp_path / "site").discard()
    assert inside(tmp_path / "site") == {"new": "2", ".keep": "mine"}
