"""Files that would crash a parser, or keep it busy: refused in bounded time and memory."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from vale import Newsroom

QUOTES = "vale-bridge/quotes.yml"
SECONDS = 60  # on a busy machine; each takes less than three on an idle one
BYTES = 1_500_000_000

TEXT = "- id: x\n  speaker: y\n  source: z\n  text: "

SCRIPT = f"""
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({BYTES}, {BYTES}))
from onrecord.reading import read
root = Path(sys.argv[1])
for problem in read(root / "content", root).problems:
    print(problem.place, problem.code)
"""


def told(newsroom: Newsroom) -> list[str]:
    """Read in a process of its own, which a crash would end; return what it tells."""
    run = [sys.executable, "-c", SCRIPT, str(newsroom.root)]
    # Time and memory are the reader's own, not those of a tracer of coverage.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(
        run, capture_output=True, text=True, timeout=SECONDS, check=False, env=env
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [line.removeprefix("content/") for line in done.stdout.splitlines()]


def laughs() -> str:
    """A billion laughs: each line names ten of the one before."""
    lines = ["a: &a [ha, ha]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 100_000, "1:33 Y130"),
        ("- {a: " + "{a: " * 100_000, "1:127 Y130"),
        ("- " * 100_000, "1:65 Y130"),
        ("? " * 100_000, "1:65 Y130"),
        ("- ? " * 50_000, "1:65 Y130"),
        ("".join(" " * depth + "a:\n" for depth in range(2_000)), "33:33 Y130"),
        ("- " + "[" * 40 + "]" * 40, "1:34 Y130"),
        ("[" + "a," * 2_000_000 + "]", "1:999998 Y131"),
        (TEXT + "word " * 900_000, "4:9 Y124"),
        (TEXT + "x" + " " * 4_000_000 + "y", "4:9 Y124"),
        (TEXT + "|\n" + "    word\n" * 500_000, "4:9 Y124"),
        (TEXT + '"' + "\\x41" * 1_000_000 + '"', "4:9 Y124"),
        ('- text: "' + "word " * 900_000, "1:9 Y142"),
        ("- text: " + "word " * 2_000_000, "1:1 Y111"),
        ("- id: x\n" * 100_000 + "  x: [\n", "100001:6 Y142"),
        # One long line each, which is gone through once.
        ("a: b\n" + " " * 1_000_000 + "c" * 1_000_000 + ": d: e", "2:1000001 Y144"),
        ("x: [\n- " + " " * 1_000_000, "1:4 Y142"),
        ("a: b\n" + "\xa0 " * 500_000 + "c", "2:1 Y140"),
        ("a: b\ntext " + "c " * 300_000 + " " * 1_000_000 + "d\ne: f", "2:1 Y140"),
        ("- [" + "-\xa0a," * 400_000 + "]", "1:3 S103"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_bomb_is_one_problem(newsroom: Newsroom, text: str, expected: str) -> None:
    newsroom.write({QUOTES: text})
    assert told(newsroom) == [f"{QUOTES}:{expected}"]


def test_a_billion_laughs_are_not_laughed(newsroom: Newsroom) -> None:
    newsroom.write({QUOTES: laughs()})
    assert told(newsroom)[0] == f"{QUOTES}:1:4 Y132"


def test_a_source_too_large_to_read(newsroom: Newsroom) -> None:
    newsroom.write({"vale-bridge/sources/courier.txt": b"word " * 5_000_000})
    assert told(newsroom) == ["vale-bridge/sources/courier.txt:1:1 Y111"]


def test_many_empty_values_on_a_line_are_told_in_time(newsroom: Newsroom) -> None:
    newsroom.write({QUOTES: "- {about: [" + "''," * 100_000 + "]}"})
    assert len(told(newsroom)) >= 100_000


def test_many_keys_given_twice_are_told_in_time(newsroom: Newsroom) -> None:
    text = "- id: x\n" + "".join(f"  key{n}: a\n" for n in range(30_000)) * 2
    newsroom.write({QUOTES: text})
    assert sum(" Y120" in one for one in told(newsroom)) == 30_000


def test_many_faults_are_told_in_time(newsroom: Newsroom) -> None:
    newsroom.write(
        {
            QUOTES: "".join(f"- {{ix: a, key{n}: b, text: 18,000 tons}}\n" for n in range(10_000)),
            "vale-bridge/events.yml": "- " + "".join(f"key{n}: a\n  " for n in range(50_000)),
        }
    )
    assert len(told(newsroom)) > 10_000
