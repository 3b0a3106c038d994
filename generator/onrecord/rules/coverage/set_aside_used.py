"""Words that are set aside are used by a quote.

## What is wrong

A source's `set_aside` has words that a quote of the dossier shows, wherever in the source they
stand.

## Why it matters

The site tells readers which quotations it leaves unused, and why. This one is used: what they are
told is false.

## What to do

Take the entry out; or take the quote out, if the words are not to be used.

## Example

    # quotes.yml: {id: small-talk, text: "Nice weather, too", speaker: mayor}
    set_aside:
      - {text: "Nice weather, too,", because: Small talk.}    # bad; good without the quote
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.coverage import shown_spans
from onrecord.publication.indexes import words_of
from onrecord.publication.model import Dossier, Quote, Source
from onrecord.rules.phrasing import listed, quoted
from onrecord.rules.view import View
from onrecord.texts.text import Span

KIND = Kind("C705", Severity.ERROR, "words set aside and used", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the words set aside that quotes use, at every place where the source has them."""
    for dossier in view.dossiers:
        shown = _shown(dossier) if dossier.set_aside else {}
        for aside in dossier.set_aside:
            quotes = shown.get(aside.source, ())
            using = [_using(way, quotes) for way in aside.found.places]
            ids = dict.fromkeys(quoted(quote.id) for quote in using if quote is not None)
            if ids and None not in using:
                yield KIND.problem(
                    aside.fact.text.place,
                    f"The words are set aside, and the quote {listed(list(ids))} uses them.",
                    "Take this entry out; or take the quote out, if its words are not to be used.",
                    str(aside.source.address),
                )


def _shown(dossier: Dossier) -> Mapping[Source, Sequence[tuple[Span, Quote]]]:
    """Return by source the stretches that quotes show of it."""
    shown: dict[Source, list[tuple[Span, Quote]]] = {}
    for quote in dossier.quotes:
        for source, found in words_of(quote):
            shown.setdefault(source, []).extend((span, quote) for span in shown_spans(found))
    return shown


def _using(way: Span, quotes: Sequence[tuple[Span, Quote]]) -> Quote | None:
    """Return a quote that shows words at a place, None where none does."""
    return next(
        (one for span, one in quotes if span.start < way.end and way.start < span.end), None
    )
