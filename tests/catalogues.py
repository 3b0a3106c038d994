"""The catalogues of the interface's words: made anew from what stands in code and templates.

Run, it writes the template `onrecord.pot`, brings every catalogue up to date, translations kept,
and says what is still to be translated.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

import onrecord
from onrecord.interface.interface import DOMAIN, LOCALE

PACKAGE = Path(onrecord.__file__).parent
MAPPING = Path(__file__).parents[1] / "babel.cfg"
TEMPLATE = LOCALE / f"{DOMAIN}.pot"

# What marks a message, and which of its arguments are messages.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None, "later": None, "text": None, "text_": None, "say": None, "around": None,
    "n_": (1, 2), "count": (1, 2), "later_count": (1, 2),
}  # fmt: skip

# Babel puts these at the head of a file; they would change with the day and the machine.
_NOISE = (
    "Project-Id", "Report-Msgid", "POT-Creation", "PO-Revision", "Last-Trans", "Language-Team",
    "Generated-By",
)  # fmt: skip
_HEADER = f"The words of {DOMAIN}'s pages; `make messages` keeps this file up to date."


def extracted() -> Catalog:
    """Return every message that stands in the package, with the files that it stands in."""
    template = Catalog(fuzzy=False)
    with MAPPING.open(encoding="utf-8") as stream:
        methods, options = parse_mapping_cfg(stream, str(MAPPING))
    found = extract_from_dir(PACKAGE, methods, options, KEYWORDS, ("translators:",))
    for file, _line, message, comments, _context in sorted(found, key=lambda one: one[:2]):
        template.add(message, locations=[(file, 0)], auto_comments=comments)
    return template


def catalogues() -> dict[str, Catalog]:
    """Return the catalogues that there are, by their locale."""
    return {locale: _read(_file(locale), locale) for locale in locales()}


def locales() -> list[str]:
    """Return the locales that have a catalogue."""
    return sorted(file.parts[-3] for file in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def missing(catalogue: Catalog) -> Iterator[Message]:
    """Go through what has no translation in `catalogue`, in whole or for one of its numbers."""
    for message in catalogue:
        words = message.string if isinstance(message.string, tuple | list) else [message.string]
        if message.id and (not all(words) or message.fuzzy):
            yield message


def update() -> None:
    """Write the template and the catalogues."""
    template = extracted()
    _write(TEMPLATE, template)
    for locale, catalogue in catalogues().items():
        catalogue.update(template, no_fuzzy_matching=True)
        _write(_file(locale), catalogue)


def _file(locale: str) -> Path:
    return LOCALE / locale / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(file: Path, locale: str | None = None) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale=locale)


def _write(file: Path, catalogue: Catalog) -> None:
    catalogue.header_comment, catalogue.fuzzy = f"# {_HEADER}", False
    written = BytesIO()
    write_po(
        written, catalogue, width=0, sort_by_file=True, ignore_obsolete=True, include_lineno=False
    )
    lines = written.getvalue().decode().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}' for name in _NOISE))]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(kept), encoding="utf-8")


if __name__ == "__main__":
    update()
    for locale, catalogue in catalogues().items():
        left = list(missing(catalogue))
        print(f"{locale}: {len(catalogue)} messages, {len(left)} to be translated")
        for message in left:
            print(f"  {message.id}")
    sys.exit(0)
