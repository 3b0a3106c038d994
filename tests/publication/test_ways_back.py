"""The ways back: from an actor, a term and a source to the facts."""

from __future__ import annotations

from editing_desk import Desk

from onrecord.publication import Publication


def test_an_actor_over_all_dossiers(example: Publication) -> None:
    coyle = example.actors["coyle"]
    assert [entry.address.page for entry in example.roles_of(coyle)] == [
        "night-ferry/actors/",
        "mill-weir/actors/",
    ]
    assert [str(one.address) for one in example.positions_of(coyle)] == [
        "night-ferry/positions/#coyle.ferry",
        "mill-weir/positions/#coyle.removal.2022-05-18",
        "mill-weir/positions/#coyle.removal.2019",
        "mill-weir/positions/#coyle.payment",
    ]
    assert [quote.id for quote in example.quotes_by(coyle)] == [
        "did-not-stop",
        "forty-years",
        "who-will-pay",
        "against-haste",
        "the-step",
        "and-soon",
        "not-this-year",
        "first-stone",
    ]


def test_what_others_say_of_an_actor(example: Publication) -> None:
    said_of_county = example.said_of(example.actors["county"])
    assert "mill-weir/positions/#county.payment" in [str(one.address) for one in said_of_county]
    # Thackray's statement names the council and the Union.
    (statement,) = [one for one in example.said_of(example.actors["anglers-union"]) if one.fact.id]
    assert statement.id == "stopped-the-salmon"


def test_nobody_is_said_to_speak_of_themselves(desk: Desk) -> None:
    desk.edit(
        "actors.yml", "also_known_as: [Coyle, The mayor]", "also_known_as: [Coyle, My grandfather]"
    )
    publication = desk.publication()
    assert publication.said_of(publication.actors["coyle"]) == ()


def test_what_an_actor_took_part_in(example: Publication) -> None:
    assert [one.id for one in example.events_with(example.actors["council"])] == ["vote"]
    assert example.events_with(example.actors["marsh"]) == ()


def test_where_a_term_is_used(example: Publication) -> None:
    uses = example.uses_of(example.terms["fish-pass"])
    assert [str(one.fact.address).partition("#")[0] for one in uses] == [
        "mill-weir/background/",
        "mill-weir/background/",
    ]
    assert {one.dossier.id for one in uses} == {"mill-weir"}


def test_what_rests_on_a_source_in_its_order(example: Publication) -> None:
    weir = example.dossiers[1]
    gazette = next(one for one in weir.sources if one.id == "gazette")
    resting = weir.resting_on(gazette)
    starts = [one.span.start for one in resting if one.span]
    assert starts == sorted(starts)
    assert resting[0].span.start == gazette.text.raw.index("The council of Tarn Hollow voted")
    last = [str(one.fact.address) for one in resting if one.span][-1]
    assert last in ("mill-weir/#date-of-the-decision", "mill-weir/timeline/#decision")


def test_a_fact_that_names_a_quote_rests_where_the_quote_stands(example: Publication) -> None:
    weir = example.dossiers[1]
    gazette = next(one for one in weir.sources if one.id == "gazette")
    quote = next(one for one in weir.quotes if one.id == "the-step")
    facts = {
        str(one.fact.address): one.passage
        for one in weir.resting_on(gazette)
        if one.found is quote.found
    }
    assert facts[str(quote.address)] is None
    assert facts["mill-weir/background/#the-grandfather"].quote is quote


def test_a_quote_knows_its_dossier(example: Publication) -> None:
    for dossier in example.dossiers:
        assert all(example.dossier_of(quote) is dossier for quote in dossier.quotes)
        assert all(example.dossier_of(source) is dossier for source in dossier.sources)
