"""Whole dossiers that must not build: each says where and why, and leaves the old site as it was.

A folder here is a publication that is `whole` but for the files that it has itself, and for what
its `prepare.py` does, where a file can't be kept. Its `expected.txt` has a line for each problem,
in order: place, severity and code, and what else must be said, line by line after spaces.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CASES = sorted(one.name for one in HERE.iterdir() if one.is_dir() and not one.name.startswith("_"))
CASES.remove("whole")

CONFIGURATION = """\
site_name: The Valley Desk
theme: {name: mkdocs}
plugins: [onrecord]
"""
OLD = {"index.html": b"old", "deep/page.html": b"old too"}

MOST_MEMORY = 1 << 30  # bytes
MOST_TIME = 15  # seconds of a processor

# What root may read in spite of rights (Linux: prctl's PR_CAPBSET_DROP, and two capabilities).
_DROP, _READS_ALL = 24, (1, 2)


def bounded() -> None:
    """Bound the memory and the time of the process to come, and the rights that root has."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_TIME, MOST_TIME))
    if os.geteuid() == 0 and sys.platform == "linux":
        for capability in _READS_ALL:
            if ctypes.CDLL(None, use_errno=True).prctl(_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "a capability can't be dropped")


def publication(folder: Path, case: str) -> Path:
    """Make the publication of a case in a folder, beside an old site; return its content."""
    content = folder / "content"
    shutil.copytree(HERE / "whole" / "content", content)
    if (HERE / case / "content").is_dir():
        shutil.copytree(HERE / case / "content", content, dirs_exist_ok=True)
    if (HERE / case / "prepare.py").is_file():
        spec = importlib.util.spec_from_file_location(case, HERE / case / "prepare.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.prepare(content)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIGURATION)
    for name, old in OLD.items():
        file = folder / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(old)
    return content


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        preexec_fn=bounded,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=120,
    )


def site(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder / "site")): file.read_bytes()
        for file in (folder / "site").rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("case", CASES)
def test_it_does_not_build(case: str, tmp_path: Path) -> None:
    content = publication(tmp_path, case)
    try:
        started = time.monotonic()
        done = build(tmp_path)
        taken = time.monotonic() - started
    finally:
        for folder in (content, content / "vale-bridge"):
            folder.chmod(0o755)  # or the next run could not clear it away
    told = re.findall(r"^(content\S*:\d+:\d+): (error|warning) ([A-Z]\d{3}) ", done.stderr, re.M)
    expected = (HERE / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [" ".join(one) for one in told] == [one for one in expected if one[0] != " "]
    for line in expected:
        assert line.strip() in done.stderr if line.startswith(" ") else True
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "root:" not in done.stderr  # the first word of a file that a link leads to
    assert "nothing was built, the old site is untouched" in done.stderr
    assert site(tmp_path) == OLD
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "content",
        "docs",
        "mkdocs.yml",
        "site",
    ]
    assert len(done.stderr) < 20_000
    assert taken < 4 * MOST_TIME


def test_the_whole_one_builds(tmp_path: Path) -> None:
    publication(tmp_path, "whole")
    done = build(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Proven on" in done.stderr
    assert (tmp_path / "site" / "vale-bridge" / "quotes" / "index.html").is_file()
    assert not (tmp_path / "site" / "deep").exists()
