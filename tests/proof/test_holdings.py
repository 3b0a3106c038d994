"""What pages say they must hold is all that the facts have: nothing is left to the templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import EXAMPLE
from onrecord.pages import pages
from onrecord.pages.page import Page
from onrecord.project import Project, examine
from onrecord.publication import Publication
from onrecord.publication.figures import dates_of
from onrecord.publication.model import Quote
from onrecord.publication.prose import prose_of
from onrecord.telling.edition import Edition

FIRST_STORY = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module", params=[EXAMPLE, FIRST_STORY], ids=["example", "first-story"])
def publication(request: pytest.FixtureRequest) -> Publication:
    content: Path = request.param
    examined = examine(Project(content.parent, content))
    assert examined.publication is not None
    return examined.publication


@pytest.fixture(scope="module")
def made(publication: Publication) -> dict[str, Page]:
    return {page.address: page for page in pages(Edition(publication))}


def test_what_every_fact_says_is_held_where_its_address_is(
    publication: Publication, made: dict[str, Page]
) -> None:
    held = 0
    for dossier in publication.dossiers:
        for fact in dossier.linked():
            page = made[fact.address.page]
            there = {(one.anchor, one.words) for one in page.holds.sentences}
            for words in prose_of(fact):
                # A note may stand behind facts that have anchors of their own.
                is_note = fact.fact.note is not None and words is fact.fact.note.text
                anchor = "" if is_note else fact.address.anchor
                assert (anchor, str(words)) in there, f"{fact.address}: {words}"
                held += 1
    assert held > 30


def test_every_passage_is_held_where_the_fact_is_that_rests_on_it(
    publication: Publication, made: dict[str, Page]
) -> None:
    facts = [fact for dossier in publication.dossiers for fact in dossier.linked()]
    held = 0
    for fact in (*facts, *publication.terms.values()):
        page = made[fact.address.page]
        there = {one.passage: one.anchors for one in page.holds.passages}
        for passage in getattr(fact, "evidence", ()):
            assert fact.address.anchor in there[passage], str(fact.address)
            held += 1
    assert held > 30


def test_every_wording_of_every_quote_is_held(
    publication: Publication, made: dict[str, Page]
) -> None:
    for dossier in publication.dossiers:
        page = made[f"{dossier.id}/quotes/"]
        there = {(str(one.address), id(one.found)) for one in page.holds.quotations}
        for fact in dossier.linked():
            if isinstance(fact, Quote):
                others = [*([fact.original] if fact.original else []), *fact.also_reported]
                for one in (fact, *others):
                    assert (str(fact.address), id(one.found)) in there
                assert any(str(fact.address) == str(one.address)
                           for one in made["quotes/"].holds.quotations)  # fmt: skip


def test_every_date_is_held(publication: Publication, made: dict[str, Page]) -> None:
    there = {id(one.dated) for page in made.values() for one in page.holds.dates}
    for dossier in publication.dossiers:
        for _, dated in dates_of(dossier):
            assert dated.when is None or id(dated) in there


def test_every_fact_with_an_anchor_has_it_held(
    publication: Publication, made: dict[str, Page]
) -> None:
    for dossier in publication.dossiers:
        for fact in dossier.linked():
            if fact.address.anchor:
                assert fact.address.anchor in made[fact.address.page].holds.anchors
