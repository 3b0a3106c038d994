"""What the notes at the feet of a briefing say: where the words are, and why they bear it out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from large import gate, large
from press import made

from catalogues import locales
from onrecord.interface import Interface
from reading import reader


def pages(root: Path) -> list[str]:
    """The words of each page, on one line."""
    pdf = made(root).files["long/briefing.pdf"]
    return [" ".join(page.extract_text().split()) for page in reader(pdf).pages]


def point(text: str, because: str) -> str:
    evidence = f"{{exact: {gate(1)}, because: {because}}}" if because else gate(1)
    return f"{{text: {text}, evidence: {evidence}}}"


def test_every_reason_that_a_page_gives_is_told_with_its_own_call(tmp_path: Path) -> None:
    points = [
        point("It is old.", "A gate of 1901 is old."),
        point("It opens.", "What was opened opens."),
        point("So it is old.", "A gate of 1901 is old."),
        point("It was opened.", ""),
    ]
    first, _ = pages(large(tmp_path, facts={"key_points": f"[{', '.join(points)}]"}))
    assert re.search(r"It is old\. ?1 .*It opens\. ?2 .*So it is old\. ?1 .*opened\. ?3", first)
    why = r"paragraph \d+ Why this bears it out +"
    assert re.search(rf"{why}A gate of 1901 is old\. .*{why}What was opened opens\. ", first)
    assert first.count("Why this bears it out") == 2


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
