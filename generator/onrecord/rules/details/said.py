"""What all statements say in numbers, dates and names, found in one go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from onrecord.publication.model import Publication
from onrecord.rules.details.statements import Statement, statements
from onrecord.rules.details.together import found_together
from onrecord.texts.names import Roster
from onrecord.texts.numbers import Number, numbers_in
from onrecord.texts.relative_dates import Mention, dates_in
from onrecord.texts.text import Span


class NumberSaid(NamedTuple):
    """A number in a statement, and where in its text."""

    statement: Statement
    number: Number
    span: Span


class DateSaid(NamedTuple):
    """A date in a statement, and where in its text."""

    statement: Statement
    mention: Mention
    span: Span


class NameSaid(NamedTuple):
    """A name in a statement, as its bearer has it, and where in the statement's text it stands."""

    statement: Statement
    name: str
    span: Span


class Said:
    """The statements of a publication, and the details in them."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self.statements = tuple(statements(publication))
        self._texts = [statement.text for statement in self.statements]

    @cached_property
    def dates(self) -> Sequence[DateSaid]:
        """Every date in a statement."""
        find = partial(dates_in, language=self._publication.language, anchor=None)
        return [
            DateSaid(self.statements[number], mention, span)
            for number, mention, span in found_together(self._texts, find)
        ]

    @cached_property
    def numbers(self) -> Sequence[NumberSaid]:
        """Every number in a statement that is no part of a date."""
        in_dates: dict[int, list[Span]] = {}
        for statement, _, span in self.dates:
            in_dates.setdefault(id(statement), []).append(span)
        find = partial(numbers_in, language=self._publication.language)
        said = []
        for number, found, span in found_together(self._texts, find):
            statement = self.statements[number]
            dates = in_dates.get(id(statement), ())
            if not any(date.start < span.end and span.start < date.end for date in dates):
                said.append(NumberSaid(statement, found, span))
        return said

    def names(self, roster: Roster[str]) -> Iterator[NameSaid]:
        """Go through what in the statements `roster` has as names."""
        for number, found, span in found_together(self._texts, partial(_named, roster)):
            yield NameSaid(self.statements[number], found.name, span)


class _Named(NamedTuple):
    span: Span
    name: str


def _named(roster: Roster[str], text: str) -> list[_Named]:
    return [_Named(span, name) for _, span, name in roster.found_in(text)]
