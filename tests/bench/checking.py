"""How fast the checks are: all of them over a large archive, and one dossier in it."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import made_up
import yaml

Row = tuple[str, str, str]
DOSSIERS = 1_000


def compose_all(content: Path) -> object:
    """What libyaml takes to compose the same files, and to hold them: the measure."""
    files = sorted(content.rglob("*.yml"))
    return [yaml.compose(file.read_bytes(), Loader=yaml.CSafeLoader) for file in files]


def check_all(content: Path) -> object:
    """Read, link and check everything, which must be without a problem."""
    from onrecord.project import Project, examine

    examined = examine(Project(content.parent, content))
    assert not examined.report.problems, examined.report.problems[:3]
    return examined


def seconds(work: Callable[[Path], object], content: Path) -> float:
    """Processor time of one call that holds what it makes, Python's collector paused."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        made = work(content)
        taken = time.process_time() - start
        del made
    finally:
        gc.enable()
    return taken


def all_checks(folder: Path) -> Iterator[Row]:
    """Reading, linking and every rule against libyaml composing the same files, in turn."""
    content = made_up.publication(folder, DOSSIERS)
    check_all(made_up.publication(folder / "warm-up", 2))
    pairs = [(seconds(check_all, content), seconds(compose_all, content)) for _ in range(9)]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    yield "checks: 10,000 quotes, against libyaml's compose", f"{ratio:.2f}x", "<= 3x"
    yield "   in seconds", f"{statistics.median(ours for ours, _ in pairs):.2f} s", ""


def two_commands(folder: Path) -> Iterator[Row]:
    """Two commands side by side, each on half of the dossiers, against one on all of them."""
    content = made_up.publication(folder, DOSSIERS)
    paths = sorted(str(file) for file in content.glob("*/dossier.yml"))
    halves = [paths[::2], paths[1::2]]
    pairs = [(elapsed(folder, halves), elapsed(folder, [[]])) for _ in range(4)][1:]
    ratio = statistics.median(two / one for two, one in pairs)
    yield "checks: two commands with half of them each, against one", f"{ratio:.2f}x", "< 1x"


def one_dossier(folder: Path) -> Iterator[Row]:
    """The command on one dossier among a thousand, as a whole process."""
    made_up.publication(folder, DOSSIERS)
    times = [elapsed(folder, [["story-00500"]]) for _ in range(6)]
    yield (
        "one dossier among 1,000, the whole process",
        f"{statistics.median(times[1:]):.2f} s",
        "<= 0.5 s",
    )


def elapsed(folder: Path, commands: list[list[str]]) -> float:
    """Seconds until all of `onrecord check` have ended, begun at once, each with its arguments."""
    check = [str(Path(sys.executable).with_name("onrecord")), "check"]
    # Modules are compiled once and kept, as an installed package's are: the first run does that.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    running = [
        subprocess.Popen([*check, *arguments], cwd=folder, env=environment, stdout=subprocess.PIPE)
        for arguments in commands
    ]
    for one in running:
        one.communicate()
        assert one.returncode == 0
    return time.perf_counter() - start
