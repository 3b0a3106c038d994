"""How much a build takes: the generator's share, and how it grows with the archive."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import made_up

Row = tuple[str, str, str]
PAGES_A_DOSSIER = 7.5  # its page, five chapters, a source, and its share of the actors
TOOLS = Path(sys.executable).parent
INDEXES = ("actors", "quotes", "sources", "glossary", "corrections", "method")
TOPS = ("index.md", *(f"{name}/index.md" for name in INDEXES))  # what the navigation holds


def build(folder: Path, config: str = "mkdocs.yml") -> float:
    """Processor time of `mkdocs build`, as a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [TOOLS / "mkdocs", "build", "--quiet", "-f", config]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def written_out(folder: Path) -> str:
    """Write the same pages to disk, and a configuration that builds them without the plugin.

    It has the navigation, the styles and the extension that the plugin sets: else MkDocs would put
    every page into the navigation of every other.
    """
    subprocess.run(
        [TOOLS / "onrecord", "write", "written"], cwd=folder, check=True, capture_output=True
    )
    tops = [top for top in TOPS if (folder / "written" / top).is_file()]
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("[search, {onrecord: {cards: false, briefings: false}}]", "[search]")
    assert "onrecord" not in config
    (folder / "plain.yml").write_text(
        f"{config}docs_dir: written\nsite_dir: plain-site\nnav: [{', '.join(tops)}]\n"
        "markdown_extensions: [attr_list]\nextra_css: [assets/onrecord/onrecord.css]\n",
        encoding="utf-8",
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


def largest(folder: Path) -> Iterator[Row]:
    """The heaviest page of an archive with the same few actors in all of its stories."""
    made_up.publication(folder, 1_000, actors=10)
    build(folder)
    site = folder / "site"
    page = max(site.rglob("*.html"), key=lambda file: file.stat().st_size)
    yield "largest page of 1,000 dossiers", f"{page.stat().st_size / 1024:.0f} KB", "<= 157 KB"
    yield f"   {page.parent.relative_to(site)}/ of {pages_in(site):,} pages", "", ""
    words = site / "search" / "search_index.json"
    yield "   what a search loads", f"{words.stat().st_size / 1_000_000:.1f} MB", ""
