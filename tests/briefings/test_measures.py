"""A thing is measured by its paragraphs, and is as tall as the list or table that it is set in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from press import SITE, edition_of

from onrecord.briefings.two_pages import making
from onrecord.briefings.two_pages.draft import Draft
from onrecord.briefings.two_pages.drafting import Drafting
from onrecord.briefings.two_pages.printing import with_faces
from onrecord.typeset import document

TESTS = Path(__file__).parent.parent
AS_IT_IS_SET = {
    "masthead: masthead-tall()": "masthead: tall(masthead())",
    "brief: brief-tall": "brief: tall(brief([]))",
    "head: head-tall": 'head: tall(head("X"))',
    "asked: job.questions.map(asked-tall)": "asked: job.questions.map(one => tall(asked(one)))",
    "rows-head: rows-head-tall(job.said.table)": (
        "rows-head: tall(rows-table(rows-head(job.said.table)))"
    ),
    "item => listed-tall(item, bullet, width - 2 * brief-inset.x)": (
        "item => tall(list(runs(item.runs)), width: width - 2 * brief-inset.x)"
    ),
    "row: row-tall": "row: item => tall(rows-table(..row(item)))",
    "due: dated-tall": "due: item => tall(dated((item,)))",
    "event: dated-tall": "event: item => tall(dated((item,)))",
    "item => listed-tall(item, query, width)": (
        "item => tall(list(marker: query, runs(item.runs)))"
    ),
    "item => tall(source(item))": (
        "item => tall(list(marker: none, body-indent: 0pt, source(item)))"
    ),
    "quote: quoted-tall": (
        "quote: item => tall(grid(columns: (side-width, 8pt, 1fr), "
        "somebody(item.who, item.role), [], quoted-words(item)))"
    ),
}


@pytest.mark.parametrize("size", [1.0, 1.21])
@pytest.mark.parametrize("folder", ["example", "languages/fr", "languages/ar"])
def test_a_thing_is_as_tall_as_it_was_measured(
    folder: str, size: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = edition_of(TESTS / folder)
    drafts = [
        with_faces(Drafting(edition, dossier).draft(SITE), None)[0]
        for dossier in edition.publication.dossiers
    ]
    drafts = [replace(one, job={**one.job, "scale": size, "qr": None}) for one in drafts]
    measured = heights(drafts)
    template = tmp_path / making.TEMPLATE.relative_to(document.ROOT)
    template.parent.mkdir(parents=True)
    shutil.copytree(document.ROOT / "typeset", tmp_path / "typeset")
    text = making.TEMPLATE.read_text(encoding="utf-8")
    for one, as_it_is_set in AS_IT_IS_SET.items():
        assert text.count(one) == 1
        text = text.replace(one, as_it_is_set)
    template.write_text(text, encoding="utf-8")
    monkeypatch.setattr(document, "ROOT", tmp_path)
    monkeypatch.setattr(making, "TEMPLATE", template)
    assert heights(drafts) == [pytest.approx(one, abs=0.01) for one in measured]


def heights(drafts: list[Draft]) -> list[list[float]]:
    measured = map(making._measured, drafts)
    return [
        [one.masthead, one.brief, one.head, one.rows_head, *one.asked, *one.items]
        for one in measured
    ]
