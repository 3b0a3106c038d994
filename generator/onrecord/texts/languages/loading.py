"""Files of languages read: from folders that were added, then from those that come with this."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from onrecord.problems import OnrecordError
from onrecord.texts.languages.language import DateWords, Language, NumberWords

# Looked through before the files that come with this, the last added first.
folders: list[Path] = []


class LanguageFileError(OnrecordError):
    """A language's file cannot be used; the message says which file, and why."""


def add_folder(folder: Path) -> None:
    """Look for languages in `folder` too, and there first: `pt.toml` adds Portuguese."""
    if folder not in folders:
        folders.append(folder)
        known.cache_clear()


def language(tag: str) -> Language | None:
    """Return what a language says, by its tag (`en-GB`, `ar`).

    None where there is no file, or one that only tells how words are written.
    Raises `LanguageFileError` where there is one that cannot be read.
    """
    about = known(tag)
    return None if about is None or about.spelling_only else about


def elisions(tag: str) -> tuple[str, ...]:
    """Return the words that lose a letter before a vowel, in the language of a tag.

    Raises `LanguageFileError` where its file cannot be read.
    """
    about = known(tag)
    return about.elisions if about is not None else ()


@lru_cache(maxsize=256)
def known(tag: str) -> Language | None:
    """Return what the file of a tag's language holds, None where there is no file."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    if not primary.isascii() or not primary.isalpha():
        return None
    for folder in (*reversed(folders), files("onrecord.texts.languages")):
        file = folder.joinpath(f"{primary}.toml")
        if file.is_file():
            return _read(file, primary)
    return None


def _read(file: Traversable, tag: str) -> Language:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        numbers = NumberWords(**_fields(NumberWords, data.pop("numbers", {}), "[numbers]"))
        dates = DateWords(**_fields(DateWords, data.pop("dates", {}), "[dates]"))
        return Language(tag=tag, numbers=numbers, dates=dates, **_fields(Language, data, "the top"))
    except (OSError, ValueError, TypeError) as problem:
        raise LanguageFileError(f"{file}: {problem}") from problem


def _fields(kind: type, data: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return a table's values, lists as tuples; ValueError for a key that is no field."""
    known = {field.name for field in fields(kind)} - {"tag", "numbers", "dates"}
    unknown = sorted(set(data) - known)
    if unknown:
        raise ValueError(f"{where} has no “{unknown[0]}”; it has {', '.join(sorted(known))}")
    return {key: _frozen(value) for key, value in data.items()}


def _frozen(value: Any) -> Any:
    """Return lists as tuples, and a table of numbers, each with its words, by its words."""
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict) and all(key[0].isdigit() for key in value):
        return {word: int(number) for number, words in value.items() for word in words}
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value
