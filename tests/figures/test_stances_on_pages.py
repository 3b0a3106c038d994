"""The table of who stands where on a built site: a real one, whose every cell leads somewhere."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsroom import Newsroom
from onrecord.pages import drawn
from onrecord.pages.standing import standing
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition

PAGES = [
    ("mill-weir", "stances", 2),
    ("mill-weir/positions", "stances-removal", 1),
    ("mill-weir/positions", "stances-payment", 1),
    ("night-ferry", "stances-ferry", 1),
]


def figure(built: Newsroom, page: str, name: str) -> LexborNode:
    found = LexborHTMLParser(built.page(page)).css_first(f"#_{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(("page", "name", "questions"), PAGES)
def test_every_cell_is_read_with_its_holder_and_its_question(
    built: Newsroom, page: str, name: str, questions: int
) -> None:
    shown = figure(built, page, name)
    (table,) = shown.css("table")
    assert table.css_first("caption").text().strip()
    assert len(table.css('thead th[scope="col"]')) == questions + 1
    for row in table.css("tbody tr"):
        assert len(row.css('th[scope="row"] a[href]')) == 1
        cells = row.css("td")
        assert len(cells) == questions
        for cell in cells:
            nothing = "or-none" in (cell.attrs.get("class") or "")
            assert len(cell.css("a.or-cell[href]")) == (0 if nothing else 1)
            assert cell.text().strip()
    region = shown.css_first("section.or-scroll")
    assert region.attrs["tabindex"] == "0"
    assert shown.css_first(f"#{region.attrs['aria-labelledby']}").text().strip()
    assert not shown.css("script, style, [style]")


@pytest.mark.parametrize(("page", "name", "questions"), PAGES)
def test_it_is_a_file_too_under_an_address_of_its_own(
    built: Newsroom, page: str, name: str, questions: int
) -> None:
    dossier = page.partition("/")[0]
    file = built.site / dossier / "figures" / f"{name}.svg"
    root = ElementTree.fromstring(file.read_bytes())
    says = root.findtext("{http://www.w3.org/2000/svg}desc") or ""
    assert says.count("Of ") >= questions
    link = figure(built, page, name).css_first("a[download]").attrs["href"] or ""
    assert (built.site / page / link).resolve() == file.resolve()


def test_what_was_held_before_is_a_link_as_well(built: Newsroom) -> None:
    shown = figure(built, "mill-weir", "stances")
    (earlier,) = shown.css(".or-earlier a")
    assert earlier.text() == "earlier: supports"
    assert earlier.attrs["href"] == "positions/#coyle.removal.2019"


def test_many_holders_make_a_dense_table_that_says_how_many_they_are(newsroom: Newsroom) -> None:
    holders = [f"party-{number}" for number in range(13)]
    content = newsroom.root / "content"
    with (content / "actors.yml").open("a", encoding="utf-8") as actors:
        actors.writelines(f"- {{id: {one}, name: <b>{one}</b>, kind: group}}\n" for one in holders)
    with (content / "night-ferry" / "positions.yml").open("a", encoding="utf-8") as positions:
        positions.writelines(
            f"  - {{holder: {one}, question: ferry, stance: not-stated}}\n" for one in holders
        )
    publication = examine(Project(newsroom.root, content)).publication
    assert publication is not None
    edition = Edition(publication)
    dossier = next(one for one in publication.dossiers if one.id == "night-ferry")
    table = standing(edition, dossier, dossier.standing, dossier.questions)
    assert table is not None
    assert table.dense
    assert table.single
    assert not table.gaps
    assert table.says.startswith(f"Of {len(table.rows)} actors, ")
    assert "13 have no stated position" in table.says
    assert "<b>" not in table.figure.drawn


def test_a_position_in_a_list_has_the_same_mark(built: Newsroom) -> None:
    page = built.page("actors/fenn")
    publication = examine(Project(built.root, built.root / "content")).publication
    assert publication is not None
    (one,) = publication.positions_of(publication.actors["fenn"])
    assert str(drawn.stance(one)) in page
