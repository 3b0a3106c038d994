"""What the notes at the feet of a briefing say: the words, or where they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from large import gate, large
from press import bound, made

from catalogues import locales
from onrecord.interface import Interface
from reading import reader


def pages(root: Path) -> list[str]:
    """The words of each page, on one line."""
    pdf = made(root).files["long/briefing.pdf"]
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def whole(root: Path) -> str:
    pdf = bound(root).files["long/edition.pdf"]
    return " ".join(" ".join(page.extract_text().split()) for page in reader(pdf).pages)


def point(text: str, because: str) -> str:
    evidence = f"{{exact: {gate(1)}, because: {because}}}" if because else gate(1)
    return f"{{text: {text}, evidence: {evidence}}}"


def test_a_passage_is_noted_once_and_its_reasons_are_left_to_the_full_edition(
    tmp_path: Path,
) -> None:
    points = [
        point("It is old.", "A gate of 1901 is old."),
        point("It opens.", "What was opened opens."),
        point("It was opened.", ""),
    ]
    root = large(tmp_path, facts={"key_points": f"[{', '.join(points)}]"})
    first, second = pages(root)
    assert re.search(r"It is old\. ?1 .*It opens\. ?1 .*opened\. ?1", first)
    for reason in ("A gate of 1901 is old.", "What was opened opens."):
        assert reason not in first + second
        assert reason in whole(root)


def test_words_that_are_printed_are_not_repeated(tmp_path: Path) -> None:
    root = large(tmp_path, pinned={"said-0", "said-90"})
    file = root / "content" / "long" / "unknowns.yml"
    asked = "- {id: early, text: Who says this., evidence: {quote: said-90}}\n"
    file.write_text(asked + file.read_text(encoding="utf-8"), encoding="utf-8")
    first, second = pages(root)
    assert re.search(r"\d words on page 2; Andra Volsen, ", first)
    assert "words above" not in first
    assert "words on page 2" not in second
    assert re.search(r"\d words above; Andra Volsen, ", second)


@pytest.mark.parametrize("locale", ["en", *locales()])
def test_the_shorter_words_need_no_more_room(locale: str) -> None:
    interface = Interface.of(locale)
    there = interface.text("words on page %(number)s", number=interface.number(2))
    assert len(interface.text("words above")) <= len(there)
