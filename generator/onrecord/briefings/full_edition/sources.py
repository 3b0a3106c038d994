"""On what a full edition rests: the passages as numbered notes, the sources, how it was checked."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.briefings.full_edition.annotations import annotated_text
from onrecord.briefings.full_edition.blocks import (
    Block,
    breakable,
    bullets,
    figure,
    heading,
    labelled,
    paragraph,
    quoted,
    target,
    together,
)
from onrecord.briefings.full_edition.method import METHOD
from onrecord.briefings.full_edition.telling import FullTeller
from onrecord.briefings.printed import apart
from onrecord.briefings.runs import QUOTED, SOFT, STRONG, Run, run
from onrecord.facts import Licence
from onrecord.figures.usage import usage
from onrecord.interface import labels
from onrecord.publication.coverage import Coverage, Use
from onrecord.publication.model import Correction, Passage, Source
from onrecord.telling import naming
from onrecord.telling.words import aside_words, context, flow, passage_words

# What opens or closes a quotation in a source.
_MARKS = frozenset("“”\"„«»‘’'‚‹›「」『』")


def notes(teller: FullTeller) -> Iterator[Block]:
    """Yield the passages that were called, numbered in that order, each in its context."""
    told = [
        [together([_words(teller, one), _where(teller, one), *_because(teller, number, one)])]
        for number, one in enumerate(teller.passages)
    ]
    if told:
        yield {"kind": "notes", "notes": told}


def _words(teller: FullTeller, passage: Passage) -> Block:
    """Return a passage with a sentence before and after it, in marks where it has none there."""
    source = passage.source
    words = flow(passage_words(passage))
    if not words:
        said = teller.edition.interface.text("The words of this source may not be shown.")
        return paragraph([teller.run(said, style=SOFT)], "note")
    around, language = context(source, passage.found), source.fact.language
    before, after = flow(around.before), flow(around.after)
    # A comma may stand between the words and the mark that closes them.
    marked = before[-1:] in _MARKS and not _MARKS.isdisjoint(after[:3])
    opening, closing = ("", "") if marked else teller.marks_in(language)
    told = (
        (before, SOFT),
        (f"{opening}{words}{closing}", QUOTED),
        (after, SOFT),
    )
    return paragraph([teller.run(one, how, language) for one, how in told if one], "note")


def _where(teller: FullTeller, passage: Passage) -> Block:
    """Return who says the words of a passage, and where they stand."""
    _ = teller.edition.interface.text
    runs: list[Run] = []
    if passage.quote:
        speaker = teller.edition.at_head(passage.quote.speaker)
        runs += [teller.to(speaker, passage.quote.address), teller.run(_(", "))]
    runs.append(teller.to(teller.where_in(passage), passage.source.address))
    return paragraph([*runs, *teller.online(passage.source, passage.found)], "reason")


def _because(teller: FullTeller, number: int, passage: Passage) -> Iterator[Block]:
    yield from teller.unchecked(passage.found, "reason")
    _ = teller.edition.interface.text
    for why in teller.reasons.get(number, ()):
        title = teller.run(f"{_('Why this bears it out')}  ", style=STRONG)
        yield paragraph([title, teller.run(why)], "reason")


def sources(teller: FullTeller) -> Iterator[Block]:
    """Yield every source: what is known of it and what is not, what of it is used."""
    _ = teller.edition.interface.text
    for source in teller.dossier.sources:
        fact = source.fact
        said = str(fact.language or "") if fact.title else ""
        title = teller.edition.source_title(source)
        named = heading(3, title, target(source.address), listed=True, said=teller.foreign(said))
        data = ((label, [paragraph(runs, "small")]) for label, runs in _data(teller, source))
        yield together([named, labelled(data)])
        coverage = teller.dossier.coverage_of(source)
        yield from figure(usage(f"usage-{source.id}", coverage, teller.edition.interface))
        yield from teller.note_of(fact)
        yield from annotated_text(teller, source)
        yield from _aside(teller, source)


def _data(teller: FullTeller, source: Source) -> Iterator[tuple[str, list[Run]]]:
    _, fact, edition = teller.edition.interface.text, source.fact, teller.edition
    unknown = _("not known")

    def told(value: object) -> list[Run]:
        return [teller.run(str(value or unknown))]

    tongue = [edition.interface.language_name(str(fact.language))] if fact.language else []
    yield _("What it is"), told(_(", ").join([_(labels.SOURCE_TYPES[fact.type]), *tongue]))
    if not fact.title:
        supplied = _("not known; the one in square brackets is the editor’s")
        yield _("Title"), told(supplied if fact.title_supplied else unknown)
    if source.speaker:
        yield _("Whose words"), told(edition.at_head(source.speaker))
    yield _("Author"), told(fact.author)
    yield _("Publisher"), told(fact.publisher)
    yield _("Published"), told(edition.when(source.published) if source.published else None)
    if fact.url:
        runs = [run(apart(breakable(str(fact.url), 60)), url=str(fact.url))]
        if fact.accessed and fact.accessed.when:
            read = _("read %(when)s", when=edition.at(fact.accessed.when))
            runs.append(teller.run(f"{_(', ')}{read}"))
        yield _("Address"), runs
    else:
        yield _("Address"), told(None)
    yield _("Licence"), [licence(fact.licence)] if fact.licence else told(None)
    if source.text is None:
        nothing = _("nothing of it could be checked: there is no text of it at hand")
        yield _("Checked"), told(nothing)
    else:
        yield _("Used"), told(how_much(teller, teller.dossier.coverage_of(source)))


def licence(terms: Licence) -> Run:
    """Return the name of a licence, which leads to its terms."""
    return run(f"\u2068{terms.name}\u2069", url=str(terms.url or ""))


def how_much(teller: FullTeller, coverage: Coverage) -> str:
    """Return how much of a source the dossier uses."""
    interface = teller.edition.interface
    sentences, quotations = len(coverage.sentences), len(coverage.quotations)
    idle = sum(not one.used for one in coverage.sentences)
    aside, unused = len(coverage.with_use(Use.SET_ASIDE)), len(coverage.with_use(Use.UNUSED))
    every = interface.number(quotations)
    said = [
        interface.count(
            "%(number)s of its %(all)s sentences is not used",
            "%(number)s of its %(all)s sentences are not used",
            idle,
            all=interface.number(sentences),
        )
        if idle
        else interface.count(
            "its only sentence is used", "all of its %(number)s sentences are used", sentences
        )
    ]
    if quotations and not aside and not unused:
        said.append(
            interface.count(
                "its only direct quotation is used",
                "all of its %(number)s direct quotations are used",
                quotations,
            )
        )
    if unused:
        said.append(
            interface.count(
                "%(number)s of its %(all)s direct quotations is not used",
                "%(number)s of its %(all)s direct quotations are not used",
                unused,
                all=every,
            )
        )
    if aside:
        said.append(
            interface.count(
                "%(number)s of its %(all)s direct quotations is set aside, with a reason",
                "%(number)s of its %(all)s direct quotations are set aside, each with a reason",
                aside,
                all=every,
            )
        )
    return teller.listed(one.unescape() for one in said)


def _aside(teller: FullTeller, source: Source) -> Iterator[Block]:
    """Yield what was said in a source and is not used, and why."""
    aside = [one for one in teller.dossier.set_aside if one.source is source]
    if not aside:
        return
    _ = teller.edition.interface.text
    opening, closing = teller.marks_in(source.fact.language)
    yield heading(4, _("Said in it and not used, and why"))
    for one in aside:
        words = flow(aside_words(one))
        told = teller.run(f"{opening}{words}{closing}", "", source.fact.language)
        yield quoted([(told,)], "small")
        yield paragraph([teller.run(str(one.fact.because))], "facts")
        yield from teller.note_of(one.fact)


def checked(teller: FullTeller) -> Iterator[Block]:
    """Yield the figures of the dossier, then how facts are taken down and checked."""
    _, interface = teller.edition.interface.text, teller.edition.interface
    yield labelled(
        (number, [paragraph([teller.run(what)], "small")]) for what, number in _figures(teller)
    )
    further = teller.listed(_further(teller))
    if further:
        yield paragraph([teller.run(f"{further}{_('.')}")], "facts")
    for title, sentences in METHOD:
        yield heading(3, interface.text(title), listed=True)
        yield bullets([paragraph([teller.run(interface.text(one))], "small")] for one in sentences)


def _figures(teller: FullTeller) -> Iterator[tuple[str, str]]:
    interface, figures = teller.edition.interface, teller.dossier.figures
    _ = interface.text

    def of(found: int, every: int) -> str:
        return _("%(found)s of %(all)s", found=interface.number(found), all=interface.number(every))

    own = figures.dates_of_sources
    yield (
        _("quotations found word for word in their source"),
        of(figures.quotations.found, figures.quotations.all),
    )
    yield (
        _("passages found in their source"),
        of(figures.passages.found, figures.passages.all),
    )
    yield (
        _("dates that words of a source come to"),
        of(figures.dates.found - own, figures.dates.all - own),
    )
    unchecked = figures.quotations.unchecked + figures.passages.unchecked + figures.dates.unchecked
    what = _("could not be checked: no text of the source, or no data for its language")
    yield what, interface.number(unchecked)


def _further(teller: FullTeller) -> Iterator[str]:
    figures, count = teller.dossier.figures, teller.edition.interface.count
    if figures.dates_of_sources:
        yield count(
            "%(number)s more date is that of the source itself",
            "%(number)s more dates are those of the sources themselves",
            figures.dates_of_sources,
        ).unescape()
    if figures.dates_judged_by_editor:
        yield count(
            "%(number)s date is the editor’s, as nobody can resolve the source’s words",
            "%(number)s dates are the editor’s, as nobody can resolve the source’s words",
            figures.dates_judged_by_editor,
        ).unescape()
    if figures.dates_unknown:
        yield count(
            "%(number)s date is not known", "%(number)s dates are not known", figures.dates_unknown
        ).unescape()
    if figures.accepted:
        yield count(
            "%(number)s warning let pass by an editor, with a reason",
            "%(number)s warnings let pass by an editor, each with a reason",
            figures.accepted,
        ).unescape()


def corrections(teller: FullTeller) -> Iterator[Block]:
    """Yield what was corrected, the newest first, and how corrections are made."""
    _, listed = teller.edition.interface.text, teller.dossier.corrections
    how = teller.edition.publication.fact.corrections
    if how:
        yield paragraph([teller.run(str(how))])
    if listed:
        yield labelled((teller.edition.when(one.date), _corrected(teller, one)) for one in listed)
    else:
        yield paragraph([teller.run(_("Nothing has had to be corrected so far."))], "facts")


def _corrected(teller: FullTeller, correction: Correction) -> list[Block]:
    edition, _ = teller.edition, teller.edition.interface.text
    fact = correction.fact
    blocks = [paragraph(teller.sentence(fact.what), name=target(correction.address))]
    runs: list[Run] = []
    for number, one in enumerate(correction.facts):
        runs += [teller.run(_("; "))] if number else []
        kind, title = naming.kind(one, edition), naming.title(one, edition)
        said = _("%(name)s: %(what)s", name=kind, what=title)
        runs.append(teller.to(said, one.address))
    return [*blocks, *([paragraph(runs, "facts")] if runs else []), *teller.note_of(fact)]
