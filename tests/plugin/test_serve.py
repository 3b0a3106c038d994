"""While a person writes, a mistake is told and does not end the preview."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from newsroom import Newsroom

PATIENCE = 40  # seconds


class Preview:
    """A running `mkdocs serve`, what it shows and what it says."""

    def __init__(self, newsroom: Newsroom, process: subprocess.Popen[bytes], port: int) -> None:
        self.newsroom, self.process, self.port = newsroom, process, port

    def said(self) -> str:
        return (self.newsroom.root / "said").read_text(encoding="utf-8")

    def page(self, address: str = "") -> str:
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/stories/{address}", timeout=10
            ) as got:
                return str(got.read().decode())
        except (urllib.error.URLError, OSError):
            return ""

    def shows(self, words: str, address: str = "") -> None:
        end = time.monotonic() + PATIENCE
        while words not in self.page(address):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, f"{words!r} never came; it said:\n{self.said()}"
            time.sleep(0.2)

    def says(self, pattern: str) -> None:
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, self.said()):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, f"{pattern!r} never came; it said:\n{self.said()}"
            time.sleep(0.2)


@contextmanager
def preview(newsroom: Newsroom, *options: str) -> Iterator[Preview]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *options]
    with (newsroom.root / "said").open("wb") as said:
        process = subprocess.Popen(
            command, cwd=newsroom.root, stderr=said, stdout=said,
            env={**os.environ, "NO_COLOR": "1"},
        )  # fmt: skip
    try:
        yield Preview(newsroom, process, port)
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.mark.parametrize("options", [(), ("--clean",)])
def test_a_change_is_shown_and_a_mistake_told(newsroom: Newsroom, options: tuple[str, ...]) -> None:
    with preview(newsroom, *options) as running:
        running.shows("Nobody asked us.", "mill-weir/quotes/")
        newsroom.change("mill-weir/dossier.yml", "and nobody has said", "and nobody yet has said")
        running.shows("and nobody yet has said", "mill-weir/")
        newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
        running.says(r"quotes\.yml:\d+:\d+: error Q201")
        running.says("the last good facts stay on show")
        assert "Nobody asked us." in running.page("mill-weir/quotes/")
        newsroom.change("mill-weir/quotes.yml", "Nobody asked them.", "Nobody asked us.")
        newsroom.change("mill-weir/dossier.yml", "and nobody yet has said", "and no one has said")
        running.shows("and no one has said", "mill-weir/")
    assert not newsroom.site.exists()
    assert not list(newsroom.root.glob(".site-*"))


def test_a_faulty_start_shows_what_is_wrong_until_it_is_mended(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody <b>asked them.")
    with preview(newsroom) as running:
        running.shows("The facts do not hold yet")
        page = running.page()
        assert "content/mill-weir/quotes.yml" in page
        assert "Q201" in page
        assert "Nobody <b>asked" not in page
        newsroom.change("mill-weir/quotes.yml", "Nobody <b>asked them.", "Nobody asked us.")
        running.shows("Nobody asked us.", "mill-weir/quotes/")


def test_a_change_of_the_pages_own_words_is_shown(newsroom: Newsroom) -> None:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    catalogue = newsroom.root / "languages" / "en.po"
    catalogue.parent.mkdir()
    catalogue.write_text(f'{head}\nmsgid "Key actors"\nmsgstr "Who is who"\n', encoding="utf-8")
    with preview(newsroom) as running:
        running.shows("Who is who", "mill-weir/")
        catalogue.write_text(f'{head}\nmsgid "Key actors"\nmsgstr "The cast"\n', encoding="utf-8")
        running.shows("The cast", "mill-weir/")
        assert "Who is who" not in running.page("mill-weir/")


def test_strict_does_not_start_on_a_mistake(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
    done = newsroom.run("mkdocs", "serve", "--strict", "-a", "127.0.0.1:0")
    assert done.returncode == 1
    assert "`serve --strict` does not start on a mistake" in done.stderr
    assert "Traceback" not in done.stderr


def test_under_strict_a_later_mistake_does_not_end_it(newsroom: Newsroom) -> None:
    with preview(newsroom, "--strict") as running:
        running.shows("Nobody asked us.", "mill-weir/quotes/")
        newsroom.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
        running.says("the last good facts stay on show")
        assert "Nobody asked us." in running.page("mill-weir/quotes/")
        newsroom.change("mill-weir/quotes.yml", "Nobody asked them.", "Nobody asked us.")
        newsroom.change("mill-weir/dossier.yml", "and nobody has said", "and no one has said")
        running.shows("and no one has said", "mill-weir/")
