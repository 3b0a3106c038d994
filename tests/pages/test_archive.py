"""No page grows with the archive: lists are cut, indexes become several pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from page_text import text_of

from onrecord.pages import pages
from onrecord.pages.actor import FEW
from onrecord.pages.navigation import navigation, targets
from onrecord.pages.page import Page
from onrecord.pages.split import MOST, NEWEST, Part, by_date, by_letter, newest_first, split
from onrecord.publication import Address, Publication
from onrecord.telling.edition import Edition
from onrecord.when import parse


def test_the_navigation_does_not_grow_with_the_archive(publication: Publication) -> None:
    many = replace(publication, dossiers=publication.dossiers * 50)
    assert targets(navigation(Edition(many))) == targets(navigation(Edition(publication)))
    one = replace(publication, dossiers=publication.dossiers[:1])
    assert "night-ferry/quotes/index.md" in targets(navigation(Edition(one)))
    none = replace(publication, dossiers=())
    assert targets(navigation(Edition(none))) == {"index.md"}


def keys_of(part: Part[Any]) -> list[str]:
    return [one.address.page.split("/")[-2] for one in part.parts]


@pytest.mark.parametrize(
    ("written_dates", "most", "keys"),
    [
        (["2022", "2022-05-03"], 2, []),
        (["2022", "2021-05-03", ""], 2, ["2022", "2021", "undated"]),
        (["2022-04-01", "2022-05-01", "2022-05-02"], 2, ["2022", "2022-05", "2022-04"]),
        (["2022-05-01", "2022-05-01", "2022-05-02"], 2, ["2022", "2022-05", "2022-05-02",
                                                         "2022-05-01"]),
        (["2022-05-01"] * 3, 2, ["2022", "2022-05", "2022-05-01", "2022-05-01_mill-weir"]),
        ([""] * 3, 2, ["undated", "undated_mill-weir"]),
        (["[..2022-05-01]", "2022-05/2023-01", "199X"], 2, ["2022", "199x"]),
        (["2022-05-01", "2022-05", "2022-05~"], 2, ["2022", "2022-05", "2022-05-01",
                                                    "2022-05-xx"]),
        (["2022-03-02", "2022-21", "2022?"], 2, ["2022", "2022-03", "2022-xx"]),
        (["2022"] * 3, 2, ["2022", "2022-xx", "2022-xx_mill-weir"]),
    ],
)  # fmt: skip
def test_a_list_is_cut_before_it_is_heavy(
    publication: Publication, edition: Edition, written_dates: list[str], most: int, keys: list[str]
) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    quotes = [
        replace(weir.quotes[0], said=replace(weir.quotes[0].said, when=parse(one) if one else None))
        for one in written_dates
    ]
    whole = split(Address("quotes/"), newest_first(quotes, edition), by_date(edition), most)

    def below(part: Part[Any]) -> list[str]:
        assert sum(len(one.items) for one in part.parts) in (0, len(part.items))
        assert part.parts == () or part.shown == ()
        return [key for one, key in zip(part.parts, keys_of(part), strict=True)
                for key in (key, *below(one))]  # fmt: skip

    assert below(whole) == keys
    assert len(whole.items) == len(written_dates)


def test_a_part_is_called_no_more_precisely_than_its_items_are_dated(edition: Edition) -> None:
    name = by_date(edition).name
    assert name("2022-05-03") == "3 May 2022"
    assert name("2022-05-xx") == "May 2022, no closer date"
    assert name("2022-xx") == "2022, no closer date"
    assert name("199x") == "the 1990s"
    assert name("2022-xx_mill-weir") == "2022, no closer date, The mill weir at Tarn Hollow"


def test_actors_are_cut_by_ever_more_letters(publication: Publication) -> None:
    edition = Edition(publication)
    coyle = publication.actors["coyle"]
    names = ["Ann", "Anna", "An", "Abel", "Öz"]
    actors = [replace(coyle, fact=coyle.fact.model_copy(update={"name": name})) for name in names]
    whole = split(Address("actors/"), actors, by_letter(edition), 2)
    assert [part.name for part in whole.parts] == ["A", "O"]
    assert whole.parts[0].address.page == "actors/letter_41/"
    an, ab = whole.parts[0].parts
    assert (an.name, ab.name) == ("An", "Ab")
    assert an.address.page == "actors/letter_41-4e/"
    assert [part.name for part in an.parts] == ["Ann", "An"]
    addresses = {one.address for one in (*whole.parts, an, ab, *an.parts)}
    assert len(addresses) == 6


def archive(publication: Publication, dossiers: int) -> Publication:
    """The first dossier so many times over, each a month after the one before."""
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    made = []
    for number in range(dossiers):
        day = parse(f"{2010 + number // 12}-{number % 12 + 1:02}-03")
        name = f"weir-{number}"

        def moved(fact: Any, name: str = name) -> Any:
            page = fact.address.page.replace("mill-weir", name)
            return replace(fact, address=Address(page, fact.address.anchor))

        published = weir.fact.published.model_copy(update={"when": day})
        made.append(
            replace(
                moved(weir),
                id=name,
                fact=weir.fact.model_copy(update={"published": published}),
                quotes=tuple(
                    replace(moved(quote), said=replace(quote.said, when=day))
                    for quote in weir.quotes
                ),
                positions=tuple(map(moved, weir.positions)),
                events=tuple(map(moved, weir.events)),
                cast=tuple(map(moved, weir.cast)),
                sources=tuple(map(moved, weir.sources)),
                corrections=tuple(map(moved, weir.corrections)),
                topics=tuple(
                    replace(moved(topic), statements=tuple(map(moved, topic.statements)))
                    for topic in weir.topics
                ),
            )
        )
    return replace(publication, dossiers=tuple(reversed(made)))


@pytest.fixture(scope="module")
def kept(publication: Publication) -> tuple[Publication, dict[str, Page]]:
    """An archive of sixty stories with the same few actors in all, and its pages."""
    many = archive(publication, 60)
    made = {}
    for page in pages(Edition(many)):
        assert page.address not in made
        made[page.address] = page
    return many, made


def test_no_page_grows_with_the_archive(
    publication: Publication, kept: tuple[Publication, dict[str, Page]]
) -> None:
    _many, made = kept
    few = {page.address: page for page in pages(Edition(archive(publication, 20)))}
    tops = ("", "dossiers/", "quotes/", "sources/", "corrections/", "actors/", "actors/coyle/")
    for address in tops:
        assert len(made[address].body) < 60_000
        assert len(made[address].body) < 1.6 * max(len(few.get(address, made[address]).body), 4_000)
    for page in made.values():
        holds = page.holds
        assert len(holds.quotations) <= MOST, page.address
        assert len({id(one.fact) for one in holds.sentences}) <= 6 * MOST, page.address


def test_heavy_indexes_become_several_pages(kept: tuple[Publication, dict[str, Page]]) -> None:
    many, made = kept
    assert {"quotes/2010/", "quotes/2010-01/", "quotes/2014/"} <= made.keys()
    assert not made["quotes/"].holds.quotations
    assert not made["quotes/2010/"].holds.quotations  # it leads to its months
    assert 'href="../2010-01/"' in str(made["quotes/2010/"].body)
    held = [
        (one.address, one.words)
        for address, page in made.items()
        if address.startswith("quotes/")
        for one in page.holds.quotations
    ]
    assert len(held) == sum(len(one.quotes) for one in many.dossiers)
    assert len(set(held)) == len(held)
    assert made["quotes/2010-01/"].title == "All quotes: January 2010"
    assert made["quotes/2010-01/"].description.endswith("Here: January 2010.")
    assert 'class="or-of"><a href="../2010/">' in made["quotes/2010-01/"].body
    assert text_of(made["quotes/2010-01/"]).startswith("All quotes: 2010 # January 2010")


def test_home_has_the_newest_stories_and_leads_to_all(
    kept: tuple[Publication, dict[str, Page]],
) -> None:
    many, made = kept
    shown = [title for title in made[""].holds.sentences if "weir" in title.words]
    assert 0 < len(shown) <= 2 * NEWEST
    assert 'href="dossiers/"' in made[""].body
    assert "Dossiers: all 60" in text_of(made[""])
    assert len(made["dossiers/"].holds.sentences) == 2 * len(many.dossiers)


def test_an_actor_has_the_newest_of_each_list_and_leads_to_all(
    kept: tuple[Publication, dict[str, Page]],
) -> None:
    many, made = kept
    coyle = many.actors["coyle"]
    said = many.quotes_by(coyle)
    own, further = made["actors/coyle/"], made["actors/coyle/quotes/"]
    words = {one.address for one in further.holds.quotations}
    for part in [one for one in made if one.startswith("actors/coyle/quotes/2")]:
        words |= {one.address for one in made[part].holds.quotations}
    assert words == {quote.address for quote in said}
    newest = {one.address.page.split("/")[0] for one in own.holds.quotations}
    assert "weir-59" in newest
    assert "weir-0" not in newest
    assert f"What they said: all {len(said)}" in text_of(own)
    assert f'class="or-of"><a href="../">{own.title}</a>' in str(further.body)
    for actor in many.actors.values():
        for shelf, facts in (
            ("stories", many.roles_of(actor)),
            ("events", many.events_with(actor)),
            ("quotes", many.quotes_by(actor)),
            ("said-of", many.said_of(actor)),
        ):
            assert (f"actors/{actor.id}/{shelf}/" in made) is (
                len(facts) > (FEW if shelf == "stories" else NEWEST)
            )
    assert made["actors/coyle/positions/"].title == "Harriet Coyle: Where they stand"
    parts = [page for one, page in made.items() if one.startswith("actors/coyle/positions/2")]
    assert any('data-facets="story' in page.body for page in parts)


def test_what_lists_repeat_is_left_to_the_pages_it_is_from(
    kept: tuple[Publication, dict[str, Page]],
) -> None:
    _many, made = kept
    repeating = {address for address, page in made.items() if page.repeats}
    assert {"quotes/", "quotes/2010-01/", "dossiers/", "actors/coyle/quotes/"} <= repeating
    own = {address for address in made if address.startswith("weir-")}
    assert not repeating & (own | {"", "actors/coyle/", "glossary/", "method/"})


def test_a_very_long_chapter_keeps_its_addresses_and_gets_lighter(
    publication: Publication,
) -> None:
    (weir,) = [one for one in publication.dossiers if one.id == "mill-weir"]
    quotes = tuple(
        replace(quote, address=Address(quote.address.page, f"{quote.address.anchor}-{number}"))
        for number in range(9)
        for quote in weir.quotes
    )
    edition = Edition(replace(publication, dossiers=(replace(weir, quotes=quotes),)))
    made = {page.address: page for page in pages(edition)}
    long, short = made["mill-weir/quotes/"], next(iter(all_cards(publication)))
    assert len(quotes) > MOST
    assert {quote.address.anchor for quote in quotes} <= set(long.holds.anchors)
    assert "<details" in short.body
    assert "<details" not in long.body
    assert len(long.body) / len(quotes) < 0.6 * len(short.body) / len(weir.quotes)
    for held in long.holds.quotations:
        for paragraph in held.words.split("\n\n"):
            assert paragraph in text_of(long)


def all_cards(publication: Publication) -> list[Page]:
    return [one for one in pages(Edition(publication)) if one.address == "mill-weir/quotes/"]


def test_a_very_long_glossary_does_not_say_where_a_term_is_used(publication: Publication) -> None:
    (silt,) = [one for one in publication.terms.values() if one.id == "silt"]
    terms = {
        f"silt-{number}": replace(silt, address=Address("glossary/", f"silt-{number}"))
        for number in range(MOST + 1)
    }
    edition = Edition(replace(publication, terms={**publication.terms, **terms}))
    (page,) = [one for one in pages(edition) if one.address == "glossary/"]
    assert set(terms) <= set(page.holds.anchors)
    assert "or-uses" not in page.body
