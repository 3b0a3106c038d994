"""Who stands where, as a full edition has it: a table for each question, then every position."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.briefings.full_edition.blocks import (
    Block,
    breakable,
    heading,
    paragraph,
    target,
    together,
)
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.teller import is_open
from onrecord.briefings.two_pages.drafting import mark_of
from onrecord.facts import Basis, Stance
from onrecord.figures.stance_marks import STOPS
from onrecord.interface import labels
from onrecord.publication.model import Position, Question, Quote
from onrecord.telling import naming
from onrecord.texts.matching import Verdict


class Marks:
    """The drawings of stances that an edition needs, by the names that its blocks have for them."""

    def __init__(self) -> None:
        self.drawn: dict[str, str] = {}

    def name(self, stance: Stance, basis: Basis | None, *, hollow: bool = False) -> str:
        """Return the name of a drawing, which is made where it is not there yet."""
        name = f"{stance}-{basis}{'-before' if hollow else ''}"
        if name not in self.drawn:
            self.drawn[name] = mark_of(stance, basis, hollow=hollow)
        return name

    def of(self, position: Position) -> str:
        """Return the name of the drawing for a position."""
        return self.name(position.fact.stance, position.fact.basis)


def tables(teller: FullTeller, marks: Marks) -> Iterator[Block]:
    """Yield what the marks mean, then for each question who stands where, as marks and words."""
    standing = teller.dossier.standing
    if standing:
        yield {"kind": "key", "entries": list(_key(teller, marks))}
    for question in teller.dossier.questions:
        held = [one for one in standing if one.question is question]
        text = question.fact.text
        yield heading(3, str(text), wide=True)
        if held:
            yield {"kind": "table", "rows": [_row(teller, marks, one) for one in held]}
        else:
            yield _nobody(teller)


def positions(teller: FullTeller, marks: Marks) -> Iterator[Block]:
    """Yield every position: its words and passages, how it is known, its way to us, its history."""
    _ = teller.edition.interface.text
    for question in teller.dossier.questions:
        yield from _question(teller, question)
        held = [one for one in teller.dossier.standing if one.question is question]
        if not held:
            yield _nobody(teller)
        for one in held:
            name = target(one.address)
            title = heading(4, naming.stance(one, teller.edition), name, mark=marks.of(one))
            yield together([title, *_position(teller, one)])
            for before in teller.dossier.earlier(one):
                said = _("Earlier: %(what)s", what=naming.stance(before, teller.edition))
                title = heading(5, said, target(before.address), mark=marks.of(before))
                yield together([title, *_position(teller, before)])


def _question(teller: FullTeller, question: Question) -> Iterator[Block]:
    fact = question.fact
    yield heading(3, str(fact.text), target(question.address), listed=True)
    if fact.description:
        yield paragraph(teller.sentence(fact.description))
    yield from teller.note_of(fact)


def _nobody(teller: FullTeller) -> Block:
    said = teller.edition.interface.text("No position on this question is recorded.")
    return paragraph([teller.run(said)], "facts")


def _row(teller: FullTeller, marks: Marks, position: Position) -> Block:
    before = dict.fromkeys(one.fact.stance for one in teller.dossier.earlier(position))
    here = STOPS[position.fact.stance]
    return {
        "who": breakable(teller.edition.at_head(position.holder), 22),
        "role": breakable(teller.edition.role(teller.dossier, position.holder), 24),
        "at": here,
        "mark": marks.of(position),
        "before": [
            {"at": STOPS[stance], "mark": marks.name(stance, None, hollow=True)}
            for stance in before
            if STOPS[stance] != here
        ],
        "runs": list(teller.position(position)),
    }


def _key(teller: FullTeller, marks: Marks) -> Iterator[Block]:
    """Yield what the marks mean that are there."""
    _ = teller.edition.interface.text
    standing = teller.dossier.standing
    both = (Stance.OPPOSES, Stance.SUPPORTS)
    for basis in Basis:
        if any(one.fact.basis is basis for one in standing):
            yield {
                "words": _(labels.BASES[basis]), "meaning": _(labels.BASIS_MEANINGS[basis]),
                "marks": [marks.name(one, basis) for one in both],
            }  # fmt: skip
    if any(teller.dossier.earlier(one) for one in standing):
        hollow = [marks.name(one, None, hollow=True) for one in both]
        yield {"words": _("earlier"), "meaning": "", "marks": hollow}
    if any(one.fact.stance is Stance.NOT_STATED for one in standing):
        yield {
            "words": _(labels.STANCES[Stance.NOT_STATED]),
            "meaning": _("the sources do not say where they stand"),
            "marks": [marks.name(Stance.NOT_STATED, None)],
        }


def _position(teller: FullTeller, position: Position) -> Iterator[Block]:
    _ = teller.edition.interface.text
    fact = position.fact
    if fact.summary:
        yield paragraph(teller.sentence(fact.summary, position.evidence))
    known = teller.listed(_known(teller, position))
    rests = () if fact.summary else teller.calling(position.evidence)
    if known or rests:
        yield paragraph([teller.run(known), *rests], "facts")
    if position.attributed_by:
        name = position.attributed_by.label
        said = _(
            "Second-hand: %(source)s says so, not %(holder)s.",
            source=name,
            holder=position.holder.label,
        )
        yield paragraph([teller.run(said)], "facts")
    if fact.stance is Stance.NOT_STATED and not position.evidence:
        yield paragraph([teller.run(_("The sources do not say."))], "facts")
    if position.via or position.attributed_by:
        yield _way(teller, position)
    for quote in position.quotes:
        yield from _said(teller, position, quote)
    yield from teller.note_of(fact)


def _known(teller: FullTeller, position: Position) -> Iterator[str]:
    """Yield how a position is known, as of when, and whether that could be checked."""
    _ = teller.edition.interface.text
    fact = position.fact
    if fact.basis:
        yield _(labels.BASES[fact.basis])
    if position.as_of.when:
        source = position.evidence[0].source if position.evidence else None
        since = teller.when(position.as_of, source)
        yield since if is_open(position.as_of.when) else _("as of %(when)s", when=since)
    if any(one.found.verdict is Verdict.UNCHECKED for one in position.evidence):
        yield _("could not be checked")


def _way(teller: FullTeller, position: Position) -> Block:
    _ = teller.edition.interface.text
    names = [teller.edition.at_head(position.holder)]
    if position.attributed_by:
        names.append(position.attributed_by.label)
    names += [actor.label for actor in position.via]
    source = position.evidence[0].source if position.evidence else None
    return teller.chain(_("How this reached us"), names, source)


def _said(teller: FullTeller, position: Position, quote: Quote) -> Iterator[Block]:
    _ = teller.edition.interface.text
    yield teller.words(quote, quote.source.fact.language, "small")
    who = [] if quote.speaker is position.holder else [teller.edition.at_head(quote.speaker)]
    said = teller.listed([*who, teller.when(quote.said, quote.source)])
    yield paragraph(
        [teller.to(f"{said}{_(', ')}", quote.address), teller.page_of(quote.address)], "facts"
    )
