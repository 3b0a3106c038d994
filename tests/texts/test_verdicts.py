"""The example's table: 125 quotations offered against its sources, each with its known verdict."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.texts.matching import Lookup, SpeechForm, Voice, find_passage, find_quote
from onrecord.texts.text import Text

FOLDER = Path(__file__).parent / "verdicts"
ROWS: list[dict[str, Any]] = json.loads((FOLDER / "verdicts.json").read_text(encoding="utf-8"))
OWN = ("speech", "press-release", "document")
MEANS = {"found": "found", "not-found": "refused", "unchecked": "unchecked"}


@cache
def source(path: str, language: str) -> Text:
    return Text.from_bytes((FOLDER / path).read_bytes(), language)


def voice_of(row: dict[str, Any]) -> Voice:
    speaker, actors = row.get("speaker", ""), row.get("actors", {})
    form = SpeechForm.TURNS if row["type"] == "transcript" else SpeechForm.MARKS
    if row["type"] in OWN and row["source_speaker"] == speaker:
        form = SpeechForm.OWN
    names = (speaker, *actors.get(speaker, ())) if speaker else ()
    others = tuple((name, *more) for name, more in actors.items() if name != speaker)
    return Voice(form, names, others)


def look_up(row: dict[str, Any]) -> Lookup:
    text = source(row["source"], row["language"])
    context = row.get("prefix", ""), row.get("suffix", "")
    if row.get("as") == "evidence":
        return find_passage(text, row["text"], *context)
    return find_quote(text, row["text"], voice_of(row), *context)


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{n}-{row['category']}") for n, row in enumerate(ROWS, 1)]
)
def test_verdict(row: dict[str, Any]) -> None:
    found = look_up(row)
    verdict = "warned" if found.cautions else MEANS[found.verdict]
    assert verdict == row["verdict"], (row["why"], found)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["verdict"] != "refused"], ids=lambda row: row["text"][:24]
)
def test_what_is_found_is_shown_in_the_sources_own_words(row: dict[str, Any]) -> None:
    text, found = source(row["source"], row["language"]), look_up(row)
    assert found.span is not None
    assert found.pieces[0].span.start <= found.span.start
    assert found.pieces[-1].span.end >= found.span.end
    for piece in found.pieces:
        if piece.kind in ("kept", "omitted"):
            assert piece.text == text.raw[slice(*piece.span)]
    starts = [piece.span for piece in found.pieces]
    assert starts == sorted(starts)
