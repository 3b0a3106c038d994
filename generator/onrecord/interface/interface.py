"""The interface's words: English is the message, catalogues under `locale/` have other languages.

A publication may have catalogues of its own, for another language or for other words: `pt.po` in a
folder of its own is read behind what comes with this.

A message may hold `%(name)s`, for which a value is put. Message and values are text and come out
encoded; a value that is markup already stays so, a link for example.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.markup import Encoded, html
from onrecord.problems import OnrecordError
from onrecord.when.digits import digits

if TYPE_CHECKING:
    from babel.messages import Catalog

LOCALE = Path(__file__).parent.parent / "locale"
DOMAIN = "onrecord"

_VALUE = re.compile(r"%\((\w+)\)s")


class CatalogueError(OnrecordError):
    """A catalogue cannot be used; the message says which, and why."""


def later(message: str) -> str:
    """Mark a message in a table for the catalogues; it is translated where it is shown."""
    return message


def later_count(one: str, many: str) -> tuple[str, str]:
    """Mark the two forms of a message that has a number in it, as `later` does one."""
    return one, many


def _english(number: int) -> int:
    return int(number != 1)


@dataclass(frozen=True)
class Interface:
    """The words of one language, and what it does with numbers.

    `tag` is the language as written, for `lang`; `locale` the nearest that CLDR knows, for dates
    and numbers.
    """

    locale: str = "en"
    tag: str = "en"
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = _english
    _said: dict[str, Encoded] = field(default_factory=dict, repr=False)
    _numbers: dict[float, str] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, language: str, own: Path | None = None) -> Interface:
        """Return the words for a language tag (BCP 47); English where there is no catalogue.

        `own` is a folder of further catalogues: a message that one of them has is taken from there.
        Raises `CatalogueError` where a catalogue cannot be read.
        """
        messages: dict[str, tuple[str, ...]] = {}
        forms: list[Callable[[int], int]] = []
        for locale in reversed(_nearest(language)):
            for file in _files(locale, own):
                catalogue, form = _read(file, locale)
                forms.append(form)
                messages |= _translated(catalogue)
        tag = language.replace("_", "-") or "en"
        return cls(_known_locale(language), tag, messages, forms[0] if forms else _english)

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

    def around(self, message: str) -> tuple[str, str]:
        """Return the words of `message` before and behind its one value, as text.

        For a value that is put between them as more than text, as a run of a document is. A
        translation without the value stands before it.
        """
        words = self._words(message)
        value = _VALUE.search(words)
        return (words[: value.start()], words[value.end() :]) if value else (words, "")

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

            written = format_decimal(number, locale=self.locale, numbering_system="default")
            known = self._numbers[number] = digits(str(written), self.locale)
        return known

    def language_name(self, tag: str) -> str:
        """Return what a language is called in this one; the tag itself where CLDR does not say."""
        from babel import Locale

        return Locale.parse(self.locale).languages.get(tag.split("-")[0].lower()) or tag

    @property
    def rtl(self) -> bool:
        """Whether the language is read from right to left."""
        from babel import Locale

        return Locale.parse(self.locale).text_direction == "rtl"

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


def _files(locale: str, own: Path | None) -> list[Path]:
    """Return the catalogues of a locale that there are, the publication's own behind ours."""
    files = [LOCALE / locale / "LC_MESSAGES" / f"{DOMAIN}.po"]
    if own is not None:
        files.append(own / f"{locale}.po")
    return [file for file in files if file.is_file()]


def _read(file: Path, locale: str) -> tuple[Catalog, Callable[[int], int]]:
    """Return a catalogue, and which form of a message it has for a number."""
    from babel import UnknownLocaleError
    from babel.messages.plurals import get_plural
    from babel.messages.pofile import PoFileError, read_po

    try:
        with file.open("rb") as stream:
            catalogue = read_po(stream, locale=_known_locale(locale), abort_invalid=True)
        return catalogue, gettext.c2py(catalogue.plural_expr)
    except (OSError, LookupError, PoFileError, UnicodeDecodeError, UnknownLocaleError) as error:
        raise CatalogueError(f"{file} cannot be read as a catalogue: {error}") from None
    except ValueError as error:
        forms = get_plural(_known_locale(locale)).plural_forms
        raise CatalogueError(
            f"{file} cannot be read as a catalogue: {error}. A line of its head is not filled "
            f'in, or wrong. For numbers write "Plural-Forms: {forms}\\n"; leave out dates.'
        ) from None


def _translated(catalogue: Catalog) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through what has a translation, by the message or its form for one."""
    for message in catalogue:
        if message.id and message.string and not message.fuzzy:
            name, *_ = [message.id] if isinstance(message.id, str) else message.id
            words = [message.string] if isinstance(message.string, str) else message.string
            yield name, tuple(words)


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
