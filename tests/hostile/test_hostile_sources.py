"""Whatever stands in a source, its words are text: quoted, left out of a quotation, around it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from nasties import BLOCKS, INLINE, MARKUP, TEXTS
from test_hostile_values import converted
from trees import Element, exchanged

from onrecord.pages import pages
from onrecord.publication.link import link
from onrecord.reading import read
from onrecord.telling.edition import Edition
from onrecord.texts.matching import Verdict

# Those that open or close a quotation, a bracket or a paragraph would say something else; a mark
# of direction at the end is none of the words.
WORDS = [
    one.rstrip("\u200e")
    for one in (*MARKUP, *INLINE, *BLOCKS, *TEXTS)
    if not re.search(r"[\"'“”‘’「」\[\]]|<<|\n\n|--|\.\.\.|^\S?$", one)
]

DOSSIER = {
    "publication.yml": {
        "publisher": "A desk", "licence": "CC BY 4.0", "contact": "mailto:desk@example.org",
    },
    "actors.yml": [{"id": "ana", "name": "Ana Duarte", "kind": "person"}],
    "bridge/dossier.yml": {
        "title": "The bridge", "question": "Will it be closed?", "published": "2026-03-02",
        "key_points": [{"text": "It may be.", "evidence": {"quote": "quote-0"}}],
    },
    "bridge/sources.yml": [
        {"id": "courier", "type": "news-article", "published": "2026-03-01", "language": "en",
         "file": "sources/courier.txt", "reproduce": "cited"},
    ],
}  # fmt: skip


def quotes_page(folder: Path, words: list[str]) -> list[Element]:
    """Return the page of quotes of a source in which `words` are said, left out and narrated."""
    paragraphs, quotes = [], []
    for number, one in enumerate(words):
        paragraphs.append(
            f"Before {one} it. “We n{number} say {one} and {one} here,” said Ana Duarte, {one} "
            f"that is, “so they be {one} it.” After {one} it."
        )
        quotes.append(
            {
                "id": f"quote-{number}",
                "speaker": "ana",
                "source": "courier",
                "text": f"We n{number} say {one} […] here, […] so [we] be {one} it.",
            }
        )
    for name, value in {**DOSSIER, "bridge/quotes.yml": quotes}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(value, allow_unicode=True), encoding="utf-8")
    source = folder / "content/bridge/sources/courier.txt"
    source.parent.mkdir()
    source.write_text("\n\n".join(paragraphs), encoding="utf-8")
    linked = link(read(folder / "content", folder))
    (dossier,) = linked.publication.dossiers
    assert [one.id for one in dossier.quotes if one.found.verdict is not Verdict.FOUND] == []
    (page,) = [one for one in pages(Edition(linked.publication)) if one.address == "bridge/quotes/"]
    return converted(page)


def test_words_of_a_source_are_text(tmp_path: Path) -> None:
    found = quotes_page(tmp_path / "hostile", WORDS)
    plain = quotes_page(tmp_path / "plain", [f"q{number}z" for number in range(len(WORDS))])

    def with_words(text: str) -> str:
        # A source's white space is shown as single spaces, whatever it is.
        return re.sub(r"q(\d+)z", lambda match: " ".join(WORDS[int(match[1])].split()), text)

    wanted = [exchanged(element, with_words) for element in plain]
    for ours, theirs in zip(found, wanted, strict=False):
        assert ours == theirs
    assert len(found) == len(wanted)
    text = " ".join(part for element in found for part in element.texts)
    assert text.count("Left out here") == 2 * len(WORDS)
