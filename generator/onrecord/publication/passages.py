"""Each quotation and each passage held against its source, once: whose words may stand where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.facts import OWN_WORDS, SetAside, SourceType
from onrecord.publication.known import Known
from onrecord.publication.linked import Actor, Source
from onrecord.texts.matching import (
    UNCHECKED,
    Fault,
    Lookup,
    SpeechForm,
    Verdict,
    Voice,
    find_passage,
    find_quote,
)
from onrecord.texts.text import Span, Text

# In these a quotation is told by its marks alone, so that words set aside must stand in marks.
IN_MARKS = frozenset((SourceType.NEWS_ARTICLE, SourceType.REPORT, SourceType.WEB_PAGE))


def speech_form(source: Source, speaker: Actor) -> SpeechForm:
    """Return how the words of `speaker` are told from other words in `source`."""
    kind = source.fact.type
    if kind is SourceType.TRANSCRIPT:
        return SpeechForm.TURNS
    # What the speaker of the source says or issues stands in no quotation marks there.
    if kind in OWN_WORDS and source.speaker is speaker:
        return SpeechForm.OWN
    return SpeechForm.MARKS


class Voices:
    """By which names a speaker, and everybody else, is known in the sources of one dossier."""

    def __init__(self, known: Known, roles: Mapping[str, tuple[str, ...]]) -> None:
        """`roles` has the actors of the dossier's cast by id, each with the roles given to them."""
        self._known = known
        self._roles = roles
        self._made: dict[tuple[Source, Actor, bool], Voice] = {}

    def look_up(
        self, source: Source, words: str, speaker: Actor, prefix: str = "", suffix: str = ""
    ) -> Lookup:
        """Find words of `speaker`, editor's marks and all, in `source`.

        Where a reference to whoever speaks leads nowhere, nobody can say where the words may stand.
        """
        owner = source.speaker
        if source.text is None or not speaker.known or (owner is not None and not owner.known):
            return UNCHECKED
        voice = self.voice(source, speaker, marked="[" in words or "［" in words)
        return find_quote(source.text, words, voice, prefix, suffix)

    def voice(self, source: Source, speaker: Actor, *, marked: bool = True) -> Voice:
        """Return the voice of `speaker` in `source`.

        The others matter to a transcript, and to words with an editor's mark in them (`marked`):
        between what a mark joins, nobody else may be named.
        """
        key = (source, speaker, marked)
        voice = self._made.get(key)
        if voice is None:
            voice = self._made[key] = self._new(*key)
        return voice

    def _new(self, source: Source, speaker: Actor, marked: bool) -> Voice:
        form = speech_form(source, speaker)
        if form is SpeechForm.TURNS and not marked:
            return self.voice(source, speaker)
        names = (*speaker.all_names, *self._roles.get(speaker.id, ()))
        others = marked and form is not SpeechForm.OWN
        rest = self._others(source, speaker, names, form) if others else ()
        return Voice(form=form, speaker=names, others=rest)

    def _others(
        self, source: Source, speaker: Actor, names: tuple[str, ...], form: SpeechForm
    ) -> tuple[tuple[str, ...], ...]:
        """Return the names of the others: those in the text, and for turns those of the cast.

        A name that the speaker bears too names nobody else. A label may be a role, and be written
        in any case; in prose a role ("the mayor") may be anybody's, and names nobody.
        """
        own = {name.casefold() for name in names}
        in_turns = form is SpeechForm.TURNS
        named = self._known.named_in(source.text) if source.text else ()
        ids = dict.fromkeys(one for bearers, _ in named for one in bearers)
        if in_turns:
            ids |= dict.fromkeys(self._roles)
        rest = []
        for one in ids:
            other = self._known.actors.get(one)
            if other is None or other is speaker:
                continue
            roles = self._roles.get(one, ()) if in_turns else ()
            theirs = tuple(n for n in (*other.all_names, *roles) if n.casefold() not in own)
            if theirs:
                rest.append(theirs)
        return tuple(rest)


def look_up_passage(text: Text | None, exact: str, prefix: str = "", suffix: str = "") -> Lookup:
    """Find a source's own words in `text`."""
    return UNCHECKED if text is None else find_passage(text, exact, prefix, suffix)


def look_up_set_aside(source: Source, written: SetAside) -> Lookup:
    """Find a direct quotation that is set aside: in an article, inside quotation marks.

    Words that are quoted several times are set aside wherever they are; `ways` has the places.
    """
    text = source.text
    if text is None:
        return UNCHECKED
    found = find_passage(text, written.text)
    ways = found.places
    if not ways or source.fact.type not in IN_MARKS:
        return found
    quoted = tuple(way for way in ways if _inside_marks(text, way))
    if not quoted:
        return replace(found, verdict=Verdict.NOT_FOUND, fault=Fault.UNSPOKEN, span=None)
    return replace(found, verdict=Verdict.FOUND, fault=None, span=quoted[0], ways=quoted)


def _inside_marks(text: Text, span: Span) -> bool:
    return any(q.span.start <= span.start and span.end <= q.span.end for q in text.quotations)
