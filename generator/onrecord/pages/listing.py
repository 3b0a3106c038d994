"""The pages of a list: one, or where it is heavy one for each of its parts, all made alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, Generic, TypeVar

from onrecord.frozen import frozen
from onrecord.pages.facets import Listed, tags_across, tags_of
from onrecord.pages.page import Holdings, Page
from onrecord.pages.sheet import Sheet
from onrecord.pages.split import Part
from onrecord.publication.model import Address
from onrecord.telling.edition import Edition

T = TypeVar("T")


@frozen()
class Listing(Generic[T]):
    """What the pages of a list have in common.

    `template` fills in each, and gets the `part` whose items stand on it; `holds` returns what a
    page of such items must hold. `above` is the page that leads to the list, with its title, where
    the navigation does not; then `heading` need not say again what that is about. `listed` picks
    out what a filter is for, None where there is none.
    """

    template: str
    title: str
    description: str
    holds: Callable[[Sequence[T]], Holdings]
    above: tuple[Address, str] | None = None
    heading: str = ""
    listed: Callable[[Sequence[T]], Sequence[Listed]] | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def pages(self, edition: Edition, part: Part[T]) -> Iterator[Page]:
        """Make the page of `part`, and those of the parts that it leads to.

        What they show has its address elsewhere, so that a search need not find it here.
        """
        yield from self._pages(edition, part, self.above, (part.address, self.title))

    def _pages(
        self,
        edition: Edition,
        part: Part[T],
        above: tuple[Address, str] | None,
        here: tuple[Address, str],
    ) -> Iterator[Page]:
        _ = edition.interface.text
        sheet = Sheet(edition, part.address)
        if self.listed is not None:
            tags = tags_across if edition.several else tags_of
            sheet = sheet.filtered(self.listed(part.shown), tags)
        description = self.description
        if part.name:
            description = _("%(what)s Here: %(when)s.", what=description, when=part.name)
        yield sheet.page_of(
            self.template,
            here[1],
            description,
            heading=part.name or self.heading,
            holds=self.holds(part.shown),
            repeats=True,
            part=part,
            above=above,
            **self.values,
        )
        for inner in part.parts:
            title = _("%(name)s: %(what)s", name=self.title, what=inner.name)
            yield from self._pages(edition, inner, here, (inner.address, title))
