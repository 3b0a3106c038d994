"""A text in plain characters: dates and numbers are read alike, however they were typed."""

from __future__ import annotations

import unicodedata

import pytest

from onrecord.texts.numbers import numbers_in
from onrecord.texts.plain import Plain, plain
from onrecord.texts.relative_dates import dates_in

NOTHING = [
    chr(code)
    for code in (
        *(0xAD, 0x61C, 0x640, 0x670, 0xFEFF),
        *range(0x64B, 0x660),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
    )
]
SPACES = [chr(code) for code in range(0x3001) if unicodedata.category(chr(code)) == "Zs"]
DASHES = "-‐‑‒–—―⸺〜﹘－−"


def hexadecimal(char: str) -> str:
    return hex(ord(char[0]))


@pytest.mark.parametrize("char", NOTHING, ids=hexadecimal)
def test_what_cannot_be_seen_is_passed_over(char: str) -> None:
    raw = f"a{char}{char}b{char}"
    text = Plain(raw)
    assert text.text == "ab"
    assert raw[slice(*text.span(0, 1))] == "a"
    assert raw[slice(*text.span(1, 2))] == "b"
    assert raw[slice(*text.span(0, 2))] == f"a{char}{char}b"


@pytest.mark.parametrize(
    "char", "\u034e\u0363\u065f\u0660\u0671\u066f\u2010\u2029\u206a\u2065", ids=hexadecimal
)
def test_what_stands_beside_it_in_unicode_is_something(char: str) -> None:
    assert len(Plain(f"a{char}b").text) >= 2


@pytest.mark.parametrize(
    ("letters", "letter"),
    [
        ("e\u0301", "é"),
        ("e\u0300", "è"),
        ("a\u036f", "a"),
        ("か\u3099", "が"),
        ("は\u309a", "ぱ"),
        ("o\u0302\u0301", "ố"),
        ("x\u0301\u0302", "x"),
    ],
)
def test_a_letter_and_its_signs_are_one(letters: str, letter: str) -> None:
    raw = f"1{letters}{letters}2"
    text = Plain(raw)
    assert text.text == f"1{letter}{letter}2"
    size = len(letters)
    assert [text.span(at, at + 1) for at in range(4)] == [
        (0, 1),
        (1, 1 + size),
        (1 + size, 1 + 2 * size),
        (1 + 2 * size, 2 + 2 * size),
    ]
    assert [text.raw_char(at) for at in range(4)] == ["1", letters[0], letters[0], "2"]


@pytest.mark.parametrize("char", SPACES, ids=hexadecimal)
def test_spaces_are_one_kind(char: str) -> None:
    assert Plain(f"a{char}é").text == "a é"


@pytest.mark.parametrize("char", DASHES.replace("〜", "\u301c"), ids=hexadecimal)
def test_dashes_are_one_kind(char: str) -> None:
    assert Plain(f"a{char}é").text == "a-é"


@pytest.mark.parametrize("char", ["’", "‘", "ʼ", "'", "＇"], ids=hexadecimal)
def test_apostrophes_are_one_kind(char: str) -> None:
    assert Plain(f"l{char}été").text == "l'été"


@pytest.mark.parametrize(("char", "letter"), [*zip("أإآٱى", "ااااي", strict=True)])
def test_arabic_alefs_and_final_yas_are_one_kind_each(char: str, letter: str) -> None:
    assert Plain(char).text == letter


def test_full_width_forms_are_plain_ones() -> None:
    for code in range(0xFF01, 0xFF5F):
        assert Plain(chr(code)).text == unicodedata.normalize("NFKC", chr(code)), hex(code)
    for char in "\uff00\uff5f\uff61":
        assert Plain(char).text == char


def test_figures_of_every_script_are_0_to_9() -> None:
    figures = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Nd"]
    assert Plain("".join(figures)).text == "".join(str(int(char)) for char in figures)
    assert Plain("½²Ⅳ〇").text == "½²Ⅳ〇"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", " \t\n", "\n\t ", "\t\r\n "])
@pytest.mark.parametrize(
    ("before", "after"), [*map(tuple, ["年月", "ァヿ", "㐀䶿", "一鿿", "！ﾟ", "。\u3000"])]
)
def test_a_line_break_inside_a_script_without_spaces_is_nothing(
    line_break: str, before: str, after: str
) -> None:
    raw = f"{before}{line_break}{after}"
    text = Plain(raw)
    assert len(text.text) == 2
    assert text.span(0, 1) == (0, 1)
    assert text.span(1, 2) == (len(raw) - 1, len(raw))
    assert text.span(0, 2) == (0, len(raw))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\t\n", "\r"])
@pytest.mark.parametrize(("before", "after"), ["ab", "éb", "年b", "b年", "ひé"])
def test_elsewhere_a_line_break_is_a_space(before: str, after: str, line_break: str) -> None:
    text = Plain(f"{before}{line_break}{after}").text
    assert text == before + " " * len(line_break) + after


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \n", "\n\t\n", "\n\n\n"])
def test_no_date_goes_over_a_blank_line(blank: str) -> None:
    raw = f"We met 7{blank}July 2023 was hot."
    assert [mention.words for mention in dates_in(raw, "en", None)] == ["July 2023"]
    assert len(Plain(raw).text) == len(raw)


def test_a_date_goes_over_the_end_of_a_line() -> None:
    raw = "Zoe\u0301 met us on 7\r\nJuly\t2023."
    assert [mention.words for mention in dates_in(raw, "en", None)] == ["7\r\nJuly\t2023"]


def test_small_letters_stand_where_the_capitals_stood() -> None:
    text = Plain("İZMİR, ÉTÉ, ΣΑΣ")
    assert text.lower == "izmir, été, σας"
    assert text.text == "İZMİR, ÉTÉ, ΣΑΣ"
    assert plain("L’ÉTE\u0301") == "l'été"


def test_a_space_inside_a_script_without_spaces_is_one() -> None:
    assert Plain("Zoe\u0301 七 年\n月").text == "Zoé 七 年月"


@pytest.mark.parametrize("name", ["Zoe", "Zoe\u0301"])
def test_spaces_between_groups_of_figures_are_known_as_they_were_typed(name: str) -> None:
    raw = f"{name} paid 18\u202f000 euros"
    (number,) = numbers_in(raw, "fr")
    assert number.value == 18000
    assert raw[slice(*number.span)] == "18\u202f000"
