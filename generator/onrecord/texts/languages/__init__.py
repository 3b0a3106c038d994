"""What a language says (negations, numbers, dates), as data: one TOML file a language."""

from onrecord.texts.languages.language import DateWords, Language, NumberWords
from onrecord.texts.languages.loading import LanguageFileError, add_folder, elisions, language

__all__ = [
    "DateWords",
    "Language",
    "LanguageFileError",
    "NumberWords",
    "add_folder",
    "elisions",
    "language",
]
