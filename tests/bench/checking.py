"""How fast the checks are: all of them over a large archive, and one dossier in it."""

from __future__ import annotations

import gc
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


def compose_all(content: Path) -> None:
    """What libyaml takes to compose the same files: the measure."""
    for file in sorted(content.rglob("*.yml")):
        yaml.compose(file.read_bytes(), Loader=yaml.CSafeLoader)


def check_all(content: Path) -> None:
    from onrecord.publication import link
    from onrecord.reading import read
    from onrecord.rules import check

    linked = link(read(content, content.parent))
    problems = [*linked.problems, *check(linked.publication).problems]
    assert not problems, problems[:3]


def seconds(work: Callable[[Path], None], content: Path) -> float:
    """Wall-clock seconds of one call, with the rubbish of earlier ones cleared away."""
    gc.collect()
    start = time.perf_counter()
    work(content)
    return time.perf_counter() - start


def all_checks(folder: Path) -> Iterator[Row]:
    """Reading, linking and every rule against libyaml composing the same files, in turn."""
    content = made_up.publication(folder, DOSSIERS)
    check_all(made_up.publication(folder / "warm-up", 2))
    pairs = [(seconds(check_all, content), seconds(compose_all, content)) for _ in range(3)]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    yield "checks: 10,000 quotes, against libyaml's compose", f"{ratio:.2f}x", "<= 3x"
    yield "   in seconds", f"{statistics.median(ours for ours, _ in pairs):.2f} s", ""


def one_dossier(folder: Path) -> Iterator[Row]:
    """The command on one dossier among a thousand, as a whole process."""
    made_up.publication(folder, DOSSIERS)
    command = [str(Path(sys.executable).with_name("onrecord")), "check", "story-00500"]
    times = []
    for _ in range(6):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    yield (
        "one dossier among 1,000, the whole process",
        f"{statistics.median(times[1:]):.2f} s",
        "<= 0.5 s",
    )
