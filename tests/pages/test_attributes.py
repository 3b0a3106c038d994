"""What a page's own code makes of facts for attributes: they end nowhere but where they should."""

from __future__ import annotations

import pytest

from onrecord.interface.interface import Interface
from onrecord.markup import Encoded
from onrecord.pages.facets import Filter
from onrecord.pages.sheet import Sheet
from onrecord.problems import Place
from onrecord.publication import Publication
from onrecord.publication.model import Address
from onrecord.telling.edition import Edition


@pytest.fixture(scope="module")
def sheet(edition: Edition) -> Sheet:
    return Sheet(edition, Address("mill-weir/quotes/"))


def test_what_a_fact_can_be_found_by_is_an_attribute(publication: Publication) -> None:
    (actor, other, *_) = publication.actors.values()
    made = Filter((), {id(actor): 'actor:a"b year:<2023>'}).of(actor)
    assert made == ' data-facets="actor&#58;a&#34;b year&#58;&#60;2023&#62;"'
    assert Filter((), {id(actor): ""}).of(other) == ""
    for one in (made, Filter((), {}).of(actor)):
        assert one + "<" == f"{one}&#60;"


@pytest.mark.parametrize(
    ("language", "attributes", "tag", "way"),
    [
        (None, "", "", ""),
        ("", "", "", ""),
        ("en", "", "", ""),
        ("fr", ' lang="fr"', "fr", ""),
        ("ar", ' lang="ar" dir="rtl"', "ar", "rtl"),
        ('fr" onclick="x', ' lang="fr&#34; onclick&#61;&#34;x"', 'fr" onclick="x', ""),
    ],
)
def test_words_in_another_language_say_so(
    sheet: Sheet, language: str | None, attributes: str, tag: str, way: str
) -> None:
    assert sheet.foreign(language) == attributes
    assert sheet.foreign(language) + "<" == f"{attributes}&#60;"
    assert sheet.tongue(language) == tag
    assert sheet.turned(language) == way


def test_the_line_of_a_fact_is_a_safe_address(edition: Edition, publication: Publication) -> None:
    place = Place('content/a "b"/<c>.yml', 12)
    edited = Edition(publication, edit_url="https://example.org/edit/{file}?plain=1&l={line}")
    sheet = Sheet(edited, Address("mill-weir/quotes/"))
    assert sheet.edit(place) == (
        "https://example.org/edit/content/a%20%22b%22/%3Cc%3E.yml?plain=1&amp;l=12"
    )
    assert sheet.line_of(place) == "<c>.yml:12"
    assert Sheet(edition, Address("")).edit(place) == ""
    assert isinstance(sheet.edit(place), Encoded)


def test_on_a_page_from_right_to_left_only_other_words_are_turned(publication: Publication) -> None:
    sheet = Sheet(Edition(publication, interface=Interface.of("ar")), Address("quotes/"))
    assert [sheet.turned(one) for one in (None, "", "ar", "he", "fr")] == ["", "", "", "", "ltr"]
    assert sheet.foreign("en") == ' lang="en" dir="ltr"'
