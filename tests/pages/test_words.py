"""What is shown of a source's words: all that is quoted, and nothing that its licence withholds."""

from __future__ import annotations

import pytest

from onrecord.publication import Publication
from onrecord.publication.model import Quote
from onrecord.telling import words
from onrecord.telling.words import flow
from onrecord.texts.matching import PieceKind


def quote(publication: Publication, quote_id: str) -> Quote:
    return next(
        one for dossier in publication.dossiers for one in dossier.quotes if one.id == quote_id
    )


@pytest.mark.parametrize(
    ("quote_id", "shown"),
    [
        ("against-haste", "We are not against the fish, […] we are against haste."),
        ("first-stone", "If [it] pays, I will lift the first stone myself."),
        ("and-soon", "The weir comes down – and soon"),
        ("fune", "船は走ってこそ船だ。飾りにはしない"),
        ("wir-zahlen", "Wir zahlen nicht alles, aber wir zahlen […] und zwar gern."),
        ("the-step", "My grandfather called it “the step”, and he crossed it every day,"),
        ("up-to-the-town", "It is up to the town."),
    ],
)
def test_a_quotation_reads_as_its_source_has_it(
    publication: Publication, quote_id: str, shown: str
) -> None:
    assert words.plain(words.quotation(quote(publication, quote_id))) == shown


def test_paragraphs_of_one_quotation_are_paragraphs(publication: Publication) -> None:
    paragraphs = words.quotation(quote(publication, "stopped-the-salmon"))
    assert [words.plain([one])[:12] for one in paragraphs] == [
        "The weir has", "We do not wa", "The salmon c",
    ]  # fmt: skip


def test_behind_a_gap_the_sources_words_are_told_from_the_speakers(
    publication: Publication,
) -> None:
    (paragraph,) = words.quotation(quote(publication, "against-haste"))
    (gap,) = [run for run in paragraph if not run.kept]
    assert gap.kind is PieceKind.OMITTED
    assert [(part.words, part.narration) for part in gap.behind] == [
        ("said the mayor, Harriet Coyle,", True)
    ]
    assert gap.narrated
    assert not gap.spoken


def test_of_a_withheld_source_nothing_is_behind_a_mark(publication: Publication) -> None:
    stone = quote(publication, "first-stone")
    (paragraph,) = words.quotation(stone)
    assert [run.behind for run in paragraph if not run.kept] == [()]
    assert words.excerpt(stone.source, stone.found) == ()
    assert words.context(stone.source, stone.found) == words.Context("", "")
    assert words.paragraph_number(stone.source, stone.found) == 4


def test_an_excerpt_has_a_sentence_before_and_after(publication: Publication) -> None:
    haste = quote(publication, "against-haste")
    parts = words.excerpt(haste.source, haste.found)
    assert [part.words for part in parts if part.marked] == [
        "We are not against the fish,", "we are against haste.",
    ]  # fmt: skip
    whole = "".join(part.words for part in parts)
    assert whole.startswith("The council of Tarn Hollow voted on Wednesday")
    assert whole.endswith("The vote was seven to four.")


def test_an_excerpt_at_the_edge_of_a_text_has_what_there_is(publication: Publication) -> None:
    (ferry,) = [one for one in publication.dossiers if one.id == "night-ferry"]
    (decision,) = [event for event in ferry.events if event.id == "decision"]
    (passage,) = decision.evidence
    context = words.context(passage.source, passage.found)
    assert context.before.strip().endswith("fahre ich es selbst.“")
    assert context.after == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\n  two\tthree", "one two three"),
        ("飾りには\nしない", "飾りにはしない"),
        ("日本\nand", "日本 and"),
        ("one\u00a0two", "one two"),
    ],
)
def test_white_space_is_shown_as_a_page_shows_it(text: str, shown: str) -> None:
    assert flow(text) == shown


def test_words_online_are_marked_by_the_readers_browser(publication: Publication) -> None:
    from dataclasses import replace

    from onrecord.facts import Words

    class Nowhere:
        def place_of(self, start: int, end: int) -> None:
            raise AssertionError(start, end)

    haste = quote(publication, "against-haste")
    url = Words("https://example.org/a?b=1", Nowhere())  # type-checked where it is made
    source = replace(haste.source, fact=haste.source.fact.model_copy(update={"url": url}))
    assert words.fragment(source, haste.found) == (
        "https://example.org/a?b=1#:~:text=We%20are%20not%20against%20the%20fish%2C"
        "&text=we%20are%20against%20haste."
    )
    three = quote(publication, "stopped-the-salmon")
    assert "The%20weir%20has%20stopped%20the,promised%20an%20answer%20each%20time." in str(
        words.fragment(replace(source, text=three.source.text), three.found)
    )
    assert words.fragment(haste.source, haste.found) is None
