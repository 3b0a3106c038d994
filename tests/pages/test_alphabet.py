"""Names at the head of a line and in an alphabet."""

from __future__ import annotations

import pytest

from onrecord.facts import Actor as Fact
from onrecord.facts import ActorKind, Words
from onrecord.problems import Place
from onrecord.publication.model import Actor, Address
from onrecord.telling.alphabet import at_head, sort_key


def actor(label: str, kind: ActorKind = ActorKind.GROUP, *, described: bool = False) -> Actor:
    words = Words.at(label, Place("actors.yml"))
    known = Words.at("x", Place("actors.yml"))
    fact = Fact.model_construct(
        id=known,
        name=None if described else words,
        described_as=words if described else None,
        kind=kind,
    )
    return Actor(fact, Address("actors/x/"))


@pytest.mark.parametrize(
    ("label", "described", "language", "shown"),
    [
        ("an official", True, "en", "An official"),
        ("two of the guests", True, "xx", "Two of the guests"),
        ("the West", False, "en-GB", "The West"),
        ("bell hooks", False, "en", "bell hooks"),
        ("the West", False, "fr", "the West"),
        ("l’Union", False, "fr", "L’Union"),
    ],
)
def test_at_the_head_a_description_begins_with_a_capital(
    label: str, described: bool, language: str, shown: str
) -> None:
    assert at_head(actor(label, described=described), language) == shown


def test_an_article_of_the_language_does_not_sort() -> None:
    assert sort_key(actor("the West"), "en") == "west"
    assert sort_key(actor("An Éclair", described=True), "en") == "eclair"
    assert sort_key(actor("the West"), "de") == "the west"
    assert sort_key(actor("A"), "en") == "a"
    assert sort_key(actor("La Pérouse", ActorKind.PERSON), "fr") == "la perouse"
    assert sort_key(actor("La Ligue"), "fr") == "ligue"
