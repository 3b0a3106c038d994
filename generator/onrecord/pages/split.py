"""A list is cut before its page is heavy: by year, a heavy year by month, and so on.

Its page then leads to its parts, each with an address made of what its items have in common, and a
part that grows heavy in its turn leads to its own. So no page grows with the archive, and none ever
loses its address. Only lists that hold no anchors of facts are cut: a fact stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Generic, TypeAlias, TypeVar

from onrecord.frozen import frozen
from onrecord.publication.model import (
    Actor,
    Address,
    Correction,
    Dossier,
    Event,
    LinkedFact,
    Position,
    Quote,
    Source,
)
from onrecord.telling.alphabet import sort_key
from onrecord.telling.edition import Edition
from onrecord.when import Precision, When, parse

MOST = 100  # items on one page
NEWEST = 25  # items on a page that has others beside them

UNDATED = "undated"

_NO_CLOSER = "-xx"  # behind the year or month of what has no closer date, as EDTF has it: 2019-XX
_LETTERS = 4  # of a name, at most

T = TypeVar("T")
Cut = TypeVar("Cut", contravariant=True)
Dateable: TypeAlias = LinkedFact | Dossier
AnyDateable = TypeVar("AnyDateable", bound=Dateable)


@frozen()
class Part(Generic[T]):
    """A page of a list: with all its `items`, or with the `parts` that have them.

    `name` is what the items have in common, empty for the whole list.
    """

    address: Address
    name: str
    items: tuple[T, ...]
    parts: tuple[Part[T], ...] = ()

    @property
    def shown(self) -> tuple[T, ...]:
        """The items that stand on this page itself."""
        return () if self.parts else self.items


@frozen()
class Way(Generic[Cut]):
    """A way to cut a list. `keys` are what an item can be told from others by, the coarsest first.

    A key is the end of an address and has the coarser ones in it; `name` says it in words.
    """

    keys: Callable[[Cut], Sequence[str]]
    name: Callable[[str], str]


def split(address: Address, items: Sequence[T], way: Way[T], most: int = MOST) -> Part[T]:
    """Return the list that has its page at `address`, cut in `way` where it is heavy."""
    return _part(address, address, "", items, way, most, 0)


def _part(
    whole: Address,
    address: Address,
    name: str,
    items: Sequence[T],
    way: Way[T],
    most: int,
    level: int,
) -> Part[T]:
    groups: dict[str, list[T]] = {}
    if len(items) > most:
        for item in items:
            # What has the same keys so far has as many.
            for key in way.keys(item)[level : level + 1]:
                groups.setdefault(key, []).append(item)
    parts = (
        _part(whole, Address(f"{whole.page}{key}/"), way.name(key), inside, way, most, level + 1)
        for key, inside in groups.items()
    )
    return Part(address, name, tuple(items), tuple(parts))


def by_date(edition: Edition) -> Way[Dateable]:
    """Return the way to cut facts or dossiers: by year, month, day, and a heavy day by story.

    What has no month or no day is put beside those that have one.
    """

    def keys(item: Dateable) -> tuple[str, ...]:
        when, story = dated(item, edition), edition.dossier_at(item.address).id
        days = _days(when.ends[0]) if when else [UNDATED]
        # No id of a dossier has an underscore.
        return (*days, f"{days[-1]}_{story}")

    def name(key: str) -> str:
        day, _, story = key.partition("_")
        _ = edition.interface.text
        told = [str(edition.dossier_at(Address(story)).fact.title)] if story else []
        return _(", ").join([_called(day, edition), *told])

    return Way(keys, name)


def _days(when: When) -> list[str]:
    """Return the year of a date that is no interval, its month and its day; or its decade."""
    date_itself = when.edtf.rstrip("~?")
    year, month = date_itself[:4], date_itself[:7]
    match when.precision:
        case Precision.DAY:
            return [year, month, date_itself]
        case Precision.MONTH:
            return [year, month, month + _NO_CLOSER]
        case Precision.DECADE:
            return [year.lower()]
    return [year, year + _NO_CLOSER]


def _called(day: str, edition: Edition) -> str:
    """Return in words what `_days` has made."""
    _ = edition.interface.text
    if day == UNDATED:
        return _("no known date")
    said = edition.when(parse(day.removesuffix(_NO_CLOSER).upper()))
    if day.endswith(_NO_CLOSER):
        return _("%(date)s, no closer date", date=said)
    return said


def by_letter(edition: Edition) -> Way[Actor]:
    """Return the way to cut actors: by the first letter of the name, by the first two, and on."""

    def keys(actor: Actor) -> list[str]:
        name = initials(actor, edition)
        return [letter_key(name[:length]) for length in range(1, _LETTERS + 1)]

    def name(key: str) -> str:
        codes = key.partition("_")[2].split("-")
        return "".join(chr(int(code, 16)) for code in codes).strip().capitalize()

    return Way(keys, name)


def initials(actor: Actor, edition: Edition) -> str:
    """Return the first letters of an actor's name, as capitals; spaces where it is shorter."""
    letters = filter(str.isalnum, sort_key(actor, edition.publication.language))
    name = "".join(letter.upper()[:1] for letter in letters) or "#"
    return name[:_LETTERS].ljust(_LETTERS)


def letter_key(letters: str) -> str:
    """Return the end of an address for the first letters of a name; no id has its underscore."""
    return "letter_" + "-".join(f"{ord(letter):x}" for letter in letters)


def newest_first(items: Iterable[AnyDateable], edition: Edition) -> list[AnyDateable]:
    """Return facts or dossiers with the newest first, what has no date last.

    What goes on for longer counts as its first day, and those of one day stay in their order.
    """
    return sorted(items, key=lambda item: _start(item, edition) or date.min, reverse=True)


def _start(item: Dateable, edition: Edition) -> date | None:
    when = dated(item, edition)
    return (when.first or when.last) if when else None


def dated(item: Dateable, edition: Edition) -> When | None:
    """Return when something was; what has no date of its own is as old as its story."""
    match item:
        case Quote():
            return item.said.when
        case Position():
            return item.as_of.when
        case Event():
            return item.date.when
        case Source():
            return item.published
        case Correction():
            return item.date
    return edition.dossier_at(item.address).fact.published.when
