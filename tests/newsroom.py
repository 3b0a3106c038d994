"""A publication in a folder of its own, to build, to break and to serve."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parent / "example" / "content"

CONFIGURATION = """\
site_name: The Hollow Desk
site_url: https://desk.example.org/stories/
theme: {name: material, font: false}
plugins: [search, onrecord]
"""
PAPERLESS = CONFIGURATION.replace("onrecord]", "{onrecord: {briefings: false}}]")


class Newsroom:
    """A project's folder, and the commands that a newsroom runs in it."""

    def __init__(
        self, root: Path, configuration: str = CONFIGURATION, content: Path = EXAMPLE
    ) -> None:
        self.root = root
        self.site = root / "site"
        shutil.copytree(content, root / "content")
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Exchange one stretch of a file of the content, which must be there."""
        path = self.root / "content" / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a module's command in the folder, and return what it said and how it ended."""
        module, *arguments = command
        return subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.root,
            env={**os.environ, "NO_COLOR": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def build(self, *options: str, tool: str = "mkdocs") -> subprocess.CompletedProcess[str]:
        """Build the site, which must work."""
        done = self.run(tool, "build", *options)
        assert done.returncode == 0, done.stderr
        return done

    def page(self, address: str = "") -> str:
        """Return the HTML of a page of the built site."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file of the built site with what is in it."""
        return {
            str(file.relative_to(self.site)): file.read_bytes()
            for file in sorted(self.site.rglob("*"))
            if file.is_file()
        }


def main_text(source: str) -> str:
    """Return the content of a page without its tags, white space as one space."""
    article = source.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", article)).split())
