"""A stated position rests on passages in which nobody's own words stand.

## What is wrong

The position is `stated`: known in the holder's own words. But it has no quote, and its passages are
the source's own prose: no words in quotation marks or behind the dash of a dialogue, no transcript,
and no speech, press release or document of the holder's.

## Why it matters

"In their own words" is the strongest thing the site says about a position. A reader would take what
a source tells, or has been told, for what the holder has said.

## What to do

Add a quote of the holder's. Where the source has none, write how the position is really known:
`basis: attributed` and who says so, or `basis: reported`. If the passage gives the holder's words
in indirect speech ("she said that she was against it") and you stand by `stated`, accept the
warning with that reason.

## Example

    # the source: The county is against the toll, according to Dilys Marsh.
    {holder: county, basis: stated, evidence: The county is against the toll}    # bad

Good as `{holder: county, basis: attributed, attributed_by: marsh, evidence: …}`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.facts import OWN_WORDS, Basis, SourceType, Stance
from onrecord.problems import Kind, Problem, Severity
from onrecord.publication.model import Actor, Dossier, Passage
from onrecord.rules.attribution.speaking_for import speaks_for
from onrecord.rules.view import View
from onrecord.texts.quotations import Quotation
from onrecord.texts.text import Span, Text

KIND = Kind("A510", Severity.WARNING, "stated in nobody's words", __doc__)

_DASHES = "—–―"


def find(view: View) -> Iterator[Problem]:
    """Find the stated positions that rest on what sources tell in their own prose alone."""
    for dossier in view.dossiers:
        for position in dossier.positions:
            fact = position.fact
            if fact.basis is not Basis.STATED or fact.stance is Stance.NOT_STATED or fact.quotes:
                continue
            if any(_may_be_words(one, position.holder, dossier) for one in position.evidence):
                continue
            yield KIND.problem(
                fact.place_of("basis"),
                "It has no quote, and no words of anybody's are quoted in its passages: a reader "
                "would take what the source tells for what the holder has said.",
                "Add a quote of the holder's, or write basis: attributed (and attributed_by) or "
                "basis: reported; or accept this, if the passage gives their words indirectly.",
                str(position.address),
            )


def _may_be_words(passage: Passage, holder: Actor, dossier: Dossier) -> bool:
    """Tell whether words of somebody's stand in a passage, or it could not be looked up."""
    source, span = passage.source, passage.found.span
    text = source.text
    if passage.quote is not None or text is None or span is None:
        return True
    if source.fact.type is SourceType.TRANSCRIPT:
        return True
    if source.fact.type in OWN_WORDS and (
        source.speaker is None or speaks_for(source.speaker, holder, dossier)
    ):
        return True
    return _touches(text.quotations, span) or _is_dialogue(text, span)


def _touches(quotations: Sequence[Quotation], span: Span) -> bool:
    """Tell whether `span` has characters of one of `quotations`, which are parted and in order."""
    before = bisect_left(quotations, span.end, key=lambda one: one.span.start)
    return before > 0 and span.start < quotations[before - 1].span.end


def _is_dialogue(text: Text, span: Span) -> bool:
    """Tell whether its paragraph begins with a dash, as a turn of a dialogue does."""
    return text.raw[text.paragraphs_of(span).start] in _DASHES
