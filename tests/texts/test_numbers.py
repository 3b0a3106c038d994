"""Numbers by their value: in figures of any script, and from two to twelve in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.texts.numbers import numbers_in
from onrecord.texts.numbers.kanji import value_of

NUMBERS = {
    # language: text, and the values of its numbers
    "en": {
        "18,000 tonnes": "18000",
        "1,234,567.89": "1234567.89",
        "18\u00a0000 and 18\u202f000": "18000 18000",
        "18 000": "18 0",
        "1,20,000": "120000",
        "31 metres long and 2.4 metres high": "31 2.4",
        "£4.2 million": "4200000",
        "4,200,000": "4200000",
        "£4.2m, $5bn, €250k": "4200000 5000000000 250000",
        "31 m, 5 k": "31 5",
        "18 thousand": "18000",
        "five million": "5000000",
        "a million, one million": "1000000 1000000",
        "two hundred": "200",
        "seven to four": "7 4",
        "Two or three, and TWELVE": "2 3 12",
        "one of the two": "2",
        "twenty-two, twenty two, ninety": "",
        "two hundred and five": "",
        "half a million": "",
        "a dozen eggs, ten dozen": "",
        "network, often, sixth": "",
        "the 3rd, 10am, 5G": "3 10 5",
        "G7, MI6, A4": "",
        "COVID-19, F-16": "19 16",
        "EUR5, US$5, Rs500": "5 5 500",
        "10:30": "10 30",
        "−5, (-6), -7": "-5 -6 -7",
        "2019-2021": "2019 2021",
        "2.5.3": "2 5 3",
        "2,5": "2.5",
        "٧ and １２ and १८": "7 12 18",
        "5, 6 and 7": "5 6 7",
        "12.": "12",
        "": "",
    },
    "de": {
        "12.500 Euro": "12500",
        "1.234.567,89": "1234567.89",
        "18 000": "18000",
        "18’000": "18000",
        "4,2 Millionen Euro": "4200000",
        "4,2 Mio. Euro": "4200000",
        "2.5 und 0.125": "2.5 0.125",
        "zwei Millionen": "2000000",
        "eine Million": "1000000",
        "drei von zwölf": "3 12",
        "zweiundzwanzig, zwanzig": "",
        "eine halbe Million": "",
        "7.7.2023": "7 7 2023",
    },
    "de-CH": {"12’500 Franken": "12500", "2.500": "2.500"},
    "fr": {
        "18 000 tonnes": "18000",
        "18\u202f000 tonnes": "18000",
        "4,2 millions d’euros": "4200000",
        "2 milliards": "2000000000",
        "deux, trois ou douze": "2 3 12",
        "deux cents, mille, un million": "200 1000 1000000",
        "vingt-deux, dix-sept, quatre-vingts": "",
        "vingt et un, deux cent cinquante": "",
        "en 2019 300 personnes": "2019 300",
    },
    "es": {
        "18.000 toneladas": "18000",
        "4,2 millones": "4200000",
        "3 mil millones": "3000000000",
        "dos mil, mil, un millón": "2000 1000 1000000",
        "treinta y dos, dos mil trescientos": "",
        "medio millón": "",
        "tres o doce": "3 12",
    },
    "es-MX": {"18,000 toneladas": "18000", "4.2 millones": "4200000"},
    "ar": {
        "١٨٬٠٠٠": "18000",
        "١٨،٠٠٠ طن": "18000",
        "18,000 طن": "18000",
        "٤٫٢ مليون": "4200000",
        "4 ملايين، ١٨ ألفا": "4000000 18000",
        "خمسة آلاف": "5000",
        "مليوني دولار": "2000000",
        "ثلاث سفن، وثلاثة، بثلاثة": "3 3 3",
        "أحد عشر، اثني عشر": "11 12",
        "ثلاثة عشر، ثلاثة وعشرون، ألف ومئتان": "",
        "ثَلاثَة": "3",
    },
    "ja": {
        "約２５０万円": "2500000",
        "1万2000人": "12000",
        "1億2000万円": "120000000",
        "4.2万、3千人、2千万円": "42000 3000 20000000",
        "１８，０００トン": "18000",
        "全長１２メートル": "12",
        "三隻、十二メートル、二つ、ふたつ": "3 12 2 2",
        "二百五十万円": "2500000",
        "二〇二三年七月七日": "2023 7 7",
        "一億二千万円": "120000000",
        "五十嵐、三菱、千葉、十分": "",
        "数十人、何千人、第三者": "",
        "一人、一つ": "",
        "二五十万円": "",
    },
    # Without data: figures alone, and a point or comma before three figures parts thousands.
    "pt": {
        "18.000 toneladas": "18000",
        "1.234,56": "1234.56",
        "4,2 e 0.125": "4.2 0.125",
        "dois ou três": "",
    },
    "": {"18,000": "18000"},
}


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [(tag, *row) for tag, table in NUMBERS.items() for row in table.items()],
)
def test_numbers_have_their_value(tag: str, text: str, values: str) -> None:
    found = numbers_in(text, tag)
    assert [number.value for number in found] == [Decimal(value) for value in values.split()]
    for number in found:
        assert text[number.span.start : number.span.end] == number.words


WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "ar": "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد~عشر اثنا~عشر",
    "ja": "二つ 三つ 四つ 五つ 六つ 七つ 八つ 九つ 十人 十一人 十二人",
}


@pytest.mark.parametrize(("tag", "words"), WORDS.items())
def test_two_to_twelve_are_read_in_words(tag: str, words: str) -> None:
    values = [numbers_in(word.replace("~", " "), tag)[0].value for word in words.split()]
    assert values == list(range(2, 13))


def test_a_number_keeps_the_words_of_its_source() -> None:
    text = "put the cost at £4.2 million, two\nmillion more"
    assert [number.words for number in numbers_in(text, "en")] == ["4.2 million", "two\nmillion"]


@given(st.integers(0, 10**12), st.sampled_from(["en", "de", "fr", "es", "ar"]))
def test_every_language_reads_its_own_thousands(value: int, tag: str) -> None:
    mark = {"en": ",", "de": ".", "fr": "\u202f", "es": ".", "ar": "٬"}[tag]
    written = f"{value:,}".replace(",", mark)
    assert [number.value for number in numbers_in(written, tag)] == [value]


@pytest.mark.parametrize(
    ("characters", "value"),
    [
        ("二〇二三", 2023),
        ("二千二十三", 2023),
        ("千", 1000),
        ("百一", 101),
        ("十", 10),
        ("二百五十", 250),
        ("十百", None),
        ("二三百", None),
        ("〇十", None),
        ("", None),
        ("万", None),
        ("人", None),
    ],
)
def test_numbers_in_characters(characters: str, value: int | None) -> None:
    assert value_of(characters) == value
