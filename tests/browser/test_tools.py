"""What a reader does with the tools of a page: search, choose colours, filter, go about."""

from __future__ import annotations

from chromium import Chromium, Page, opened
from served import Served

SHOWN = "[...document.querySelectorAll('[data-facets]')].filter(one => !one.hidden).length"
SAID = "document.querySelector('.or-filter output').textContent"


def choose(page: Page, name: str, value: str) -> None:
    page.value(
        f"(() => {{ const field = document.querySelector('.or-filter [name={name}]');"
        f"field.value = {value!r};"
        "field.dispatchEvent(new Event('input', {bubbles: true})) })()"
    )


def test_search_finds_a_quotation_and_says_what_it_is(chromium: Chromium, example: Served) -> None:
    with opened(chromium, f"{example.address}method/") as page:
        assert not any("search_index" in one or "worker" in one for one in page.requests)
        page.click("#_open-search", "document.querySelector('dialog').open")
        page.type("haste")
        found = page.wait_for("document.querySelector('.or-search li a')?.href")
        kinds = page.value(
            "[...document.querySelectorAll('.or-search li small')].map(one => one.textContent)"
        )
        assert found.startswith(example.address)
        assert any(kind.startswith("Quotation") for kind in kinds)
        assert page.errors == []


def test_search_is_left_with_escape_and_gone_through_with_arrows(
    chromium: Chromium, example: Served
) -> None:
    with opened(chromium, f"{example.address}method/") as page:
        page.click("#_open-search", "document.querySelector('dialog').open")
        page.type("weir")
        page.wait_for(
            "document.querySelector('.or-search ol:not([aria-busy=true]) a')"
            " && document.getElementById('_query').value === 'weir'"
        )
        page.press("ArrowDown")
        assert page.value("document.activeElement.matches('.or-search li:first-child a')")
        page.press("Escape")
        assert page.wait_for("!document.querySelector('dialog').open")


def test_the_colours_that_were_chosen_stay(chromium: Chromium, example: Served) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    with opened(chromium, f"{example.address}method/", scheme="light") as page:
        light = page.value(paper)
        page.click("#_dark", "document.documentElement.dataset.orScheme === 'dark'")
        dark = page.value(paper)
    with opened(chromium, f"{example.address}glossary/", scheme="light") as page:
        again = page.value(paper)
        pressed = page.value("document.getElementById('_dark').getAttribute('aria-pressed')")
        page.value("localStorage.clear()")
    assert light != dark
    assert again == dark
    assert pressed == "true"


def test_a_filter_counts_and_keeps_its_state_in_the_address(
    chromium: Chromium, example: Served
) -> None:
    address = f"{example.address}mill-weir/quotes/"
    with opened(chromium, address) as page:
        every = page.value(SHOWN)
        assert str(every) in page.value(SAID)
        speaker = page.value("document.querySelector('[name=actor] option:nth-child(2)').value")
        choose(page, "actor", speaker)
        some = page.value(SHOWN)
        assert 0 < some < every
        assert page.value("location.search") == f"?actor={speaker}"
        headings = page.value(
            "[...document.querySelectorAll('article > h2')].filter(one => !one.hidden).length"
        )
        assert headings == some
    with opened(chromium, f"{address}?actor={speaker}") as page:
        assert page.value(SHOWN) == some
        page.click(".or-filter [type=reset]", f"{SHOWN} === {every}")
        assert page.value("location.search") == ""


def test_a_filter_by_words_never_hides_the_fact_that_a_link_leads_to(
    chromium: Chromium, example: Served
) -> None:
    address = f"{example.address}mill-weir/quotes/"
    with opened(chromium, f"{address}?words=nothing-has-this") as page:
        assert page.value(SHOWN) == 0
        anchor = page.value("document.querySelector('article > h2').id")
    with opened(chromium, f"{address}?words=nothing-has-this#{anchor}") as page:
        assert page.wait_for(SHOWN) > 0


def test_without_scripts_there_is_no_tool_that_needs_one(
    chromium: Chromium, example: Served
) -> None:
    with opened(chromium, f"{example.address}mill-weir/quotes/", scripts=False) as page:
        seen = page.value(
            "[...document.querySelectorAll('.or-tool, .or-filter, .or-search')]"
            ".filter(one => one.checkVisibility()).length"
        )
        assert seen == 0
        assert page.value(SHOWN) > 0


def test_on_a_phone_the_menu_opens(chromium: Chromium, example: Served) -> None:
    with opened(chromium, f"{example.address}mill-weir/", width=390) as page:
        visible = "document.querySelector('.or-nav a').checkVisibility()"
        assert not page.value(visible)
        page.click("#_menu", visible)
        assert (
            page.value("document.getElementById('_menu').getAttribute('aria-expanded')") == "true"
        )
        assert page.value("document.documentElement.scrollWidth <= innerWidth")


def test_by_keyboard_the_first_stop_skips_to_the_content(
    chromium: Chromium, example: Served
) -> None:
    with opened(chromium, f"{example.address}mill-weir/") as page:
        page.press("Tab")
        assert page.value("document.activeElement.className") == "or-skip"
        page.press("Enter")
        assert page.wait_for("document.activeElement.tagName === 'MAIN'")
        page.press("Tab")
        assert page.value("document.querySelector('main').contains(document.activeElement)")


def test_who_comes_back_sees_what_is_new_and_can_be_forgotten(
    chromium: Chromium, example: Served
) -> None:
    key = "onrecord.seen./mill-weir/"
    with opened(chromium, f"{example.address}mill-weir/") as page:
        page.wait_for(f"localStorage.getItem('{key}')")
        assert page.value("document.querySelector('.or-since').hidden")
        # As if one quotation had not been there, and another in other words.
        page.value(
            f"(() => {{ const seen = JSON.parse(localStorage.getItem('{key}'));"
            "const quotes = Object.keys(seen.digests).filter(one => one.includes('/quotes/'));"
            "delete seen.digests[quotes[0]]; seen.digests[quotes[1]] = 'other';"
            f"localStorage.setItem('{key}', JSON.stringify(seen)) }})()"
        )
    with opened(chromium, f"{example.address}mill-weir/") as page:
        page.wait_for("!document.querySelector('.or-since').hidden")
        told = page.value(
            "[...document.querySelectorAll('.or-since li small')].map(one => one.textContent)"
        )
        page.click(".or-since button", "document.querySelector('.or-since').hidden")
        assert page.value(f"localStorage.getItem('{key}')") is None
    assert told == ["new · Quote", "changed · Quote"]
