"""What of a source's words a page shows: quotations with the editor's marks, passages in context.

Words are shown as the source has them, but for white space: a run of it is one space, and a line
break inside a script without spaces is none. What a source's licence withholds is empty here, so
that no template can show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote as percent

from onrecord.facts import Reproduce
from onrecord.frozen import frozen
from onrecord.publication.model import Passage, Quote, SetAside, Source, Wording
from onrecord.texts.matching import Lookup, Piece, PieceKind, Verdict
from onrecord.texts.text import Span, Text

# Scripts written without spaces, with their punctuation: ideographs, kana, full-width forms.
_UNSPACED = "\u2e80-\u303f\u3041-\u30ff\u31f0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_BROKEN = re.compile(rf"(?<=[{_UNSPACED}])[ \t]*[\r\n]\s*(?=[{_UNSPACED}])")
_SPACE = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_OPENING = "“”\"„«»‘’'‚‹›「『"
_LEADING = f"{_OPENING} \u00a0\u202f"  # French marks have a space inside

_WHOLE_FRAGMENT = 12  # words; a longer passage is linked to by its first and last few
_FRAGMENT_ENDS = 5


@frozen()
class LeftOut:
    """A stretch behind a mark of the editor; `narration` where it is the source's, not speech."""

    words: str
    narration: bool


@frozen()
class Run:
    """A stretch of a quotation: the source's words, or a mark of the editor and what is behind it.

    `behind` is empty for the source's words, for words added where nothing was replaced, and where
    the licence withholds what was left out.
    """

    kind: PieceKind
    text: str
    behind: tuple[LeftOut, ...] = ()

    @property
    def narrated(self) -> bool:
        """Whether some of what is behind the mark is the source's own narration."""
        return any(part.narration for part in self.behind)

    @property
    def spoken(self) -> bool:
        """Whether some of what is behind the mark is the speaker's."""
        return any(not part.narration for part in self.behind)

    @property
    def kept(self) -> bool:
        """Whether these are the source's own words."""
        return self.kind is PieceKind.KEPT


Paragraph = tuple[Run, ...]


@frozen()
class Stretch:
    """A stretch of an excerpt, `marked` where it is what was looked up.

    Paragraphs in it are parted by a blank line.
    """

    words: str
    marked: bool


@frozen()
class Context:
    """What stands before and after words, in their source."""

    before: str
    after: str


def flow(text: str) -> str:
    """Return `text` with its white space as a page shows it."""
    return _SPACE.sub(" ", text if text.isascii() else _BROKEN.sub("", text))


def withheld(source: Source) -> bool:
    """Tell whether no words of `source` may be shown but direct quotations."""
    return source.fact.reproduce is Reproduce.NONE


@lru_cache(maxsize=1024)
def quotation(quote: Quote | Wording) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a quote, or of another wording of it, as they are shown."""
    typed = str(quote.fact.text)
    source, found = quote.source, quote.found
    if source is None or source.text is None or found is None or not found.pieces:
        return tuple((Run(PieceKind.KEPT, flow(part)),) for part in _parted(typed))
    runs = [_run(piece, source) for piece in found.pieces]
    return _paragraphs(_spaced(found.pieces, runs, typed))


def plain(paragraphs: Iterable[Paragraph]) -> str:
    """Return a quotation as text: what its element on a page reads."""
    return "\n\n".join("".join(run.text for run in paragraph) for paragraph in paragraphs)


def aside_words(aside: SetAside) -> str:
    """Return the words of a quotation that was set aside, as text."""
    text, span = aside.source.text, aside.found.span
    return stretch(text, span) if text and span else flow(str(aside.fact.text)).strip()


def passage_words(passage: Passage) -> str:
    """Return the words of a passage as text, empty where they may not be shown."""
    if passage.quote is not None:
        return plain(quotation(passage.quote))
    if withheld(passage.source):
        return ""
    span, text = passage.found.span, passage.source.text
    if span is None or text is None:
        return flow(str(passage.fact.exact or "")).strip()
    return stretch(text, span)


def stretch(text: Text, span: Span) -> str:
    """Return a stretch of a text as it is shown, its paragraphs parted by a blank line."""
    return "\n\n".join(flow(part) for part in _parted(text.raw[span.start : span.end]))


def excerpt(source: Source, found: Lookup) -> tuple[Stretch, ...]:
    """Return what stands around found words, with a sentence before and after them.

    Empty where they were not found in a text, or the source's licence shows no words of it.
    """
    text, span = source.text, found.span
    if text is None or span is None or found.verdict is not Verdict.FOUND or withheld(source):
        return ()
    first = max(0, text.sentence_at(span.start) - 1)
    last = min(len(text.sentences) - 1, text.sentence_at(max(span.start, span.end - 1)) + 1)
    at = min(span.start, text.sentences[first].start)
    stretches: list[Stretch] = []
    for used in used_spans(found):
        stretches += [
            Stretch(_around(text.raw[at : used.start]), marked=False),
            Stretch(_around(text.raw[used.start : used.end]), marked=True),
        ]
        at = used.end
    stretches.append(Stretch(_around(text.raw[at : text.sentences[last].end]), marked=False))
    return tuple(one for one in stretches if one.words)


def context(source: Source, found: Lookup) -> Context:
    """Return what stands before and after found words, a sentence each; empty as an excerpt is."""
    stretches = excerpt(source, found)
    marked = [index for index, one in enumerate(stretches) if one.marked]
    if not marked:
        return Context("", "")
    before, after = stretches[: marked[0]], stretches[marked[-1] + 1 :]
    return Context("".join(one.words for one in before), "".join(one.words for one in after))


def used_spans(found: Lookup) -> tuple[Span, ...]:
    """Return the stretches of a source that are used: without what a quotation leaves out."""
    kept = tuple(piece.span for piece in found.pieces if piece.kind is PieceKind.KEPT)
    if kept:
        return kept
    return (found.span,) if found.span is not None else ()


def place_anchor(source: Source, found: Lookup) -> str:
    """Return the anchor on a source's page where the found words begin; empty where unknown."""
    spans = used_spans(found)
    if source.text is None or not spans or found.verdict is not Verdict.FOUND:
        return ""
    return f"at_{spans[0].start}"


def paragraph_number(source: Source, found: Lookup) -> int | None:
    """Return which paragraph of the source the words stand in, from 1; None where unknown."""
    if source.text is None or found.span is None:
        return None
    return source.text.paragraph_at(found.span.start) + 1


def fragment(source: Source, found: Lookup) -> str | None:
    """Return a link into the source online, its words marked there by the reader's browser.

    The syntax is that of "URL Fragment Text Directives" (WICG). None where the source has no web
    address, or the words were not found in its text.
    """
    url = str(source.fact.url or "")
    if not url.startswith(("http://", "https://")) or source.text is None:
        return None
    raw = source.text.raw
    parts = [part for span in used_spans(found) for part in _parted(raw[span.start : span.end])]
    directives = "&".join(f"text={_directive(part)}" for part in parts if part.strip())
    if not directives:
        return None
    return f"{url}{'' if '#' in url else '#'}:~:{directives}"


def _directive(part: str) -> str:
    words = part.split()
    if len(words) <= _WHOLE_FRAGMENT:
        return _percent(" ".join(words))
    first, last = words[:_FRAGMENT_ENDS], words[-_FRAGMENT_ENDS:]
    return f"{_percent(' '.join(first))},{_percent(' '.join(last))}"


def _percent(text: str) -> str:
    # The hyphen parts a directive from its context, so it is written out as well.
    return percent(text, safe="").replace("-", "%2D")


def _parted(text: str) -> list[str]:
    """Cut a text at its blank lines; the mark that opens each further paragraph is not kept."""
    first, *further = _BLANK_LINE.split(text.strip())
    return [first, *(part.lstrip(_LEADING) for part in further)]


def _around(text: str) -> str:
    # Context is in the source's own typography, the marks that open paragraphs included.
    return "\n\n".join(flow(part) for part in _BLANK_LINE.split(text))


def _run(piece: Piece, source: Source) -> Run:
    match piece.kind:
        case PieceKind.KEPT:
            return Run(piece.kind, piece.text)
        case PieceKind.OMITTED:
            return Run(piece.kind, "[…]", _left_out(piece, source))
        case PieceKind.REPLACED | PieceKind.ADDED:
            text = piece.text if piece.text.startswith("[") else f"[{piece.text}]"
            return Run(piece.kind, flow(text), _left_out(piece, source))


def _left_out(piece: Piece, source: Source) -> tuple[LeftOut, ...]:
    if source.text is None or piece.span.start == piece.span.end or withheld(source):
        return ()
    parts: list[LeftOut] = []
    at = piece.span.start
    for narration in piece.narration:
        parts += [
            LeftOut(flow(source.text.raw[at : narration.start]), narration=False),
            LeftOut(flow(source.text.raw[narration.start : narration.end]), narration=True),
        ]
        at = narration.end
    parts.append(LeftOut(flow(source.text.raw[at : piece.span.end]), narration=False))
    return _joined(parts)


def _joined(parts: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Join what belongs together; quotation marks and spaces by themselves are nobody's words."""
    joined: list[LeftOut] = []
    for part in parts:
        spoken = not part.narration and any(character.isalnum() for character in part.words)
        if joined and joined[-1].narration is not spoken:
            joined[-1] = LeftOut(joined[-1].words + part.words, not spoken)
        elif part.words:
            joined.append(LeftOut(part.words, not spoken))
    if not any(character.isalnum() for part in joined for character in part.words):
        return ()
    joined[0] = LeftOut(joined[0].words.lstrip(f"{_OPENING} "), joined[0].narration)
    joined[-1] = LeftOut(joined[-1].words.rstrip(f"{_OPENING} "), joined[-1].narration)
    return tuple(joined)


def _spaced(pieces: tuple[Piece, ...], runs: list[Run], typed: str) -> list[Run]:
    """Put the spaces that the editor typed around marks where the pieces do not hold them."""
    marks = list(re.finditer(r"\s*\[[^\[\]]*\]\s*", typed))
    edited = [index for index, piece in enumerate(pieces) if piece.kind is not PieceKind.KEPT]
    if len(marks) != len(edited):
        return runs
    texts = [
        run.text.strip() if _beside(index, edited) else run.text for index, run in enumerate(runs)
    ]
    for mark, index in zip(marks, edited, strict=True):
        # The space belongs to the words: what opens at a touch is the mark alone.
        if mark[0][0].isspace() and index > 0:
            texts[index - 1] += " "
        if mark[0][-1].isspace() and index + 1 < len(runs):
            texts[index + 1] = f" {texts[index + 1]}"
    return [Run(run.kind, text, run.behind) for run, text in zip(runs, texts, strict=True)]


def _beside(index: int, edited: list[int]) -> bool:
    return index in edited or index - 1 in edited or index + 1 in edited


def _paragraphs(runs: list[Run]) -> tuple[Paragraph, ...]:
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        if not run.kept:
            paragraphs[-1].append(run)
            continue
        first, *further = _BLANK_LINE.split(run.text)
        paragraphs[-1].append(Run(run.kind, flow(first), run.behind))
        for part in further:
            paragraphs.append([Run(run.kind, flow(part.lstrip(_LEADING)), run.behind)])
    return tuple(tuple(run for run in paragraph if run.text) for paragraph in paragraphs)
