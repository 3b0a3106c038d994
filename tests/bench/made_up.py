"""Writes a made-up publication of any size that checks clean: the same one for the same size."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

SYLLABLES = (  # no two or three of them make an English word that says something of a date
    *("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"),
    *("sa", "ty", "vi", "wo", "zu", "har", "len", "mor", "tin", "vas"),
)
NEWEST = date(2024, 5, 11)  # a Saturday; each dossier is a week older than the one before
QUOTES_A_DOSSIER = 10
SOURCE_CHARACTERS = 7_000


def word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(1, 4)))


def sentence(dice: random.Random, words: int) -> str:
    text = " ".join(word(dice) for _ in range(words))
    return text[0].upper() + text[1:]


def name(number: int) -> str:
    """A name that no other number has."""
    rest, first = divmod(number, len(SYLLABLES))
    rest, middle = divmod(rest, len(SYLLABLES))
    last, end = divmod(rest, len(SYLLABLES))
    family = f"{SYLLABLES[middle]}{SYLLABLES[end]}{SYLLABLES[last] if last else ''}sen"
    return f"{SYLLABLES[first]}rel {family}".title()


def dossier(folder: Path, number: int, names: dict[str, str]) -> None:
    """Write one dossier: a source, its quotes, and two positions, events, topics each."""
    dice = random.Random(number)
    # In turn, so that every actor is named somewhere: an unused one would be a warning.
    speakers = [f"actor-{(2 * number + place) % len(names)}" for place in range(2)]
    said = [sentence(dice, 12) for _ in range(QUOTES_A_DOSSIER)]
    facts = [sentence(dice, 10) for _ in range(4)]
    saturday = NEWEST - timedelta(weeks=number)
    friday = saturday - timedelta(days=1)
    paragraphs = [f"{facts[0]} in 1887. {facts[1]} in March 1899."]
    for place, words in enumerate(said):
        speaker = names[speakers[place % 2]]
        paragraphs.append(f"{sentence(dice, 30)}. “{words},” said {speaker} on Friday.")
    paragraphs.append(f"{facts[2]}. {facts[3]}.")
    while sum(map(len, paragraphs)) < SOURCE_CHARACTERS:
        paragraphs.insert(dice.randrange(len(paragraphs)), f"{sentence(dice, 40)}.")

    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "paper.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    (folder / "dossier.yml").write_text(
        f"title: {sentence(dice, 4)}\n"
        f"question: Will the {word(dice)} be {word(dice)}?\n"
        f"published: {saturday + timedelta(days=1)}\n"
        "key_points:\n"
        f"  - text: {sentence(dice, 9)}.\n    evidence: {facts[2]}\n"
        f"  - text: {sentence(dice, 9)}.\n    evidence: {{quote: said-0}}\n",
        encoding="utf-8",
    )
    (folder / "sources.yml").write_text(
        "- id: paper\n  type: news-article\n  title: The paper\n  publisher: The Paper\n"
        f"  published: {saturday}\n  language: en\n  file: sources/paper.txt\n",
        encoding="utf-8",
    )
    (folder / "cast.yml").write_text(
        "".join(f"- {{actor: {speaker}}}\n" for speaker in speakers), encoding="utf-8"
    )
    (folder / "quotes.yml").write_text(
        "".join(
            f"- id: said-{place}\n  text: {words}\n  speaker: {speakers[place % 2]}\n"
            f"  source: paper\n  said: {{date: {friday}, source_says: on Friday}}\n"
            "  about: [plan]\n"
            for place, words in enumerate(said)
        ),
        encoding="utf-8",
    )
    (folder / "positions.yml").write_text(
        "questions:\n  - id: plan\n    text: Should the plan go ahead?\npositions:\n"
        + "".join(
            f"  - holder: {speaker}\n    question: plan\n    stance: {stance}\n"
            f"    summary: {sentence(dice, 6)}.\n    basis: stated\n    quotes: [said-{place}]\n"
            for place, (speaker, stance) in enumerate(
                zip(speakers, ("supports", "opposes"), strict=True)
            )
        ),
        encoding="utf-8",
    )
    (folder / "events.yml").write_text(
        "- id: first\n  title: The first\n  date: 1887\n  status: past\n"
        f"  evidence: {facts[0]} in 1887\n"
        "- id: second\n  title: The second\n  date: 1899-03\n  status: past\n"
        f"  evidence: {facts[1]} in March 1899\n",
        encoding="utf-8",
    )
    (folder / "background.yml").write_text(
        f"- id: topic\n  title: {sentence(dice, 3)}\n  statements:\n"
        f"    - text: {sentence(dice, 8)}.\n      evidence: {facts[2]}\n"
        f"    - text: {sentence(dice, 8)}.\n      evidence: {facts[3]}\n",
        encoding="utf-8",
    )


def publication(folder: Path, dossiers: int, actors: int = 0) -> Path:
    """Write a publication of so many dossiers to `folder/content`.

    It has half as many actors, where it is not said how many.
    """
    content = folder / "content"
    content.mkdir(parents=True)
    (content / "publication.yml").write_text(
        "publisher: The Made-up Desk\nlanguage: en\nlicence: CC BY 4.0\n"
        "contact: mailto:desk@example.org\n",
        encoding="utf-8",
    )
    names = {f"actor-{number}": name(number) for number in range(actors or max(4, dossiers // 2))}
    (content / "actors.yml").write_text(
        "".join(f"- {{id: {key}, name: {value}, kind: person}}\n" for key, value in names.items()),
        encoding="utf-8",
    )
    for number in range(dossiers):
        dossier(content / f"story-{number:05}", number, names)
    (folder / "mkdocs.yml").write_text(
        "site_name: Made up\nsite_url: https://example.org/\n"
        "theme: {name: material, font: false}\n"
        "plugins: [search, {onrecord: {cards: false, briefings: false}}]\n",
        encoding="utf-8",
    )
    (folder / "docs").mkdir()
    return content
