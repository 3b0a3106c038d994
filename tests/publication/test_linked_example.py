"""The example publication, linked: what its own notes say that pages must show."""

from __future__ import annotations

import pytest
from editing_desk import Desk

from onrecord.facts import Basis, EventStatus, Stance
from onrecord.publication import Dossier, Publication, link
from onrecord.publication.model import DateVerdict, Position
from onrecord.reading import read
from onrecord.texts.matching import PieceKind, Verdict


@pytest.fixture
def weir(example: Publication) -> Dossier:
    return next(one for one in example.dossiers if one.id == "mill-weir")


@pytest.fixture
def ferry(example: Publication) -> Dossier:
    return next(one for one in example.dossiers if one.id == "night-ferry")


def positions(dossier: Dossier, holder: str, question: str) -> list[Position]:
    return [p for p in dossier.positions if (p.holder.id, p.question.id) == (holder, question)]


def test_everything_is_found_but_what_has_no_text(example: Publication) -> None:
    unchecked = [
        quote.id
        for dossier in example.dossiers
        for quote in dossier.quotes
        if quote.found.verdict is Verdict.UNCHECKED
    ]
    missing = [
        (dossier.id, one.found.fault)
        for dossier in example.dossiers
        for one in (*dossier.quotes, *dossier.passages, *dossier.set_aside)
        if one.found.verdict is Verdict.NOT_FOUND
    ]
    assert missing == []
    assert unchecked == ["up-to-the-town"]


def test_newest_dossier_first(example: Publication) -> None:
    assert [one.id for one in example.dossiers] == ["night-ferry", "mill-weir"]


def test_a_reference_is_made_where_none_is_given(weir: Dossier, ferry: Dossier) -> None:
    assert (weir.reference, ferry.reference) == ("HD-2022-05", "NIGHT-FERRY")


def test_the_mayor_changed_her_mind(weir: Dossier) -> None:
    now, before = positions(weir, "coyle", "removal")
    assert (now.fact.stance, now.as_of.when.edtf) == (Stance.OPPOSES_IN_PART, "2022-05-18")
    assert (before.fact.stance, before.as_of.when.edtf) == (Stance.SUPPORTS, "2019")
    assert now in weir.standing
    assert before not in weir.standing
    assert weir.earlier(now) == (before,)
    assert [str(one.address) for one in (now, before)] == [
        "mill-weir/positions/#coyle.removal.2022-05-18",
        "mill-weir/positions/#coyle.removal.2019",
    ]


def test_positions_go_by_question_and_then_by_cast(weir: Dossier) -> None:
    assert [(p.question.id, p.holder.id) for p in weir.standing] == [
        ("removal", "coyle"),
        ("removal", "council"),
        ("removal", "anglers-union"),
        ("removal", "marsh"),
        ("removal", "ringers"),
        ("removal", "fenn"),
        ("payment", "coyle"),
        ("payment", "county"),
    ]


def test_not_stated_rests_on_nothing(weir: Dossier) -> None:
    (ringers,) = positions(weir, "ringers", "removal")
    assert ringers.fact.stance is Stance.NOT_STATED
    assert (ringers.evidence, ringers.as_of.when) == ((), None)


def test_the_county_second_hand(weir: Dossier) -> None:
    (county,) = positions(weir, "county", "payment")
    assert county.fact.basis is Basis.ATTRIBUTED
    assert county.attributed_by is not None
    assert county.attributed_by.label == "a member of the council"
    assert county.attributed_by.fact.name is None


def test_an_engineer_who_could_not_be_checked(weir: Dossier) -> None:
    (fenn,) = positions(weir, "fenn", "removal")
    assert fenn.fact.stance is Stance.NEUTRAL
    assert [passage.found.verdict for passage in fenn.evidence] == [Verdict.UNCHECKED]
    # A transcript: said on the day that the source bears.
    assert (fenn.as_of.when.edtf, fenn.as_of.verdict) == ("2022-05-16", DateVerdict.SOURCE)


@pytest.mark.parametrize(
    ("event", "date", "verdict", "status"),
    [
        ("weir-built", "1874", "found", "past"),
        ("mill-closed", "195X", "found", "past"),
        ("last-count", "1998-03", "found", "past"),
        ("vote", "2022-05-18", "found", "past"),
        ("hearing", "2022-06~", "found", "scheduled"),
        ("decision", None, "unknown", "scheduled"),
    ],
)
def test_dates_at_the_weir(
    weir: Dossier, event: str, date: str | None, verdict: str, status: str
) -> None:
    one = next(one for one in weir.events if one.id == event)
    assert (one.date.when.edtf if one.date.when else None) == date
    assert one.date.verdict is DateVerdict(verdict)
    assert one.status is EventStatus(status)


@pytest.mark.parametrize(
    ("event", "date", "verdict"),
    [
        ("stopped", "2011", "found"),
        ("gift", "2022-06-03", "found"),
        ("grant", None, "unknown"),
        ("decision", "2022-23", "found"),
        ("shipping", "2023", "found"),
    ],
)
def test_dates_of_the_ferry(ferry: Dossier, event: str, date: str | None, verdict: str) -> None:
    one = next(one for one in ferry.events if one.id == event)
    assert (one.date.when.edtf if one.date.when else None) == date
    assert one.date.verdict is DateVerdict(verdict)


def test_events_go_by_date_and_unknown_ones_last(weir: Dossier, ferry: Dossier) -> None:
    assert [one.id for one in weir.events] == [
        "weir-built",
        "mill-closed",
        "last-count",
        "vote",
        "hearing",
        "decision",
    ]
    assert [one.id for one in ferry.events] == [
        "stopped",
        "gift",
        "decision",
        "shipping",
        "grant",
    ]


def test_a_weekday_is_counted_from_the_source(weir: Dossier, ferry: Dossier) -> None:
    haste = next(quote for quote in weir.quotes if quote.id == "against-haste")
    zahlen = next(quote for quote in ferry.quotes if quote.id == "wir-zahlen")
    assert (haste.said.when.edtf, haste.said.verdict) == ("2022-05-18", DateVerdict.FOUND)
    assert haste.said.says == ("on Wednesday",)
    assert (zahlen.said.when.edtf, zahlen.said.verdict) == ("2022-05-23", DateVerdict.FOUND)


def test_a_quote_from_an_undated_source_has_no_date(weir: Dossier) -> None:
    leaflet = next(quote for quote in weir.quotes if quote.id == "let-it-run")
    assert leaflet.source.published is None
    assert leaflet.said.when is None


def test_three_paragraphs_are_one_quote(weir: Dossier) -> None:
    quote = next(quote for quote in weir.quotes if quote.id == "stopped-the-salmon")
    assert quote.found.verdict is Verdict.FOUND
    assert quote.source.text is not None
    first, last = quote.found.span
    assert quote.source.text.raw[first:last].startswith("The weir has stopped")
    assert quote.source.text.raw[first:last].endswith("can’t vote.")


def test_what_was_left_out_is_told_from_what_was_said(weir: Dossier) -> None:
    quote = next(quote for quote in weir.quotes if quote.id == "against-haste")
    (gap,) = [piece for piece in quote.found.pieces if piece.kind is PieceKind.OMITTED]
    raw = quote.source.text.raw
    told = "".join(raw[span.start : span.end] for span in gap.narration)
    assert "said the mayor, Harriet Coyle" in told


def test_one_sentence_of_two_speakers_is_found_in_the_right_turn(ferry: Dossier) -> None:
    promise = next(quote for quote in ferry.quotes if quote.id == "a-promise")
    raw = promise.source.text.raw
    assert promise.found.span.start == raw.rindex("The ferry is a promise.")


def test_cast_makes_parts_of_wholes(weir: Dossier) -> None:
    assert weir.part_of == {
        "thackray": frozenset({"anglers-union"}),
        "marsh": frozenset({"ringers"}),
        "fenn": frozenset({"county"}),
    }


def test_corrections_are_newest_first_and_lead_to_their_facts(weir: Dossier) -> None:
    newest, first = weir.corrections
    assert (newest.date.edtf, newest.facts) == ("2022-05-29", ())
    assert [str(fact.address) for fact in first.facts] == [
        "mill-weir/timeline/#weir-built",
        "mill-weir/background/#the-weir",
    ]


def test_a_term_rests_on_a_source_of_a_dossier(example: Publication) -> None:
    silt = example.terms["silt"]
    assert silt.see_also == ("fish-pass",)
    assert [(p.source.id, p.found.verdict) for p in silt.evidence] == [("survey", Verdict.FOUND)]


def test_every_fact_has_an_address_of_its_own(example: Publication) -> None:
    addresses = [fact.address for dossier in example.dossiers for fact in dossier.linked()]
    assert len(set(addresses)) == len(addresses)
    assert all(str(address).isascii() for address in addresses)


def test_figures_add_up(example: Publication, weir: Dossier, ferry: Dossier) -> None:
    assert (weir.figures.quotations.all, weir.figures.quotations.unchecked) == (14, 1)
    assert weir.figures.quotations.found == 13
    assert ferry.figures.quotations.found == 12
    assert example.figures.quotations.found == 25
    assert weir.figures.dates_unknown == 1
    assert example.figures.dates.unchecked == 0
    assert example.figures.dates_judged_by_editor == 0
    assert example.figures.passages.found == example.figures.passages.all


@pytest.mark.parametrize(
    ("of_the_site", "its_own", "spoken"),
    [
        ("", "language: en\n", "en"),
        ("fr", "language: en\n", "fr"),
        ("fr", "", "fr"),
        ("", "", "en"),
    ],
)
def test_the_site_says_the_language_and_else_the_publication(
    desk: Desk, of_the_site: str, its_own: str, spoken: str
) -> None:
    desk.edit("publication.yml", "language: en\n", its_own)
    publication = link(read(desk.root / "content", desk.root), of_the_site).publication
    assert publication.language == spoken
    assert all(dossier.language == spoken for dossier in publication.dossiers)
