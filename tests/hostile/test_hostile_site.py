"""Whole sites of hostile values: heads, navigation and the index for searching too."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from filled import Filled
from nasties import CORPUS
from trees import exchanged, tree

from chromium import opened, running
from newsroom import Newsroom
from served import served

CONFIGURATION = """\
site_name: A desk
site_url: https://desk.example.org/
theme:
  name: material
  font: false
  language: en
  features: [content.code.annotate, navigation.tabs, navigation.footer, navigation.path, toc.follow]
plugins: [search, onrecord: {briefings: false}]
hooks: [lenient.py]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - meta
  - smarty
  - tables
  - toc: {permalink: true}
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.betterem: {smart_enable: all}
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink: {repo_url_shorthand: true, user: a, repo: b}
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.snippets: {base_path: [/], url_download: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
"""

# A publication of hostile values has warnings and errors of its own, which are not asked about.
LENIENT = """\
from dataclasses import replace
from onrecord import plugin
from onrecord.rules.report import Report
examine = plugin.examine
plugin.examine = lambda project: replace(examine(project), report=Report(()))
"""


def built(folder: Path, filled: Filled) -> Newsroom:
    folder.mkdir()
    newsroom = Newsroom(folder, CONFIGURATION)
    shutil.rmtree(folder / "content")
    filled.write(folder / "content")
    (folder / "lenient.py").write_text(LENIENT)
    newsroom.build("--strict")
    return newsroom


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Newsroom, Newsroom, Filled]:
    """A site of tokens alone, the same with every value of the corpus in each field, and these."""
    folder = tmp_path_factory.mktemp("sites")
    filled = Filled(1, ["\n".join(CORPUS)])
    return (
        built(folder / "harmless", Filled(1)),
        built(folder / "hostile", filled),
        filled,
    )


def test_every_page_has_the_elements_and_the_text_that_it_should(
    sites: tuple[Newsroom, Newsroom, Filled],
) -> None:
    harmless, hostile, filled = sites
    pages = {name: content for name, content in hostile.files().items() if name.endswith(".html")}
    plain = harmless.files()
    assert len(pages) > 15
    assert hostile.files().keys() == plain.keys()
    for name, content in pages.items():
        found = tree(content.decode())
        wanted = [
            exchanged(element, filled.in_place_of_tokens) for element in tree(plain[name].decode())
        ]
        for ours, theirs in zip(found, wanted, strict=False):
            assert ours == theirs, f"in {name}:\n{ours}\nis not\n{theirs}"
        assert len(found) == len(wanted), name


def test_search_gives_back_what_went_in(sites: tuple[Newsroom, Newsroom, Filled]) -> None:
    harmless, hostile, filled = sites
    plain, found = (
        json.loads((one.site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
        for one in (harmless, hostile)
    )
    assert len(found) > 30
    for theirs, ours in zip(plain, found, strict=True):
        for part in ("title", "text"):
            wanted = [
                exchanged(element, filled.in_place_of_tokens) for element in tree(theirs[part])
            ]
            assert tree(ours[part]) == wanted, ours["location"]


def test_in_a_browser_nothing_runs(sites: tuple[Newsroom, Newsroom, Filled]) -> None:
    _, hostile, _ = sites
    with running() as browser, served(hostile.site, hostile.root / "content") as site:
        for address in ("", "dossier/", "glossary/"):
            with opened(browser, site.address + address) as page:
                assert page.dialogs == []
                assert page.errors == []
                assert [one for one in page.requests if not one.startswith(site.address)] == []
                assert "<script>alert(1)</script>" in page.text
