"""Builds every publication of the repository twice, and tells what their sites must show, as JSON.

    python tests/gates/publications.py FOLDER

The sites go into FOLDER. For each: its name, its folder, that of the second build, the path that
its configuration serves it under, the address of one page of every kind, and of every page made
from facts all the words that a reader must be able to read on it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent.parent))

from mkdocs.utils.yaml import yaml_load

from kinds import kinds
from newsroom import CONFIGURATION
from onrecord.interface import Interface
from onrecord.pages import pages
from onrecord.pages.page import Holdings
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition

TESTS = Path(__file__).parent.parent
# A moment that both builds of a site are told to take for now.
EPOCH = "1700000000"
# Where the repository's own site is taken to be, which asks for its address.
SITE_URL = "https://desk.example.org/explainers/"


@dataclass(frozen=True)
class Built:
    """A publication whose site was built, twice, in folders of their own."""

    name: str
    root: Path
    sites: tuple[Path, Path]
    base: str

    def told(self) -> dict[str, Any]:
        """Return what the gates need to know of it."""
        return {
            "name": self.name,
            "site": str(self.sites[0]),
            "again": str(self.sites[1]),
            "base": self.base,
            "kinds": dict(kinds(self.sites[0])),
            "facts": self._facts(),
        }

    def _facts(self) -> dict[str, list[str]]:
        examined = examine(Project(self.root, self.root / "content"))
        assert examined.publication is not None, f"{self.name} is not clean"
        interface = Interface.of(examined.publication.language)
        edition = Edition(examined.publication, interface)
        return {page.address: words(page.holds) for page in pages(edition)}


def words(holds: Holdings) -> list[str]:
    """Return every stretch of text that a page must show."""
    held = (*holds.sentences, *holds.dates, *holds.quotations, *holds.passages)
    blocks = [block for text in holds.texts for block in text.blocks]
    return [*(one.words for one in held if one.words), *blocks]


def build(root: Path, site: Path, seed: str) -> None:
    """Build the site of the project in `root`; `seed` is Python's for the order of sets."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(site)],
        cwd=root, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": seed},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"The site of {root} was not built:\n{done.stdout}{done.stderr}")


def roots(folder: Path) -> list[Path]:
    """Return the project folders of all publications: the repository, and those of the tests."""
    found = [TESTS.parent]
    for content in (TESTS / "example" / "content", *sorted(TESTS.glob("languages/*/content"))):
        root = folder / content.parent.name / "project"
        shutil.copytree(content, root / "content")
        (root / "docs").mkdir()
        own = content.parent / "mkdocs.yml"
        configuration = own.read_text(encoding="utf-8") if own.exists() else CONFIGURATION
        (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
        found.append(root)
    return found


def base(root: Path) -> str:
    """Return the path that the configuration of a project serves its site under."""
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        site_url = yaml_load(file)["site_url"]
    return urlsplit(site_url).path or "/"


def main(folder: Path) -> None:
    """Build all, two at a time, and print what was built."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ["SITE_URL"] = SITE_URL
    publications = []
    with ThreadPoolExecutor(2) as pool:
        builds = []
        for root in roots(folder):
            name = root.parent.name if root != TESTS.parent else "first"
            one, two = folder / name / "site", folder / name / "again"
            builds += [pool.submit(build, root, one, "1"), pool.submit(build, root, two, "2")]
            publications.append(Built(name, root, (one, two), base(root)))
        for each in builds:
            each.result()
    print(json.dumps([publication.told() for publication in publications], ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
