"""What came of looking for words in a source: a verdict, the place, what the editor changed."""

from __future__ import annotations

from enum import StrEnum

from onrecord.frozen import frozen
from onrecord.texts.spans import Span


class Verdict(StrEnum):
    """The three verdicts of the contract."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    UNCHECKED = "unchecked"


class Fault(StrEnum):
    """Why words were not found."""

    ABSENT = "absent"  # the words do not stand in the source
    AMBIGUOUS = "ambiguous"  # they can be laid over it in more than one way: see `ways`
    CONTEXT = "context"  # the prefix or suffix does not fit
    UNSPOKEN = "unspoken"  # they stand there, but outside quotation marks or turns
    OTHER_SPEAKER = "other-speaker"  # they stand in another's turn; `detail` is its label
    UNKNOWN_TURN = "unknown-turn"  # they stand in a turn whose label (`detail`) nobody bears
    TWO_SPEAKERS = "two-speakers"  # the parts are two speakers': `detail` is the other's name
    APART = "apart"  # the parts stand in quotations of two paragraphs
    NOTHING_OMITTED = "nothing-omitted"  # a `[…]` stands where no words were left out
    BRINGS_NEGATION = "brings-negation"  # the editor's words (`detail`) hold a negation
    REPLACES_NEGATION = "replaces-negation"  # … stand in place of one (`detail`)
    BRINGS_NUMBER = "brings-number"
    REPLACES_NUMBER = "replaces-number"
    SIDE_BY_SIDE = "side-by-side"  # two marks of the editor's with no word of the source's between
    TOO_MANY_OWN_WORDS = "too-many-own-words"  # the source's words do not outnumber the editor's
    INSIDE_WORD = "inside-word"  # a bracket in a word changes more than the case of a letter


class CautionKind(StrEnum):
    """What may turn the meaning of words that were found."""

    OMITTED_NEGATION = "omitted-negation"
    OMITTED_CONDITION = "omitted-condition"
    OMITTED_SENTENCE_END = "omitted-sentence-end"
    CUT_NEGATION = "cut-negation"
    CUT_CONDITION = "cut-condition"


@frozen()
class Caution:
    """A negation, a condition or the end of a sentence that the editor's words leave out.

    `span` is where it stands in the untouched source, `words` what stands there.
    """

    kind: CautionKind
    span: Span
    words: str


class PieceKind(StrEnum):
    """What a piece of a quotation is."""

    KEPT = "kept"
    OMITTED = "omitted"
    REPLACED = "replaced"
    ADDED = "added"


@frozen()
class Piece:
    """A stretch of a quotation laid over its source.

    `span` is what stands in the untouched source (empty for words added). `text` is the source's
    own words for what was kept or omitted, the editor's for what was replaced or added.
    `narration` are the parts of an omission that are the source's words and not the speaker's.
    """

    kind: PieceKind
    span: Span
    text: str
    narration: tuple[Span, ...] = ()


@frozen()
class Lookup:
    """The outcome of one look-up.

    `span` is the whole extent in the untouched source, from the first of its words to the last, and
    None where they were not found or there was no text to look in; `pieces` go through it in order.
    `ways` are the extents where the words were ambiguous, or stand where they may not. `judged` is
    False where the language's words for negations and conditions were needed and there are none, so
    that nobody can say that no caution applies. `omission` is the number, from 0, of the
    `[…]` whose two sides may not be joined.
    """

    verdict: Verdict
    fault: Fault | None = None
    span: Span | None = None
    pieces: tuple[Piece, ...] = ()
    cautions: tuple[Caution, ...] = ()
    ways: tuple[Span, ...] = ()
    detail: str = ""
    judged: bool = True
    omission: int = 0

    @property
    def places(self) -> tuple[Span, ...]:
        """Everywhere that the words stand, whether they may or not: `ways`, or else `span`."""
        return self.ways or (() if self.span is None else (self.span,))


UNCHECKED = Lookup(Verdict.UNCHECKED, judged=False)
