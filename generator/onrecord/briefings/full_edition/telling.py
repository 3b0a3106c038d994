"""The words of a full edition: those of the briefing, and what only the whole dossier tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.briefings.full_edition.blocks import Block, bullets, paragraph, quoted, target
from onrecord.briefings.printed import apart
from onrecord.briefings.runs import SOFT, STRONG, Run, Runs, calls, run
from onrecord.briefings.teller import Teller
from onrecord.facts import Fact, Reproduce, Words
from onrecord.publication.model import Actor, Address, Dossier, Passage, Quote, Source, Wording
from onrecord.telling.direction import direction
from onrecord.telling.edition import Edition
from onrecord.telling.words import excerpt, fragment, paragraph_number, quotation
from onrecord.texts.matching import Lookup, Verdict


class FullTeller(Teller):
    """Tells all facts of one dossier, and why a passage bears out what rests on it."""

    def __init__(self, edition: Edition, dossier: Dossier) -> None:
        super().__init__(edition, dossier)
        self.reasons: dict[int, dict[str, None]] = {}  # in their order, each once
        self._called: dict[Passage, int] = {}

    def notes(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        """Return the numbers of passages in their order, and keep the reasons given for them."""
        numbers: set[int] = set()
        for passage in passages:
            (number,) = super().notes([passage])
            numbers.add(number)
            self._called[passage] = number
            if passage.fact.because:
                self.reasons.setdefault(number, {})[str(passage.fact.because)] = None
        return tuple(sorted(numbers))

    def note_for(self, passage: Passage | None) -> Runs:
        """Return a call of a passage that was called before, nothing for any other."""
        return calls([self._called[passage]]) if passage in self._called else ()

    def sentence(self, text: Words, evidence: Iterable[Passage] = ()) -> Runs:
        """Return an editor's sentence, with calls of the passages it rests on."""
        return (self.run(str(text)), *calls(self.notes(evidence)))

    def calling(self, evidence: Iterable[Passage]) -> Runs:
        """Return calls of the passages that something rests on."""
        return calls(self.notes(evidence))

    def to(self, words: str, address: Address) -> Run:
        """Return words that lead to a fact, wherever the document has it."""
        return {**self.run(words), "to": target(address)}

    def page_of(self, address: Address) -> Run:
        """Return a run that says on which page a fact stands, and leads to it."""
        return {"page": target(address)}

    def listed(self, parts: Iterable[str]) -> str:
        """Return parts in a row, as the language parts them; those that are empty are left out."""
        return self._("; ").join(one for one in parts if one)

    def note_of(self, fact: Fact) -> list[Block]:
        """Return an editor's note on a fact, where it has one."""
        if fact.note is None:
            return []
        note = fact.note
        reference = note.reference
        told = [
            self.run(f"{self._('Editor’s note')}  ", style=STRONG),
            self.run(f"{note.text} "),
            run(str(reference.title), url=str(reference.url or "")),
        ]
        return [paragraph(told, "editor")]

    def unchecked(self, found: Lookup, style: str = "facts") -> list[Block]:
        """Return that words could not be checked, where they could not."""
        if found.verdict is not Verdict.UNCHECKED:
            return []
        said = self._("Could not be checked: there is no text of this source to hold it against.")
        return [paragraph([self.run(said)], style)]

    def words(self, quote: Quote | Wording, language: object, size: str = "large") -> Block:
        """Return a quotation, or another wording of one, in marks."""
        opening, closing = self.marks_in(language)
        told = [
            [self.run(part.text, "" if part.kept else "own", language) for part in one]
            for one in quotation(quote)
        ]
        told[0].insert(0, self.run(opening, language=language))
        told[-1].append(self.run(closing, language=language))
        return quoted([tuple(one) for one in told], size)

    def marks_in(self, language: object) -> tuple[str, str]:
        """Return the marks of quotation around words in a language, as that is read."""
        opening, closing = self.marks
        own = self.edition.interface.tag
        turned = direction(str(language or own)) != direction(own)
        return (closing, opening) if turned else (opening, closing)

    def chain(self, title: str, names: Iterable[str], source: Source | None) -> Block:
        """Return through whom words reached us, the first speaker first."""
        steps = [self.run(apart(name)) for name in names]
        if source:
            steps.append(self.to(apart(self.edition.source_name(source)), source.address))
        told: list[Run] = [self.run(f"{title}  ", style=STRONG)]
        for step in (*steps, self.run(self._("this edition"))):
            told += [step, {"arrow": True}]
        return paragraph(told[:-1], "chain")

    def way(self, speaker: Actor, via: Iterable[Actor], source: Source) -> Block:
        """Return the way of a quotation to us."""
        names = [self.edition.at_head(speaker), *(actor.label for actor in via)]
        return self.chain(self._("How the words reached us"), names, source)

    def in_its_place(self, source: Source, found: Lookup) -> Iterator[Block]:
        """Yield found words in their source, with a sentence before and after them."""
        around = excerpt(source, found)
        language = source.fact.language
        if around:
            told: list[Run] = []
            for one in around:
                for number, part in enumerate(one.words.split("\n\n")):
                    told += [{"break": True}] if number else []
                    told.append(self.run(part, "marked" if one.marked else SOFT, language))
            yield paragraph([self.run(self._("In its place in the source"))], "label")
            yield quoted([tuple(told)], "excerpt")
            yield paragraph(self.cited(source, found), "facts")
        elif source.fact.reproduce is Reproduce.NONE and source.text is not None:
            nothing = self.run(f" {self._('Nothing else of this source may be shown.')}")
            yield paragraph([*self.cited(source, found), nothing], "facts")

    def cited(self, source: Source, found: Lookup | None = None) -> Runs:
        """Return a source by its title, publisher and date, the paragraph, and a link online."""
        fact, comma = source.fact, self._(", ")
        title = apart(self.edition.source_title(source))
        named = self.run(title, language=fact.language if fact.title else "")
        known = [str(fact.publisher)] if fact.publisher else []
        known.append(self.edition.when(source.published) if source.published else self._("undated"))
        number = paragraph_number(source, found) if found else None
        if number:
            figure = self.edition.interface.number(number)
            known.append(self._("paragraph %(number)s", number=figure))
        told = [
            {**named, "to": target(source.address)},
            self.run(f"{comma}{comma.join(map(apart, known))}{self._('.')}"),
        ]
        return (*told, *self.online(source, found))

    def where_in(self, passage: Passage) -> str:
        """Return the name of a passage's source and the paragraph that it stands in."""
        number = paragraph_number(passage.source, passage.found)
        return f"{self.where(passage.source, number)}{self._('.')}"

    def foreign(self, language: str) -> str:
        """Return the language of words, empty where it is the document's own."""
        return str(run("", language=language, own=self.edition.interface.tag).get("l", ""))

    def online(self, source: Source, found: Lookup | None) -> Runs:
        """Return a link to words in their source online, where it is, and may be shown."""
        address = fragment(source, found) if found else None
        if not address or source.fact.reproduce is Reproduce.NONE:
            return ()
        said = self._("Marked in the source online")
        return (run("  "), run(said, url=address))

    def those(self, title: str, entries: Iterable[Iterable[Run]]) -> list[Block]:
        """Return a list under its label, nothing where it has no entries."""
        items = [[paragraph(one)] for one in entries]
        return [paragraph([self.run(title)], "label"), bullets(items)] if items else []
