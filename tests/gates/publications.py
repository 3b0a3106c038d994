"""Builds every publication of the repository twice, and tells what their sites must show, as JSON.

    python tests/gates/publications.py FOLDER

The sites go into FOLDER, each from a copy of its project, so that nothing is taken from what was
made before. For each: its name, its folder, that of the second build, the path that its
configuration serves it under, the address of one page of every kind, of every page made from facts
all the words that a reader must be able to read on it, and what its PDFs must be.
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
# What is copied of a project, where it has it; the handbook is made of the specs, too.
OWN = ("content", "docs", "tests/specs", "mkdocs.yml")
# For each dossier, and whether it is all of it.
PAPERS = {
    "briefing.pdf": False, "briefing-letter.pdf": False, "edition.pdf": True,
    "edition-letter.pdf": True,
}  # fmt: skip
# A moment that both builds of a site are told to take for now.
EPOCH = "1700000000"
# Where the repository's own site is taken to be, which asks for its address.
SITE_URL = "https://desk.example.org/explainers/"


@dataclass(frozen=True)
class Built:
    """A publication whose site was built, twice, from projects in folders of their own."""

    name: str
    roots: tuple[Path, Path]
    base: str

    def told(self) -> dict[str, Any]:
        """Return what the gates need to know of it."""
        site, again = (root / "site" for root in self.roots)
        root = self.roots[0]
        examined = examine(Project(root, root / "content"))
        assert examined.publication is not None, f"{self.name} is not clean"
        publication = examined.publication
        edition = Edition(publication, Interface.of(publication.language))
        facts = {page.address: words(page.holds) for page in pages(edition)}
        return {
            "name": self.name,
            "site": str(site),
            "again": str(again),
            "base": self.base,
            "kinds": dict(kinds(site)),
            "facts": facts,
            "papers": {
                f"{dossier.address}{file}": {
                    "title": str(dossier.fact.title),
                    "language": publication.language,
                    "words": _below(str(dossier.address), facts) if whole else [],
                }
                for dossier in publication.dossiers
                for file, whole in PAPERS.items()
            },
        }


def _below(address: str, facts: dict[str, list[str]]) -> list[str]:
    """Return the words of all pages of a dossier, each once."""
    return list(
        dict.fromkeys(
            one for page, held in facts.items() if page.startswith(address) for one in held
        )
    )


def words(holds: Holdings) -> list[str]:
    """Return every stretch of text that a page must show."""
    held = (*holds.sentences, *holds.dates, *holds.quotations, *holds.passages)
    blocks = [block for text in holds.texts for block in text.blocks]
    return [*(one.words for one in held if one.words), *blocks]


def build(root: Path, seed: str) -> None:
    """Build the site of the project in `root`; `seed` is Python's for the order of sets."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=root, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": seed},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"The site of {root} was not built:\n{done.stdout}{done.stderr}")


def sources() -> list[Path]:
    """Return the folders of all publications: the repository, and those of the tests."""
    contents = (TESTS / "example" / "content", *sorted(TESTS.glob("languages/*/content")))
    return [TESTS.parent, *(content.parent for content in contents)]


def project(source: Path, root: Path) -> Path:
    """Copy the project of a publication to `root`, and return that."""
    for own in filter(Path.exists, (source / name for name in OWN)):
        copy = root / own.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if own.is_dir() else shutil.copy)(own, copy)
    if not (root / "mkdocs.yml").exists():
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return root


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
        for source in sources():
            name = "first" if source == TESTS.parent else source.name
            one, two = (project(source, folder / name / which) for which in ("one", "two"))
            builds += [pool.submit(build, one, "1"), pool.submit(build, two, "2")]
            publications.append(Built(name, (one, two), base(one)))
        for each in builds:
            each.result()
    print(json.dumps([publication.told() for publication in publications], ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
