"""How much a build takes: the generator's share, and how it grows with the archive."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import made_up

Row = tuple[str, str, str]
PAGES_A_DOSSIER = 7.5  # its page, five chapters, a source, and its share of the actors
TOOLS = Path(sys.executable).parent


def build(folder: Path, config: str = "mkdocs.yml") -> float:
    """Wall-clock seconds of `mkdocs build`, as a whole process."""
    start = time.perf_counter()
    subprocess.run([TOOLS / "mkdocs", "build", "--quiet", "-f", config], cwd=folder, check=True)
    return time.perf_counter() - start


def written_out(folder: Path) -> str:
    """Write the same pages to disk, and a configuration that builds them without the plugin."""
    subprocess.run(
        [TOOLS / "onrecord", "write", "written"], cwd=folder, check=True, capture_output=True
    )
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("[search, onrecord]", "[search]")
    (folder / "plain.yml").write_text(
        config + "docs_dir: written\nsite_dir: plain-site\n", encoding="utf-8"
    )
    return "plain.yml"


def pages_in(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def share_of_a_build(folder: Path) -> Iterator[Row]:
    """A publication of 1,500 pages against MkDocs building the same pages written beforehand."""
    made_up.publication(folder, round(1_500 / PAGES_A_DOSSIER))
    plain = written_out(folder)
    pairs = [(build(folder), build(folder, plain)) for _ in range(3)]
    ratio = statistics.median(ours / theirs for ours, theirs in pairs)
    pages = pages_in(folder / "site")
    yield f"build of {pages:,} pages, against MkDocs on the same pages", f"{ratio:.2f}x", "<= 1.15x"
    yield "   in seconds", f"{statistics.median(ours for ours, _ in pairs):.1f} s", ""


def growth(folder: Path) -> Iterator[Row]:
    """Milliseconds a page at 100, 1,000 and 5,000 pages."""
    a_page = {}
    for size in (100, 1_000, 5_000):
        home = folder / str(size)
        made_up.publication(home, round(size / PAGES_A_DOSSIER))
        taken = min(build(home) for _ in range(2 if size < 5_000 else 1))
        pages = pages_in(home / "site")
        a_page[size] = 1_000 * taken / pages
        yield f"build of {pages:,} pages", f"{a_page[size]:.1f} ms/page", ""
    yield "growth a page, 1,000 to 5,000", f"{a_page[5_000] / a_page[1_000]:.2f}x", "<= 1.1x"
