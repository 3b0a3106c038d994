"""Which pages of a finished site stand for all: one of every kind, the largest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

# A kind of page, and where a site has pages of it; `{story}` is any folder with positions.
KINDS = {
    "dossier": "{story}/",
    "actors of a story": "{story}/actors/",
    "positions": "{story}/positions/",
    "quotes": "{story}/quotes/",
    "background": "{story}/background/",
    "timeline": "{story}/timeline/",
    "source": "{story}/sources/*/",
    "actors": "actors/",
    "actor": "actors/*/",
    "all quotes": "quotes/",
    "quotes of a year": "quotes/*/",
    "sources": "sources/",
    "glossary": "glossary/",
    "corrections": "corrections/",
    "method": "method/",
    "written by hand": "about/",
    "handbook": "handbook/*/",
    "rule": "handbook/rules/*/",
    "components": "handbook/components/",
}


def kinds(site: Path) -> Iterator[tuple[str, str]]:
    """Go through the kinds of page of a site, each with the address of its largest page.

    The address of the home page is empty, that of a page which is not there `404.html`.
    """
    yield "home", ""
    yield "404", "404.html"
    stories = sorted(folder.parent.parent for folder in site.glob("*/positions/index.html"))
    for kind, pattern in KINDS.items():
        found = [
            page
            for story in stories[: None if "{story}" in pattern else 1]
            for page in site.glob(f"{pattern.format(story=story.name)}index.html")
        ]
        if found:
            largest = max(sorted(found), key=lambda page: page.stat().st_size)
            yield kind, f"{largest.parent.relative_to(site).as_posix()}/"
