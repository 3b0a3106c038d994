"""What the browser prints of every kind of page, on A4 and Letter, read out of the PDF."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from pypdf import PdfReader

from chromium import Chromium, opened
from kinds import KINDS, kinds
from newsroom import Newsroom
from served import Served

# Width and height, in inches.
A4, LETTER = (8.27, 11.69), (8.5, 11.0)

SITE = "The Hollow Desk"
ADDRESS = "https://desk.example.org/stories/"

# What the example has no page of; its 404 asks for styles at the root that it is published under.
NOT_THERE = {"quotes of a year", "written by hand", "handbook", "rule", "components"}
PRINTED = ["home", *(kind for kind in KINDS if kind not in NOT_THERE)]

# What only who sits before a screen can use.
FOR_SCREENS = (
    "Skip to the content", "Search", "Menu", "Dark colours", "Download as SVG", "Address of this",
    "In its place in the source", "Show all", "Filter this list", "Briefing to print",
    "In the glossary", "Used in", "Made with", "¶", ".yml:",
)  # fmt: skip

# What each mark of a page opens: whether it is numbered as its note is, and the words of that.
OPENED = """[...document.querySelectorAll('article [popovertarget]')].map(mark => {
    const note = document.getElementById(mark.getAttribute('popovertarget'));
    const notes = [...document.querySelectorAll('.or-notes ol > li')];
    const numbered = mark.matches('.or-mark');
    return [!numbered || notes.indexOf(note) + 1 == mark.textContent,
            [...note.querySelector('.or-excerpt, .or-definition, .or-left-out').childNodes]
                .map(part => part.textContent)];
})"""


def bare(text: str) -> str:
    """Without white space and the signs for direction, which a PDF has at will."""
    return re.sub(r"[\s\u2066\u2069]", "", text)


def sheets(pdf: bytes) -> list[str]:
    """Return the words of each sheet, bare."""
    return [bare(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def colours(pdf: bytes) -> set[tuple[str, ...]]:
    """Return the colours of all that is drawn."""
    found: set[tuple[str, ...]] = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        contents: Any = page.get_contents()
        drawn = contents.get_data().decode("latin-1")
        found |= set(re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b", drawn))
    return found


@pytest.fixture(scope="session")
def pages(built: Newsroom) -> dict[str, str]:
    """The address of the example’s largest page of every kind."""
    return dict(kinds(built.site))


@pytest.mark.parametrize("kind", PRINTED)
def test_a_page_of_each_kind_prints_whole_and_nothing_but_itself(
    chromium: Chromium, example: Served, pages: dict[str, str], kind: str
) -> None:
    with opened(chromium, example.address + pages[kind]) as page:
        opens = page.value(OPENED)
        title = page.value("document.documentElement.dataset.orTitle")
        for paper in (A4, LETTER):
            printed = page.printed(*paper)
            given = sheets(printed)
            words = "".join(given)
            assert [one for one in FOR_SCREENS if bare(one) in words] == []
            for numbered, behind in opens:
                assert numbered
                assert [part for part in behind if bare(part) not in words] == []
            for number, sheet in enumerate(given, 1):
                address = f"{ADDRESS}{pages[kind]}"
                assert address in sheet
                assert f"{number}/{len(given)}" in sheet
                assert bare(SITE) in sheet
                assert number == 1 or bare(title) in sheet
                beside = f"{address}{number}/{len(given)}{bare(title)}{bare(SITE)}"
                assert len(sheet) > len(beside) + 20, f"sheet {number} is blank"
            assert bare(f"Cite as: {SITE}, ") in given[-1]
            size = PdfReader(io.BytesIO(printed)).pages[0].mediabox
            assert (size.width / 72, size.height / 72) == pytest.approx(paper, abs=0.02)


def test_all_is_there_without_colour_whatever_colours_a_reader_has(
    chromium: Chromium, example: Served
) -> None:
    found = []
    for scheme in ("light", "dark"):
        with opened(chromium, f"{example.address}mill-weir/", scheme=scheme) as page:
            page.value(f"document.documentElement.dataset.orScheme = '{scheme}'")
            found.append(colours(page.printed(*A4)))
    assert found[0] == found[1]
    assert ("0", "0", "0") in found[0]
    assert [colour for colour in found[0] if len(set(colour)) > 1] == []


def test_a_filter_is_printed_as_it_stands(chromium: Chromium, example: Served) -> None:
    with opened(chromium, f"{example.address}mill-weir/quotes/?actor=coyle") as page:
        shown = page.wait_for("document.querySelector('output').textContent")
        words = "".join(sheets(page.printed(*A4)))
    assert re.fullmatch(r"Showing [2-9] of 14", shown)
    assert bare(f"{shown}: Who: Harriet Coyle") in words
    assert "Year:" not in words
    assert "weareagainsthaste" in words
    assert "Nobodyaskedus" not in words


def test_where_links_lead_is_printed_if_it_is_away(chromium: Chromium, example: Served) -> None:
    with opened(chromium, f"{example.address}glossary/") as page:
        words = "".join(sheets(page.printed(*A4)))
    assert "Handbookofrivers<https://example.org/rivers>" in words
    assert words.count("<") == 1


def test_the_screen_shows_nothing_of_what_is_for_paper(chromium: Chromium, example: Served) -> None:
    head = "getComputedStyle(document.documentElement).getPropertyValue('--or-head')"
    with opened(chromium, f"{example.address}mill-weir/") as page:
        assert "Cite as" not in page.text
        assert page.value(head) == ""
