"""Which way a language is read, by its tag."""

from __future__ import annotations

_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"))


def direction(tag: str) -> str:
    """Return `rtl` or `ltr` for a language tag: by its script where it names one."""
    primary, script = written(tag)
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"


def written(tag: str) -> tuple[str, str]:
    """Return a tag's language and script, the script empty where it names none."""
    primary, *rest = tag.lower().split("-")
    return primary, next((part for part in rest if len(part) == 4 and part.isalpha()), "")
