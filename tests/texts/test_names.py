"""Names in texts: whole words, the longest first."""

from __future__ import annotations

import time

import pytest

from onrecord.texts.names import Roster
from onrecord.texts.text import Text

NAMES = {
    "coyle": ["Harriet Coyle", "Coyle", "The mayor"],
    "union": ["Anglers’ Union"],
    "trust": ["Coyle Trust"],
    "may": ["May"],
    "ono": ["大野静香", "Ōno Shizuka"],
    "kawabe": ["川辺市"],
    "nato": ["NATO"],
    "minister": ["الوزير"],
    "mill": ["Mill\u200b\u200b\u200b\u200b\u200b\u200b\u200b", "Mill Weir", "Mill Weir House"],
    "école": ["École de Lyon", "école normale"],
    "eth": ["ßoftware GmbH", "de Vries"],
    "trusts": [" Brook\xa0Trust "],
    "hart": ["’t Hart", "#Weir", "3 Ways"],
    "ato": ["ATO"],
    "thai": ["กรุงเทพ"],
    "ichi": ["大野1号", "3人会"],
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harriet Coyle spoke.", [("coyle", "Harriet Coyle")]),
        ("Coyle’s plan, l’Coyle", [("coyle", "Coyle"), ("coyle", "Coyle")]),
        ("the Coyle Trust", [("trust", "Coyle Trust")]),
        ("the mayor, The mayor, THE MAYOR", [("coyle", "the mayor"), ("coyle", "The mayor")]),
        ("It may be May.", [("may", "May")]),
        ("Mayday and Coyles", []),
        ("the Anglers' Union", [("union", "Anglers' Union")]),
        ("川辺市の大野静香市長", [("kawabe", "川辺市"), ("ono", "大野静香")]),
        ("ＮＡＴＯの川辺市", [("nato", "ＮＡＴＯ"), ("kawabe", "川辺市")]),
        ("O\u0304no Shizuka", [("ono", "O\u0304no Shizuka")]),
        ("قال الوزير أمس", [("minister", "الوزير")]),
        ("a NATO-led plan", [("nato", "NATO")]),
        (
            "Mill Weir House, Mill Weir, Mill",
            [("mill", "Mill Weir House"), ("mill", "Mill Weir"), ("mill", "Mill")],
        ),
        ("Mill Weirs and Mill Weir Houses", [("mill", "Mill"), ("mill", "Mill Weir")]),
        ("école de Lyon, École normale", [("école", "école de Lyon"), ("école", "École normale")]),
        ("the ßoftware GmbH, De Vries, de vries", [("eth", "ßoftware GmbH"), ("eth", "De Vries")]),
        ("SSoftware GmbH", []),
        ("the Brook Trust", [("trusts", "Brook Trust")]),
        ("Mayday, dismay, 1May, May1, May_1, x_May", [("may", "May"), ("may", "May")]),
        ("Maymay, May, xMay, May", [("may", "May"), ("may", "May")]),
        ("市May, May市, Mayの", [("may", "May"), ("may", "May"), ("may", "May")]),
        ("市 Mayday, dismay, 1May, May1", []),
        (
            "川辺市 says no, and NATO and The mayor say no",
            [("kawabe", "川辺市"), ("nato", "NATO"), ("coyle", "The mayor")],
        ),
        ("Maarten 't Hart, #Weir, Weir", [("hart", "'t Hart"), ("hart", "#Weir")]),
        ("Hart, Weir", []),
        ("川辺市に’t Hart", [("kawabe", "川辺市"), ("hart", "’t Hart")]),
        ("so \u200bNATO\u200b is", [("nato", "NATO")]),
        ("川XATO, 川辺aNATO", []),
        ("NATO川辺市", [("nato", "NATO"), ("kawabe", "川辺市")]),
        ("NATO NATO", [("nato", "NATO"), ("nato", "NATO")]),
        ("so to say NATO", [("nato", "NATO")]),
        ("3 Ways, 13 Ways", [("hart", "3 Ways")]),
        ("เขาไปกรุงเทพแล้ว", [("thai", "กรุงเทพ")]),
        ("大野1号と大野13号と3人会", [("ichi", "大野1号"), ("ichi", "3人会")]),
        ("", []),
    ],
)
def test_found_in(text: str, found: list[tuple[str, str]]) -> None:
    roster = Roster(NAMES)
    assert [(key, text[slice(*span)]) for key, span, _ in roster.found_in(text)] == found
    assert roster.found_in(Text(text)) == roster.found_in(text)


def test_the_name_found_is_as_its_bearer_has_it() -> None:
    assert Roster(NAMES).found_in("the mayor")[0][2] == "The mayor"


def test_ten_thousand_names_are_looked_for_at_once() -> None:
    roster = Roster({number: [f"Ada{number} Brook", f"Brook{number}"] for number in range(10_000)})
    text = "Then Ada7 Brook met Brook99 and nobody else. " * 200
    start = time.process_time()
    found = roster.found_in(text)
    assert time.process_time() - start < 1
    assert [key for key, *_ in found[:2]] == [7, 99]
    assert len(found) == 400


def test_names_without_a_word_are_never_found() -> None:
    assert Roster({"x": ["", "—"]}).found_in("— and — 人 —") == []
    assert Roster[str]({}).found_in("NATO") == []


def test_of_two_who_bear_a_name_the_first_is_found() -> None:
    roster = Roster({"a": ["Ada"], "b": ["Ada", "Ada Brook"]})
    assert [key for key, *_ in roster.found_in("Ada, Ada Brook")] == ["a", "b"]
