"""How a date is said, in the languages that have words for it."""

from __future__ import annotations

import pytest
from any_dates import singles
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when import (
    about,
    parse,
    words,
    words_at,
    year,
)


def test_about_is_said_once() -> None:
    assert about(about(year(1874))).edtf == "1874~"
    assert about(parse("1874?")).edtf == "1874~"


WORDS = {
    # a date: the same in en, fr, de, es, ar, ja
    "2023-07-07": [
        "7 July 2023", "7 juillet 2023", "7. Juli 2023", "7 de julio de 2023", "7 يوليو 2023",
        "2023年7月7日",
    ],
    "2023-07": [
        "July 2023", "juillet 2023", "Juli 2023", "julio de 2023", "يوليو 2023", "2023年7月",
    ],
    "2023": [
        "2023", "2023", "2023", "2023", "2023", "2023年",
    ],
    "2022-23": [
        "autumn 2022", "automne 2022", "Herbst 2022", "otoño de 2022", "خريف 2022", "2022年秋",
    ],
    "195X": [
        "the 1950s", "années 1950", "1950er-Jahre", "años 1950", "خمسينيات القرن العشرين",
        "1950年代",
    ],
    "1874~": [
        "about 1874", "vers 1874", "etwa 1874", "hacia 1874", "نحو 1874", "1874年頃",
    ],
    "2023-07-07~": [
        "about 7 July 2023", "vers le 7 juillet 2023", "etwa 7. Juli 2023",
        "hacia el 7 de julio de 2023", "نحو 7 يوليو 2023", "2023年7月7日頃",
    ],
    "1874?": [
        "1874 (uncertain)", "1874 (incertain)", "1874 (unsicher)", "1874 (incierto)",
        "1874 (غير مؤكد)", "1874年（不確か）",
    ],
    "[..2023-07-08]": [
        "by 8 July 2023", "au plus tard le 8 juillet 2023", "bis 8. Juli 2023",
        "a más tardar el 8 de julio de 2023", "بحلول 8 يوليو 2023", "2023年7月8日まで",
    ],
    "[2023-07-08..]": [
        "from 8 July 2023", "à partir du 8 juillet 2023", "ab 8. Juli 2023",
        "desde el 8 de julio de 2023", "ابتداءً من 8 يوليو 2023", "2023年7月8日以降",
    ],
    "2023-05/..": [
        "from May 2023", "à partir de mai 2023", "ab Mai 2023", "desde mayo de 2023",
        "ابتداءً من مايو 2023", "2023年5月以降",
    ],
    "2023-05/2023-07": [
        "May to July 2023", "de mai à juillet 2023", "Mai bis Juli 2023",
        "de mayo a julio de 2023", "من مايو إلى يوليو 2023", "2023年5月から7月",
    ],
    "2023-07-07/2023-07-09": [
        "7 to 9 July 2023", "du 7 au 9 juillet 2023", "7. bis 9. Juli 2023",
        "del 7 al 9 de julio de 2023", "من 7 إلى 9 يوليو 2023", "2023年7月7日から9日",
    ],
    "2022-12/2023-01": [
        "December 2022 to January 2023", "de décembre 2022 à janvier 2023",
        "Dezember 2022 bis Januar 2023", "de diciembre de 2022 a enero de 2023",
        "من ديسمبر 2022 إلى يناير 2023", "2022年12月から2023年1月",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS.items())
def test_a_date_is_said_in_six_languages(text: str, expected: list[str]) -> None:
    said = [words(parse(text), language) for language in ("en", "fr", "de", "es", "ar", "ja")]
    assert said == expected


FRENCH = {
    # a date: in words, and as it stands in a sentence
    "2023-07-01": ("1er juillet 2023", "le 1er juillet 2023"),
    "2023-07-11": ("11 juillet 2023", "le 11 juillet 2023"),
    "2023-06": ("juin 2023", "en juin 2023"),
    "2023": ("2023", "en 2023"),
    "2022-21": ("printemps 2022", "au printemps 2022"),
    "2022-22": ("été 2022", "en été 2022"),
    "195X": ("années 1950", "dans les années 1950"),
    "2023-07-01~": ("vers le 1er juillet 2023", "vers le 1er juillet 2023"),
    "2022-23~": ("vers l’automne 2022", "vers l’automne 2022"),
    "2022-21~": ("vers le printemps 2022", "vers le printemps 2022"),
    "195X~": ("vers les années 1950", "vers les années 1950"),
    "1874?": ("1874 (incertain)", "en 1874 (incertain)"),
    "[..2023-07-08]": ("au plus tard le 8 juillet 2023", "au plus tard le 8 juillet 2023"),
    "[..2023-07-08~]": ("au plus tard le 8 juillet 2023 environ",) * 2,
    "[..2023-07]": ("au plus tard en juillet 2023", "au plus tard en juillet 2023"),
    "[..2022-21]": ("au plus tard au printemps 2022", "au plus tard au printemps 2022"),
    "[..195X]": ("au plus tard dans les années 1950", "au plus tard dans les années 1950"),
    "[2023-04..]": ("à partir d’avril 2023", "à partir d’avril 2023"),
    "[2023-05..]": ("à partir de mai 2023", "à partir de mai 2023"),
    "[2022-22..]": ("à partir de l’été 2022", "à partir de l’été 2022"),
    "[195X..]": ("à partir des années 1950", "à partir des années 1950"),
    "2023-04/2023-06": ("d’avril à juin 2023", "d’avril à juin 2023"),
    "2022-21/2022-23": ("du printemps à l’automne 2022", "du printemps à l’automne 2022"),
    "195X/196X": ("des années 1950 aux années 1960", "des années 1950 aux années 1960"),
    "2023-07-01/2023-07-09": ("du 1er au 9 juillet 2023", "du 1er au 9 juillet 2023"),
    "2023-05/2023-07-09": ("de mai 2023 au 9 juillet 2023",) * 2,
    "2023-07-07~/2023-07-09~": ("du 7 au 9 juillet 2023 environ",) * 2,
    "2019/2023": ("de 2019 à 2023", "de 2019 à 2023"),
}  # fmt: skip


ARABIC = {
    "2023-07-01": ("1 يوليو 2023", "في 1 يوليو 2023"),
    "2023-06": ("يونيو 2023", "في يونيو 2023"),
    "2022-23": ("خريف 2022", "في خريف 2022"),
    "190X": ("العقد الأول من القرن العشرين", "في العقد الأول من القرن العشرين"),
    "187X": ("سبعينيات القرن التاسع عشر", "في سبعينيات القرن التاسع عشر"),
    "202X": ("عشرينيات القرن الحادي والعشرين", "في عشرينيات القرن الحادي والعشرين"),
    "2023-07~": ("نحو يوليو 2023", "نحو يوليو 2023"),
    "[..2023-07-08~]": ("بحلول 8 يوليو 2023 تقريبًا", "بحلول 8 يوليو 2023 تقريبًا"),
    "[..2023]": ("بحلول 2023", "بحلول 2023"),
    "195X/196X": ("من خمسينيات إلى ستينيات القرن العشرين",) * 2,
    "2022-12/2023-01": ("من ديسمبر 2022 إلى يناير 2023", "من ديسمبر 2022 إلى يناير 2023"),
    "2023-07-07/2023-07-09": ("من 7 إلى 9 يوليو 2023", "من 7 إلى 9 يوليو 2023"),
}  # fmt: skip


ENGLISH = {
    "2023-07-07": ("7 July 2023", "on 7 July 2023"),
    "2023-06": ("June 2023", "in June 2023"),
    "2022-23": ("autumn 2022", "in autumn 2022"),
    "195X": ("the 1950s", "in the 1950s"),
    "2023-07-07~": ("about 7 July 2023", "about 7 July 2023"),
    "1874?": ("1874 (uncertain)", "in 1874 (uncertain)"),
    "[..2023-07-08]": ("by 8 July 2023", "by 8 July 2023"),
    "2023-05/..": ("from May 2023", "from May 2023"),
    "2023-05/2023-07": ("May to July 2023", "from May to July 2023"),
    "2023-07-07~/2023-07-09": ("about 7 to 9 July 2023", "about 7 to 9 July 2023"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "said", "placed"),
    [
        (language, text, *expected)
        for language, table in (("en", ENGLISH), ("fr", FRENCH), ("ar", ARABIC))
        for text, expected in table.items()
    ],
)
def test_a_date_is_said_with_the_words_that_belong_to_it(
    language: str, text: str, said: str, placed: str
) -> None:
    when = parse(text)
    assert words(when, language) == said
    assert words_at(when, language) == placed


@given(singles, st.sampled_from(["en", "fr", "ar", "de", "es", "ja", "pt", "fa"]))
def test_a_date_in_a_sentence_holds_its_words(text: str, language: str) -> None:
    when = parse(text)
    assert words(when, language) in words_at(when, language)


def test_digits_are_those_of_the_locale() -> None:
    when = parse("2023-07-07")
    assert words(when, "ar") == "7 يوليو 2023"
    assert words(when, "ar-MA") == "7 يوليوز 2023"
    assert words(when, "ar-EG") == "٧ يوليو ٢٠٢٣"
    assert words(when, "hi") == "7 जुलाई 2023"
    assert words(when, "mr") == "७ जुलै, २०२३"
    assert words_at(parse("[..2023]"), "ar-EG") == "بحلول ٢٠٢٣"


def test_words_for_locales_and_unknown_languages() -> None:
    when = parse("2023-07-07")
    assert words(when, "en-US") == "July 7, 2023"
    assert words(when, "pt") == "7 de julho de 2023"
    assert words(when, "qqq") == "7 July 2023"
    assert words(when, "fr-XX") == "7 juillet 2023"
    # Where the table has no row for a language, the EDTF text is at least right.
    assert words(about(when), "pt") == "2023-07-07~"
    assert words(parse("195X"), "pt") == "195X"
    assert words(parse("[..2023]"), "pt") == "[..2023]"
