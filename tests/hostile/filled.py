"""A publication in which every field of every kind of fact is filled, made from the models.

A field that holds text for readers, or a source's words, or an address, is a slot, whatever it is
called: a field added to a model is covered without a word here. Only what must be of a certain form
or refer to something (ids, dates, languages) is named below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml

from onrecord.facts import (
    Actor,
    AlsoReported,
    Event,
    Original,
    Part,
    Passage,
    Position,
    Quote,
    SetAside,
    Source,
    Term,
    Unknown,
    WrittenDate,
    values,
)
from onrecord.facts.date import KnownDate, OwnDate
from onrecord.facts.schema import MANY, ONE, SECTIONS

FIXED: Mapping[str, str] = {
    "actor": "who",
    "holder": "who",
    "speaker": "who",
    "via": "who",
    "part_of": "group",
    "attributed_by": "who",
    "attributed_to": "who",
    "Event.actors": "who",
    "Quote.about": "question",
    "Position.question": "question",
    "Position.quotes": "quote",
    "Passage.quote": "quote",
    "Correction.facts": "quote",
    "source": "doc",
    "AlsoReported.source": "other-doc",
    "Original.source": "other-doc",
    "Term.see_also": "term",
    "WrittenDate.words": "2001-02-03",
    "Source.type": "document",
    "Source.reproduce": "full",
    "Position.stance": "supports",
    "Position.basis": "stated",
    "Event.status": "past",
    "Dossier.status": "updated",
    "Actor.kind": "person",
}

OF_A_FORM: Sequence[tuple[Any, str]] = [
    (values.LanguageTag, "fr"),
    (values.Version, "3"),
    (values.Colour, "#0a5c36"),
    (values.YesNo, "true"),
    (values.RuleCode, "Q207"),
    (OwnDate, "2001-02-03"),
    (KnownDate, "2001-02-03"),
]

# Fields that can't stand together: one of the two sets is left out, in turn.
APART: Mapping[type[Part], tuple[frozenset[str], frozenset[str]]] = {
    Actor: (frozenset({"described_as"}), frozenset({"name", "names", "same_as"})),
    Source: (frozenset({"title_supplied"}), frozenset({"title"})),
    Original: (frozenset(), frozenset({"source"})),
    Position: (frozenset(), frozenset({"attributed_by"})),
}

# Words of a source, which must stand in its text.
IN_A_SOURCE = {
    *((Passage, name) for name in ("exact", "prefix", "suffix")),
    *((Quote, name) for name in ("text", "prefix", "suffix")),
    *((AlsoReported, name) for name in ("text", "prefix", "suffix")),
    (Original, "text"),
    (SetAside, "text"),
    (WrittenDate, "source_says"),
}

IDS: Mapping[type[Part], str] = {Actor: "who", Source: "doc"}

# The name of a second actor, which comes last in any order.
LAST = "\U00030ede"

# A name of the term that is met in a sentence.
TERM = "quagmire"

# What counts as nothing in a source's words, which at their ends are none of them.
_NOTHING = r"\s\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_EDGES = re.compile(f"^[{_NOTHING}]+|[{_NOTHING}]+$")

# With a capital where a page has put one at the head of a line.
TOKEN = re.compile(r"([qQ])(\d+)z")


@dataclass(frozen=True)
class Slot:
    """A place for a value: which field of which model, and how it may be written there."""

    model: type[Part]
    name: str
    is_url: bool = False

    def __str__(self) -> str:
        return f"{self.model.__name__}.{self.name}"

    @property
    def in_a_source(self) -> bool:
        return (self.model, self.name) in IN_A_SOURCE

    @property
    def is_shown_flowing(self) -> bool:
        """Whether every kind of white space is shown as a space: of a source's words it is."""
        return self.in_a_source and self.name != "source_says"

    def fitted(self, value: str, token: str, *, token_first: bool) -> str:
        """Return `value` as it may stand in this slot, with a token that tells it from others."""
        if self.is_url:
            return f"{token}{''.join(value.split())}"
        if self.in_a_source:
            # What parts sentences and paragraphs would change how much is shown around the words,
            # and what reads as a date would be one.
            value = _EDGES.sub("", re.sub(r"\n\s*\n", "\n", value))
        if self.name in ("prefix", "suffix", "source_says"):
            value = re.sub(r"[.!?。…\d]", ",", value)
        if self.name == "source_says":
            value = " ".join(value.split())
        if self.name == "same_as":
            value = value.replace(":", ";")
        # An index is in the order of names, which is not to depend on the value.
        token_first = token_first or self.name in ("name", "described_as", "term")
        return f"{token} {value}" if token_first else f"{value} {token}"


@dataclass
class Filled:
    """The files of a publication, with a value of `values` in each slot, in turn.

    Without values each slot holds its token alone. `variant` is 0 or 1: which of the fields that
    can't stand together are filled; 1 has a second dossier, so that the site has several.
    """

    variant: int
    values: Sequence[str] = ()
    token_first: bool = False
    left_out: frozenset[tuple[type[Part], str]] = frozenset()
    slots: list[Slot] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    files: dict[str, Any] = field(default_factory=dict)
    paragraphs: dict[str, list[str]] = field(default_factory=lambda: {"doc": [], "other-doc": []})

    def __post_init__(self) -> None:
        for stem, model in ONE.items():
            self.files[f"{_folder(stem)}{stem}.yml"] = self._part(model)
        for stem, model in MANY.items():
            self.files[f"{_folder(stem)}{stem}.yml"] = [self._part(model)]
        for stem, sections in SECTIONS.items():
            self.files[f"{_folder(stem)}{stem}.yml"] = {
                key: [self._part(model)] for key, model in sections.items()
            }
        self.files["actors.yml"].append({"id": "group", "name": LAST, "kind": "group"})
        self.files["terms.yml"][0].setdefault("also_known_as", []).append(TERM)
        sources = self.files["dossier/sources.yml"]
        sources.append({"id": "other-doc", "type": "document", "speaker": "who",
                        "published": "2001-02-03", "file": "sources/other-doc.txt",
                        "language": "fr", "reproduce": "full"})  # fmt: skip
        for source_id, paragraphs in self.paragraphs.items():
            text = "\n\n".join(["The first.", *paragraphs, "The last."])
            self.files[f"dossier/sources/{source_id}.txt"] = text
        sources[0].pop("sha256", None)
        if self.variant:
            self.files["second/dossier.yml"] = {
                "title": "The second", "question": "Is there another?", "published": "2001-02-02",
                "key_points": [{"text": "There is.", "evidence": "There is another."}],
            }  # fmt: skip
            self.files["second/sources.yml"] = [
                {"id": "only", "type": "document", "published": "2001", "file": "sources/only.txt"}
            ]
            self.files["second/sources/only.txt"] = "There is another."

    def write(self, content: Path) -> None:
        """Write the files into a folder of content."""
        for name, value in self.files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = value if isinstance(value, str) else _yaml(value)
            path.write_text(text, encoding="utf-8", newline="")

    def in_place_of_tokens(self, text: str) -> str:
        """Return a text of the publication without values with the values in their places."""

        def value(match: re.Match[str]) -> str:
            slot, written = self.slots[int(match[2])], self.written[int(match[2])]
            if match[1] == "Q":
                written = written[:1].title() + written[1:]
            return " ".join(written.split()) if slot.is_shown_flowing else written

        return TOKEN.sub(value, text)

    def _slot(self, slot: Slot) -> str:
        number = len(self.slots)
        token = f"q{number}z"
        self.slots.append(slot)
        if self.values:
            value = self.values[number % len(self.values)]
            self.written.append(slot.fitted(value, token, token_first=self.token_first))
        else:
            self.written.append(token)
        return f"https://example.org/{self.written[-1]}" if slot.is_url else self.written[-1]

    def _part(self, model: type[Part], owner: type[Part] | None = None) -> dict[str, Any]:
        left_out = APART.get(model, (frozenset(), frozenset()))[self.variant]
        if model is Passage:
            left_out = left_out | {"quote"}
        made: dict[str, Any] = {}
        hints = get_type_hints(model, include_extras=True)
        for name, info in model.model_fields.items():
            if name not in left_out and (model, name) not in self.left_out:
                key = info.validation_alias or name
                made[str(key)] = self._value(hints[name], model, name)
        if "attributed_by" in made:
            made["basis"] = "attributed"
        self._into_a_source(model, owner, made)
        return made

    def _value(self, hint: Any, model: type[Part], name: str) -> Any:
        for form, value in OF_A_FORM:
            if hint == form:
                return value
        if hint == values.Id:
            return IDS.get(model, model.__name__.lower())
        if hint == values.Url:
            return self._slot(Slot(model, name, is_url=True))
        if hint == values.SameAs:
            return {self._slot(Slot(model, name)): self._slot(Slot(model, name))}
        if get_origin(hint) is Annotated:
            inner, *marks = get_args(hint)
            if any(isinstance(mark, values.ProseMark) for mark in marks):
                return self._prose(model, name)
            return self._value(inner, model, name)
        if get_origin(hint) in (Union, UnionType):
            (inner,) = (one for one in get_args(hint) if one is not type(None))
            return self._value(inner, model, name)
        if get_origin(hint) is tuple:
            first = self._value(get_args(hint)[0], model, name)
            by_quote = get_args(hint)[0] is Passage and model is not Term
            return [first, self._by_quote()] if by_quote else [first]
        if get_origin(hint) is dict:
            key, value = get_args(hint)
            return {self._value(key, model, name): self._value(value, model, name)}
        return self._plain(hint, model, name)

    def _plain(self, hint: Any, model: type[Part], name: str) -> Any:
        if isinstance(hint, type) and issubclass(hint, Part):
            return self._part(hint, model)
        if model is Source and name == "file":
            return "sources/doc.txt"
        if name == "sha256":
            return "0" * 64
        fixed = FIXED.get(f"{model.__name__}.{name}", FIXED.get(name))
        assert fixed is not None, f"say in FIXED what may stand in {model.__name__}.{name}"
        assert not (isinstance(hint, type) and issubclass(hint, StrEnum)) or fixed in list(hint)
        return fixed

    def _prose(self, model: type[Part], name: str) -> str:
        value = self._slot(Slot(model, name))
        # A sentence with a term in it, which opens in place.
        return f"{value} {TERM}" if (model, name) == (Unknown, "text") else value

    def _by_quote(self) -> dict[str, str]:
        return {"quote": FIXED["Passage.quote"], "because": self._slot(Slot(Passage, "because"))}

    def _into_a_source(
        self, model: type[Part], owner: type[Part] | None, made: dict[str, Any]
    ) -> None:
        """Put the words of a source into its text, and the words of dates into passages."""
        if model is Passage:
            made["source"] = "dossier/doc" if owner is Term else "doc"
            self._paragraph("doc", made, "exact")
        elif model in (Quote, AlsoReported):
            says = " ".join(_says(made, "said"))
            self.paragraphs[made["source"]].append(f"Before: {says}")
            self._paragraph(made["source"], made, "text")
        elif model is SetAside or (model is Original and "source" in made):
            self._paragraph(made.get("source", "doc"), made, "text")
        elif model in (Event, Position) and "evidence" in made:
            passage = made["evidence"][0]
            says = [one for key in ("date", "end", "as_of") for one in _says(made, key)]
            longer = " ".join([passage["exact"], *says])
            text = self.paragraphs["doc"]
            for number, paragraph in enumerate(text):
                text[number] = paragraph.replace(passage["exact"], longer)
            passage["exact"] = longer

    def _paragraph(self, source: str, made: dict[str, Any], name: str) -> None:
        """Let words stand in a source, with what must stand before and after them.

        A mark at the head of a paragraph may only carry a quotation on, and be none of the words.
        """
        words = [made[key] for key in ("prefix", name, "suffix") if key in made]
        self.paragraphs[source] += [" ".join(["Here:", *words]), "Between them."]


def _folder(stem: str) -> str:
    return "" if stem in ("publication", "actors", "terms") else "dossier/"


def _yaml(value: object) -> str:
    return yaml.safe_dump(
        value, allow_unicode=True, default_style='"', width=float("inf"), sort_keys=False
    )


def _says(made: dict[str, Any], name: str) -> list[str]:
    """Return the source's words for a date, where it is there and names them."""
    return list(made.get(name, {}).get("source_says", []))


def optional() -> list[tuple[type[Part], str]]:
    """Return every field that may be left out, of every kind of fact and part, each once."""
    found: dict[tuple[type[Part], str], None] = {}
    for variant in (0, 1):
        for model in {slot.model for slot in Filled(variant).slots}:
            for name, info in model.model_fields.items():
                if not info.is_required():
                    found[model, name] = None
    return sorted(found, key=lambda one: (one[0].__name__, one[1]))
