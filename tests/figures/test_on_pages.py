"""Figures on a built site: each with an address of its own, and a file that is there."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from newsroom import Newsroom

FIGURE = re.compile(r'<figure class="or-figure[^"]*" id="(_[\w-]+)"[^>]*>(.*?)</figure>', re.DOTALL)


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("mill-weir", "events"),
        ("mill-weir/timeline", "events"),
        ("mill-weir/quotes", "ways"),
        ("mill-weir/sources/gazette", "usage-gazette"),
    ],
)
def test_a_figure_has_an_address_words_and_a_file(built: Newsroom, page: str, name: str) -> None:
    figures = dict(FIGURE.findall(built.page(page)))
    inside = figures[f"_{name}"]
    assert f'<title id="{name}_title">' in inside
    assert f'<desc id="{name}_says">' in inside
    file = built.site / "mill-weir" / "figures" / f"{name}.svg"
    root = ElementTree.fromstring(file.read_bytes())
    assert root.find("{http://www.w3.org/2000/svg}desc") is not None
    up = "../" * (page.count("/") + 1)
    assert f'href="{up}mill-weir/figures/{name}.svg"' in inside


def test_the_list_is_parted_by_the_dates_of_the_sources(built: Newsroom) -> None:
    page = built.page("mill-weir")
    entries = re.findall(r'<li class="(or-event or-\w+|or-own-date)"', page)
    assert "or-own-date" in entries
    assert entries.index("or-event or-scheduled") > entries.index("or-own-date")
    assert page.count('class="or-glyph"') == entries.count("or-event or-past") + entries.count(
        "or-event or-scheduled"
    )
