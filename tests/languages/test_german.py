"""A publication in German: every word of the interface, and names that fit where they are put."""

from __future__ import annotations

import re
import shutil

import pytest
from spoken import said
from test_french_and_arabic import english_messages

from catalogues import catalogues
from newsroom import EXAMPLE
from onrecord.interface import Interface
from onrecord.pages import pages
from onrecord.pages.page import Page
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition

# What a name is put behind must not ask for a case: "laut der Rat", "Seite von die Stadt".
NAME = r"%\((name|names|source|holder|audience|who)\)s"
WITH_A_CASE = (
    *("an", "auf", "aus", "bei", "durch", "für", "gegen", "gegenüber", "laut", "mit", "nach"),
    *("ohne", "über", "von", "vor", "zu", "der", "die", "das", "den", "dem", "des"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of the example as a German newsroom has them, a name with its article."""
    root = tmp_path_factory.mktemp("german")
    shutil.copytree(EXAMPLE, root / "content")
    for name, old, new in (
        ("publication.yml", "language: en", "language: de"),
        ("actors.yml", "described_as: a member of the council", "described_as: das Ratsmitglied"),
    ):
        file = root / "content" / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    publication = examine(Project(root, root / "content")).publication
    assert publication is not None
    return {page.address: page for page in pages(Edition(publication, Interface.of("de")))}


def test_no_message_is_left_in_english(made: dict[str, Page]) -> None:
    english = english_messages("de")
    left = {
        (page.uri, text, found[0])
        for page in made.values()
        for spoken, text in [*said(str(page.body)), ("", page.title), ("", page.description)]
        if spoken in ("", "de") and (found := english(text))
    }
    assert left == set()


def test_no_name_is_put_behind_what_asks_for_a_case() -> None:
    bound = re.compile(rf"\b({'|'.join(WITH_A_CASE)})\s+{NAME}", re.IGNORECASE)
    assert bound.search("Seite von %(name)s")
    for message in catalogues()["de"]:
        words = [message.string] if isinstance(message.string, str) else message.string
        assert not any(bound.search(one) for one in words), message.id


def test_names_with_an_article_fit_their_sentences(made: dict[str, Page]) -> None:
    positions = read(made["mill-weir/positions/"])
    assert "aus zweiter Hand, so das Ratsmitglied" in positions
    assert "Aus zweiter Hand: so das Ratsmitglied , nicht The county." in positions


def test_dates_stand_in_their_sentences(made: dict[str, Page]) -> None:
    story = read(made["mill-weir/"])
    assert "Veröffentlicht am 22. Mai 2022" in story
    assert "Beruht auf 5 Quellen" in story
    events = read(made["mill-weir/timeline/"])
    for date in ("1950er-Jahre", "März 1998", "etwa Juni 2022 vorgesehen, Stand: 21. Mai 2022"):
        assert date in events


def read(page: Page) -> str:
    return " ".join(" ".join(text for _language, text in said(str(page.body))).split())
