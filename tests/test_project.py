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


@pytest.mark.parametrize(
    ("folder", "arguments", "meant"),
    [
        ("", (), None),
        ("", ("mill-weir", "night-ferry/"), ("mill-weir", "night-ferry")),
        ("", ("content/mill-weir", "content/night-ferry/quotes.yml"), ("mill-weir", "night-ferry")),
        ("", ("content/mill-weir/sources/gone.txt",), ("mill-weir",)),
        ("", ("content/no-such/quotes.yml",), ("no-such",)),
        ("", ("mill-weir", "content/actors.yml"), None),
        ("", ("content",), None),
        ("", (".",), None),
        ("content", ("mill-weir/",), ("mill-weir",)),
        ("content/mill-weir", ("quotes.yml",), ("mill-weir",)),
        ("content/mill-weir", (".",), ("mill-weir",)),
        ("content/mill-weir", ("../night-ferry/cast.yml",), ("night-ferry",)),
        ("content/mill-weir", ("night-ferry",), ("night-ferry",)),
        ("content/mill-weir", ("..",), None),
    ],
)
def test_a_dossier_is_named_or_meant_by_a_path(
    folder: str, arguments: tuple[str, ...], meant: tuple[str, ...] | None
) -> None:
    project = Project(EXAMPLE.parent, EXAMPLE)
    assert project.dossiers_of(arguments, EXAMPLE.parent / folder) == meant


def test_a_path_that_leads_out_of_the_content_is_wrong_use() -> None:
    project = Project(EXAMPLE.parent, EXAMPLE)
    with pytest.raises(WrongUse, match=r"docs/page\.md is not in .*Give the name of a dossier"):
        project.dossiers_of(["docs/page.md"], EXAMPLE.parent)
