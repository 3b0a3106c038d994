"""What a reader sees in a browser: all of it without scripts, and nothing amiss with them."""

from __future__ import annotations

import pytest

from chromium import Chromium, Page, opened
from onrecord.pages.page import Holdings
from served import Served

CHAPTERS = ("", "actors/", "positions/", "quotes/", "background/", "timeline/")
KINDS = (
    "", "mill-weir/", "mill-weir/positions/", "mill-weir/quotes/", "mill-weir/sources/gazette/",
    "actors/coyle/", "glossary/",
)  # fmt: skip


def plain(text: str) -> str:
    return " ".join(text.split())


def opened_by_hand(page: Page) -> str:
    """Click every mark of a page in turn, and return what each opened."""
    marks = page.value(
        "[...new Set([...document.querySelectorAll('article [popovertarget]')]"
        ".map(mark => mark.getAttribute('popovertarget')))]"
    )
    texts = []
    for mark in marks:
        shown = page.click(
            f"[popovertarget='{mark}']",
            f"document.querySelector('[id=\"{mark}\"]:popover-open')?.innerText",
        )
        texts.append(plain(shown))
        page.value(f"document.getElementById('{mark}').hidePopover()")
    return "\n".join(texts)


def assert_readable(page: Page, holds: Holdings) -> None:
    seen = page.text
    behind = opened_by_hand(page)
    for told in (*holds.sentences, *holds.dates):
        # Style may begin a line with a capital.
        assert plain(told.words).casefold() in seen.casefold()
    for quotation in holds.quotations:
        assert plain(quotation.words) in seen
    for passage in holds.passages:
        words = plain(passage.words)
        assert words in behind or words in seen
    assert len(seen) > 200


@pytest.mark.parametrize("address", [*(f"mill-weir/{one}" for one in CHAPTERS), "glossary/"])
def test_without_scripts_the_example_is_there_to_read(
    chromium: Chromium, example: Served, address: str
) -> None:
    with opened(chromium, example.address + address, scripts=False) as page:
        assert_readable(page, example.pages[address].holds)


@pytest.mark.parametrize("address", [f"france-nato-japan/{one}" for one in CHAPTERS])
def test_without_scripts_the_first_story_is_there_to_read(
    chromium: Chromium, first_story: Served, address: str
) -> None:
    with opened(chromium, first_story.address + address, scripts=False) as page:
        assert_readable(page, first_story.pages[address].holds)


@pytest.mark.parametrize("address", KINDS)
def test_with_scripts_nothing_is_amiss_and_nothing_comes_from_elsewhere(
    chromium: Chromium, example: Served, address: str
) -> None:
    with opened(chromium, example.address + address) as page:
        assert page.errors == []
        assert len(page.requests) > 3
        assert [one for one in page.requests if not one.startswith(example.address)] == []


def test_the_words_stand_in_the_source_where_their_link_leads(
    chromium: Chromium, example: Served
) -> None:
    with opened(chromium, f"{example.address}mill-weir/timeline/", scripts=False) as page:
        page.click("[popovertarget='note_1']", "document.querySelector(':popover-open') !== null")
        target = page.click(
            "#note_1 .or-from a[href*='#at_']", "document.querySelector('mark:target')?.innerText"
        )
        top = "document.querySelector(':target').getBoundingClientRect().top"
        assert page.wait_for(f"0 <= {top} && {top} < 700")  # once the page has moved there
    # Where the words of another fact begin, another mark does.
    assert target.strip()
    assert "The mill weir at Tarn Hollow was built in 1874".startswith(target.strip())


def test_without_popovers_a_mark_opens_its_passage_below_the_words(
    chromium: Chromium, example: Served
) -> None:
    lacking = "delete HTMLElement.prototype.popover"
    with opened(chromium, f"{example.address}mill-weir/", first=lacking) as page:
        opened_below = "document.querySelector('article [popovertarget=note_1]').closest('li, p')"
        details = f"{opened_below}.parentElement.querySelector('details[open]')"
        mark = "[popovertarget='note_1']"
        passage = page.value("document.getElementById('note_1').textContent")
        shown = page.click(mark, f"{details}?.textContent")
        assert plain(passage) in plain(shown)
        page.value(f'document.querySelector("{mark}").click()')
        assert page.value(f"{details} === null")
