"""What may not be shown of a source that gives nothing but direct quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.pages.page import HeldBack
from onrecord.publication.coverage import merged
from onrecord.publication.indexes import words_of
from onrecord.publication.model import Dossier, Source
from onrecord.telling.words import flow, used_spans, withheld
from onrecord.texts.text import Span

# Characters. A shorter stretch of a sentence may be an editor's own words by chance.
_SHORTEST = 40


@lru_cache(maxsize=1)
def held_back(dossier: Dossier) -> tuple[HeldBack, ...]:
    """Return the sentences that no page of `dossier` may show, without what it quotes of them."""
    return tuple(
        HeldBack(source, words)
        for source in dossier.sources
        if withheld(source)
        for words in _sentences(source, _quoted(dossier, source))
    )


def _quoted(dossier: Dossier, source: Source) -> tuple[Span, ...]:
    found = [
        *(one for quote in dossier.quotes for of, one in words_of(quote) if of is source),
        *(one.found for one in dossier.set_aside if one.source is source),
    ]
    return merged(span for one in found for span in used_spans(one))


def _sentences(source: Source, quoted: Sequence[Span]) -> Iterator[str]:
    if source.text is None:
        return
    for sentence in source.text.sentences:
        for start, end in _between(sentence, quoted):
            words = flow(source.text.raw[start:end]).strip()
            if len(words) >= _SHORTEST:
                yield words


def _between(whole: Span, taken: Sequence[Span]) -> Iterator[tuple[int, int]]:
    at = whole.start
    for span in taken:
        if at < span.end and span.start < whole.end:
            yield at, span.start
            at = span.end
    yield at, whole.end
