"""A direct quotation of a source that no quote uses and nobody set aside.

## What is wrong

In an article, a report or a web page, words stand in quotation marks that are in no quote of the
dossier, in no other wording of one and in none of the source's `set_aside`.

## Why it matters

Which words are left out shapes a story as much as which are quoted. The site tells readers how many
direct quotations it uses, sets aside and why; here nobody has decided.

## What to do

Write a quote with the words; or set them aside, with the reason, under the source. A word or two in
marks (a title, a distancing) is a quotation like any other.

## Example

    # the source: “Nice weather, too,” she said.
    set_aside:
      - {text: "Nice weather, too,", because: Small talk.}    # good; without it, bad
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.publication.coverage import untouched
from onrecord.publication.model import Dossier, Source
from onrecord.publication.passages import IN_MARKS
from onrecord.rules.phrasing import quoted, scalar
from onrecord.rules.view import View
from onrecord.texts.text import Span, Text

KIND = Kind("C701", Severity.WARNING, "quotation left open", __doc__)


def find(view: View) -> Iterator[Problem]:
    """Find the direct quotations that are neither used nor set aside, and where they stand."""
    if not view.complete:
        return
    for dossier in view.dossiers:
        if dossier in view.with_words_not_found:
            continue  # the words may be the ones that are left open here
        for source in dossier.sources:
            if source.text is None or source.fact.type not in IN_MARKS:
                continue
            apart = [one.found.places for one in dossier.set_aside if one.source is source]
            spans = chain(view.words_in(source), *apart)
            for quotation in untouched(source.text.quotations, spans):
                words = source.text.raw[slice(*quotation.inner)]
                yield KIND.problem(
                    _place(dossier, source, source.text, quotation.span),
                    f"No quote of the dossier has these words: {quoted(words)}.",
                    f"Write a quote with them, or set them aside under {source.id} in "
                    f"sources.yml: - {{text: {scalar(words)}, because: …}}",
                    str(source.address),
                )


def _place(dossier: Dossier, source: Source, text: Text, span: Span) -> Place:
    """Return where in the file of the text a stretch of it stands."""
    line, column = _position(text.raw, span.start)
    end_line, end_column = _position(text.raw, span.end)
    file = f"{dossier.folder}/{source.fact.file}"
    return Place(file, line, column, end_line, end_column)


def _position(raw: str, offset: int) -> tuple[int, int]:
    return raw.count("\n", 0, offset) + 1, offset - raw.rfind("\n", 0, offset)
