"""Writes a publication whose one dossier is far too long for two pages."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

QUOTES, HOLDERS, QUESTIONS, EVENTS, UNKNOWNS, TOPICS = 120, 30, 3, 60, 30, 12


def name(number: int) -> str:
    return f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}ndra Volsen {number // 26 or ''}".strip()


def large(root: Path, *, pinned: Collection[str] = (), facts: dict[str, str] | None = None) -> Path:
    """Write it into `root`; quotes whose ids are `pinned` are marked so. Returns the folder.

    `facts` are further fields of the dossier, or others in place of those it has.
    """
    content = root / "content"
    dossier = content / "long"
    (dossier / "sources").mkdir(parents=True)
    (content / "publication.yml").write_text(
        "publisher: The Long Desk\nlicence: CC0\ncontact: mailto:desk@example.org\n"
    )
    (content / "actors.yml").write_text(
        "".join(
            f"- {{id: actor-{number}, kind: person, name: {name(number)}}}\n"
            for number in range(HOLDERS)
        )
    )
    paragraphs = [
        f"“{words(number)},” said {name(number % HOLDERS)} on Friday." for number in range(QUOTES)
    ]
    paragraphs += [
        f"The gate number {number} was opened in {1900 + number}." for number in range(EVENTS)
    ]
    (dossier / "sources" / "paper.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    fields = {
        "title": "A dossier that is far too long",
        "question": "Will the gate be moved, and who says so?",
        "published": "2024-05-12",
        "key_points": f"[{', '.join(map(point, range(5)))}]",
    } | (facts or {})
    (dossier / "dossier.yml").write_text(
        "".join(f"{field}: {value}\n" for field, value in fields.items()), encoding="utf-8"
    )
    (dossier / "sources.yml").write_text(
        "- {id: paper, type: news-article, title: The long paper, publisher: The Paper,\n"
        "   published: 2024-05-11, language: en, file: sources/paper.txt,\n"
        "   reproduce: full, licence: CC0}\n"
    )
    (dossier / "cast.yml").write_text(
        "".join(f"- {{actor: actor-{number}}}\n" for number in range(HOLDERS))
    )
    (dossier / "quotes.yml").write_text(
        "".join(
            f"- id: said-{number}\n  text: {words(number)}\n  speaker: actor-{number % HOLDERS}\n"
            "  said: {date: 2024-05-10, source_says: on Friday}\n"
            + ("  lead: true\n" if f"said-{number}" in pinned else "")
            for number in range(QUOTES)
        )
    )
    (dossier / "positions.yml").write_text(
        "questions:\n"
        + "".join(
            f"  - {{id: q{number}, text: Should gate {number} be moved?}}\n"
            for number in range(QUESTIONS)
        )
        + "positions:\n"
        + "".join(
            f"  - {{holder: actor-{holder}, question: q{question}, stance: {stance(holder)},\n"
            f"     basis: stated, evidence: [{{quote: said-{holder + HOLDERS * question}}}]}}\n"
            for question in range(QUESTIONS)
            for holder in range(HOLDERS)
        )
    )
    (dossier / "events.yml").write_text(
        "".join(
            f"- {{id: e{number}, title: Gate {number} opens, date: {1900 + number},\n"
            f"   evidence: {gate(number)}}}\n"
            for number in range(EVENTS)
        )
    )
    (dossier / "unknowns.yml").write_text(
        "".join(
            f"- {{id: u{number}, text: Who keeps gate {number}.}}\n" for number in range(UNKNOWNS)
        )
    )
    (dossier / "background.yml").write_text(
        "".join(
            f"- {{id: t{number}, title: Topic {number}, statements: [{{text: There is a gate "
            f"{number}., evidence: {gate(number)}}}]}}\n"
            for number in range(TOPICS)
        )
    )
    return root


def words(number: int) -> str:
    return f"We have moved the gate number {number} before and we will move it again" + (
        " and nobody who has seen it will want it back where it was" * (number % 3)
    )


def point(number: int) -> str:
    return f"{{text: The gate is number {number}., evidence: {gate(number)}}}"


def gate(number: int) -> str:
    return f"The gate number {number} was opened in {1900 + number}"


def stance(holder: int) -> str:
    return ("supports", "opposes", "neutral", "opposes-in-part", "undecided")[holder % 5]
