"""Faces are found for every character, or it is said which character no face has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onrecord.typeset.faces import FONTS, OURS, face, faces_for, is_seen


def test_our_own_faces_do_for_latin() -> None:
    faces, lacking = faces_for(set("Łódź, “naïve” – œuvre 1234½"), None)
    assert not lacking
    assert faces.files == OURS
    assert faces.serif == ("Newsreader",)
    assert faces.sans == ("Public Sans",)


def test_arabic_comes_with_us_in_two_weights() -> None:
    faces, lacking = faces_for(set("عبّارة"), None)
    assert not lacking
    assert [file.name for file in faces.files[len(OURS) :]] == [
        "NotoNaskhArabic-Regular.ttf",
        "NotoNaskhArabic-SemiBold.ttf",
    ]


@pytest.mark.parametrize("text", ["渡し船", "Αθήνα", "Москва", "ירושלים"])
def test_other_scripts_come_from_packages(text: str) -> None:
    faces, lacking = faces_for(set(text), None)
    assert not lacking
    assert len(faces.serif) > 1
    assert all(file.is_file() for file in faces.files)


def test_a_publications_own_folder_comes_before_those_of_others(tmp_path: Path) -> None:
    own = tmp_path / "fonts"
    own.mkdir()
    others, _ = faces_for({"渡"}, None)
    shutil.copy(others.files[len(OURS)], own / f"mine{others.files[len(OURS)].suffix}")
    faces, lacking = faces_for({"渡"}, own)
    assert not lacking
    assert faces.files[len(OURS)].parent == own


def test_a_character_that_no_face_has_is_named() -> None:
    _, lacking = faces_for({"a", "\x07", "\ue123", "\U00012000"}, None)
    assert lacking == {"\x07", "\ue123", "\U00012000"}


@pytest.mark.parametrize("mark", ["\u200e", "\u2068", "\u2060", "\ufe0f"])
def test_marks_that_are_not_seen_need_no_face(mark: str) -> None:
    assert not is_seen(mark)


def test_a_file_that_is_no_font_has_no_face(tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert face(tmp_path / "broken.ttf") is None
    assert face(FONTS / "Newsreader-Regular.ttf") is not None
