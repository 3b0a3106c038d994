"""A character that no font at hand has: where it stands, in which fact, and what can be done."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from re import sub

from onrecord.facts import Fact, Part, Words
from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.publication.model import Dossier
from onrecord.reading.file import ContentFile
from onrecord.telling.edition import Edition

KIND = Kind(
    "B902",
    Severity.ERROR,
    "character in no font",
    "A briefing or a full edition would print a character that is in no font at hand.\n\n"
    "On paper there would be an empty box in its place. Put a font that has it into the folder "
    "`fonts` beside mkdocs.yml, or install one: Debian's `fonts-noto-core` has most scripts, "
    "`fonts-noto-cjk` Chinese, Japanese and Korean. Fonts of installed Python packages are found "
    "as well. A character of private use means something in one font alone, and no font is taken "
    "for it: write what it stands for.",
)

_AROUND = 20  # characters told before and after the one that is meant


def no_face(edition: Edition, dossier: Dossier, character: str) -> Problem:
    """Return that a character of what is printed of a dossier is in no font at hand.

    It is told where it stands first: in the facts, else in the text of a source; else, where it is
    the interface's own, of the dossier as a whole. The same for a briefing and a full edition.
    """
    owner, fact, place, words, at = _found(edition, dossier, character)
    around = " ".join(words[max(0, at - _AROUND) : at + _AROUND].split())
    called = unicodedata.name(character, "").lower() or "it has no name"
    return KIND.problem(
        place,
        f"{owner} has the character {character} (U+{ord(character):04X}, {called}), in “{around}”: "
        "no font at hand has it, and on paper there would be an empty box.",
        _cure(character),
        fact,
    )


def _found(
    edition: Edition, dossier: Dossier, character: str
) -> tuple[str, str | None, Place, str, int]:
    """Return what has a character, its address, the place, and the text with the offset in it."""
    linked = (dossier, *dossier.linked(), *(one.actor for one in dossier.cast))
    shared = (*linked, *edition.publication.terms.values())
    addresses = {id(one.fact): str(one.address) for one in shared}
    for root in (*(one.fact for one in shared), edition.publication.fact):
        for fact, words in _words(root, root):
            at = words.find(character)
            if at >= 0:
                address = addresses.get(id(fact))
                return _called(fact, address), address, words.place_of(at, at + 1), words, at
    for source in dossier.sources:
        raw = source.text.raw if source.text else ""
        at = raw.find(character)
        if at >= 0:
            file = ContentFile(f"{dossier.folder}/{source.fact.file}", raw)
            owner = f"The text of the source “{source.id}”"
            return owner, str(source.address), file.place(at, at + 1), raw, at
    return f"What is printed of “{dossier.id}”", None, dossier.fact.place, character, 0


def _words(value: object, owner: Fact) -> Iterator[tuple[Fact, Words]]:
    """Go through all words in a value, each with the innermost fact that it stands in."""
    if isinstance(value, Words):
        yield owner, value
    elif isinstance(value, Part):
        for _, inner in value:
            yield from _words(inner, value if isinstance(value, Fact) else owner)
    elif isinstance(value, tuple | Mapping):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _words(inner, owner)


def _called(fact: Fact, address: str | None) -> str:
    """Return what kind of fact it is, and its id, that of its actor, or else its address."""
    kind = sub(r"(?<=[a-z])(?=[A-Z])", " ", type(fact).__name__).lower()
    named = (getattr(fact, name, None) for name in ("id", "actor", "holder"))
    called = next((str(one) for one in named if one), (address or "").strip("/"))
    return f"The {kind} “{called}”" if called else f"The {kind}"


def _cure(character: str) -> str:
    if unicodedata.category(character) == "Co":
        return "It is of private use, and means something in one font alone: write what it is for."
    return (
        "Put a font that has it into the folder fonts beside mkdocs.yml, or install one (on Debian "
        "fonts-noto-core; for Chinese, Japanese and Korean fonts-noto-cjk); or leave it out."
    )
