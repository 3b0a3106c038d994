"""Reading a source's bytes, and its paragraphs and sentences as spans of the untouched text."""

from __future__ import annotations

import pytest

from onrecord.texts.quotations import MOST_DEPTH
from onrecord.texts.text import NotUtf8, Span, Text


def shown(text: Text, spans: tuple[Span, ...]) -> list[str]:
    return [text.raw[slice(*span)] for span in spans]


def test_bytes_are_kept_as_they_are() -> None:
    assert Text.from_bytes("\ufeffOne.\r\n".encode(), "en").raw == "\ufeffOne.\r\n"


@pytest.mark.parametrize(
    ("data", "offset", "line", "column"),
    [
        (b"\xff", 0, 1, 1),
        (b"one\ntw\xe9 three", 6, 2, 3),
        ("dé\nfé".encode() + b"\xc3", 7, 2, 3),
        (b"\xed\xa0\x80", 0, 1, 1),
    ],
)
def test_bytes_that_are_not_utf8_say_where(
    data: bytes, offset: int, line: int, column: int
) -> None:
    with pytest.raises(NotUtf8, match=f"byte {offset}") as caught:
        Text.from_bytes(data, "en")
    assert (caught.value.offset, caught.value.line, caught.value.column) == (offset, line, column)


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("One\nline.\n\nTwo.", ["One\nline.", "Two."]),
        ("One\r\nline.\r\n\r\nTwo.\r\n", ["One\r\nline.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("\n\nOne.\nTwo.", ["One.", "Two."]),
        ("One.\n \u200b\u00a0\nTwo.", ["One.", "Two."]),
        ("One.\u2029Two.\nThree.", ["One.", "Two.\nThree."]),
        ("\ufeff  One.", ["One."]),
    ],
)
def test_paragraphs(raw: str, paragraphs: list[str]) -> None:
    text = Text(raw)
    assert shown(text, text.paragraphs) == paragraphs


def test_an_offset_has_its_paragraph_and_its_sentence() -> None:
    text = Text("One. Two.\n\nThree.", "en")
    assert [text.paragraph_at(offset) for offset in (0, 8, 9, 10, 11, 16)] == [0, 0, 0, 0, 1, 1]
    assert [text.sentence_at(offset) for offset in (0, 3, 4, 5, 10, 11)] == [0, 0, 0, 1, 1, 2]


@pytest.mark.parametrize(
    ("language", "raw", "sentences"),
    [
        ("en", "We met Dr. Rao. He spoke.", ["We met Dr. Rao.", "He spoke."]),
        ("en", "J. Brook spoke. It was late.", ["J. Brook spoke.", "It was late."]),
        ("en", "It cost £4.2 million. Why? No!", ["It cost £4.2 million.", "Why?", "No!"]),
        ("en", "1. The weir\n\n2. The river", ["1. The weir", "2. The river"]),
        ("en", "In 1874. We asked.", ["In 1874.", "We asked."]),
        ("en", "“Why?” asked Brook. “No.”", ["“Why?” asked Brook.", "“No.”"]),
        ("en", "“Go!” Brook cried. Later she went.", ["“Go!” Brook cried.", "Later she went."]),
        ("en", "“It is ours.” The county left.", ["“It is ours.”", "The county left."]),
        ("en", "“It is ours.” she said. Then.", ["“It is ours.” she said.", "Then."]),
        ("en", "“Why?” “No!” she said.", ["“Why?”", "“No!” she said."]),
        (
            "en",
            "It may be… or not. It may be… We know.",
            ["It may be… or not.", "It may be…", "We know."],
        ),
        ("en", "A title\n\nIt ends here", ["A title", "It ends here"]),
        ("en", "(It is so.) We go.", ["(It is so.)", "We go."]),
        (
            "de",
            "Am 3. Mai z. B. kam sie. Dann ging sie.",
            ["Am 3. Mai z. B. kam sie.", "Dann ging sie."],
        ),
        ("de", "„Wirklich?“, fragte sie. „Ja.“", ["„Wirklich?“, fragte sie.", "„Ja.“"]),
        ("fr", "M. Roche est là. « Oui ! » dit-il.", ["M. Roche est là.", "« Oui ! » dit-il."]),
        ("es", "¿Por qué? ¡No! El Sr. Soto salió.", ["¿Por qué?", "¡No!", "El Sr. Soto salió."]),
        ("ar", "هل تبقى؟ نعم. انتهى", ["هل تبقى؟", "نعم.", "انتهى"]),
        (
            "ja",
            "残る。「去る。」と言った。本当か？はい",
            ["残る。", "「去る。」と言った。", "本当か？", "はい"],
        ),
        ("ja", "言った。「残る」と。", ["言った。", "「残る」と。"]),
        ("", "No language. Still two.", ["No language.", "Still two."]),
        ("en", "No. We stay. See No. 5 there.", ["No.", "We stay.", "See No. 5 there."]),
        ("en", "Is that so? No. 3 is.", ["Is that so?", "No. 3 is."]),
        ("en", "She loves art. See Art. 5 there.", ["She loves art.", "See Art. 5 there."]),
        ("en", "Plan x. We go. Plan B. Smith.", ["Plan x.", "We go.", "Plan B. Smith."]),
        ("en", "Stones etc! We go.", ["Stones etc!", "We go."]),
        ("en", "He said “etc.” We go.", ["He said “etc.”", "We go."]),
        ("en", "We pay 7. You pay 8.", ["We pay 7.", "You pay 8."]),
        ("en", "What?No. So it is.", ["What?No.", "So it is."]),
        ("en", "a. The weir. So it is.", ["a. The weir.", "So it is."]),
        (
            "ja",
            "だが…行く。本当?NATOは残る。NATOは",
            ["だが…行く。", "本当?", "NATOは残る。", "NATOは"],
        ),
        ("ja", "「行く。」「来る。」と", ["「行く。」", "「来る。」と"]),
    ],
)
def test_sentences(language: str, raw: str, sentences: list[str]) -> None:
    text = Text(raw, language)
    assert shown(text, text.sentences) == sentences


def test_what_is_known_of_a_language() -> None:
    assert Text("", "pt").words is None
    assert Text("").words is None
    words = Text("", "en-GB").words
    assert words is not None
    assert words.tag == "en"


def test_quotations_stand_so_deep_in_one_another_and_no_deeper() -> None:
    for number, deepest in ((MOST_DEPTH, MOST_DEPTH - 1), (MOST_DEPTH + 4, MOST_DEPTH - 1)):
        found = Text("„a " * number).all_quotations
        assert [quotation.depth for quotation in found] == list(range(deepest + 1))
