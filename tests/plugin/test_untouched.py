"""Whatever stops a build, the site that was there before is there after it, whole."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsroom import PAPERLESS, Newsroom

WARNS = "import logging\ndef on_env(env, **_): logging.getLogger('mkdocs').warning('hm')\n"
OLD = {"index.html": b"old", "deep/page.html": b"old too"}


@pytest.fixture
def with_old_site(paperless: Newsroom) -> Newsroom:
    for name, content in OLD.items():
        file = paperless.site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return paperless


def hook(newsroom: Newsroom, code: str) -> None:
    (newsroom.root / "hook.py").write_text(code)
    (newsroom.root / "mkdocs.yml").write_text(PAPERLESS + "hooks: [hook.py]\n")


def assert_untouched(newsroom: Newsroom, *, staging: int = 0) -> None:
    assert newsroom.files() == OLD
    assert len(list(newsroom.root.glob(".site-*"))) == staging


def test_a_mistake_in_the_facts(with_old_site: Newsroom) -> None:
    with_old_site.change("mill-weir/quotes.yml", "Nobody asked us.", "Nobody asked them.")
    done = with_old_site.run("mkdocs", "build")
    assert done.returncode == 1
    assert "content/mill-weir/quotes.yml:" in done.stderr
    assert "Q201" in done.stderr
    assert "Traceback" not in done.stderr
    assert_untouched(with_old_site)


def test_a_warning_of_the_facts_under_strict(with_old_site: Newsroom) -> None:
    with_old_site.change("mill-weir/dossier.yml", "£4.2 million", "£5.2 million")
    done = with_old_site.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "E305" in done.stderr
    assert_untouched(with_old_site)
    with_old_site.build()
    assert "5.2 million" in with_old_site.page("mill-weir")


def test_a_strict_warning_of_mkdocs_itself(with_old_site: Newsroom) -> None:
    hook(with_old_site, WARNS)
    done = with_old_site.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "Aborted with 1 warnings" in done.stdout
    assert_untouched(with_old_site)


@pytest.mark.parametrize(
    "event", ["on_files(files, config)", "on_page_content(html, **_)", "on_post_build(config)"]
)
def test_another_plugin_that_fails(with_old_site: Newsroom, event: str) -> None:
    hook(with_old_site, f"def {event}:\n    raise RuntimeError('out of order')\n")
    done = with_old_site.run("mkdocs", "build")
    assert done.returncode != 0
    assert_untouched(with_old_site)


def test_a_full_disk(with_old_site: Newsroom) -> None:
    hook(
        with_old_site,
        "import mkdocs.utils, errno\n"
        "def full(*_): raise OSError(errno.ENOSPC, 'No space left on device')\n"
        "def on_env(env, **_): mkdocs.utils.write_file = full\n",
    )
    done = with_old_site.run("mkdocs", "build")
    assert done.returncode != 0
    assert "No space left" in done.stderr
    assert_untouched(with_old_site)


@pytest.mark.parametrize(("sent", "left"), [(signal.SIGINT, 0), (signal.SIGTERM, 1)])
def test_a_signal(with_old_site: Newsroom, sent: signal.Signals, left: int) -> None:
    hook(
        with_old_site,
        "import time, pathlib\n"
        "def on_post_build(config):\n"
        "    pathlib.Path('waiting').write_text('')\n"
        "    time.sleep(120)\n",
    )
    command = [sys.executable, "-m", "mkdocs", "build"]
    with subprocess.Popen(
        command, cwd=with_old_site.root, stderr=subprocess.DEVNULL, preexec_fn=minds_interrupts
    ) as build:
        wait_for(with_old_site.root / "waiting")
        build.send_signal(sent)
        assert build.wait(timeout=100) != 0
    assert_untouched(with_old_site, staging=left)
    (with_old_site.root / "mkdocs.yml").write_text(PAPERLESS)
    with_old_site.build()
    assert not list(with_old_site.root.glob(".site-*"))


def minds_interrupts() -> None:
    """As in a terminal: what a shell runs in the background ignores an interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_from_code_a_strict_warning_leaves_it_too(with_old_site: Newsroom) -> None:
    hook(with_old_site, WARNS)
    script = (
        "from mkdocs.config import load_config; from mkdocs.commands.build import build;"
        "build(load_config('mkdocs.yml', strict=True))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=with_old_site.root, check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 1
    assert_untouched(with_old_site)


def test_a_good_build_replaces_it_and_keeps_what_is_hidden(with_old_site: Newsroom) -> None:
    (with_old_site.site / ".git").mkdir()
    (with_old_site.site / ".git" / "HEAD").write_text("ref: x")
    with_old_site.build("--strict")
    assert not (with_old_site.site / "deep").exists()
    assert (with_old_site.site / ".git" / "HEAD").read_text() == "ref: x"
    assert with_old_site.site.stat().st_mode & 0o077


def test_the_folders_above_a_new_site_are_made(paperless: Newsroom) -> None:
    paperless.build("-d", "a/b")
    assert (paperless.root / "a" / "b" / "mill-weir" / "index.html").is_file()


def wait_for(path: Path, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path} never came"
        time.sleep(0.05)
