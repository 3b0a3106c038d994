"""A newsroom's folder is examined whole, and leaves the process as it was."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path

import pytest

from newsroom import EXAMPLE
from onrecord.problems import WrongUse
from onrecord.project import MARKER, Project, examine


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("dossier", ["night-ferry", "no-such-dossier"])
def test_the_collector_is_left_as_it_was(enabled: bool, dossier: str) -> None:
    try:
        gc.enable() if enabled else gc.disable()
        with suppress(WrongUse):
            examine(Project(EXAMPLE.parent, EXAMPLE), (dossier,))
        assert gc.isenabled() is enabled
    finally:
        gc.enable()


def test_pages_by_hand_have_their_names_at_the_top_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: pages\n")
    assert Project.find(tmp_path).names_of_pages() == frozenset()
    for file in ("about.md", "guide/deep/one.markdown", "pictures/a.png", "logo.svg"):
        written = tmp_path / "pages" / file
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text("x")
    assert Project.find(tmp_path).names_of_pages() == {"about", "guide"}
    (tmp_path / "pages" / MARKER).write_text("x")
    assert Project.find(tmp_path).names_of_pages() == frozenset()
