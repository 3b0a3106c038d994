"""What a briefing says beside the facts: how sure a date is, and what has room on a line."""

from __future__ import annotations

import json
import re
from pathlib import Path

from press import SITE, edition_of, made
from small import small

from onrecord.briefings.two_pages.drafting import Drafting
from reading import reader, text

BRIEFING = "night-ferry/briefing.pdf"


def rewritten(dossier: Path, file: str, old: str, new: str) -> None:
    path = dossier / file
    written = path.read_text(encoding="utf-8")
    assert re.search(old, written)
    path.write_text(re.sub(old, new, written, count=1), encoding="utf-8")


def test_a_date_of_a_stance_that_is_the_editors_says_so(tmp_path: Path) -> None:
    dossier = small(tmp_path)
    sure = made(tmp_path).files[BRIEFING]
    assert "the editor’s date" not in text(sure)
    rewritten(dossier, "positions.yml", "source_says: ３日", "source_says: 発表した")
    said = " ".join(text(made(tmp_path).files[BRIEFING]).split())
    assert "3 June 2022 (the editor’s date; the source says: 発表した)" in said


def test_a_date_of_a_stance_breaks_over_no_line(tmp_path: Path) -> None:
    small(tmp_path)
    edition = edition_of(tmp_path)
    (dossier,) = edition.publication.dossiers
    items = [one.data for one in Drafting(edition, dossier).draft(SITE).items]
    assert "3\u00a0June\u00a02022" in json.dumps(items, ensure_ascii=False)


def test_a_long_title_is_cut_at_the_head_of_page_two(tmp_path: Path) -> None:
    dossier = small(tmp_path)
    title = "The night ferry and all who want it back " * 5
    rewritten(dossier, "dossier.yml", "(?m)^title: .*$", f"title: {title.strip()}")
    first, second = reader(made(tmp_path).files[BRIEFING]).pages
    assert title.strip() in " ".join(first.extract_text().split())
    head, more, _rest = " ".join(second.extract_text().split()).partition("…")
    assert more
    assert title[:80] in head
    assert title[:100] not in head
