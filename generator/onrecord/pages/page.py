"""What a page is: where it goes, what it says, and what it must hold when it is finished."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from onrecord.facts import Part
from onrecord.figures.figure import Figure
from onrecord.frozen import frozen
from onrecord.markup import Encoded
from onrecord.problems import Place
from onrecord.publication.model import Address, Dated, Passage, Source
from onrecord.texts.matching import Lookup


@frozen()
class HeldQuotation:
    """A quotation that a page must show: `words` is all that its quotation element may read.

    Paragraphs are parted by a blank line; else white space is as a page shows it, one space. The
    words are the source's, as its text has them; the editor's marks stand in their places.
    `found` is where they stand in `source`, or None (with `source` None) for an original that no
    source of the dossier has. `address` is the quote's, also for another wording of it, and `fact`
    where the words are written.
    """

    address: Address
    words: str
    source: Source | None
    found: Lookup | None
    fact: Part


@frozen()
class HeldPassage:
    """A passage that a page must show: `words` as for a quotation, without marks of the editor.

    Empty where the source's licence lets no words of it be shown: then the page must not have them.
    `anchors` are those of the page's facts that rest on it: each must have a mark that opens it.
    """

    passage: Passage
    words: str
    anchors: tuple[str, ...] = ()


@frozen()
class HeldSentence:
    """What an editor wrote and a page must show, as text: at `anchor`, or anywhere without one.

    `fact` is what it is a part of.
    """

    words: str
    anchor: str
    fact: Part


@frozen()
class HeldDate:
    """A date that a page must show at `anchor`: `words` is how the page's language writes it."""

    words: str
    anchor: str
    fact: Part
    dated: Dated


@frozen()
class HeldText:
    """What a source's own page shows of its text: paragraphs, or passages, in the source's order.

    Each is a quotation element of its own, and reads as it stands in the source but for white
    space.
    """

    source: Source
    blocks: tuple[str, ...]


@frozen()
class HeldBack:
    """Words of a source of which only direct quotations may be shown: a page must not have them."""

    source: Source
    words: str


@frozen()
class Holdings:
    """What a finished page must hold, known from the publication and not from its template."""

    quotations: tuple[HeldQuotation, ...] = ()
    passages: tuple[HeldPassage, ...] = ()
    texts: tuple[HeldText, ...] = ()
    anchors: tuple[str, ...] = ()
    sentences: tuple[HeldSentence, ...] = ()
    dates: tuple[HeldDate, ...] = ()
    withheld: tuple[HeldBack, ...] = ()


@frozen()
class Page:
    """A page as plain Markdown with HTML components in it, ready for any engine.

    `uri` is its file (`mill-weir/quotes/index.md`), `address` what it is relative to the site
    (`mill-weir/quotes/`). `title` and `description` are text, not markup; so is `heading`, which
    stands on the page where that is not the title. `place` is the YAML it is edited at; `changed`
    the day its facts last changed, where they say; `figures` what is drawn on it, each of which is
    a file as well; `repeats` whether all its facts have their address elsewhere, so that a search
    finds them there.
    """

    uri: str
    address: str
    title: str
    description: str
    body: Encoded
    place: Place | None = None
    holds: Holdings = field(default_factory=Holdings)
    changed: date | None = None
    figures: tuple[Figure, ...] = ()
    heading: str = ""
    repeats: bool = False


def drawing(address: str, figure: Figure) -> str:
    """Return where the site has the file of a figure that the page at `address` shows.

    It is the same for all pages of a dossier: `mill-weir/figures/events.svg`.
    """
    return f"{address.partition('/')[0]}/figures/{figure.name}.svg"


def drawings(pages: Iterable[Page], language: str, accent: str) -> dict[str, str]:
    """Return the files of all figures by their places; what several pages show is one file."""
    files: dict[str, str] = {}
    for page in pages:
        for figure in page.figures:
            place = drawing(page.address, figure)
            if place not in files:
                files[place] = figure.file(language, accent)
    return files
