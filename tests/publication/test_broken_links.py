"""What does not hold together: each fault at its very place, with what was probably meant."""

from __future__ import annotations

import pytest
from editing_desk import Desk

from onrecord.problems import Severity
from onrecord.publication import Dossier, link
from onrecord.reading import read
from onrecord.texts.matching import Verdict


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "message", "cure"),
    [
        (
            "mill-weir/quotes.yml",
            "- id: five-million\n  text: It is 4.2 million today, […] and it will be five million "
            "next year.\n  speaker: fenn",
            "- id: five-million\n  text: It is 4.2 million today, […] and it will be five million "
            "next year.\n  speaker: fen",
            "R101",
            "There is no actor “fen” in the publication.",
            "Did you mean fenn?",
        ),
        (
            "mill-weir/events.yml",
            "actors: [county]",
            "actors: [zzz]",
            "R101",
            "There is no actor “zzz” in the publication.",
            "Write the id of an actor of actors.yml; or add a line for a new one there: "
            "- {id: zzz, name: …, kind: person} (or state, organisation, group, office).",
        ),
        (
            "mill-weir/positions.yml",
            "attributed_by: council-member",
            "attributed_by: gazette",
            "R102",
            "“gazette” is a source; here, an actor is asked for.",
            "Write the id of an actor of actors.yml; or add a line for a new one there: "
            "- {id: gazette, name: …, kind: person} (or state, organisation, group, office).",
        ),
        (
            "mill-weir/dossier.yml",
            "facts: [weir-built, the-weir]",
            "facts: [weir-build, the-weir]",
            "R101",
            "There is no fact “weir-build” in the dossier “mill-weir”.",
            "Did you mean weir-built?",
        ),
        (
            "mill-weir/background.yml",
            "attributed_to: coyle",
            "attributed_to: coile",
            "R101",
            "There is no actor “coile” in the publication.",
            "Did you mean coyle?",
        ),
        (
            "mill-weir/cast.yml",
            "part_of: anglers-union",
            "part_of: angler-union",
            "R101",
            "There is no actor “angler-union” in the publication.",
            "Did you mean anglers-union?",
        ),
        (
            "mill-weir/sources.yml",
            "speaker: anglers-union",
            "speaker: anglers-onion",
            "R101",
            "There is no actor “anglers-onion” in the publication.",
            "Did you mean anglers-union?",
        ),
        (
            "night-ferry/unknowns.yml",
            "{quote: who-will-pay}",
            "{quote: who-wil-pay}",
            "R101",
            "There is no quote “who-wil-pay” in the dossier “night-ferry”.",
            "Did you mean who-will-pay?",
        ),
        (
            "night-ferry/events.yml",
            "{source: hearing, exact: The ferry stopped in 2011.}",
            "{source: ferry, exact: The ferry stopped in 2011.}",
            "R102",
            "“ferry” is a question; here, a source is asked for.",
            "Write the id of a source of the dossier “night-ferry”, or add one with this id.",
        ),
        (
            "terms.yml",
            "see_also: [silt]",
            "see_also: [slit]",
            "R101",
            "There is no term “slit” in the publication.",
            "Did you mean silt?",
        ),
        (
            "terms.yml",
            "source: mill-weir/survey",
            "source: mill-wier/survey",
            "R101",
            "There is no dossier “mill-wier”.",
            "Did you mean mill-weir?",
        ),
        (
            "terms.yml",
            "source: mill-weir/survey",
            "source: mill-weir/surveys",
            "R101",
            "There is no source “surveys” in the dossier “mill-weir”.",
            "Did you mean survey?",
        ),
        (
            "terms.yml",
            "source: mill-weir/survey",
            "source: survey",
            "R101",
            "A term is shared by all dossiers, and “survey” does not say whose source it is.",
            "Write mill-weir/survey.",
        ),
    ],
)
def test_a_reference_that_leads_nowhere(
    desk: Desk, file: str, old: str, new: str, code: str, message: str, cure: str
) -> None:
    desk.edit(file, old, new)
    problem = desk.problem(code)
    assert (problem.message, problem.cure) == (message, cure)
    assert problem.severity is Severity.ERROR
    wrong = message.partition("“")[2].partition("”")[0]
    assert (
        str(problem.place)
        == desk.where(file, new).rpartition(":")[0] + ":" + str(problem.place.column)
        or wrong in new
    )
    line = (
        (desk.root / problem.place.file)
        .read_text(encoding="utf-8")
        .split("\n")[problem.place.line - 1]
    )
    assert line[problem.place.column - 1 : problem.place.end_column - 1] == wrong


def test_one_who_is_missing_is_one_problem_at_the_first_use(desk: Desk) -> None:
    desk.edit("actors.yml", "id: anglers-union", "id: trout-club")
    linked = desk.link()
    problems = [problem for problem in linked.problems if "anglers-union" in problem.message]
    (problem,) = problems
    assert str(problem.place).startswith("content/mill-weir/cast.yml:6:")
    assert problem.message == (
        "There is no actor “anglers-union” in the publication.\nIt is used 4 more times, at "
        "content/mill-weir/cast.yml:8:11, content/mill-weir/positions.yml:30:13, "
        "content/mill-weir/quotes.yml:69:12, content/mill-weir/sources.yml:34:12."
    )


def test_a_name_in_place_of_an_id_leads_to_its_bearer(desk: Desk) -> None:
    desk.edit("mill-weir/background.yml", "attributed_to: coyle", "attributed_to: Harriet Coyle")
    assert desk.problem("R101").cure == "Did you mean coyle?"
    desk.edit("mill-weir/background.yml", "attributed_to: Harriet Coyle", "attributed_to: Éa Só")
    assert desk.problem("R101").cure.endswith(
        '- {id: ea-so, name: "Éa Só", kind: person} (or state, organisation, group, office), and '
        "ea-so here."
    )


def test_a_quote_that_is_missing_leaves_the_position_judged(desk: Desk) -> None:
    desk.edit("mill-weir/positions.yml", "quotes: [wont-pay]", "quotes: [wont-play]")
    linked = desk.link()
    assert [problem.code for problem in linked.problems] == ["R101"]
    weir = linked.publication.dossiers[1]
    county = next(p for p in weir.positions if p.holder.id == "county")
    (passage,) = county.evidence
    assert (passage.quote, passage.source.known) == (None, False)


def test_an_unknown_source_has_a_stand_in(desk: Desk) -> None:
    desk.edit("night-ferry/quotes.yml", "source: kawabe-net\n  via:", "source: kawabenet\n  via:")
    linked = desk.link()
    (problem,) = linked.problems
    assert (problem.code, problem.cure) == ("R101", "Did you mean kawabe-net?")
    assert problem.fact == "night-ferry/quotes/#isogu"
    isogu = next(q for q in linked.publication.dossiers[0].quotes if q.id == "isogu")
    assert not isogu.source.known


def test_an_audience_is_an_actor_or_words(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "occasion: a meeting of the council",
        "occasion: a meeting\n  audience: council",
    )
    desk.edit(
        "mill-weir/quotes.yml",
        "occasion: a statement, read out",
        "audience: the people of the town",
    )
    quotes = {quote.id: quote for quote in desk.dossier().quotes}
    assert quotes["against-haste"].audience == "the council of Tarn Hollow"
    assert quotes["stopped-the-salmon"].audience == "the people of the town"
    assert quotes["the-step"].audience == ""


def test_a_term_whose_dossier_is_not_read_is_stepped_over(desk: Desk) -> None:
    linked = desk.link(only=["night-ferry"])
    assert linked.problems == ()
    assert not linked.publication.whole
    (passage,) = linked.publication.terms["silt"].evidence
    assert not passage.source.known


def test_a_position_whose_quote_could_not_be_read_is_of_no_date_yet(desk: Desk) -> None:
    """Its date is that of the quote, so it can't be held against another position's."""
    desk.add(
        "mill-weir/positions.yml",
        "  - {holder: county, question: payment, stance: opposes, basis: attributed, "
        "attributed_by: council-member, quotes: [wont-pay]}\n",
    )
    assert "R105" in {problem.code for problem in desk.link().problems}
    desk.edit("mill-weir/quotes.yml", "  text: won't pay for it", "  txt: won't pay for it")
    reading = read(desk.root / "content", desk.root)
    assert "R105" not in {problem.code for problem in link(reading).problems}


def test_a_fact_that_could_not_be_read_is_no_second_problem(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "- id: wont-pay\n  text: won't pay for it",
        "- id: wont-pay\n  txt: won't pay for it",
    )
    desk.edit("actors.yml", "name: Kawabe, kind: organisation", "name: Kawabe, kind: town")
    reading = read(desk.root / "content", desk.root)
    assert reading.problems != ()
    linked = link(reading)
    assert linked.problems == ()
    weir = linked.publication.dossiers[1]
    county = next(p for p in weir.positions if p.holder.id == "county")
    assert [passage.found.verdict for passage in county.evidence] == [Verdict.UNCHECKED]


def test_a_publication_that_could_not_be_read_leaves_the_rest_to_judge(desk: Desk) -> None:
    (desk.root / "content/publication.yml").unlink()
    desk.edit("mill-weir/positions.yml", "quotes: [wont-pay]", "quotes: [wont-play]")
    linked = link(read(desk.root / "content", desk.root), "fr")
    assert [problem.code for problem in linked.problems] == ["R101"]
    assert linked.publication.language == "fr"


def test_an_unknown_speaker_of_a_source_is_one_problem(desk: Desk) -> None:
    desk.edit("mill-weir/sources.yml", "speaker: coyle", "speaker: coile")
    linked = desk.link()
    assert [problem.code for problem in linked.problems] == ["R101"]
    weir = linked.publication.dossiers[1]
    said = {quote.id: quote.found.verdict for quote in weir.quotes}
    assert said["not-this-year"] is Verdict.UNCHECKED


def test_a_dossier_is_linked_without_any_other(desk: Desk) -> None:
    alone = desk.link(only=["mill-weir"]).publication.dossiers[0]
    among = desk.link().publication.dossiers[1]

    def gist(dossier: Dossier) -> list[tuple[str, ...]]:
        return [
            (str(fact.address), *(str(one.found) for one in getattr(fact, "evidence", ())))
            for fact in dossier.linked()
        ]

    assert gist(alone) == gist(among)
    assert alone.figures == among.figures


def test_another_wording_and_an_original_are_looked_up(desk: Desk) -> None:
    desk.edit(
        "mill-weir/quotes.yml",
        "- id: first-stone\n",
        "- id: gone\n  text: Nobody asked us.\n  speaker: marsh\n  source: gazette\n"
        "  original: {text: Nobody asked us., source: gazete}\n"
        "  also_reported:\n    - {text: Nobody asked us., source: gazette, via: [fen]}\n"
        "- id: first-stone\n",
    )
    linked = desk.link()
    assert [problem.message for problem in linked.problems] == [
        "There is no source “gazete” in the dossier “mill-weir”.",
        "There is no actor “fen” in the publication.",
    ]
    assert {problem.fact for problem in linked.problems} == {"mill-weir/quotes/#gone"}
    weir = linked.publication.dossiers[1]
    gone = next(quote for quote in weir.quotes if quote.id == "gone")
    assert gone.also_reported[0].found.verdict is Verdict.FOUND
    assert gone.original.found.verdict is Verdict.UNCHECKED


def test_a_question_that_nobody_asks(desk: Desk) -> None:
    desk.edit(
        "mill-weir/positions.yml",
        "holder: fenn\n    question: removal",
        "holder: fenn\n    question: removel",
    )
    linked = desk.link()
    assert [(one.code, one.cure) for one in linked.problems] == [("R101", "Did you mean removal?")]
    # What stands on it is judged all the same, and comes last.
    last = linked.publication.dossiers[1].positions[-1]
    assert (last.holder.id, last.question.known) == ("fenn", False)


def test_a_term_may_rest_on_a_quote(desk: Desk) -> None:
    desk.edit(
        "terms.yml",
        '{source: mill-weir/survey, exact: "Behind the weir lie about 18,000 tonnes of silt"}',
        "{quote: mill-weir/the-step}",
    )
    (passage,) = desk.publication().terms["silt"].evidence
    assert passage.quote.id == "the-step"
    desk.edit("terms.yml", "mill-weir/the-step", "mill-weir/a-step")
    assert desk.problem("R101").cure == "Did you mean the-step?"


def test_a_term_whose_source_is_in_no_dossier(desk: Desk) -> None:
    desk.edit("terms.yml", "source: mill-weir/survey", "source: atlas")
    assert desk.problem("R101").cure == "Write dossier/source, with the ids of both."


def test_a_term_whose_source_could_not_be_read_is_no_second_problem(desk: Desk) -> None:
    desk.edit("mill-weir/sources.yml", "published: 2021\n", "published: someday\n")
    linked = link(read(desk.root / "content", desk.root))
    assert linked.problems == ()
    assert not linked.publication.terms["silt"].evidence[0].source.known
