"""A build that damages pages on the way fails, says what it damaged, and leaves the old site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom import CONFIGURATION, PAPERLESS, Newsroom

OLD = {"index.html": b"old", "deep/page.html": b"old too"}

# Each line damages one page, as another plugin might.
MEDDLING = """\
import pathlib

CHANGES = {
    "mill-weir/quotes/": ("we are against haste.", "we are for haste."),
    "mill-weir/timeline/": (' id="vote"', ""),
    "mill-weir/background/": ("built in 1874 to drive the wheel", "built to drive the wheel"),
    "mill-weir/actors/": ("</h1>", "</h1><blockquote>Trust us.</blockquote>"),
    "mill-weir/": (
        "asks for time.", "asks for more time. <q>It does not buy a demolition</q>"
    ),
    "night-ferry/timeline/": ('or-when">autumn 2022', 'or-when">October 2022'),
    "mill-weir/positions/": (
        "</h1>",
        "</h1><p>The river belongs to those who will drink from it after us, and I intend to look "
        "them in the eye.</p>",
    ),
    "night-ferry/quotes/": (
        "</h1>", '</h1><a href="#nowhere">x</a><i id="x"></i><i id="x"></i>'
    ),
    "glossary/": ('popovertarget="note_1"', ""),
}


def on_post_page(output, page, config):
    old, new = CHANGES.get(page.url, ("", ""))
    assert old in output, page.url
    return output.replace(old, new, 1)


def on_post_build(config):
    (pathlib.Path(config.site_dir) / "actors/fenn/index.html").unlink()
"""

DAMAGE = {
    "P101": ["content/actors.yml:8:3"],
    "P102": ["content/mill-weir/quotes.yml:1:3"],
    "P103": ["content/mill-weir/background.yml:4:"],
    "P104": ["content/mill-weir/cast.yml:1:3"],
    "P105": ["content/mill-weir/sources.yml:14:3", "content/mill-weir/unknowns.yml:1:"],
    "P106": ["content/mill-weir/events.yml:16:3"],
    "P107": ["content/night-ferry/quotes.yml:1:"],
    "P108": ["content/night-ferry/quotes.yml:1:"],
    "P109": ["content/mill-weir/dossier.yml:10:"],
    "P110": ["content/terms.yml:5:"],
    "P111": ["content/night-ferry/events.yml:"],
}

# Sets other words on paper than it was given, as a template that somebody changed might.
ON_PAPER = """\
import pathlib
from dataclasses import replace

from onrecord.typeset.document import Document

made = Document.pdf


def pdf(document):
    job = document.job.replace("we are against haste.", "we are for haste.")
    return made(replace(document, job=job.replace("Salmon were last", "Fish were last")))


Document.pdf = pdf


def on_post_build(config):
    (pathlib.Path(config.site_dir) / "night-ferry/briefing.pdf").write_bytes(b"%PDF-1.7")
"""

# A theme of one's own that leaves out what it takes for ornament.
OVERRIDE = """\
{% extends "base.html" %}
{% block content %}
{{ page.content | replace('<q class="or-words">Salmon', '<q class="or-words" hidden></q><i>Salmon')
   | replace(' id="decision"', '') }}
{% endblock %}
"""


@pytest.fixture
def with_old_site(newsroom: Newsroom) -> Newsroom:
    for name, content in OLD.items():
        file = newsroom.site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return newsroom


def failing_build(newsroom: Newsroom, configuration: str) -> str:
    """Build, which must fail and leave the old site untouched; return what was said."""
    (newsroom.root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    done = newsroom.run("mkdocs", "build")
    assert done.returncode == 1
    assert "the old site is untouched" in done.stderr
    assert "Traceback" not in done.stderr
    assert newsroom.files() == OLD
    assert not list(newsroom.root.glob(".site-*"))
    return done.stderr


def test_a_plugin_that_meddles(with_old_site: Newsroom) -> None:
    (with_old_site.root / "meddling.py").write_text(MEDDLING, encoding="utf-8")
    with_old_site.change(
        "mill-weir/unknowns.yml",
        "Who would pay for a removal.",
        "Who would pay., evidence: {source: address, exact: It does not buy a demolition}",
    )
    said = failing_build(with_old_site, PAPERLESS + "hooks: [meddling.py]\n")
    told = re.findall(r"^(\S+?:\d+:\d+): error (P\d+) ", said, re.MULTILINE)
    for code, places in DAMAGE.items():
        for place in places:
            assert any(code == one and at.startswith(place) for at, one in told), f"{code} {told}"
    assert {code for _, code in told} == DAMAGE.keys()
    assert "It shows: We are not against the fish, […] we are for haste." in said


def test_a_plugin_that_meddles_with_what_is_for_paper(with_old_site: Newsroom) -> None:
    (with_old_site.root / "on_paper.py").write_text(ON_PAPER, encoding="utf-8")
    said = failing_build(with_old_site, CONFIGURATION + "hooks: [on_paper.py]\n")
    told = re.findall(r"^(\S+?:\d+:\d+): error (P\d+) ", said, re.MULTILINE)
    assert {code for _, code in told} == {"P102", "P103", "P104", "P112"}
    assert any(at.startswith("content/mill-weir/quotes.yml:1:") for at, _ in told)
    assert any(at.startswith("content/mill-weir/events.yml:15:") for at, _ in told)
    assert any(at.startswith("content/night-ferry/dossier.yml:1:") for at, _ in told)
    assert "mill-weir/edition-letter.pdf should show: We are not against the fish" in said
    assert "night-ferry/briefing.pdf: it is no whole PDF" in said


def test_a_theme_that_leaves_something_out(with_old_site: Newsroom) -> None:
    theme = with_old_site.root / "overrides"
    theme.mkdir()
    (theme / "main.html").write_text(OVERRIDE, encoding="utf-8")
    configuration = PAPERLESS.replace("font: false", "font: false, custom_dir: overrides")
    said = failing_build(with_old_site, configuration)
    assert "content/mill-weir/events.yml:15:" in said  # the passage under the last count
    assert "P103 passage lost or changed on its page" in said
    assert "mill-weir/timeline/ has no anchor “decision”." in said


def test_smart_punctuation_and_all_that_material_recommends_change_no_word(
    newsroom: Newsroom,
) -> None:
    plain = newsroom.build("--strict").stderr
    extensions = (
        "abbr, admonition, attr_list, def_list, footnotes, md_in_html, smarty, tables, "
        "pymdownx.betterem, pymdownx.caret, pymdownx.critic, pymdownx.details, pymdownx.keys, "
        "pymdownx.magiclink, pymdownx.mark, pymdownx.smartsymbols, pymdownx.snippets, "
        "pymdownx.superfences, pymdownx.tilde, toc"
    )
    (newsroom.root / "mkdocs.yml").write_text(
        f"{CONFIGURATION}markdown_extensions: [{extensions}]\n", encoding="utf-8"
    )
    smart = newsroom.build("--strict").stderr
    line = re.compile(
        r"Proven on 45 pages and 8 PDFs: \d+ quotations and \d+ passages word for word, 16 dates, "
        r"[\d,]+ links; 1 could not be checked\."
    )
    (proven,) = line.findall(plain)
    assert line.findall(smart) == [proven]


def test_a_build_without_anything_unchecked_says_so(newsroom: Newsroom) -> None:
    radio: Path = newsroom.root / "content/mill-weir/sources/radio.txt"
    radio.write_text("RUAIRI FENN: It is up to the town.\n", encoding="utf-8")
    newsroom.change(
        "mill-weir/sources.yml",
        "published: 2022-05-16",
        "file: sources/radio.txt, published: 2022-05-16",
    )
    assert "links; nothing left unchecked.\n" in newsroom.build().stderr
