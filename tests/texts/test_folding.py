"""Folding, held against the same rules written plainly: a character at a time, and slow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import product

import pytest

from onrecord.texts.folding import fold

Item = tuple[str, int, int]  # a character, and where what it came from starts and ends

NO_SPACE_BEFORE = ";:?!\u037e；：？！︓︔︕︖﹔﹕﹖﹗"
FORM_OF = {"<wide>", "<narrow>", "<small>", "<vertical>"} | {
    "<initial>", "<medial>", "<final>", "<isolated>",
}  # fmt: skip


def is_form(char: str) -> bool:
    """Tell whether Unicode calls a character a form or a ligature of others."""
    kind = unicodedata.decomposition(char).partition(" ")[0]
    return (kind in FORM_OF and char > "\ufb00" and char != "￣") or char in LIGATURES


LIGATURES = "ĳĲﬀﬁﬂﬃﬄﬅﬆﬓﬔﬕﬖﬗﬠﬡﬢﬣﬤﬥﬦﬧﬨ﬩ﭏ"
FORMS = "".join(char for char in map(chr, range(0x100, 0x10000)) if is_form(char))


def plainly(raw: str) -> list[Item]:
    items = [(char, at, at + 1) for at, char in enumerate(raw) if char not in "\u200b\u0640"]
    items = list(composed(forms(spaces(items))))
    items = [(one_mark(char), *span) for char, *span in items]
    return list(doubled(items))


def groups(items: list[Item], pattern: str) -> Iterator[tuple[bool, int, int]]:
    """Go through a text's runs that fit and the characters between, as numbers of items."""
    text = "".join(item[0] for item in items)
    done = 0
    for match in re.finditer(pattern, text):
        yield from ((False, at, at + 1) for at in range(done, match.start()))
        yield True, match.start(), match.end()
        done = match.end()
    yield from ((False, at, at + 1) for at in range(done, len(text)))


def merged(items: list[Item], text: str) -> Iterator[Item]:
    return ((char, items[0][1], items[-1][2]) for char in text)


def run_on(before: str, after: str) -> bool:
    own, shared = set("人、ﾀﾞ\u3099"), set("“’…")
    return {before, after} <= own | shared and bool({before, after} & own)


def spaces(items: list[Item]) -> Iterator[Item]:
    text = "".join(item[0] for item in items)
    for fits, start, end in groups(items, r"\s+"):
        before, after = text[:start], text[end:]
        gone = (
            after.startswith(tuple(NO_SPACE_BEFORE))
            or re.search(r"(?<![\w\u0301\u3099.,?!…‹])«$", before)
            or re.match(r"»(?![\w\u0301\u3099›‚„(\[¿¡])", after)
            or ("\n" in text[start:end] and run_on(before[-1:], after[:1]))
        )
        if not fits:
            yield items[start]
        elif not gone:
            yield from merged(items[start:end], " ")


def forms(items: Iterator[Item]) -> Iterator[Item]:
    for item in items:
        letters = unicodedata.normalize("NFKC", item[0])
        yield from merged([item], letters) if item[0] in FORMS else [item]


def composed(items: Iterator[Item]) -> Iterator[Item]:
    listed = list(items)
    for _, start, end in groups(listed, "(?s:.)[\u0300-\u036f\u3099\u1161]*"):
        whole = "".join(item[0] for item in listed[start:end])
        plain = unicodedata.normalize("NFC", whole)
        yield from listed[start:end] if plain == whole else merged(listed[start:end], plain)


def one_mark(char: str) -> str:
    return {"«": '"', "»": '"', "“": '"', "’": "'", "‹": "'", "–": "-"}.get(char, char)


def doubled(items: list[Item]) -> Iterator[Item]:
    for fits, start, end in groups(items, r"-{2,}|\.{3}|''"):
        run = items[start:end]
        yield from merged(run, {"-": "-", ".": "…", "'": '"'}[run[0][0]]) if fits else run


@pytest.mark.parametrize(
    ("characters", "length"),
    [
        (" a.-';:?!\n\t", 4),
        ("« »a?\n\xa0\u0301", 5),
        ("人 \n、a…", 4),
        ("aé «»“’–.- \xa0\n;!人、…ﬁﾀﾞ\u0301\u3099\u200b\u1112\u1161", 3),
    ],
    ids=["of ASCII", "guillemets", "scripts without spaces", "of all kinds"],
)
def test_whatever_meets_is_folded_by_the_rules_and_leads_back(characters: str, length: int) -> None:
    for chosen in product(characters, repeat=length):
        raw = "".join(chosen)
        folded, items = fold(raw), plainly(raw)
        assert folded.text == "".join(item[0] for item in items), repr(raw)
        for at, (_, start, end) in enumerate(items):
            assert (folded.start(at), folded.end(at + 1)) == (start, end), repr(raw)
            assert folded.back(at, at + 1) == (start, end), repr(raw)
            assert folded.at(start) <= at < folded.at(end), repr(raw)
        assert folded.end(0) == 0
        assert folded.at(len(raw)) == len(items), repr(raw)


def test_forms_are_those_of_unicode() -> None:
    for code in (*range(0x100, 0xD800), *range(0xF900, 0xFFF0)):
        char = chr(code)
        letters = unicodedata.normalize("NFKC" if is_form(char) else "NFC", char)
        if char.isspace() or unicodedata.category(char) == "Cf" or len(letters) > 4:
            continue
        plain = letters.replace(" ", "").replace("ـ", "") if letters != "ـ" else ""
        assert fold(f"1{char}1").text == fold(f"1{plain}1").text, hex(code)


@pytest.mark.parametrize("mark", NO_SPACE_BEFORE)
@pytest.mark.parametrize("space", [" ", "\xa0", "\u202f", "\n", "  "])
def test_a_space_before_such_a_mark_is_nothing(mark: str, space: str) -> None:
    assert fold(f"so{space}{mark} é").text == fold(f"so{mark} é").text


@pytest.mark.parametrize("end", ["", "é", "»", "す"])
def test_a_line_break_at_the_end_is_a_space(end: str) -> None:
    assert fold(f"so{end}\n").text == fold(f"so{end}").text + " "


@pytest.mark.parametrize("before", [*".,?!…‹a1é", "e\u0301"])
def test_a_guillemet_closes_behind_words_and_their_marks(before: str) -> None:
    assert fold(f"»so{before}« and").text == fold(f"»so{before}«").text + " and"


@pytest.mark.parametrize("after", [*"›‚„([¿¡a1é"])
def test_a_guillemet_opens_before_words_and_what_opens(after: str) -> None:
    assert fold(f"and »{after}so«").text == "and " + fold(f"»{after}so«").text


def test_a_word_in_one_character_keeps_its_spaces() -> None:
    assert fold("ﷺ ﷻ").text == "صلى الله عليه وسلم جل جلاله"


@pytest.mark.parametrize("raw", ["so “we  stay”", "a\u200bé\u200b«b", "We stay.", "人「\n人」…"])
def test_what_is_dropped_is_nothing_and_leads_back(raw: str) -> None:
    for gone in (
        {at, other} for at, other in product(range(len(raw)), repeat=2) if raw[at] not in " \n"
    ):
        if any(raw[at] in " \n" for at in gone):
            continue
        left = [at for at in range(len(raw)) if at not in gone]
        folded = fold(raw, gone)
        alone = fold("".join(raw[at] for at in left))
        assert folded.text == alone.text
        for at in range(len(alone.text)):
            start, end = alone.back(at, at + 1)
            assert folded.back(at, at + 1) == (left[start], left[end - 1] + 1)


def test_stretches_of_the_source_come_to_stand_where_their_ends_do() -> None:
    raw = "« Nous  restons… », a-t-elle dit\xad."
    folded = fold(raw)
    spans = [(0, 18), (2, 6), (2, 15), (19, len(raw))]
    assert folded.spans_at(spans) == [(folded.at(start), folded.at(end)) for start, end in spans]
    assert [folded.text[slice(*span)] for span in folded.spans_at(spans)] == [
        '"Nous restons…"', "Nous", "Nous restons", " a-t-elle dit.",
    ]  # fmt: skip


def test_a_place_inside_what_is_one_is_behind_it() -> None:
    folded = fold("so...  now")
    assert folded.text == "so… now"
    assert [folded.at(offset) for offset in range(1, 9)] == [1, 2, 3, 3, 3, 4, 4, 5]


def test_one_white_space_hides_no_other() -> None:
    for spaces in ("\t\r\v\f\x1c\x1d\x1e\x1f\n", "\t\n\x85\xa0\u2028\u3000"):
        assert fold("X".join(spaces)).text == "X".join(" " * len(spaces))
    assert fold("人\u3000人\n人\t人").text == "人 人人 人"


def test_a_space_before_any_of_several_marks_is_nothing() -> None:
    assert fold("so? and ? and?").text == "so? and? and?"


def test_letters_and_their_signs_are_one_however_they_are_written() -> None:
    for char in map(chr, (*range(0xD800), *range(0xF900, 0xFB00), *range(0x11000, 0x12000))):
        apart = unicodedata.normalize("NFD", char)
        if apart != char:
            assert fold(f"1 {apart}").text == fold(f"1 {char}").text, hex(ord(char))
            assert fold(f"1 {apart}").text == fold(unicodedata.normalize("NFC", f"1 {char}")).text


@pytest.mark.parametrize("char", "﹉﹊﹋﹌﹍﹎﹏￣²№㈱œª⅓㎏…")
def test_what_looks_like_other_characters_is_no_form_of_them(char: str) -> None:
    assert fold(f"1{char}").text == f"1{char}"
