"""The faces that a document may be set in: ours, the publication's, and those that others bring.

A character that neither of our two faces has is looked for in this order: in our face for Arabic,
in the publication's own folder, in Python packages that carry fonts, in what Debian's packages of
fonts install. Of a folder with hundreds of them those are opened first whose names say the script.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache, partial
from pathlib import Path

from onrecord.frozen import frozen
from onrecord.typeset.fonts import family

FONTS = Path(__file__).parent.parent / "theme" / "fonts"
SERIF, SANS = "Newsreader", "Public Sans"
OURS = tuple(
    FONTS / f"{name}-{weight}.ttf"
    for name in ("Newsreader", "PublicSans")
    for weight in ("Regular", "SemiBold")
)
DEBIAN = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))

_SUFFIXES = frozenset((".ttf", ".otf", ".ttc"))
# Files are opened of faces that stand upright and are neither narrow nor for screens of terminals.
_NOT = ("italic", "oblique", "mono", "condensed", "narrow", "display", "math", "emoji", "-ui")
_BOLD = ("SemiBold", "Bold")
# What names of files say for a script; Unicode's own name of it is the first word of a character's.
_SCRIPTS = {
    "cjk": ("cjk", "jp", "han", "gothic", "mincho"),
    "hiragana": ("cjk", "jp", "gothic", "mincho"),
    "katakana": ("cjk", "jp", "gothic", "mincho"),
    "katakana-hiragana": ("cjk", "jp", "gothic", "mincho"),
    "hangul": ("cjk", "kr"),
    "ideographic": ("cjk", "jp"),
    "fullwidth": ("cjk", "jp"),
    "arabic": ("arabic", "naskh"),
}


@frozen()
class Faces:
    """The files and the families that a job is set in: each list begins with our own face."""

    files: tuple[Path, ...]
    serif: tuple[str, ...]
    sans: tuple[str, ...]


@frozen()
class Face:
    """A file of one face: the family that it belongs to, and its characters as code points."""

    file: Path
    family: str
    characters: frozenset[int]


@lru_cache(maxsize=256)
def face(file: Path) -> Face | None:
    """Read a file of a face, or the first of a collection; None where it can't be read."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(file, lazy=True, fontNumber=0) as font:
            characters = font.getBestCmap() or {}
    except (OSError, TTLibError, KeyError, AssertionError):
        return None
    called = family(file) if characters else None
    return Face(file, called, frozenset(characters)) if called else None


def faces_for(characters: Collection[str], folder: Path | None) -> tuple[Faces, frozenset[str]]:
    """Return the faces that have `characters` between them, and those that none of them has.

    `folder` is the publication's own, or None. Of equal sets of characters and equal folders the
    faces are the same, in the same order.
    """
    both = _in_both()
    lacking = {one for one in characters if ord(one) not in both and is_seen(one)}
    further: list[Face] = []
    for shelf in _shelves(folder):
        if not lacking:
            break
        files = list(shelf)
        while lacking:
            found = next((one for one in map(partial(_first, files), sorted(lacking)) if one), None)
            if found is None:
                break
            further.append(found)
            lacking = {one for one in lacking if ord(one) not in found.characters}
    # A character of private use says nothing to a reader without its font, and PDF/A has none.
    lacking |= {one for one in characters if unicodedata.category(one) == "Co"}
    families = tuple(dict.fromkeys(one.family for one in further))
    files_of = [*OURS, *(file for one in further for file in _with_bold(one.file))]
    return (
        Faces(tuple(dict.fromkeys(files_of)), (SERIF, *families), (SANS, *families)),
        frozenset(lacking),
    )


@cache
def _in_both() -> frozenset[int]:
    """Return the characters that both of our own faces have."""
    ours = [one for one in map(face, OURS) if one is not None]
    return frozenset.intersection(*(one.characters for one in ours))


def is_seen(character: str) -> bool:
    """Tell whether a character needs a glyph: marks of direction and the like have none."""
    selects = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    return unicodedata.category(character) != "Cf" and not selects


def _first(files: Iterable[Path], character: str) -> Face | None:
    """Return the first face that has `character`, the likeliest by name opened first."""
    words = unicodedata.name(character, "").lower().split()
    hints = _SCRIPTS.get(words[0], (words[0],)) if words else ()

    def likely(file: Path) -> tuple[bool, bool, bool, str]:
        name = file.stem.lower()
        return (
            not any(hint in name for hint in hints),
            "serif" not in name and "naskh" not in name,
            "regular" not in name,
            name,
        )

    for file in sorted(files, key=likely):
        one = face(file)
        if one is not None and ord(character) in one.characters:
            return one
    return None


def _shelves(folder: Path | None) -> Iterator[Iterable[Path]]:
    yield sorted(set(FONTS.glob("*-Regular.ttf")) - set(OURS))
    if folder is not None:
        yield _upright(folder)
    yield _of_packages()
    yield from (_upright(one) for one in DEBIAN)


@cache
def _upright(folder: Path) -> tuple[Path, ...]:
    files = (one for one in folder.rglob("*") if one.suffix.lower() in _SUFFIXES)
    return tuple(sorted(one for one in files if _is_upright(one)))


@cache
def _of_packages() -> tuple[Path, ...]:
    """Return the files of faces in installed Python packages."""
    from importlib.metadata import distributions

    return tuple(
        sorted(
            Path(str(one.locate()))
            for package in distributions()
            for one in package.files or ()
            if one.suffix.lower() in _SUFFIXES and _is_upright(Path(one))
            if FONTS not in Path(str(one.locate())).parents
        )
    )


def _is_upright(file: Path) -> bool:
    name = file.stem.lower()
    return not any(part in name for part in _NOT) and not name.endswith(("bold", "light", "black"))


def _with_bold(file: Path) -> Iterator[Path]:
    """Yield a file, and the one beside it that has the same face in bold."""
    yield file
    stem = file.stem.removesuffix("Regular").removesuffix("-")
    for weight in _BOLD:
        bold = file.with_name(f"{stem}-{weight}{file.suffix}")
        if bold.is_file():
            yield bold
            return
