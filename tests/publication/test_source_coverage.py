"""What of each source of the example is used, and what is not once a fact is taken out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from editing_desk import Desk

from onrecord.publication import Coverage, Dossier, Publication, Use
from onrecord.publication.coverage import merged, untouched
from onrecord.texts.text import Span


def coverage(dossier: Dossier, source_id: str) -> Coverage:
    return dossier.coverage_of(next(one for one in dossier.sources if one.id == source_id))


@pytest.fixture
def gazette(example: Publication) -> Coverage:
    return coverage(example.dossiers[1], "gazette")


def test_every_quotation_of_the_example_is_used_or_set_aside(example: Publication) -> None:
    unused = [
        one.quotation
        for dossier in example.dossiers
        for source in dossier.sources
        if source.fact.type == "news-article"
        for one in dossier.coverage_of(source).with_use(Use.UNUSED)
    ]
    assert unused == []


def test_a_quotation_that_is_set_aside(gazette: Coverage) -> None:
    (aside,) = gazette.with_use(Use.SET_ASIDE)
    raw = gazette.source.text.raw
    assert raw[slice(*aside.quotation.inner)] == "He would not know the river now."
    assert aside.set_aside.fact.because == "Adds nothing to the remark before it."
    assert aside.quotes == ()


def test_two_halves_of_a_remark_are_used_by_one_quote(gazette: Coverage) -> None:
    raw = gazette.source.text.raw
    using = {raw[slice(*one.quotation.inner)]: one.quotes for one in gazette.quotations}
    for half in ("We are not against the fish,", "we are against haste."):
        assert [quote.id for quote in using[half]] == ["against-haste"]


def test_a_quote_taken_out_leaves_its_quotation_unused(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "- id: millers-wheel\n  text: The millers’ wheel has turned since my mother’s day\n"
        "  speaker: marsh\n  source: gazette\n",
        "",
    )
    one = coverage(desk.dossier(), "gazette")
    raw = one.source.text.raw
    assert [raw[slice(*use.quotation.inner)] for use in one.with_use(Use.UNUSED)] == [
        "The millers’ wheel has turned since my mother’s day,"
    ]


def test_sentences_that_a_fact_rests_on(gazette: Coverage) -> None:
    raw = gazette.source.text.raw
    used = {raw[slice(*one.span)]: one.used for one in gazette.sentences}
    assert used["The vote was seven to four."]
    assert used["A hearing is due in mid-June."]
    assert not used["By Edith Pallister"]


def test_a_source_of_which_nothing_is_shown_but_two_quotes(example: Publication) -> None:
    address = coverage(example.dossiers[1], "address")
    raw = address.source.text.raw
    assert [raw[slice(*span)] for span in address.spans] == [
        "I will tell you what I told the council: not this year.",
        # "the county" is not shown: the editor's [it] stands in its place.
        "If",
        "pays, I will lift the first stone myself.",
    ]
    assert (address.words_used, address.words) == (21, 104)
    assert address.share == pytest.approx(21 / 104)


def test_a_script_without_spaces_is_counted_by_characters(example: Publication) -> None:
    kawabe = coverage(example.dossiers[0], "kawabe-net")
    letters = [char for char in kawabe.source.text.raw if char.isalnum()]
    assert 0 < kawabe.words <= len(letters)
    assert kawabe.words_used < kawabe.words


def test_actors_that_a_source_names(gazette: Coverage, example: Publication) -> None:
    named = {one.actor.id: one for one in gazette.named}
    assert {"coyle", "council", "thackray", "anglers-union", "marsh", "fenn", "county"} <= set(
        named
    )
    assert all(one.cast for one in named.values())
    raw = gazette.source.text.raw
    assert [raw[slice(*span)] for span in named["fenn"].spans] == ["Ruairi Fenn"]
    bote = coverage(example.dossiers[0], "bote")
    assert "brandauer" in {one.actor.id for one in bote.named}


def test_of_two_with_one_name_the_cast_has_the_one(desk: Desk) -> None:
    desk.add("actors.yml", "- {id: another-fenn, name: Fenn, kind: person}\n")
    desk.edit(
        "actors.yml",
        "name: Ruairi Fenn, kind: person, also_known_as: [Fenn]",
        "name: Fenn, kind: person",
    )
    named = {one.actor.id for one in coverage(desk.dossier(), "gazette").named}
    assert "fenn" in named
    assert "another-fenn" not in named


def test_an_actor_named_and_not_cast(desk: Desk) -> None:
    desk.edit("mill-weir/cast.yml", "- {actor: county}\n", "")
    named = {one.actor.id: one.cast for one in coverage(desk.dossier(), "gazette").named}
    assert named["county"] is False


def test_a_source_without_a_text_has_nothing_to_cover(example: Publication) -> None:
    radio = coverage(example.dossiers[1], "radio")
    assert (radio.quotations, radio.sentences, radio.spans, radio.share) == ((), (), (), 0.0)


def test_stretches_that_touch_are_one() -> None:
    spans = [Span(5, 9), Span(0, 3), Span(3, 4), Span(6, 7), Span(12, 13)]
    assert merged(spans) == (Span(0, 4), Span(5, 9), Span(12, 13))


def test_what_nobody_touches_is_what_the_coverage_calls_unused(example: Publication) -> None:
    weir = example.dossiers[1]
    gazette = next(one for one in weir.sources if one.id == "gazette")
    for quotes in (weir.quotes, weir.quotes[1:], weir.quotes[::2], ()):
        dossier = replace(weir, quotes=quotes, set_aside=())
        spans = [one.found.span for one in quotes if one.source is gazette and one.found.span]
        spans += [
            other.found.span
            for one in quotes
            for other in (*one.also_reported, one.original)
            if other and other.source is gazette and other.found and other.found.span
        ]
        unused = [one.quotation for one in coverage(dossier, "gazette").with_use(Use.UNUSED)]
        assert untouched(gazette.text.quotations, spans) == unused
    assert untouched(gazette.text.quotations, ()) == list(gazette.text.quotations)
