"""A story's picture for where it is shared: its title, its question, and who stands where."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from onrecord.colour import PALETTE, accents, painted
from onrecord.facts import Stance
from onrecord.figures.stance_marks import SIDES, STOPS, drawn
from onrecord.interface import Interface, labels
from onrecord.publication.model import Dossier, Position
from onrecord.typeset.document import Document
from onrecord.typeset.faces import OURS

WIDTH, HEIGHT = 1200, 630  # pixels, as sharing sites crop it least
MOST_ROWS = 4

TEMPLATE = Path(__file__).parent / "card.typ"

# What both faces have; a picture with an empty box in it is worse than none.
_DRAWN = re.compile(
    r"[\x20-\x7e\xa0-\xac\xae-\u0131\u0134-\u0148\u014a-\u017e\u018f\u0192\u01a0\u01a1\u01af\u01b0"
    r"\u01ea\u01eb\u01fa-\u021b\u0237\u0259\u02bc\u02c6\u02c7\u02da\u02dc\u02dd\u1e80-\u1e85"
    r"\u1ef2-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u2044\u20a1"
    r"\u20a3\u20a4\u20a6\u20a9\u20ab\u20ac\u20b9\u20ba\u2122\u2212\u2215]*"
)

# Of the title: at most so many characters, at so many points.
_SIZES = (24, 76), (42, 64), (76, 54), (111, 46)


def card(dossier: Dossier, publisher: str, accent: str, interface: Interface) -> bytes | None:
    """Return the picture as PNG; None where the faces lack a character of its words.

    `accent` is the publication's, empty where it sets none.
    """
    question = dossier.questions[0] if dossier.questions else None
    standing = [
        position
        for position in dossier.standing
        if position.question is question and position.fact.stance is not Stance.NOT_STATED
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
        "colours": {name: light for name, (light, _) in PALETTE.items()}
        | {"accent": accents(accent)[0]},
        "language": interface.tag.split("-")[0],
    }
    # A narrow space that does not break is as good as a wide one, which both faces have.
    written = json.dumps(job, ensure_ascii=False, sort_keys=True).replace("\u202f", "\xa0")
    return Document(TEMPLATE, written, OURS).png(72) if is_drawn(written) else None


def is_drawn(text: str) -> bool:
    """Tell whether both faces have every character of a text."""
    return _DRAWN.fullmatch(text) is not None


def _various(standing: Sequence[Position]) -> list[Position]:
    """Return positions so that the first few have as many stances as there are."""
    stances: Counter[Stance] = Counter()
    turns: list[tuple[int, int]] = []
    for number, position in enumerate(standing):
        turns.append((stances[position.fact.stance], number))
        stances[position.fact.stance] += 1
    return [standing[number] for _, number in sorted(turns)]


def _row(position: Position, interface: Interface) -> dict[str, object]:
    stance = position.fact.stance
    label = position.holder.label
    colour = painted(f"var(--or-{SIDES[stance]})")
    return {
        "who": _short(label[:1].upper() + label[1:], 30),
        "stance": interface.text(labels.STANCES[stance]),
        "at": STOPS[stance] / STOPS[Stance.SUPPORTS],
        "mark": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8.5 -8.5 17 17">'
        f'<g fill="{colour}" stroke="{colour}" stroke-width="1.8" stroke-linecap="round" '
        f'stroke-linejoin="round">{drawn(stance, position.fact.basis)}</g></svg>',
    }


def _short(text: str, most: int) -> str:
    """Return a text of at most `most` characters, cut between words."""
    if len(text) <= most:
        return text
    start = text[: most - 2]
    return f"{start.rpartition(' ')[0] or start} …"
