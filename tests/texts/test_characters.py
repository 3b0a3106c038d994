"""The tables of characters, held against what Unicode says of each."""

from __future__ import annotations

import unicodedata

import pytest

from onrecord.texts.characters import spaceless
from onrecord.texts.edges import is_edge
from onrecord.texts.folding import fold
from onrecord.texts.text import Span, Text

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


def test_signs_of_such_scripts_are_of_them() -> None:
    assert all(map(spaceless, "々〆〇〡〱〻〼⺀⼀᧠\U0001b000"))


@pytest.mark.parametrize(
    "mark", "、。〈〉《》「」『』【】〔〕〖〗・！？（），．：；［］｛｝〜〰〽゠︑︙﹁﹄⹂"
)
def test_a_line_break_beside_a_mark_of_such_a_script_is_nothing(mark: str) -> None:
    assert "\n" not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人\n{mark}人").text
    assert fold(f"a{mark}\nb").text.count(" ") == 1
    assert fold(f"é{mark}\né").text.count(" ") == 1
    assert fold(f"é\n{mark}é").text.count(" ") == (mark not in "！？：；")


@pytest.mark.parametrize("mark", "‥…―—⸺“”‘’·")
def test_beside_a_mark_that_other_scripts_share_it_is_nothing_next_to_such_a_script(
    mark: str,
) -> None:
    assert " " not in fold(f"人{mark}\n人").text
    assert " " not in fold(f"人\n{mark}人").text
    assert " " in fold(f"a{mark}\nb").text
    assert " " in fold(f"a\n{mark}b").text
    assert fold(f"é{mark}\né\n{mark}é").text.count(" ") == 2


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


PAIRS = [
    '""', "“”", "‟”", "„”", "„“", "⹂”", "❝❞", "❠❞", "〝〞", "〝〟", "＂＂", "«»", "»«",
    "「」", "﹁﹂", "｢｣", "『』", "﹃﹄", "''", "‘’", "‛’", "‚‘", "❛❜", "❟❛", "❟❜", "‹›",
    "›‹", "＇＇", "‘ʼ", "‘‘’’", "‚‚‘‘", "''''",
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_a_pair_of_marks_makes_a_quotation(pair: str) -> None:
    opening, closing = pair[: len(pair) // 2], pair[len(pair) // 2 :]
    quoted = f"{opening}we stay,{closing}"
    for raw in (f"so {quoted} and ({quoted}) and {quoted}", f"\u200b{quoted}\u200b {quoted}"):
        found = Text(raw).quotations
        assert {raw[slice(*quotation.span)] for quotation in found} == {quoted}
        assert {raw[slice(*quotation.inner)] for quotation in found} == {"we stay,"}
        assert len(found) == raw.count("stay")


@pytest.mark.parametrize("pair", ["“”", "「」", "﹁﹂", "｢｣", "『』", "﹃﹄"])
def test_so_it_does_where_no_space_stands_beside_it(pair: str) -> None:
    said = f"{pair[0]}残る{pair[1]}", f"{pair[0]}……来る{pair[1]}", f"{pair[0]}《塔》{pair[1]}"
    raw = "彼は{}と{}と：{}と".format(*said)
    assert [raw[slice(*quotation.span)] for quotation in Text(raw).quotations] == list(said)


@pytest.mark.parametrize(
    "pair", ["“”", "‟”", "⹂”", "❝❞", "❠❞", "〝〞", "«»", "‹›", "‘‘’’", "‚‚‘‘", '""', "＂＂"]
)
def test_so_it_does_among_letters(pair: str) -> None:
    half = len(pair) // 2
    raw = f"彼は{pair[:half]}残る{pair[half:]}と"
    assert [raw[slice(*quotation.span)] for quotation in Text(raw).quotations] == [raw[2:-1]]


@pytest.mark.parametrize("low", ["„", "⹂", "❠", "‚‚"])
def test_a_low_mark_opens_inside_another(low: str) -> None:
    raw = f"说“好{low}不“行”吧"
    spans = [raw[slice(*quotation.span)] for quotation in Text(raw).all_quotations]
    assert spans == [raw[1:-1], f"{low}不“"]


@pytest.mark.parametrize("mark", ['"', "＂", "''"])
def test_straight_marks_stand_in_no_other_straight_ones(mark: str) -> None:
    raw = f"{mark}We {mark}stay{mark} here,{mark} she said."
    spans = [raw[slice(*quotation.span)] for quotation in Text(raw).all_quotations]
    assert spans == [f"{mark}We {mark}"]


@pytest.mark.parametrize("nothing", ["\u200b", "\xad", "\u200f\u200b"])
def test_what_is_nothing_stands_between_no_mark_and_its_neighbour(nothing: str) -> None:
    raw = f"So {nothing}‘we can’{nothing}t stay’, said {nothing}'{nothing}Ada{nothing},' and so on."
    found = [raw[slice(*quotation.span)] for quotation in Text(raw).quotations]
    assert found == [f"‘we can’{nothing}t stay’", f"'{nothing}Ada{nothing},'"]
    raw = f"‘{nothing}We stay,’ she said."
    assert [raw[slice(*quotation.span)] for quotation in Text(raw).quotations] == [raw[:-10]]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("‘‘", "’’")])
def test_a_mark_opens_behind_a_letter_that_no_space_follows(opening: str, closing: str) -> None:
    raw = f"橋は{opening} 閉じません{closing}と言った。"
    found = [raw[slice(*quotation.span)] for quotation in Text(raw).quotations]
    assert found == [f"{opening} 閉じません{closing}"]


@pytest.mark.parametrize("before", "([{（［｛〔【¿¡-‐‑‒–—―/'’")
def test_what_stands_before_a_mark_that_opens(before: str) -> None:
    found = Text(f'so {before}"…stay" now').all_quotations
    assert Span(4, 11) in [quotation.span for quotation in found]


@pytest.mark.parametrize("mark", "'’ʼ՚＇")
def test_an_apostrophe_between_letters_is_no_mark(mark: str) -> None:
    raw = f"‘We can{mark}t, the caf\u0301{mark}s is{mark}n\u200b{mark}t, the 90{mark}s,’ she said."
    assert [raw[slice(*quotation.span)] for quotation in Text(raw).quotations] == [raw[:-10]]


@pytest.mark.parametrize(
    "word",
    [
        "tis",
        "Twas",
        "twere",
        "twill",
        "em",
        "cause",
        "cos",
        "til",
        "till",
        "n",
        "round",
        "bout",
        "s",
        "t",
        "ne",
        "nen",
        "nem",
        "90s",
        "90",
    ],
)
def test_where_letters_were_left_out_nothing_opens(word: str) -> None:
    raw = f"So '{word} it is, 'now', and '{word}y' too"
    found = [raw[slice(*quotation.span)] for quotation in Text(raw).quotations]
    assert found == ["'now'", f"'{word}y'"]
