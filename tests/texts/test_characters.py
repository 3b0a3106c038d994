"""The tables of characters, held against what Unicode says of each."""

from __future__ import annotations

import unicodedata

import pytest

from onrecord.texts.characters import spaceless
from onrecord.texts.edges import is_edge
from onrecord.texts.folding import fold
from onrecord.texts.text import Text

# The first plane, the further letters of Chinese, the further selectors of variants.
CODES = (
    *range(0xD800),
    *range(0xE000, 0x10000),
    *range(0x20000, 0x323B0),
    *range(0xE0100, 0xE01F0),
)
NAMES = {char: unicodedata.name(char, "") for char in map(chr, CODES)}


def counted(between: str, chars: list[str]) -> set[str]:
    return {char for char in chars if fold(f"a{char}b").text == f"a{between}b"}


def test_quotation_marks_are_those_of_unicode() -> None:
    named = [
        char for char, name in NAMES.items() if "QUOTATION MARK" in name or "CORNER BRACKET" in name
    ]
    single = [char for char in named if "SINGLE" in NAMES[char]]
    arrows = {char for char in named if "HEAVY" in NAMES[char] and "ANGLE" in NAMES[char]}
    assert counted("'", named) == set(single)
    assert counted('"', named) == set(named) - set(single) - arrows
    assert counted("'", ["'", "ʼ", "՚", "＇"]) == {"'", "ʼ", "՚", "＇"}
    assert not counted("'", list("′`´ʹʻ׳")) | counted('"', list("″˝ʺ״"))


def test_dashes_are_those_of_unicode_without_the_marks_of_other_languages_hyphens() -> None:
    dashes = [char for char in NAMES if unicodedata.category(char) == "Pd"]
    others = set("֊᐀⸗⸚⹀⹝〜〰゠")
    assert counted("-", [*dashes, "−", "ー"]) == set(dashes) - others


def test_white_space_is_that_of_unicode() -> None:
    spaces = [char for char in NAMES if char.isspace()]
    assert counted(" ", spaces) == set(spaces)
    assert counted(" ", list("\u200b\u00adx")) == set()
    assert {fold(f"a{char}{other}b").text for char in spaces for other in "\n\xa0"} == {"a b"}
    breaks = [char for char in spaces if len(f"a{char}b".splitlines()) == 2]
    assert {fold(f"人{char}人").text for char in breaks} == {"人人"}
    assert {fold(f"人{char}人").text for char in spaces if char not in breaks} == {"人 人"}
    assert all(len(Text(f"a{char}b").paragraphs) == 2 for char in breaks)
    assert all(len(Text(f"a{char}b").paragraphs) == 1 for char in spaces if char not in breaks)
    assert all(Text(f"{char}a{char}").paragraphs == ((1, 2),) for char in spaces)


def test_nothing_is_what_unicode_calls_format_but_signs_that_are_seen() -> None:
    seen = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9\ufffa\ufffb"
    formats = [char for char in NAMES if unicodedata.category(char) == "Cf"]
    selectors = [char for char, name in NAMES.items() if "VARIATION SELECTOR" in name]
    nothing = [char for char in (*formats, *selectors, "\u034f", "\u0640") if char not in seen]
    assert counted("", [*nothing, *seen]) == set(nothing)
    assert all(Text(f"{char}a{char}\n{char}\nb").paragraphs == ((1, 2), (6, 7)) for char in nothing)


@pytest.mark.parametrize(
    "script",
    [
        "THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER", "NEW TAI LUE", "TAI THAM", "HIRAGANA",
        "KATAKANA", "HALFWIDTH KATAKANA", "BOPOMOFO", "CJK UNIFIED", "CJK COMPATIBILITY",
    ],
)  # fmt: skip
def test_a_script_without_spaces_has_an_edge_anywhere(script: str) -> None:
    letters = [
        char
        for char, name in NAMES.items()
        if name.startswith(f"{script} ") and unicodedata.category(char) == "Lo"
    ]
    assert len(letters) > 40
    assert all(map(spaceless, letters))
    assert all(is_edge(f"{char}a", 1, frozenset()) for char in letters[:99])


@pytest.mark.parametrize(
    "script", ["LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "HANGUL", "DEVANAGARI"]
)
def test_a_script_with_spaces_has_none_inside_a_word(script: str) -> None:
    letters = [
        char
        for char, name in NAMES.items()
        if name.startswith(f"{script} ") and char.isalpha() and "HALFWIDTH" not in name
    ]
    assert not any(map(spaceless, letters))


@pytest.mark.parametrize("mark", "、。〈〉《》「」『』【】〔〕〖〗・！？（），．：；［］｛｝〜")
def test_a_line_break_beside_a_mark_of_such_a_script_is_nothing(mark: str) -> None:
    assert "\n" not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人\n{mark}人").text
    assert fold(f"a{mark}\nb").text.count(" ") == 1


@pytest.mark.parametrize("mark", "‥…―—⸺“”‘’·")
def test_beside_a_mark_that_other_scripts_share_it_is_nothing_next_to_such_a_script(
    mark: str,
) -> None:
    assert " " not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人\n{mark}人").text
    assert " " in fold(f"a{mark}\nb").text
    assert " " in fold(f"a\n{mark}b").text


@pytest.mark.parametrize("figure", "7²³¹⁰⁴⁹₀₉¼¾⅐⅞٣३３")
def test_no_figure_begins_or_ends_inside_a_number(figure: str) -> None:
    for number in (f"4.{figure}", f"{figure}.4", f"4,{figure}", f"{figure}/4", f"4{figure}"):
        text = fold(f"about {number} of it").text
        inside = range(7, text.index(" of"))
        assert not any(is_edge(text, offset, frozenset()) for offset in inside), number
        assert is_edge(text, 6, frozenset())
        assert is_edge(text, text.index(" of"), frozenset())


@pytest.mark.parametrize("mark", ".,:/'·٫٬،")
def test_a_mark_between_two_figures_is_inside_a_number(mark: str) -> None:
    text = f"about 18{mark}05 of it"
    assert not any(is_edge(text, offset, frozenset()) for offset in range(7, 11))
    text = f"about 18{mark} 05 of it"
    assert is_edge(text, 8, frozenset())


@pytest.mark.parametrize("numeral", "〇零一二三四五六七八九十百千万萬億兆")
def test_characters_of_numbers_side_by_side_are_one_number(numeral: str) -> None:
    assert not is_edge(f"{numeral}十", 1, frozenset())
    assert not is_edge(f"3{numeral}", 1, frozenset())
    assert is_edge(f"人{numeral}", 1, frozenset())
    assert is_edge(f"{numeral}人", 1, frozenset())
