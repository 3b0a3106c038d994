"""A page under way: its links, the notes that its marks open, the terms that it has explained."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from onrecord.figures.figure import Figure
from onrecord.frozen import frozen
from onrecord.markup import Encoded, html, one_line, path, url
from onrecord.pages.chapters import Chapter, chapters
from onrecord.pages.facets import Filter, Listed, Tag, filter_of, tags_of
from onrecord.pages.page import Holdings, Page, drawing
from onrecord.pages.remembered import place_of
from onrecord.pages.templates import environment, tidy
from onrecord.problems import Place
from onrecord.publication import addresses
from onrecord.publication.model import (
    Actor,
    Address,
    Dossier,
    Passage,
    Quote,
    Source,
    Term,
    Wording,
)
from onrecord.telling.direction import direction, written
from onrecord.telling.edition import Edition, changed
from onrecord.telling.words import Run, place_anchor, quotation
from onrecord.texts.matching import Lookup


@frozen()
class Note:
    """A passage that a citation mark opens, numbered in the order of the page."""

    number: int
    passage: Passage


@frozen()
class Prose:
    """A stretch of an editor's sentence; `term` is set where it is a term to be explained here."""

    text: str
    term: Term | None = None


@frozen()
class Quoted:
    """A quotation whose runs carry a number, 0 where there is nothing to open; and what opens."""

    paragraphs: tuple[tuple[tuple[Run, int], ...], ...]
    marks: tuple[tuple[Run, int], ...]


class Sheet:
    """What a template writes on. One for each page, used once."""

    def __init__(self, edition: Edition, page: Address, dossier: Dossier | None = None) -> None:
        self.edition = edition
        self.page = page
        self.dossier = dossier
        self.filter: Filter | None = None
        self.notes: list[Note] = []
        self.explained: dict[str, Term] = {}
        self.figures: dict[str, Figure] = {}
        self._marks = 0
        self._up = "../" * page.page.count("/")
        self._parts = page.page.split("/")
        self._links: dict[Address, Encoded] = {}
        self._numbers: dict[tuple[object, ...], Note] = {}

    def link(self, address: Address) -> Encoded:
        """Return the address of a fact or page as it is from this page, for `href`."""
        known = self._links.get(address)
        if known is None:
            known = self._links[address] = path(self._relative(address))
        return known

    def _relative(self, address: Address) -> str:
        if address.page == self.page.page and address.anchor:
            return f"#{address.anchor}"
        index = "" if self.edition.directory_urls else "index.html"
        anchor = f"#{address.anchor}" if address.anchor else ""
        return f"{self._way(address.page)}{index}{anchor}" or "./"

    def _way(self, page: str) -> str:
        # The shortest: a page has hundreds of links, and most lead to its own dossier.
        parts, shared = page.split("/"), 0
        for own, other in zip(self._parts[:-1], parts[:-1], strict=False):
            if own != other:
                break
            shared += 1
        return "../" * (len(self._parts) - 1 - shared) + "/".join(parts[shared:])

    def file_of(self, figure: Figure) -> Encoded:
        """Take a figure for one that this page shows, and return the address of its file."""
        self.figures[figure.name] = figure
        return path(f"{self._up}{drawing(self.page.page, figure)}")

    def remembered(self, dossier: Dossier) -> Encoded:
        """Return the address of the file that tells a browser what is new in a dossier."""
        return self.file(place_of(dossier))

    def file(self, place: str) -> Encoded:
        """Return the address of a file as it is from this page, by its place in the site."""
        return path(f"{self._up}{place}")

    def to(self, page: str) -> Encoded:
        """Return the address of a page of the site as it is from this page."""
        return self.link(Address(page))

    def cite(self, passages: Iterable[Passage]) -> list[Note]:
        """Return the notes for passages; one cited twice on a page has one note."""
        notes: list[Note] = []
        for passage in passages:
            key = (
                passage.source.dossier,
                passage.source.id,
                passage.found.span,
                str(passage.fact.exact),
                passage.quote.id if passage.quote else None,
                str(passage.fact.because),
            )
            if key not in self._numbers:
                self._numbers[key] = Note(len(self.notes) + 1, passage)
                self.notes.append(self._numbers[key])
            if self._numbers[key] not in notes:
                notes.append(self._numbers[key])
        return notes

    def prose(self, text: object) -> list[Prose]:
        """Cut a sentence where a term stands that this page has not explained yet."""
        sentence = str(text)
        parts: list[Prose] = []
        at = 0
        for term_id, span, _name in self.edition.publication.known.term_names.found_in(sentence):
            if term_id in self.explained or span.start < at or self._is_glossary():
                continue
            term = self.explained[term_id] = self.edition.publication.terms[term_id]
            parts += [
                Prose(sentence[at : span.start]),
                Prose(sentence[span.start : span.end], term),
            ]
            at = span.end
        parts.append(Prose(sentence[at:]))
        return [part for part in parts if part.text]

    def quoted(self, quote: Quote | Wording) -> Quoted:
        """Return a quotation with a number for each of its marks that has something behind it."""
        opened: list[tuple[Run, int]] = []
        paragraphs: list[tuple[tuple[Run, int], ...]] = []
        for paragraph in quotation(quote):
            runs: list[tuple[Run, int]] = []
            for run in paragraph:
                number = 0
                if run.behind:
                    self._marks += 1
                    number = self._marks
                    opened.append((run, number))
                runs.append((run, number))
            paragraphs.append(tuple(runs))
        return Quoted(tuple(paragraphs), tuple(opened))

    def place(self, source: Source, found: Lookup) -> Encoded:
        """Return where on a source's page the found words stand; the page itself if unknown."""
        return self.link(Address(source.address.page, place_anchor(source, found)))

    def filtered(
        self,
        listed: Sequence[Listed],
        tags: Callable[[Listed, Edition], Iterable[Tag]] = tags_of,
    ) -> Sheet:
        """Give the page a filter of what it lists, where that is long; return the sheet."""
        self.filter = filter_of(listed, self.edition, tags)
        return self

    def facets(self, fact: Listed) -> Encoded:
        """Return the attribute that says what a listed fact can be found by, if the page asks."""
        return self.filter.of(fact) if self.filter else Encoded("")

    def chapters(self, dossier: Dossier) -> tuple[Chapter, ...]:
        """Return the chapters of a dossier."""
        return chapters(dossier, self.edition.interface)

    def onward(self, dossier: Dossier) -> Chapter | None:
        """Return the chapter after the one of this page, None behind the last."""
        listed = self.chapters(dossier)
        for here, there in pairwise(listed):
            if here.address == self.page:
                return there
        return None

    def tongue(self, language: object) -> str:
        """Return `language` as a tag, empty where it is the page's own."""
        return str(language or "") if self.foreign(language) else ""

    def turned(self, language: object) -> str:
        """Return the direction of words in `language`, empty where it is the page's own."""
        way = direction(str(language or self.edition.interface.tag))
        return "" if way == direction(self.edition.interface.tag) else way

    def edit(self, place: Place) -> Encoded:
        """Return the address of the line that a fact comes from, empty where there is none."""
        return url(self.edition.edit_address(place))

    def line_of(self, place: Place) -> str:
        """Return the name of a file and the line, short enough to stand beside a fact."""
        return f"{place.file.rpartition('/')[2]}:{place.line}"

    def role(self, actor: Actor) -> str:
        """Return the actor's role in the dossier of this page, or else what they are part of."""
        return self.edition.role(self.dossier, actor)

    def foreign(self, language: object) -> Encoded:
        """Return attributes for words in `language`, nothing where it is the page's own."""
        tag = str(language or "")
        own = self.edition.interface.tag
        if not tag or written(tag) == written(own):
            return Encoded("")
        way = self.turned(tag)
        turned = f' dir="{way}"' if way else ""
        return Encoded(f' lang="{html(tag)}"{turned}')

    def page_of(
        self,
        template: str,
        title: str,
        description: str,
        *,
        holds: Holdings,
        place: Place | None = None,
        heading: str = "",
        repeats: bool = False,
        **values: object,
    ) -> Page:
        """Fill in the template of a kind of page, and return the page.

        `template` is the name of the page's module; `values` are what its template asks for, with
        `sheet`, `dossier` and `title`; the `heading` on the page is the title, where none is given.
        """
        body = (
            environment(self.edition)
            .get_template(f"{template}.md.jinja")
            .render(sheet=self, dossier=self.dossier, title=heading or title, **values)
        )
        return Page(
            uri=f"{self.page.page}index.md",
            address=self.page.page,
            title=title,
            heading=heading,
            description=one_line(description),
            body=tidy(body),
            place=place,
            holds=holds,
            changed=changed(self.dossier) if self.dossier else None,
            figures=tuple(self.figures.values()),
            repeats=repeats,
        )

    def _is_glossary(self) -> bool:
        return self.page.page == addresses.GLOSSARY.page
