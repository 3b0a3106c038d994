"""Reading a source's bytes, and its paragraphs and sentences as spans of the untouched text."""

from __future__ import annotations

import pytest

from onrecord.texts.quotations import MOST_DEPTH
from onrecord.texts.text import NotUtf8, Span, Text


def shown(text: Text, spans: tuple[Span, ...]) -> list[str]:
    return [text.raw[slice(*span)] for span in spans]


def test_bytes_are_kept_as_they_are() -> None:
    assert Text.from_bytes("\ufeffOne.\r\n".encode(), "en").raw == "\ufeffOne.\r\n"


def test_a_text_made_of_bytes_is_seen_as_one_made_of_characters() -> None:
    raw = "“We stay,” she said.\u2028« Non\u00a0! » \ufb01n — 「はい」\n\n‘No\t…’\r\ne\u0301"
    read, made = Text.from_bytes(raw.encode(), "fr"), Text(raw, "fr")
    assert set(read.odd) == {char for char in raw if not char.isascii()} | {"\t", "\r"}
    assert (read.folded, read.all_quotations) == (made.folded, made.all_quotations)


@pytest.mark.parametrize(
    ("data", "offset", "line", "column"),
    [
        (b"\xff", 0, 1, 1),
        (b"one\ntw\xe9 three", 6, 2, 3),
        (b"one\n\ntw\xe9 three", 7, 3, 3),
        ("dé\nfé".encode() + b"\xc3", 7, 2, 3),
        (b"\xed\xa0\x80", 0, 1, 1),
    ],
)
def test_bytes_that_are_not_utf8_say_where(
    data: bytes, offset: int, line: int, column: int
) -> None:
    with pytest.raises(NotUtf8) as caught:
        Text.from_bytes(data, "en")
    assert str(caught.value) == f"not UTF-8 at byte {offset} (line {line}, column {column})"
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
        ("One.\n\u200b\nTwo.\nThree.", ["One.", "Two.\nThree."]),
        ("One.\r\nTwo.\rThree.", ["One.", "Two.", "Three."]),
        ("One.\r\rTwo.\nThree.", ["One.", "Two.\nThree."]),
    ],
)
def test_paragraphs(raw: str, paragraphs: list[str]) -> None:
    text = Text(raw)
    assert shown(text, text.paragraphs) == paragraphs


def test_an_offset_has_its_paragraph_and_its_sentence() -> None:
    text = Text("One. Two.\n\nThree.", "en")
    assert [text.paragraph_at(offset) for offset in (0, 8, 9, 10, 11, 16)] == [0, 0, 0, 0, 1, 1]
    assert [text.sentence_at(offset) for offset in (0, 3, 4, 5, 10, 11)] == [0, 0, 0, 1, 1, 2]


def test_an_offset_before_all_is_in_the_first() -> None:
    text = Text("\n One. Two.\n\nThree.", "en")
    assert (text.paragraph_at(0), text.sentence_at(0)) == (0, 0)


def test_the_paragraphs_of_a_span_and_those_before_it() -> None:
    text = Text("One. 1\n\nTwo.\n\nThree.\n\nFour.")
    one, two, three, four = text.paragraphs
    assert text.paragraphs_of(Span(8, 12)) == two
    assert text.paragraphs_of(Span(9, 11)) == two
    assert text.paragraphs_of(Span(9, 15)) == (two.start, three.end)
    assert text.paragraphs_of(Span(9, 11), before=1) == (one.start, two.end)
    assert text.paragraphs_of(Span(9, 11), before=2) == (one.start, two.end)
    assert text.paragraphs_of(Span(23, 24), before=2) == (two.start, four.end)
    assert text.paragraphs_of(Span(0, 3)) == one
    assert text.paragraphs_of(Span(8, 14)) == two


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
        ("en", "She said “stay”. Now go.", ["She said “stay”.", "Now go."]),
        ("en", "12. The weir. So it is.", ["12. The weir.", "So it is."]),
        ("en", "The U.S. Congress met. We go.", ["The U.S. Congress met.", "We go."]),
        ("en", "See rule A.5. We go.", ["See rule A.5.", "We go."]),
        ("en", "We say never. 5 came.", ["We say never.", "5 came."]),
        ("en", "We stay.” 5 came. She’s “in.” Go.", ["We stay.”", "5 came.", "She’s “in.”", "Go."]),
        ("en", "  We stay. We go.\n\n  So it is.", ["We stay.", "We go.", "So it is."]),
        ("en", "So ‘it is.’ We go.", ["So ‘it is.’", "We go."]),
        ("en", "‘Why?’ She asked. We go.", ["‘Why?’ She asked.", "We go."]),
        ("ja", "残る！来る？5人が来た。NATO", ["残る！", "来る？", "5人が来た。", "NATO"]),
        ("ja", "残る…。去る。", ["残る…。", "去る。"]),
        ("ja", "残る。…去る。", ["残る。…去る。"]),
        ("ja", "「残る。」5人が来た。", ["「残る。」5人が来た。"]),
        (
            "ja",
            "だが…。A…。NATO。EU？残る。B当?A。本当?!はい",
            ["だが…。", "A…。", "NATO。", "EU？", "残る。", "B当?", "A。", "本当?!", "はい"],
        ),
        ("en", "“Why...?” Brook asked. We go.", ["“Why...?” Brook asked.", "We go."]),
        ("en", "We met K.L. Brook. We go.", ["We met K.L. Brook.", "We go."]),
        ("en", "We stay. \u200bWe go.", ["We stay.", "We go."]),
        ("en", "We stay.\u200b We go.\u200b", ["We stay.", "We go."]),
    ],
)
def test_sentences(language: str, raw: str, sentences: list[str]) -> None:
    text = Text(raw, language)
    assert shown(text, text.sentences) == sentences


@pytest.mark.parametrize("mark", [*".!?…。؟۔։।॥።။‼⁇⁈⁉", "?!", "...", "．", "！"])
def test_a_sentence_ends_at_its_mark(mark: str) -> None:
    text = Text(f"We stay{mark} Now we go.")
    assert shown(text, text.sentences) == [f"We stay{mark}", "Now we go."]
    text = Text(f"We stay{mark}) “Now we go.”")
    assert shown(text, text.sentences) == [f"We stay{mark})", "“Now we go.”"]


@pytest.mark.parametrize("closing", "\"')]}〉》】〕”’»」")
def test_marks_that_close_behind_it_are_of_the_sentence(closing: str) -> None:
    text = Text(f"We stay.{closing} Now we go.")
    assert shown(text, text.sentences) == [f"We stay.{closing}", "Now we go."]
    text = Text(f"残る。{closing}（去る。）")
    assert shown(text, text.sentences) == [f"残る。{closing}", "（去る。）"]


@pytest.mark.parametrize("mark", "!?。‼⁇⁈⁉！？")
def test_in_a_script_without_spaces_it_ends_anywhere(mark: str) -> None:
    text = Text(f"残る{mark}去る")
    assert shown(text, text.sentences) == [f"残る{mark}", "去る"]


@pytest.mark.parametrize("mark", "!?؟‼⁇⁈⁉？")
def test_what_is_asked_goes_on_behind_its_mark(mark: str) -> None:
    text = Text(f"“Why{mark}” Brook asked. We go.")
    assert shown(text, text.sentences) == [f"“Why{mark}” Brook asked.", "We go."]


@pytest.mark.parametrize("opening", "\"'([{“‘")
def test_marks_that_open_before_a_word_are_passed_over(opening: str) -> None:
    text = Text(f"We stay… {opening}or not. “Why?” {opening}No. She met {opening}J. Brook.", "en")
    assert shown(text, text.sentences) == [
        f"We stay… {opening}or not.",
        "“Why?”",
        f"{opening}No.",
        f"She met {opening}J. Brook.",
    ]


@pytest.mark.parametrize(
    "raw",
    [
        "\n “We stay.” We  go? So\n\nSo it is! 「残る。」来る\n\nWe go.",
        "We stay.\n\nWe go",
        "…",
        "We.We",
    ],
)
def test_from_any_offset_the_same_sentences_are_seen(raw: str) -> None:
    text = Text(raw, "en")
    ends, length = text.ends, len(text.folded)
    stops = [stop for number in range(len(text.paragraphs)) for stop in ends.paragraph(number)]
    assert len({stop.end for stop in stops}) == len(stops)
    for start in range(length + 1):
        assert ends.mark_after(start) == next((s.mark for s in stops if s.mark >= start), length)
        for end in range(start, length + 1):
            assert ends.between(start, end) == [s for s in stops if start <= s.mark < end]
    for first, last in text.folding.spans_at(text.sentences):
        assert {ends.start_of(offset) for offset in range(first, last)} == {first}
        assert {ends.end_of(offset) for offset in range(first + 1, last + 1)} == {last}


def test_what_is_known_of_a_language() -> None:
    assert Text("", "pt").words is None
    assert (Text("").words, Text("").language) == (None, "")
    assert Text.from_bytes(b"").language == ""
    words = Text("", "en-GB").words
    assert words is not None
    assert words.tag == "en"


def test_quotations_stand_so_deep_in_one_another_and_no_deeper() -> None:
    for number, deepest in ((MOST_DEPTH, MOST_DEPTH - 1), (MOST_DEPTH + 4, MOST_DEPTH - 1)):
        found = Text("„a " * number).all_quotations
        assert [quotation.depth for quotation in found] == list(range(deepest + 1))
