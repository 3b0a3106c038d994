"""The interface's words: English is the message, catalogues under `locale/` have other languages.

A message may hold `%(name)s`, for which a value is put. Message and values are text and come out
encoded; a value that is markup already stays so, a link for example.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.markup import Encoded, html

LOCALE = Path(__file__).parent.parent / "locale"
DOMAIN = "onrecord"

_VALUE = re.compile(r"%\((\w+)\)s")


def later(message: str) -> str:
    """Mark a message in a table for the catalogues; it is translated where it is shown."""
    return message


def _english(number: int) -> int:
    return int(number != 1)


@dataclass(frozen=True)
class Interface:
    """The words of one language, and what it does with numbers."""

    locale: str = "en"
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = _english
    _said: dict[str, Encoded] = field(default_factory=dict, repr=False)
    _numbers: dict[float, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, language: str, folder: Path = LOCALE) -> Interface:
        """Return the words for a language tag (BCP 47); English where there is no catalogue."""
        for locale in _nearest(language):
            file = folder / locale / "LC_MESSAGES" / f"{DOMAIN}.po"
            if file.is_file():
                return cls._read(file, locale)
        return cls(_known_locale(language))

    @classmethod
    def _read(cls, file: Path, locale: str) -> Interface:
        from babel.messages.pofile import read_po

        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=locale)
        messages = {
            message.id if isinstance(message.id, str) else message.id[0]: (
                (message.string,) if isinstance(message.string, str) else tuple(message.string)
            )
            for message in catalogue
            if message.id and message.string and not message.fuzzy
        }
        return cls(locale, messages, gettext.c2py(catalogue.plural_expr))

    def say(self, message: str, **values: object) -> Encoded:
        """Return `message` in this language, encoded, with `values` put in."""
        if values:
            return _filled(self._words(message), values)
        known = self._said.get(message)
        if known is None:
            known = self._said[message] = html(self._words(message))
        return known

    def text(self, message: str, **values: str) -> str:
        """Return `message` in this language as text, for what is not put into markup at once."""
        words = self._words(message)
        return _VALUE.sub(lambda match: values.get(match[1], match[0]), words)

    def count(self, one: str, many: str, number: int, **values: object) -> Encoded:
        """Return the message for `number`, which may stand in it as `%(number)s`."""
        forms = self.messages.get(one, ())
        index = self.form(number)
        words = forms[index] if index < len(forms) and forms[index] else ""
        if not words:
            words = many if _english(number) else one
        return _filled(words, {"number": self.number(number), **values})

    def number(self, number: float) -> str:
        """Return a number as this language writes it."""
        known = self._numbers.get(number)
        if known is None:
            from babel.numbers import format_decimal

            known = self._numbers[number] = str(format_decimal(number, locale=self.locale))
        return known

    def language_name(self, tag: str) -> str:
        """Return what a language is called in this one; the tag itself where CLDR does not say."""
        from babel import Locale

        return Locale.parse(self.locale).languages.get(tag.split("-")[0].lower()) or tag

    @property
    def tag(self) -> str:
        """The language as a tag for `lang`."""
        return self.locale.replace("_", "-")

    def _words(self, message: str) -> str:
        (words, *_) = self.messages.get(message, (message,))
        return words or message


def _filled(words: str, values: Mapping[str, object]) -> Encoded:
    parts: list[Encoded] = []
    at = 0
    for match in _VALUE.finditer(words):
        parts += [html(words[at : match.start()]), html(values.get(match[1], match[0]))]
        at = match.end()
    parts.append(html(words[at:]))
    return Encoded("".join(parts))


def _nearest(language: str) -> list[str]:
    parts = language.replace("-", "_").split("_")
    return ["_".join(parts[:end]) for end in range(len(parts), 0, -1)]


def _known_locale(language: str) -> str:
    """Return a locale of CLDR for the language tag, for dates and numbers; English at the last."""
    from babel import Locale, UnknownLocaleError

    for locale in _nearest(language):
        try:
            return str(Locale.parse(locale))
        except (UnknownLocaleError, ValueError):
            continue
    return "en"
