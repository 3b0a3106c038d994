"""Labels break where their script lets a line end, and keep every character until room runs out."""

from __future__ import annotations

import pytest

from onrecord.figures.lettering import SIZE, width, wrapped

JAPANESE = (
    "町議会は「再開は二〇二二年十月まで待つ」と決めた。NATO（北大西洋条約機構）も、これを支持した。"
)


@pytest.mark.parametrize("characters", range(4, 16))
def test_japanese_lines_begin_and_end_with_what_may_stand_there(characters: int) -> None:
    room = width("議" * characters, SIZE)
    lines = wrapped(JAPANESE, room, 99)
    assert "".join(lines) == JAPANESE
    assert all(width(line) <= room for line in lines)
    for line in lines:
        assert line[0] not in "」）。、"
        assert line[-1] not in "「（"


def test_words_stay_whole_where_there_is_room() -> None:
    assert wrapped("The council votes", width("The council"), 2) == ("The council", "votes")
    assert wrapped("Counterproposal", width("Counter"), 9) != ("Counterproposal",)


def test_what_has_no_room_is_told_by_an_ellipsis() -> None:
    assert wrapped("one two three four", width("one two"), 1)[0].endswith("…")


@pytest.mark.parametrize("characters", range(4, 16))
def test_no_mark_that_leads_on_stands_before_the_ellipsis(characters: int) -> None:
    (line,) = wrapped(JAPANESE, width("議" * characters, SIZE), 1)
    assert line[-1] == "…"
    assert line[-2] not in "「（、。"
