"""The interface speaks other languages through catalogues, and text in them is data too."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.interface import Interface
from onrecord.interface.interface import CatalogueError
from onrecord.markup import Encoded

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
    """What a publication says in French words of its own."""
    (tmp_path / "fr.po").write_text(CATALOGUE, encoding="utf-8")
    return Interface.of("fr-CA", tmp_path)


def test_a_message_is_translated_and_encoded(french: Interface) -> None:
    assert french.say("Sources") == "Les &#60;sources&#62;"
    assert french.text("Sources") == "Les <sources>"
    assert (french.tag, french.locale) == ("fr-CA", "fr_CA")


def test_a_value_is_encoded_unless_it_is_markup(french: Interface) -> None:
    assert french.say("to %(audience)s", audience="<`b`>") == "à &#60;&#96;b&#96;&#62;"
    assert french.say("to %(audience)s", audience=Encoded("<b>x</b>")) == "à <b>x</b>"
    assert french.text("to %(audience)s", audience="<b>") == "à <b>"


def test_a_message_is_told_around_its_value(french: Interface) -> None:
    assert french.around("to %(audience)s") == ("à ", "")
    assert french.around("by %(whom)s, twice") == ("by ", ", twice")
    assert french.around("Sources") == ("Les <sources>", "")


def test_plurals_follow_the_language(french: Interface) -> None:
    one, many = "%(number)s source", "%(number)s sources"
    assert french.count(one, many, 0) == "0 source unique"
    assert french.count(one, many, 2) == "2 sources"
    assert Interface().count(one, many, 0) == "0 sources"
    assert Interface().count(one, many, 1) == "1 source"
    assert Interface().count(one, many, 12000) == "12,000 sources"


def test_a_publications_words_go_before_ours_and_the_nearest_language_before_others(
    french: Interface, tmp_path: Path
) -> None:
    assert french.say("Glossary") == Interface.of("fr").say("Glossary") == "Glossaire"
    assert french.say("Method") == Interface.of("fr").say("Method") == "Méthode"
    head, _, _ = CATALOGUE.partition('msgid "Sources"')
    (tmp_path / "fr_CA.po").write_text(head + 'msgid "Sources"\nmsgstr "Nos sources"\n', "utf-8")
    assert Interface.of("fr-CA", tmp_path).text("Sources") == "Nos sources"
    assert Interface.of("fr", tmp_path).text("Sources") == "Les <sources>"


def test_what_is_not_translated_is_english(tmp_path: Path) -> None:
    (tmp_path / "pt.po").write_text(
        CATALOGUE.replace("Language: fr", "Language: pt"), encoding="utf-8"
    )
    portuguese = Interface.of("pt", tmp_path)
    assert portuguese.say("Sources") == "Les &#60;sources&#62;"
    assert portuguese.say("Method") == "Method"
    assert portuguese.say("Glossary") == "Glossary"
    assert portuguese.count("%(number)s date", "%(number)s dates", 2) == "2 dates"


def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "pt.po").write_text("msgid no quotation marks\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"pt\.po cannot be read"):
        Interface.of("pt", tmp_path)


@pytest.mark.parametrize("forms", ["nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=n >"])
def test_a_head_that_was_not_filled_in_is_told_with_the_line_to_write(
    tmp_path: Path, forms: str
) -> None:
    head = CATALOGUE.replace("nplurals=2; plural=(n > 1)", forms)
    (tmp_path / "pl.po").write_text(head, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"pl\.po cannot be read") as told:
        Interface.of("pl", tmp_path)
    assert '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 :' in str(told.value)


def test_an_encoding_that_was_not_filled_in_is_told(tmp_path: Path) -> None:
    (tmp_path / "pt.po").write_text(CATALOGUE.replace("utf-8", "CHARSET"), encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"pt\.po cannot be read.*charset"):
        Interface.of("pt", tmp_path)


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("en-GB", "en_GB"), ("ar-EG", "ar_EG"), ("xx", "en"), ("fr-XX", "fr"), ("", "en")],
)
def test_a_language_has_the_dates_and_numbers_of_the_nearest_locale(tag: str, locale: str) -> None:
    interface = Interface.of(tag)
    assert (interface.locale, interface.tag) == (locale, tag or "en")


@pytest.mark.parametrize(
    ("tag", "number"),
    [("en", "12,345.6"), ("fr", "12\u202f345,6"), ("ar", "12,345.6"), ("ar-EG", "١٢٬٣٤٥٫٦")],
)
def test_numbers_are_written_as_the_language_writes_them(tag: str, number: str) -> None:
    assert Interface.of(tag).number(12345.6) == number


def test_languages_have_names() -> None:
    assert Interface().language_name("pt-BR") == "Portuguese"
    assert Interface().language_name("zzz") == "zzz"
    assert Interface.of("fr").language_name("ar") == "arabe"
    assert Interface.of("ar").language_name("en") == "الإنجليزية"
