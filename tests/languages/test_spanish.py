"""A publication in Spanish has no English word on it, and what is put before a name fits it."""

from __future__ import annotations

import re

import pytest
from spoken import said, site
from test_french_and_arabic import ENGLISH, english_messages, own_words

from newsroom import PAPERLESS, Newsroom, main_text

# Names with an article, which “de” and “a” would become one word with: “del”, “al”.
FILES = {
    "publication.yml": """\
publisher: Mesa de Fuentes
language: es
licence: CC BY 4.0
contact: mailto:mesa@example.org
""",
    "actors.yml": """\
- {id: pleno, name: el Pleno, kind: organisation}
- {id: ruiz, name: Marta Ruiz, kind: person, also_known_as: [Ruiz]}
- {id: regantes, name: los regantes, kind: group}
- {id: alcalde, described_as: el alcalde, kind: person}
""",
    "barca/dossier.yml": """\
title: El regreso de la barca
question: ¿Volverá la barca?
published: 2022-05-25
key_points:
  - {text: El Pleno aplaza el regreso., evidence: {source: diario, exact: El Pleno ha votado}}
""",
    "barca/sources.yml": """\
- {id: diario, type: news-article, title: Se aplaza la barca, published: 2022-05-21, language: es,
   file: sources/diario.txt, licence: CC BY 4.0, reproduce: full}
- {id: carta, type: document, speaker: regantes, published: unknown, language: es,
   file: sources/carta.txt, licence: CC BY 4.0, reproduce: full}
""",
    "barca/sources/diario.txt": """\
Se aplaza la barca

El Pleno ha votado el aplazamiento. «No hay prisa», dijo Marta Ruiz, portavoz, a los vecinos.

Los regantes la quieren ya, según el alcalde. Habrá otra votación en octubre de 2022.
""",
    "barca/sources/carta.txt": "Queremos agua.\n",
    "barca/cast.yml": """\
- {actor: ruiz, part_of: pleno, evidence: {source: diario, exact: "Marta Ruiz, portavoz"}}
- {actor: regantes}
- {actor: alcalde}
""",
    "barca/quotes.yml": """\
- {id: prisa, text: No hay prisa, speaker: ruiz, source: diario, audience: los vecinos,
   via: [alcalde]}
""",
    "barca/positions.yml": """\
questions:
  - {id: regreso, text: ¿Debe volver la barca?}
positions:
  - {holder: regantes, question: regreso, stance: supports, basis: attributed,
     attributed_by: alcalde, evidence: {source: diario, exact: "Los regantes la quieren ya"}}
  - {holder: pleno, question: regreso, stance: not-stated}
""",
    "barca/background.yml": """\
- id: espera
  title: La espera
  statements:
    - {text: Los regantes la quieren ya., attributed_to: alcalde,
       evidence: {source: diario, exact: "Los regantes la quieren ya"}}
""",
    "barca/events.yml": """\
- {id: votacion, title: Otra votación, date: 2022-10, status: scheduled,
   evidence: {source: diario, exact: Habrá otra votación en octubre de 2022}}
""",
}  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    root = tmp_path_factory.mktemp("es")
    for name, text in FILES.items():
        file = root / "written" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    configuration = PAPERLESS.replace("The Hollow Desk", "Mesa de Fuentes")
    newsroom = Newsroom(root, configuration, root / "written")
    newsroom.build()
    return newsroom


def test_no_message_and_no_word_is_left_in_english(published: Newsroom) -> None:
    message = english_messages("es")
    words = list(own_words(published, "es"))
    assert len(words) > 300
    left = {one for one in words if message(one[1]) or has_english(one[1])}
    assert left == set()


def test_no_preposition_stands_before_an_article_that_it_joins(published: Newsroom) -> None:
    joined = re.compile(r"\b(de|a|De|A) el\b")
    spoken = [text for _file, _language, text in site(published.site)]
    pages = [main_text(file.read_text("utf-8")) for file in published.site.rglob("index.html")]
    assert [text for text in [*spoken, *pages] if joined.search(text)] == []


def test_what_is_put_together_reads_as_spanish(published: Newsroom) -> None:
    told = {
        "barca": (
            "Publicado el 25 de mayo de 2022",
            "previsto según la fuente (21 de mayo de 2022)",
        ),
        "barca/actors": ("forma parte de: el Pleno", "Página completa: Marta Ruiz"),
        "barca/positions": ("De segunda mano: según el alcalde , no según los regantes.",),
        "barca/background": ("según el alcalde",),
        "barca/quotes": ("ante los vecinos",),
        "actors/pleno": ("Integrantes: el Pleno",),
        "sources": ("palabras de: los regantes", "Se desconoce: título, editor, fecha, dirección"),
    }
    for address, phrases in told.items():
        text = main_text(published.page(address))
        for phrase in phrases:
            assert phrase in text, address


def test_a_description_names_its_story_in_the_marks_of_spanish(published: Newsroom) -> None:
    spoken = " ".join(text for _language, text in said(published.page("barca/timeline")))
    assert "Lo ocurrido y lo previsto en “El regreso de la barca”." in spoken


def has_english(text: str) -> bool:
    return not ENGLISH.isdisjoint(re.findall(r"\w+", text.lower()))
