"""Events made for a drawing, and a drawing read again: its marks, and the room of its texts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from types import SimpleNamespace
from xml.etree import ElementTree

from onrecord.facts import EventStatus
from onrecord.figures.figure import Figure
from onrecord.figures.lettering import SIZE, SMALL, width
from onrecord.figures.timeline import timeline
from onrecord.interface import Interface
from onrecord.publication.linked import Dated, DateVerdict, Event
from onrecord.when import parse, words

SVG = "{http://www.w3.org/2000/svg}"
DUE = EventStatus.SCHEDULED
OFF = EventStatus.CANCELLED


def event(
    date: str | None,
    title: str = "Something happens",
    status: EventStatus = EventStatus.PAST,
    end: str | None = None,
) -> Event:
    def dated(text: str | None) -> Dated:
        return Dated(None, parse(text) if text else None, DateVerdict.FOUND)

    fact = SimpleNamespace(title=title, id="x")
    return Event(fact, None, dated(date), dated(end) if end else None, status, (), ())


def source(published: str) -> SimpleNamespace:
    return SimpleNamespace(published=parse(published))


def drawn(events: list[Event], *published: str, language: str = "en") -> Figure | None:
    interface = Interface.of(language)
    return timeline(
        "events",
        events,
        [source(one) for one in published],
        interface,
        lambda when: words(when, interface.locale),
        lambda _source: "The Courier",
    )


def must(events: list[Event], *published: str, language: str = "en") -> Figure:
    figure = drawn(events, *published, language=language)
    assert figure is not None
    return figure


def read(figure: Figure, language: str = "en") -> ElementTree.Element:
    return ElementTree.fromstring(figure.file(language).encode())


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def marks(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for one in root.iter(f"{SVG}g") if one.get("class") == "f-mark"]


@dataclass(frozen=True)
class Box:
    words: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def boxes(root: ElementTree.Element) -> list[Box]:
    """Return the room of every text, as wide as is reckoned at most."""
    rtl = next(one for one in root.iter(f"{SVG}g")).get("direction") == "rtl"
    found = []
    for one in root.iter(f"{SVG}text"):
        said = "".join(one.itertext())
        kind = (one.get("class") or "").split()
        size = SMALL if "f-small" in kind else SIZE
        wide = width(said, size, bold="f-strong" in kind)
        x, y = float(one.get("x") or 0), float(one.get("y") or 0)
        anchor = one.get("text-anchor") or "start"
        left = x - wide / 2 if anchor == "middle" else x - wide if rtl else x
        found.append(Box(said, left, left + wide, y - size * 0.8, y + size * 0.2))
    return found


def meetings(root: ElementTree.Element) -> list[tuple[str, str]]:
    return [(a.words, b.words) for a, b in combinations(boxes(root), 2) if a.meets(b)]
