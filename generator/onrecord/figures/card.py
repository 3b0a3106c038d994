"""A story's picture for where it is shared: its title, its question, and who stands where."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from onrecord.facts import Basis, Stance
from onrecord.interface import Interface, labels
from onrecord.publication.model import Dossier, Position

WIDTH, HEIGHT = 1200, 630  # pixels, as sharing sites crop it least
MOST_ROWS = 4

FONTS = Path(__file__).parent.parent / "theme" / "fonts"
TEMPLATE = Path(__file__).parent / "card.typ"

# What the two faces have; a picture with an empty box in it is worse than none.
_DRAWN = re.compile(
    r"[\x20-\x7e\xa0-\u024f\u02bc\u02c6\u02da\u02dc\u1e00-\u1eff\u2002-\u2011\u2013-\u2015"
    r"\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u20ac\u2122\u2212]*"
)

# Of the title: at most so many characters, at so many points.
_SIZES = (24, 76), (42, 64), (76, 54), (111, 46)

_PLACES = {
    Stance.OPPOSES: (0.0, "against"),
    Stance.OPPOSES_IN_PART: (0.25, "against"),
    Stance.NEUTRAL: (0.5, "between"),
    Stance.UNDECIDED: (0.5, "between"),
    Stance.SUPPORTS_WITH_CONDITIONS: (0.75, "for"),
    Stance.SUPPORTS: (1.0, "for"),
}


def card(dossier: Dossier, publisher: str, accent: str, interface: Interface) -> bytes | None:
    """Return the picture as PNG; None where the faces lack a character of its words.

    `accent` is a colour in figures, `#8a1c2b`.
    """
    question = dossier.questions[0] if dossier.questions else None
    standing = [
        position
        for position in dossier.standing
        if position.question is question and position.fact.stance in _PLACES
    ]
    title = _short(str(dossier.fact.title), 110)
    room = MOST_ROWS if len(title) <= _SIZES[1][0] else MOST_ROWS - 1
    found = dossier.figures.quotations.found
    proof = interface.count(
        "%(number)s quotation found word for word in its source",
        "%(number)s quotations found word for word in their sources",
        found,
    )
    job = {
        "publisher": _short(publisher, 60),
        "title": title,
        "size": next(size for most, size in _SIZES if len(title) <= most),
        "question": _short(str(question.fact.text if question else dossier.fact.question), 110),
        "rows": [_row(one, interface) for one in _various(standing)[:room]],
        "proof": proof.unescape() if found else "",
        "accent": accent,
        "language": interface.tag.split("-")[0],
    }
    written = json.dumps(job, ensure_ascii=False, sort_keys=True)
    if not _DRAWN.fullmatch(written):
        return None
    return _drawn(written)


def _various(standing: Sequence[Position]) -> list[Position]:
    """Return positions so that the first few have as many stances as there are."""
    stances: Counter[Stance] = Counter()
    turns: list[tuple[int, int]] = []
    for number, position in enumerate(standing):
        turns.append((stances[position.fact.stance], number))
        stances[position.fact.stance] += 1
    return [standing[number] for _, number in sorted(turns)]


def _row(position: Position, interface: Interface) -> dict[str, object]:
    stance, basis = position.fact.stance, position.fact.basis
    at, side = _PLACES[stance]
    label = position.holder.label
    return {
        "who": _short(label[:1].upper() + label[1:], 30),
        "stance": interface.text(labels.STANCES[stance]),
        "at": at,
        "side": side,
        "solid": basis is Basis.STATED,
        "dotted": basis is Basis.ATTRIBUTED,
    }


@lru_cache(maxsize=256)
def _drawn(job: str) -> bytes:
    import typst

    drawn = typst.compile(
        str(TEMPLATE),
        format="png",
        ppi=72,
        sys_inputs={"job": job},
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
    )
    assert isinstance(drawn, bytes)
    return drawn


def _short(text: str, most: int) -> str:
    """Return a text of at most `most` characters, cut between words."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rpartition(' ')[0]} …"
