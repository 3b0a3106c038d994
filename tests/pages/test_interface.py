"""The interface speaks other languages through catalogues, and text in them is data too."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.markup import Encoded
from onrecord.pages.interface import Interface

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Sources"
msgstr "Les <sources>"

msgid "to %(audience)s"
msgstr "à %(audience)s"

msgid "%(number)s source"
msgid_plural "%(number)s sources"
msgstr[0] "%(number)s source unique"
msgstr[1] "%(number)s sources"

msgid "Method"
msgstr ""
"""


@pytest.fixture
def french(tmp_path: Path) -> Interface:
    file = tmp_path / "fr" / "LC_MESSAGES" / "onrecord.po"
    file.parent.mkdir(parents=True)
    file.write_text(CATALOGUE, encoding="utf-8")
    return Interface.of("fr-CA", tmp_path)


def test_a_message_is_translated_and_encoded(french: Interface) -> None:
    assert french.say("Sources") == "Les &#60;sources&#62;"
    assert french.text("Sources") == "Les <sources>"
    assert french.tag == "fr"


def test_a_value_is_encoded_unless_it_is_markup(french: Interface) -> None:
    assert french.say("to %(audience)s", audience="<`b`>") == "à &#60;&#96;b&#96;&#62;"
    assert french.say("to %(audience)s", audience=Encoded("<b>x</b>")) == "à <b>x</b>"
    assert french.text("to %(audience)s", audience="<b>") == "à <b>"


def test_plurals_follow_the_language(french: Interface) -> None:
    one, many = "%(number)s source", "%(number)s sources"
    assert french.count(one, many, 0) == "0 source unique"
    assert french.count(one, many, 2) == "2 sources"
    assert Interface().count(one, many, 0) == "0 sources"
    assert Interface().count(one, many, 1) == "1 source"
    assert Interface().count(one, many, 12000) == "12,000 sources"


def test_what_is_not_translated_is_english(french: Interface) -> None:
    assert french.say("Method") == "Method"
    assert french.say("Glossary") == "Glossary"
    assert french.count("%(number)s date", "%(number)s dates", 2) == "2 dates"


@pytest.mark.parametrize(("tag", "locale"), [("en-GB", "en_GB"), ("xx", "en"), ("", "en")])
def test_a_language_without_a_catalogue_has_its_dates_at_least(tag: str, locale: str) -> None:
    assert Interface.of(tag).locale == locale


def test_languages_have_names() -> None:
    assert Interface().language_name("pt-BR") == "Portuguese"
    assert Interface().language_name("zzz") == "zzz"
