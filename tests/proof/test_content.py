"""Text comes back from a PDF as it was set: no letter, sign or hyphen is lost or changed."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from onrecord.proof import pdf

SET = """\
#set document(title: "Read back")
#set page(width: {width}pt, height: auto)
#set text(lang: "en", hyphenate: false)
#quote(block: true, sys.inputs.words)
"""

WORDS = (
    "North-Atlantic-Treaty-Organization, well—known – and a co-operative extra\u00adordinary word",
    "office, fiffle, affliction, ﬁ and ﬂ as they were typed",  # ligatures of the face, and others'
    "µ is not μ, K is not \u212a, Å is not \u212b, ‐ ‑ - are three, … is not ...",
    "cafe\u0301 and café, ½ and 1\u20442, ² and 2, a\u00a0b\u202fc\u2009d",
    "((((((((((ten brackets)))))))))) and \\ and \\( and (unclosed and closed) too) [x] <y> {z}",
    "<<MCID 7>> BDC EMC (Tj) Tf /F1 12 Tf",
    '“we shouldn\'t”, ‘single’, "straight", „low“, »turned«',
)


def read_back(words: str, width: int, folder: Path) -> pdf.OnPaper:
    file = folder / "set.pdf"
    template = folder / "set.typ"
    template.write_text(SET.format(width=width), encoding="utf-8")
    file.write_bytes(
        typst.compile(
            str(template), format="pdf", pdf_standards=["a-3a"], sys_inputs={"words": words}
        )
    )
    return pdf.read(file)


@pytest.mark.parametrize("width", [150, 400])
@pytest.mark.parametrize("words", WORDS)
def test_words_come_back_exactly(words: str, width: int, tmp_path: Path) -> None:
    shown = read_back(words, width, tmp_path)
    assert [pdf.solid(one) for one in shown.quotations] == [pdf.solid(words)]
    assert shown.untagged == ""


def test_white_space_and_what_is_nothing_do_not_count() -> None:
    assert pdf.solid("a\u00adb \u2067c\u2069\u202fd\u200b\n") == "abcd"
    assert pdf.solid("a-b") == "a-b"
