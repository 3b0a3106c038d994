"""A document is its template and its job alone; whatever the typesetter says is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.typeset import document
from onrecord.typeset.document import Document, NotTypeset
from onrecord.typeset.faces import OURS
from onrecord.typeset.job import written

HEAD = (
    "#let job = json(bytes(sys.inputs.job))\n"
    '#set document(title: "t", date: datetime(year: 2026, month: 1, day: 1))\n'
    '#set text(font: job.at("font", default: "Newsreader"), fallback: false)\n'
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(document, "ROOT", tmp_path)
    document._templates.cache_clear()
    document._digest_of.cache_clear()
    return tmp_path


def made(root: Path, body: str, job: dict[str, str] | None = None) -> Document:
    template = root / "t.typ"
    template.write_text(HEAD + body, encoding="utf-8")
    return Document(template, written(job or {}), OURS)


def test_the_same_document_is_the_same_bytes(root: Path) -> None:
    one = made(root, "= Title\n#job.text", {"text": "words"})
    assert one.pdf() == one.pdf()
    assert one.pdf().startswith(b"%PDF-1.7")


def test_it_says_what_it_is_asked(root: Path) -> None:
    assert made(root, "#metadata((a: 1.5))<x>").asked("x") == {"a": 1.5}


def test_a_picture_has_the_size_that_is_asked_for(root: Path) -> None:
    one = made(root, "#set page(width: 10pt, height: 20pt, margin: 0pt)\n")
    assert one.png(144)[16:24] == (20).to_bytes(4) + (40).to_bytes(4)


@pytest.mark.parametrize(
    ("body", "job"),
    [
        ("= Title\n#job.text", {"text": "x", "font": "No Such Family"}),  # a warning
        ("= Title\n#job.text", {"text": "森"}),  # no glyph
        ("= Title\n#image(bytes(job.text))", {"text": "<svg/>"}),  # no alternative, no image
        ("#panic(job.text)", {"text": "stop"}),
    ],
)
def test_what_the_typesetter_says_is_an_error(root: Path, body: str, job: dict[str, str]) -> None:
    with pytest.raises(NotTypeset, match="The typesetter says: "):
        made(root, body, job).pdf()


@pytest.mark.parametrize("body", ["#panic()", "= Without the label"])
def test_what_cannot_be_asked_is_an_error(root: Path, body: str) -> None:
    with pytest.raises(NotTypeset):
        made(root, body).asked("x")


def test_a_digest_changes_with_all_that_a_document_is_made_of(root: Path) -> None:
    one = made(root, "= Title", {"text": "a"})
    other = Document(one.template, written({"text": "b"}), OURS)
    fewer = Document(one.template, one.job, OURS[:2])
    digests = [one.digest(), other.digest(), fewer.digest()]
    document._templates.cache_clear()
    (root / "part.typ").write_text("// another part", encoding="utf-8")
    digests.append(one.digest())
    assert len(set(digests)) == len(digests)
    assert one.digest() == digests[-1]
