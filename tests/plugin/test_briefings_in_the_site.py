"""Briefings come with a build, linked from their dossier; what is wrong with one stops it."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from newsroom import Newsroom, main_text
from onrecord.typeset.faces import FONTS


def test_a_dossier_links_to_its_briefings_with_their_size(built: Newsroom) -> None:
    page = built.page("mill-weir")
    for name in ("briefing.pdf", "briefing-letter.pdf"):
        pdf = (built.site / "mill-weir" / name).read_bytes()
        assert pdf.startswith(b"%PDF-")
        assert f'href="../mill-weir/{name}"' in page or f'href="{name}"' in page
        assert f"PDF, 2 pages, {round(len(pdf) / 1000)} kB" in main_text(page)


def test_without_the_option_there_are_none(paperless: Newsroom) -> None:
    paperless.build("--strict")
    assert not list(paperless.site.rglob("*.pdf"))
    assert "PDF" not in main_text(paperless.page("mill-weir"))
    assert not (paperless.root / ".onrecord").exists()


def test_a_character_in_no_font_leaves_the_old_site_as_it_was(newsroom: Newsroom) -> None:
    newsroom.build("--strict")
    before = newsroom.files()
    newsroom.change(
        "mill-weir/dossier.yml", "Will the mill weir", ">\n  Will the\n  \ue123 mill weir"
    )
    done = newsroom.run("mkdocs", "build")
    assert done.returncode == 1
    assert "content/mill-weir/dossier.yml:4:3: error B902" in done.stderr
    assert done.stderr.count("B902") == 1, "the briefing and the full edition say it once"
    assert "U+E123" in done.stderr
    assert "Traceback" not in done.stderr
    assert newsroom.files() == before


def test_a_font_of_the_publications_own_is_found(newsroom: Newsroom) -> None:
    newsroom.change("mill-weir/dossier.yml", "Will the mill weir", "Will the \U00012000 mill weir")
    own = newsroom.root / "fonts"
    own.mkdir()
    _font(own / "Own-Regular.ttf", "\U00012000")
    newsroom.build("--strict")
    assert (newsroom.site / "mill-weir" / "briefing.pdf").is_file()


def _font(file: Path, character: str) -> None:
    """Write a font of another name that has one character more than ours."""
    with TTFont(FONTS / "Newsreader-Regular.ttf") as font:
        names = {**font.getBestCmap(), ord(character): "A"}
        table = CmapSubtable.newSubtable(12)
        table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, names
        font["cmap"].tables = [table]
        for record in font["name"].names:
            if record.nameID in (1, 4, 6, 16):
                record.string = str(record).replace("Newsreader", "Own")
        font.save(file)
