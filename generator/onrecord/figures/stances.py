"""Who stands where as a figure: what it is called, what it says in sentences, and its drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.facts import Basis, Stance
from onrecord.figures.figure import Figure
from onrecord.figures.stance_chart import Chart
from onrecord.figures.standing import Held, Row, Telling
from onrecord.interface import later_count
from onrecord.publication.model import Question

MOST_NAMED = 12  # holders; of more a sentence tells how many they are, and no names

# In the order of a scale.
_HOLD: Mapping[Stance, tuple[str, str]] = {
    Stance.OPPOSES: later_count("%(number)s opposes", "%(number)s oppose"),
    Stance.OPPOSES_IN_PART: later_count("%(number)s opposes in part", "%(number)s oppose in part"),
    Stance.NEUTRAL: later_count("%(number)s is neutral", "%(number)s are neutral"),
    Stance.UNDECIDED: later_count("%(number)s is undecided", "%(number)s are undecided"),
    Stance.SUPPORTS_WITH_CONDITIONS: later_count(
        "%(number)s supports with conditions", "%(number)s support with conditions"
    ),
    Stance.SUPPORTS: later_count("%(number)s supports", "%(number)s support"),
    Stance.NOT_STATED: later_count(
        "%(number)s has no stated position", "%(number)s have no stated position"
    ),
}


def stances(
    name: str,
    questions: Sequence[Question],
    rows: Sequence[Row],
    telling: Telling,
    credit: str = "",
) -> Figure:
    """Return where the holders of `rows` stand on `questions`, at least one each.

    `credit` is where the figure is from, which its file says at its foot.
    """
    _ = telling.interface.text
    if len(questions) == 1:
        title = str(questions[0].fact.text)
        says = summary(rows, 0, telling, named=True)
    else:
        title = _("Who stands where")
        says = " ".join(
            f"{question.fact.text} {summary(rows, index, telling, named=True)}"
            for index, question in enumerate(questions)
        )
    chart = Chart(title, questions, rows, telling)
    drawn = chart.drawn(credit)
    return Figure(name, title, says, round(chart.width), round(chart.height), drawn)


def summary(rows: Sequence[Row], question: int, telling: Telling, *, named: bool = False) -> str:
    """Return in a sentence or two how many stand where on one question, by its index in the rows.

    `named` says who they are as well, where they are not too many.
    """
    count = telling.interface.count
    held = [row.cells[question] for row in rows]
    there = [cell for cell in held if cell is not None]
    if not there:
        return telling.interface.text("No position on this question is recorded.")
    groups: list[str] = []
    for stance, words in _HOLD.items():
        group = [cell for cell in there if cell.position.fact.stance is stance]
        if group:
            many = count(*words, len(group)).unescape()
            groups.append(_with_names(many, group, telling) if named else many)
    sentences = [
        count(
            "Of %(number)s actor, %(list)s.",
            "Of %(number)s actors, %(list)s.",
            len(there),
            list=_listed(groups, telling),
        ).unescape()
    ]
    second_hand = sum(cell.position.fact.basis is Basis.ATTRIBUTED for cell in there)
    if second_hand:
        sentences.append(
            count(
                "%(number)s position is second-hand.",
                "%(number)s positions are second-hand.",
                second_hand,
            ).unescape()
        )
    moved = sum(_moved(cell) for cell in there)
    if moved:
        sentences.append(
            count(
                "%(number)s stood elsewhere before.", "%(number)s stood elsewhere before.", moved
            ).unescape()
        )
    return " ".join(sentences)


def _moved(cell: Held) -> bool:
    stance = cell.position.fact.stance
    return any(before.fact.stance is not stance for before in cell.earlier)


def _with_names(many: str, group: Sequence[Held], telling: Telling) -> str:
    if len(group) > MOST_NAMED:
        return many
    who = telling.interface.text(", ").join(telling.called(cell.position.holder) for cell in group)
    return telling.interface.text("%(what)s (%(who)s)", what=many, who=who)


def _listed(parts: Sequence[str], telling: Telling) -> str:
    from babel.lists import format_list

    # English is written as in Britain, as all dates are: without a comma before "and".
    locale = telling.interface.locale
    return str(format_list(list(parts), locale="en_GB" if locale == "en" else locale))
