"""What stands in every briefing of a dossier, whatever is chosen: masthead, foot, closing lines."""

from __future__ import annotations

from typing import Any

from onrecord.briefings.runs import STRONG, run
from onrecord.colour import PALETTE, accents
from onrecord.facts import DossierStatus
from onrecord.figures.stance_chart import COLUMNS
from onrecord.interface import Interface, later, later_count
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition, changed

STATUSES = {
    DossierStatus.NEW: later("new"),
    DossierStatus.UPDATED: later("updated"),
    DossierStatus.ARCHIVED: later("archived"),
}

_QUOTATIONS = later_count(
    "%(found)s of %(number)s quotation found word for word in its source",
    "%(found)s of %(number)s quotations found word for word in their source",
)
_PASSAGES = later_count(
    "%(found)s of %(number)s passage found in its source",
    "%(found)s of %(number)s passages found in their source",
)
_UNCHECKED = later_count(
    "%(number)s could not be checked: no text of its source, or no data for its language",
    "%(number)s could not be checked: no text of their source, or no data for its language",
)

# Of the title: at most so many characters, at so many points.
_SIZES = (32, 27), (60, 23), (100, 19), (220, 15)
_SMALLEST = 11
_RUNNING = 90  # characters of it at the head of page two


def printed(edition: Edition, dossier: Dossier, site_url: str) -> dict[str, Any]:
    """Return what the template needs besides what is chosen; no address without a `site_url`."""
    interface, fact = edition.interface, dossier.fact
    publication = edition.publication.fact
    _ = interface.text
    place = edition.place_of(dossier.address)
    address = f"{site_url.rstrip('/')}/{place}" if site_url else ""
    day = changed(dossier)
    dated = edition.when(fact.published.when) if fact.published.when else ""
    version = interface.number(int(fact.version or 1))
    numbered = _(
        "Reference %(reference)s, version %(number)s", reference=dossier.reference, number=version
    )
    cited = _(
        "%(publisher)s, “%(title)s”, briefing %(reference)s, version %(number)s, %(date)s.",
        publisher=str(publication.publisher),
        title=str(fact.title),
        reference=dossier.reference,
        number=version,
        date=dated,
    )
    every, two = _("Every fact with its passage:"), interface.number(2)
    licence, contact = publication.licence, str(publication.contact)
    language, _region, region = interface.tag.partition("-")
    return {
        "scale": 1.0,
        "language": language,
        "region": region if len(region) == 2 and region.isalpha() else None,
        "dir": "rtl" if interface.rtl else "ltr",
        "colours": {name: light for name, (light, _dark) in PALETTE.items()}
        | {"accent": accents(edition.accent)[0], "paper": "#ffffff"},
        "publisher": publication.publisher,
        "standing": "  ·  ".join(
            [numbered, _(STATUSES[fact.status]), *([dated] if dated else [])]
        ),
        "running": f"{apart(dossier.reference)}  ·  {_beginning(fact.title)}",
        "title": fact.title,
        "size": next((size for most, size in _SIZES if len(fact.title) <= most), _SMALLEST),
        "question": fact.question,
        "keywords": [actor.label for actor in edition.heard(dossier)][:12],
        "date": [day.year, day.month, day.day] if day else [1970, 1, 1],
        "questions": [question.fact.text for question in dossier.questions],
        "checked": _checked(dossier, interface),
        "address": address,
        "lines": [
            *([[run(f"{every} "), run(apart(address), url=address)]] if address else []),
            [run(_("Cite as:") + " ", style=STRONG), run(cited)],
            [
                run(_("Licence:") + " ", style=STRONG),
                run(str(licence.name), url=str(licence.url or "")),
                run("  "),
                run(_("Report an error:") + " ", style=STRONG),
                run(apart(contact.removeprefix("mailto:")), url=contact),
            ],
        ],
        "foot": "  ·  ".join(
            map(apart, [dossier.reference, str(licence.name), *([address] if address else [])])
        ),
        "said": {
            "brief": _("In brief"),
            "standing": _("Who stands where"),
            "due": _("What is due next"),
            "background": _("Background"),
            "quote": _("In their words"),
            "event": _("What happened"),
            "unknown": _("What is not known"),
            "source": _("Sources, and how this was checked"),
            "code": _("Code that leads to %(address)s", address=address),
            "pages": [
                _("page %(number)s of %(all)s", number=interface.number(one), all=two)
                for one in (1, 2)
            ],
            "table": {
                "who": _("Who"),
                "stance": _("Stance"),
                "places": [_(COLUMNS[0]), _(COLUMNS[4]), _(COLUMNS[5])],
            },
        },
    }  # fmt: skip


def _beginning(title: str) -> str:
    """Return a title as far as it has room on the line at the head of a page."""
    return title if len(title) <= _RUNNING else f"{title[: _RUNNING - 1].rstrip()}…"


def apart(text: str) -> str:
    """Return a text that keeps its own direction in a line of another: first strong isolate."""
    return f"\u2068{text}\u2069"


def _checked(dossier: Dossier, interface: Interface) -> str:
    """Return how much was checked, and against what, in a line."""
    figures = dossier.figures

    parts = [
        interface.count(*words, tally.all, found=interface.number(tally.found)).unescape()
        for words, tally in ((_QUOTATIONS, figures.quotations), (_PASSAGES, figures.passages))
        if tally.all
    ]
    unchecked = figures.quotations.unchecked + figures.passages.unchecked + figures.dates.unchecked
    if unchecked:
        parts.append(interface.count(*_UNCHECKED, unchecked).unescape())
    return f"{interface.text('; ').join(parts)}{interface.text('.')}" if parts else ""
