"""The contract, line by line: the rows of `word_for_word.yml`, which the handbook shows too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.texts.matching import Lookup, SpeechForm, Voice, find_passage, find_quote
from onrecord.texts.quotations import all_quotations
from onrecord.texts.text import Text

FORMS = {
    "article": SpeechForm.MARKS,
    "speech": SpeechForm.OWN,
    "transcript": SpeechForm.TURNS,
}
HEADINGS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("word_for_word.yml").read_text(encoding="utf-8")
)
LINES = [line for heading in HEADINGS for line in heading["lines"]]


def _params(kind: str) -> list[Any]:
    return [
        pytest.param(row, id=f"{line['says'][:30]}-{number}")
        for line in LINES
        for number, row in enumerate(line.get(kind, ()), 1)
    ]


def look_up(row: dict[str, Any]) -> Lookup:
    text = Text(row["source"], row.get("language", "en"))
    prefix, suffix = row.get("prefix", ""), row.get("suffix", "")
    if "in" not in row:
        return find_passage(text, row["offered"], prefix, suffix)
    voice = Voice(
        FORMS[row["in"]],
        tuple(row.get("speaker", ())),
        tuple(tuple(names) for names in row.get("others", ())),
    )
    return find_quote(text, row["offered"], voice, prefix, suffix)


@pytest.mark.parametrize("row", _params("rows"))
def test_row(row: dict[str, Any]) -> None:
    found = look_up(row)
    raw = row["source"]
    verdict = "warned" if found.verdict == "found" and found.cautions else str(found.verdict)
    assert verdict == row["verdict"], (row["why"], found)
    if "fault" in row:
        assert found.fault == row["fault"], found
    if "detail" in row:
        assert found.detail == row["detail"]
    if "warns" in row:
        assert [str(caution.kind) for caution in found.cautions] == row["warns"], found.cautions
    if "judged" in row:
        assert found.judged is row["judged"]
    if "ways" in row:
        assert len(found.ways) == row["ways"]
    if "at" in row:
        assert list(found.span or ()) == row["at"]
    if "pieces" in row:
        shown = []
        for piece in found.pieces:
            stands = " ".join(raw[slice(*piece.span)].split())
            if piece.kind == "replaced":
                shown.append(f"{piece.kind}: {piece.text} ({stands})")
            else:
                assert piece.kind == "added" or piece.text == raw[slice(*piece.span)]
                shown.append(f"{piece.kind}: {' '.join(piece.text.split())}")
        assert shown == row["pieces"]
    if "narration" in row:
        parts = [part for piece in found.pieces for part in piece.narration]
        assert [raw[slice(*part)] for part in parts] == row["narration"]


@pytest.mark.parametrize("row", _params("quotations"))
def test_quotations(row: dict[str, Any]) -> None:
    text = Text(row["source"])
    found = all_quotations(text.raw, text.paragraphs, text.odd)
    outer = [text.raw[slice(*each.span)] for each in found if each.depth == 0]
    inner = [text.raw[slice(*each.span)] for each in found if each.depth > 0]
    assert outer == row["are"]
    assert inner == row.get("nested", [])
    assert list(found) == sorted(found, key=lambda each: each.span.start)


def test_every_line_has_a_row_and_every_row_its_reason() -> None:
    for line in LINES:
        assert line.get("rows") or line.get("quotations"), line["says"]
        assert all(row.get("why") for row in line.get("rows", ())), line["says"]


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ar", "ja"])
def test_every_language_is_shown_both_ways(language: str) -> None:
    verdicts = {
        row["verdict"]
        for line in LINES
        for row in line.get("rows", ())
        if row.get("language", "en") == language
    }
    assert verdicts >= {"found", "warned", "not-found"}
