"""What the browser prints of every kind of page, on A4 and Letter, read out of the PDF."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from chromium import Chromium, Page, opened
from kinds import KINDS, kinds
from newsroom import PAPERLESS, Newsroom
from onrecord.interface import Interface
from served import Served, served

LANGUAGES = Path(__file__).parents[1] / "languages"

# Width and height, in inches.
A4, LETTER = (8.27, 11.69), (8.5, 11.0)
FOOT = 60  # points: the lower margin

SITE = "The Hollow Desk"
ADDRESS = "https://desk.example.org/stories/"

# What the example has no page of; its 404 asks for styles at the root that it is published under.
BY_HAND = ["written by hand", "handbook", "rule"]
NOT_THERE = {"quotes of a year", *BY_HAND, "components"}
PRINTED = ["home", *(kind for kind in KINDS if kind not in NOT_THERE)]

# What only who sits before a screen can use.
FOR_SCREENS = (
    "Skip to the content", "Search", "Menu", "Dark colours", "Download as SVG", "Address of this",
    "In its place in the source", "Show all", "Filter this list", "Briefing to print",
    "In the glossary", "Used in", "Made with", "¶", ".yml:", "Showing",
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


TITLES = """[...document.querySelectorAll('h1, h2, h3')]
    .filter(one => one.getBoundingClientRect().width > 1).map(one => one.innerText)"""


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


@pytest.fixture(scope="session")
def first_kinds(first_story: Served) -> dict[str, str]:
    """The same of this repository’s own site."""
    return dict(kinds(first_story.folder))


def assert_sheets(given: list[str], *, site: str, title: str, address: str) -> None:
    """Every sheet says whose it is, where it stands and its number, and has words of its own."""
    for number, sheet in enumerate(given, 1):
        assert address in sheet
        assert f"{number}/{len(given)}" in sheet
        assert number == 1 or bare(title) in sheet
        assert bare(site) in sheet
        beside = f"{address}{number}/{len(given)}{bare(title)}{bare(site)}"
        assert len(sheet) > len(beside) + 20, f"sheet {number} is blank"


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
            address = f"{ADDRESS}{pages[kind]}"
            assert_sheets(given, site=SITE, title=title, address=address)
            assert bare(f"{SITE}, CC BY 4.0") in given[0]
            assert (
                bare(f"Cite as: {SITE}, {title}{', ' if title else ''}{address}, as of ")
                in given[0]
            )
            assert "Citeas" not in "".join(given[1:])
            size = PdfReader(io.BytesIO(printed)).pages[0].mediabox
            assert (size.width / 72, size.height / 72) == pytest.approx(paper, abs=0.02)


@pytest.mark.parametrize("kind", BY_HAND)
def test_what_people_write_by_hand_prints_without_what_is_for_screens(
    chromium: Chromium, first_story: Served, first_kinds: dict[str, str], kind: str
) -> None:
    with opened(chromium, first_story.address + first_kinds[kind]) as page:
        title = page.value("document.documentElement.dataset.orTitle")
        headings = page.value("[...document.querySelectorAll('h2')].map(one => one.innerText)")
        for paper in (A4, LETTER):
            given = sheets(page.printed(*paper))
            words = "".join(given)
            assert [one for one in (*FOR_SCREENS[:4], "Made with") if bare(one) in words] == []
            for heading in map(bare, headings):
                assert heading.rstrip("¶") in words
                assert f"{heading.rstrip('¶')}¶" not in words
            # This site is not told its address.
            assert_sheets(given, site="On the Record", title=title, address="")
            assert "Citeas" not in words


@pytest.fixture(scope="module", params=["fr", "ar"])
def translated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, Interface, dict[str, str]]]:
    """A publication in another language, and the address of its page of every kind."""
    content = LANGUAGES / request.param / "content"
    newsroom = Newsroom(tmp_path_factory.mktemp(request.param), PAPERLESS, content)
    newsroom.build("--strict")
    with served(newsroom.site, content) as site:
        yield site, Interface.of(request.param), dict(kinds(newsroom.site))


def test_other_languages_print_their_own_way(
    chromium: Chromium, translated: tuple[Served, Interface, dict[str, str]]
) -> None:
    site, interface, there = translated
    for kind in [one for one in PRINTED if one in there]:
        with opened(chromium, site.address + there[kind]) as page:
            printed = page.printed(*A4)
            assert_printed_in(interface, page, printed)
            # The first sheet has a rule of its own, all others share one.
            for number, (numbered, address) in enumerate(places(printed, first=2), 1):
                turned = numbered < address
                assert turned == interface.rtl, f"{kind}, sheet {number}"


def assert_printed_in(interface: Interface, page: Page, printed: bytes) -> None:
    """No word for screens is there, and every mark's note is.

    Of lines that run from the right to the left a PDF gives letters in any order.
    """
    words = "".join(sheets(printed))
    screen = [interface.text(one) for one in FOR_SCREENS if one not in ("¶", ".yml:", "Showing")]
    assert [one for one in screen if bare(one) in words or bare(one)[::-1] in words] == []
    opens = page.value(OPENED)
    assert all(numbered for numbered, _ in opens)
    titles = page.value(TITLES)
    wanted = [*titles, *(part for _, behind in opens for part in behind)]
    if not interface.rtl:
        assert [one for one in wanted if bare(one) not in words] == []
    assert letters("".join(wanted)) <= letters(words)


def letters(text: str) -> Counter[str]:
    """How often each letter is in a text, whatever shape it has there."""
    plain = unicodedata.normalize("NFKC", text)
    return Counter(one for one in plain if unicodedata.category(one) in ("Lo", "Ll"))


def places(pdf: bytes, first: int) -> Iterator[tuple[float, float]]:
    """For the first sheets how far from their left edge their number stands, and their address."""
    for page in PdfReader(io.BytesIO(pdf)).pages[:first]:
        found: dict[str, float] = {}

        def visit(words: str, cm: Any, tm: Any, *_: Any, into: dict[str, float] = found) -> None:
            if words.strip() and tm[5] * cm[3] + cm[5] < FOOT:
                into.setdefault("number" if words.strip() == "/" else words, tm[4] * cm[0] + cm[4])

        page.extract_text(visitor_text=visit)
        addressed = next(at for words, at in found.items() if ADDRESS in words)
        yield found["number"], addressed


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
