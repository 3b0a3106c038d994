"""Who stands where, for a page: the rows of its table, and the figure that it is as a file."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.facts import Basis, Stance
from onrecord.figures.figure import Figure
from onrecord.figures.stance_marks import STOPS, scale
from onrecord.figures.stances import stances, summary
from onrecord.figures.standing import Held, Row, Telling, rows
from onrecord.frozen import frozen
from onrecord.markup import Encoded
from onrecord.publication.model import Dossier, Position, Question
from onrecord.telling.edition import Edition

MANY = 12  # holders; with more the table is dense
FEW = 3  # holders; of fewer no sentence says how many they are


@frozen()
class Standing:
    """A table of holders against questions. `says` is its summary, as text.

    It is empty where there are several questions, or a reader counts at a glance.
    """

    questions: tuple[Question, ...]
    rows: tuple[Row, ...]
    figure: Figure
    says: str
    rtl: bool

    @property
    def single(self) -> bool:
        """Whether it is about one question alone."""
        return len(self.questions) == 1

    @property
    def dense(self) -> bool:
        """Whether there are so many holders that each gets less room."""
        return len(self.rows) > MANY

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances that are there, in the order of the scale."""
        there = {cell.position.fact.stance for row in self.rows for cell in row.cells if cell}
        return tuple(one for one in STOPS if one in there)

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The ways in which positions are known that are there."""
        there = {cell.position.fact.basis for row in self.rows for cell in row.cells if cell}
        return tuple(one for one in Basis if one in there)

    @property
    def moved(self) -> bool:
        """Whether anybody held another position before."""
        return any(cell.earlier for row in self.rows for cell in row.cells if cell)

    @property
    def gaps(self) -> bool:
        """Whether any field is empty."""
        return any(cell is None for row in self.rows for cell in row.cells)

    def scale(self, cell: Held) -> Encoded:
        """Return the marks of a cell, which stand on a line that the stylesheet draws."""
        fact = cell.position.fact
        earlier = tuple(before.fact.stance for before in cell.earlier)
        return scale(fact.stance, fact.basis, earlier, rtl=self.rtl)


def standing(
    edition: Edition,
    dossier: Dossier,
    positions: Sequence[Position],
    questions: Sequence[Question],
    *,
    whole: bool = True,
) -> Standing | None:
    """Return who holds `positions`, standing ones of `dossier`; None where nobody does.

    `whole` tells whether they are all that there are on `questions`.
    """
    found = rows(dossier, positions, questions)
    if not found:
        return None
    name = "stances" if len(questions) > 1 else f"stances-{questions[0].id}"
    telling = Telling(
        edition.interface,
        edition.when,
        edition.at_head,
        lambda actor: edition.role(dossier, actor),
    )
    parts = dict.fromkeys((str(dossier.fact.title), str(edition.publication.fact.publisher)))
    return Standing(
        tuple(questions),
        found,
        stances(
            name if whole else f"main-{name}",
            questions,
            found,
            telling,
            edition.interface.text(", ").join(parts),
        ),
        summary(found, 0, telling) if len(questions) == 1 and len(found) >= FEW else "",
        edition.interface.rtl,
    )
