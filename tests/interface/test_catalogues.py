"""Every catalogue that comes with this is whole: a message that is new is translated with it."""

from __future__ import annotations

import gettext
import re
from collections.abc import Sequence

import pytest
from babel.messages import Catalog, Message

from catalogues import TEMPLATE, catalogues, extracted, locales, missing

COMPLETE = ["ar", "de", "es", "fr", "ja"]
FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2, "ja": 1}
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")

JAPANESE = r"[\u3000-\u9fff\uff00-\uffef]"

# Marks that a language does not use: English quotation marks; a plain space where French has none
# that breaks; a Latin comma, semicolon or question mark in Arabic; in Spanish a question that
# does not begin with its mark; in Japanese any sign of punctuation but its own wide ones (brackets
# that are spoken of stay), a space beside its letters or signs.
FOREIGN_MARKS = {
    "fr": re.compile("[“”\"]|«[^\u202f]|[^\u202f]»| [:;?!»]|« |'"),
    "ar": re.compile("“[^”]*”|[,;?]|[\"']"),
    "de": re.compile("[”«»\"']|“[^“]*“|“\\w"),
    "es": re.compile(r"[«»\"']|^[^¿]*\?|^[^¡]*!"),
    "ja": re.compile(rf"[“”„‘’«»\"'.,;:?!]|(?<!%)\(|\)(?!s)|{JAPANESE} | {JAPANESE}"),
}
# What ends a sentence, and what ends words before what they announce, where they have their own.
STOPS = {"ja": "。"}
COLONS = {"ja": "："}


@pytest.fixture(scope="module")
def messages() -> Catalog:
    return extracted()


@pytest.fixture(scope="module")
def translated() -> dict[str, Catalog]:
    return catalogues()


def test_the_catalogues_are_those_that_are_promised() -> None:
    assert locales() == COMPLETE


@pytest.mark.parametrize("locale", COMPLETE)
def test_every_message_is_translated(
    locale: str, messages: Catalog, translated: dict[str, Catalog]
) -> None:
    catalogue = translated[locale]
    wanted = {message.id for message in messages}
    assert len(wanted) > 250
    left = [message.id for message in missing(catalogue)]
    left += sorted(map(str, wanted - {message.id for message in catalogue}))
    assert left == [], "`make messages` puts them into the catalogues"
    over = {message.id for message in catalogue} - wanted
    assert over == set(), "`make messages` takes them out of the catalogues"


def test_the_template_is_up_to_date(messages: Catalog) -> None:
    written = TEMPLATE.read_text(encoding="utf-8")
    assert written.count("\nmsgid ") == len(messages) + 1
    for noise in ("Date", "Babel", "YEAR", "#: /"):
        assert noise not in written


def test_a_message_with_a_number_has_a_form_for_one_and_for_many(messages: Catalog) -> None:
    # A pair of messages by `later` would have but one form each, in Arabic too: `later_count`.
    alone = [
        one.id for one in messages if isinstance(one.id, str) and one.id.startswith("%(number")
    ]
    assert alone == []


def test_a_translation_has_the_values_of_its_message(translated: dict[str, Catalog]) -> None:
    for locale, catalogue in translated.items():
        for message in catalogue:
            if not message.id:
                continue
            for form, words in enumerate(forms_of(message)):
                wanted = values(message)
                if is_one_number(catalogue, message, form):
                    wanted -= {"%(number)s"}
                found = set(PLACEHOLDER.findall(words))
                assert wanted <= found <= values(message), (locale, message.id, words)


def test_a_language_has_the_forms_that_its_numbers_need(translated: dict[str, Catalog]) -> None:
    for locale, catalogue in translated.items():
        assert catalogue.num_plurals == FORMS[locale]
        form = gettext.c2py(catalogue.plural_expr)
        assert {form(number) for number in range(1000)} == set(range(FORMS[locale]))
        for message in catalogue:
            if isinstance(message.id, tuple):
                assert len(forms_of(message)) == FORMS[locale], message.id
    arabic = gettext.c2py(translated["ar"].plural_expr)
    assert [arabic(n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)] == [
        *(0, 1, 2, 3, 3, 4, 4, 5, 5, 3)
    ]


def test_a_translation_has_the_marks_of_its_language(translated: dict[str, Catalog]) -> None:
    for locale, catalogue in translated.items():
        for message in catalogue:
            if message.id:
                for words in forms_of(message):
                    assert not FOREIGN_MARKS[locale].search(words), (locale, words)


def test_a_translation_begins_and_ends_as_its_message_does(
    translated: dict[str, Catalog],
) -> None:
    for locale, catalogue in translated.items():
        stop, colon = STOPS.get(locale, "."), COLONS.get(locale, ":")
        for message in catalogue:
            if message.id:
                first = message.id if isinstance(message.id, str) else message.id[0]
                for words in forms_of(message):
                    assert first.endswith(".") == words.endswith(stop), words
                    assert first.endswith(":") == words.endswith(colon), words


def forms_of(message: Message) -> Sequence[str]:
    """The words of a translation, one for each form that it has."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


def values(message: Message) -> set[str]:
    """What is put into a message, in one of its forms or another."""
    ids = [message.id] if isinstance(message.id, str) else message.id
    return {value for one in ids for value in PLACEHOLDER.findall(one)}


def is_one_number(catalogue: Catalog, message: Message, form: int) -> bool:
    """Whether a form's words may hold its number: it has but one, or English leaves it out too."""
    if isinstance(message.id, str):
        return False
    of = gettext.c2py(catalogue.plural_expr)
    if form == of(1) and "%(number)s" not in message.id[0]:
        return True
    return sum(of(number) == form for number in range(1000)) == 1
