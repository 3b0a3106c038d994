"""A dossier's full edition as data: its title, contents and chapters, fit to be set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.briefings.full_edition.actors import actors
from onrecord.briefings.full_edition.blocks import Block, breakable, every, heading, paragraph
from onrecord.briefings.full_edition.facts import facts_of
from onrecord.briefings.full_edition.sources import (
    checked,
    corrections,
    licence,
    notes,
    sources,
)
from onrecord.briefings.full_edition.stances import Marks, positions, tables
from onrecord.briefings.full_edition.story import (
    background,
    glossary,
    key_points,
    quotations,
    terms,
    timeline,
    unknowns,
)
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.printed import apart, printed
from onrecord.briefings.qr import code
from onrecord.briefings.runs import STRONG, run
from onrecord.figures.lettering import width
from onrecord.frozen import frozen
from onrecord.interface import labels
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition

ATTACHED = "facts.json"


@frozen()
class Book:
    """All that a full edition is made of: the `job` its template sets, `facts` to be attached."""

    dossier: str
    title: str
    job: dict[str, Any]
    facts: str
    fonts: tuple[Path, ...] = ()


def book(edition: Edition, dossier: Dossier, site_url: str) -> Book:
    """Return the full edition of a dossier, without its faces and its paper."""
    teller, marks = FullTeller(edition, dossier), Marks()
    chapters = list(_chapters(teller, marks, site_url))
    _led_where_there_is_something(chapters)
    _called_first(chapters)
    job = printed(edition, dossier, site_url)
    interface = edition.interface
    _ = interface.text
    job["said"] |= {
        "edition": _("Full edition"),
        "contents": _("Contents"),
        "page": _("page %(number)s"),
        "pages": _("page %(number)s of %(all)s"),
        "attached": _("The facts of this dossier, as data"),
    }
    return Book(
        dossier=dossier.id,
        title=str(dossier.fact.title),
        job={
            **job,
            "qr": code(job["address"]),
            "marks": marks.drawn,
            "digits": [interface.number(one) for one in range(10)],
            "history": _history(teller),
            "chapters": chapters,
            "headline": breakable(str(dossier.fact.title), 24),
            "page-width": width(_("page %(number)s", number=interface.number(1888)), 1),
            "attached": ATTACHED,
        },
        facts=facts_of(edition.publication, dossier, terms(teller)),
    )


def _chapters(teller: FullTeller, marks: Marks, site_url: str) -> Iterator[Block]:
    """Yield the chapters that have something in them, in the order in which they are read."""
    _ = teller.edition.interface.text
    told = (
        (_("In brief"), [*key_points(teller), *teller.note_of(teller.dossier.fact)]),
        (_("Who stands where"), tables(teller, marks)),
        (_("Key actors"), actors(teller)),
        (_("Positions"), positions(teller, marks)),
        (_("Quotes"), quotations(teller)),
        (_("Timeline"), timeline(teller)),
        (_("Background"), background(teller)),
        (_("What is not known"), unknowns(teller)),
        (_("Glossary"), glossary(teller)),
        (_("Passages"), notes(teller)),
        (_("Sources"), sources(teller)),
        (_("How this was checked"), checked(teller)),
        (_("Corrections"), corrections(teller)),
        (_("How to cite this, and its licence"), _closing(teller, site_url)),
    )
    for number, (title, blocks) in enumerate(told):
        made = list(blocks)
        if made:
            opening = heading(2, title, f"chapter-{number}", listed=True)
            yield {
                "kind": "chapter",
                "title": title,
                "opens": number == 0,
                "heading": opening,
                "blocks": made,
            }


def _history(teller: FullTeller) -> list[str]:
    """Return when the dossier was published, reviewed and corrected, and how it stands."""
    edition, fact = teller.edition, teller.dossier.fact
    _ = edition.interface.text
    said = []
    if fact.published.when:
        said.append(_("Published %(when)s", when=edition.at(fact.published.when)))
    if fact.reviewed and fact.reviewed.when:
        said.append(_("Reviewed %(when)s", when=edition.at(fact.reviewed.when)))
    if teller.dossier.corrections:
        said.append(_("Corrected %(when)s", when=edition.at(teller.dossier.corrections[0].date)))
    if fact.status in labels.STATUSES:
        said.append(_(labels.STATUSES[fact.status]))
    return said


def _closing(teller: FullTeller, site_url: str) -> Iterator[Block]:
    """Yield how to cite the edition, where it stands online, its licence, and whom to write to."""
    edition, dossier = teller.edition, teller.dossier
    _, publication = edition.interface.text, edition.publication.fact
    version = edition.interface.number(int(dossier.fact.version or 1))
    published = dossier.fact.published.when
    cited = _(
        "%(publisher)s, “%(title)s”, full edition %(reference)s, version %(number)s, %(date)s.",
        publisher=str(publication.publisher),
        title=str(dossier.fact.title),
        reference=dossier.reference,
        number=version,
        date=edition.when(published) if published else "",
    )
    contact = str(publication.contact)
    lines = [
        [run(f"{_('Cite as:')} ", style=STRONG), run(cited)],
        [
            run(f"{_('Licence:')} ", style=STRONG),
            licence(publication.licence),
        ],
        [
            run(f"{_('Report an error:')} ", style=STRONG),
            run(apart(contact.removeprefix("mailto:")), url=contact),
        ],
        [
            run(
                _(
                    "This file carries the facts of the dossier as data: %(name)s.",
                    name=apart(ATTACHED),
                )
            )
        ],
    ]
    if site_url:
        address = f"{site_url.rstrip('/')}/{edition.place_of(dossier.address)}"
        lines.insert(1, [run(_("Online:") + " ", style=STRONG), run(apart(address), url=address)])
    yield {"kind": "closing", "blocks": [paragraph(line, "small") for line in lines]}
    yield from teller.note_of(publication)


def _led_where_there_is_something(chapters: Sequence[Block]) -> None:
    """Take away what leads to a fact that the document does not have."""
    there = {str(one["name"]) for one in every(chapters) if one.get("name")}
    for one in every(chapters):
        if one.get("to") not in there:
            one.pop("to", None)
        if "page" in one and one["page"] not in there:
            one.clear()
            one["t"] = ""


def _called_first(chapters: Sequence[Block]) -> None:
    """Mark where each passage is called for the first time: its note leads back there."""
    called: set[int] = set()
    for one in every(chapters):
        if "n" in one:
            one["first"] = one["n"] not in called
            called.add(one["n"])
