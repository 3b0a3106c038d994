"""Where words begin and end, and what counts as a word, in texts that are folded already."""

from __future__ import annotations

import pytest

from onrecord.texts.edges import count_words, has_word, is_edge, word_after, word_before

NONE: frozenset[str] = frozenset()
FRENCH = frozenset({"l", "d"})


@pytest.mark.parametrize(
    ("parted", "elisions"),
    [
        ("we|'| |stay", NONE),
        ("can't| |stay", NONE),
        ("l'|eau", FRENCH),
        ("L'|eau", FRENCH),
        ("l'eau", NONE),
        ("al'eau", FRENCH),
        ("x|_|l'|eau", FRENCH),
        ("2l'|eau", FRENCH),
        ("人|'|人", NONE),
        ("人|'|a", NONE),
        ("a|'|人", NONE),
        ("90|'|s", NONE),
        ("o|'|90", NONE),
        ("N|人|A", NONE),
        ("covid|-|19", NONE),
        ("2022|-|23", NONE),
        ("(|-5|)", NONE),
        ("-.5", NONE),
        (".5", NONE),
        ("sec|.|5", NONE),
        ("5|.", NONE),
        ("1 000 000| |x", NONE),
        ("18 000,5| |x", NONE),
        ("2022| |300| |x", NONE),
        ("18| |0000", NONE),
        ("1874|.| |300", NONE),
        ("4.2.6", NONE),
        ("a|/|b", NONE),
        ("(|-.5|)", NONE),
        ("x\u0331y|!", NONE),
        ("x\u03315", NONE),
        ("x\u0331| |y", NONE),
        ("x\u0331|人", NONE),
        ("กิ|ก", NONE),
        ("กิ|a", NONE),
        ("…|we| |…|x|…", NONE),
        ("€|5|€", NONE),
        ("•|we", NONE),
        ("؟|نعم|؛|لا|،|لا", NONE),
    ],
)
def test_edges(parted: str, elisions: frozenset[str]) -> None:
    whole = parted.replace("|", "")
    edges = [0]
    for part in parted.split("|"):
        edges.append(edges[-1] + len(part))
    found = [at for at in range(len(whole) + 1) if is_edge(whole, at, elisions)]
    assert found == edges


@pytest.mark.parametrize(
    ("text", "offset", "start"),
    [
        ("we stay", 3, 0),
        ("I stay", 2, 0),
        ("so I stay", 5, 3),
        ("can't stay", 6, 0),
        ("l'eau va", 6, 2),
        ("4.2 stay", 4, 0),
        ("we, stay", 4, None),
        ("we-stay", 3, None),
        ("we - stay", 5, None),
        (" stay", 1, None),
        ("stay", 0, None),
        ("we stay ", 0, None),
        ("人 stay", 2, None),
    ],
)
def test_the_word_before(text: str, offset: int, start: int | None) -> None:
    assert word_before(text, offset, FRENCH) == start


@pytest.mark.parametrize(
    ("text", "offset", "end"),
    [
        ("we stay", 2, 7),
        ("we stay now", 2, 7),
        ("we I", 2, 4),
        ("we I go", 2, 4),
        ("we can't", 2, 8),
        ("va l'eau", 2, 5),
        ("at 4.2 x", 2, 6),
        ("we, stay", 2, None),
        ("we-stay", 2, None),
        ("we - stay", 2, None),
        ("we", 2, None),
        ("we ", 2, None),
        ("we 人", 2, None),
    ],
)
def test_the_word_after(text: str, offset: int, end: int | None) -> None:
    assert word_after(text, offset, FRENCH) == end


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("— … _ '", 0),
        ("We can't stay", 3),
        ("'tis rock 'n' roll'", 4),
        ("a well-known man", 4),
        ("18,000 of 4.2", 3),
        ("4:30 or 1/2 or 18'000", 5),
        ("In 1874. We", 3),
        ("so.we", 2),
        ("a_b", 2),
        ("كَتَبَ", 1),
        ("x\u0331y z", 2),
        ("x\u0331'y z", 2),
        ("a ' b , c", 3),
        ("ここに", 3),
        ("NATOは3日", 4),
        ("4.2度", 2),
        ("l'été人", 2),
        ("か\u0301人", 2),
        ("a 人 b", 3),
    ],
)
def test_words_are_counted(text: str, number: int) -> None:
    assert count_words(text) == number


def test_a_word_has_a_letter_or_a_figure() -> None:
    assert has_word("— a")
    assert has_word("5")
    assert not has_word("— _ …")
    assert not has_word("ab", 2)
    assert not has_word("— a", 0, 2)
