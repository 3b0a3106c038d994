"""What a number in a text is, and how all kinds of them are found together.

Figures are read with the language's separators, and with the scale behind them: "£4.2 million" and
"4,200,000" are the same value, so are "250万" and 2,500,000. In words, two to twelve are read, by
themselves or before a scale ("two million"); a word that is a part of a longer written number
("twenty-two", "two hundred and five") is not, and one is only before a scale ("a million"). Figures
behind a Latin letter are a name's (G7). Ordinals count in figures (3rd), not in words.
"""

from __future__ import annotations

from decimal import Decimal

from onrecord.frozen import frozen
from onrecord.texts.languages import language as known_language
from onrecord.texts.numbers.figures import figures_in
from onrecord.texts.numbers.kanji import kanji_numbers_in, scaled
from onrecord.texts.numbers.spoken import with_words
from onrecord.texts.plain import Plain
from onrecord.texts.text import Span


@frozen()
class Number:
    """A number: its value, where it stands in the text (code points), and its words there."""

    value: Decimal
    span: Span
    words: str


def numbers_in(text: str, language: str) -> list[Number]:
    """Return the numbers of `text` in order, those of dates too.

    `language` is a BCP 47 tag: its region decides where a language has two ways (`es-MX`). In one
    without data only figures are read; there a point or comma before just three figures parts
    thousands.
    """
    plain = Plain(text)
    data = known_language(language)
    found = figures_in(plain, language, data)
    if data and data.spaced:
        found = with_words(plain.lower, found, data)
    elif data:
        figures = scaled(plain.lower, found, data.numbers.scales)
        found = [*figures, *kanji_numbers_in(plain.lower, data)]
    spans = [(figure.value, plain.span(figure.start, figure.end)) for figure in found]
    return [
        Number(value, span, text[span.start : span.end])
        for value, span in sorted(spans, key=lambda pair: pair[1])
    ]
