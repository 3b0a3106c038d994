"""A finished PDF that was damaged is found: what stands in it is read again by its tags."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from newsroom import EXAMPLE
from onrecord.briefings.full_edition.printing import full_editions
from onrecord.briefings.prints import Prints
from onrecord.briefings.two_pages.printing import briefings
from onrecord.interface import Interface
from onrecord.project import Project, examine
from onrecord.proof import Proof, pdf, prove, sheets
from onrecord.telling.edition import Edition
from onrecord.typeset.document import Document
from onrecord.typeset.kept import Kept

SITE = "https://desk.example.org/stories/"
WEIR = "content/mill-weir"
FIRST_STORY = Path(__file__).parents[2] / "content"


@dataclass(frozen=True)
class Press:
    """What was printed of a publication, and of what document each file was made."""

    edition: Edition
    prints: tuple[Prints, ...]
    documents: Mapping[bytes, Document]

    def file(self, place: str) -> bytes:
        return next(one.files[place] for one in self.prints if place in one.files)

    def with_job(self, place: str, old: str, new: str) -> bytes:
        """The file as a template or a plugin would have made it that changed what is set."""
        document = self.documents[self.file(place)]
        assert old in document.job, f"{old!r} is not in {place}"
        return replace(document, job=document.job.replace(old, new)).pdf()

    def prove(self, site: Path, kept: Kept | None = None, edition: Edition | None = None) -> Proof:
        due = edition or self.edition
        figures = due.publication.figures
        return prove((), site, figures, sheets=sheets(due, self.prints), kept=kept)


def edition_of(content: Path) -> Edition:
    found = examine(Project(content.parent, content)).publication
    assert found is not None
    return Edition(found, Interface.of(found.language))


def press(content: Path) -> Press:
    documents: dict[bytes, Document] = {}
    made = Document.pdf

    def noted(document: Document) -> bytes:
        done = made(document)
        documents[done] = document
        return done

    edition = edition_of(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Document, "pdf", noted)
        prints = (briefings(edition, SITE), full_editions(edition, SITE))
    assert not [one for made in prints for one in made.problems]
    return Press(edition, prints, documents)


@pytest.fixture(scope="module")
def example() -> Press:
    return press(EXAMPLE)


@pytest.fixture
def site(example: Press, tmp_path: Path) -> Path:
    return laid_out(example, tmp_path / "site")


def laid_out(printed: Press, site: Path) -> Path:
    for made in printed.prints:
        for place, content in made.files.items():
            file = site / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return site


def findings(proof: Proof) -> list[tuple[str, str, str]]:
    return [(one.code, f"{one.place.file}:{one.place.line}", one.message) for one in proof.problems]


def test_what_is_whole_is_proven(example: Press, site: Path) -> None:
    proof = example.prove(site)
    assert findings(proof) == []
    assert (proof.files, proof.unordered) == (8, 0)
    assert proof.links > 1000
    assert str(proof).startswith("Proven on 0 pages and 8 PDFs: ")
    assert str(proof).endswith("; 1 could not be checked.")


def test_the_first_story_is_proven(tmp_path: Path) -> None:
    printed = press(FIRST_STORY)
    proof = printed.prove(laid_out(printed, tmp_path))
    assert findings(proof) == []
    assert (proof.files, proof.unordered) == (4, 0)


# What a dossier that nobody has seen needs, in scripts that ours do not have.
FACTS = {
    "publication.yml": "publisher: The Desk\nlicence: CC0\ncontact: mailto:desk@example.org\n",
    "actors.yml": "- {id: salma, kind: person, name: Salma Haddad}\n"
    "- {id: dov, kind: person, name: Dov Peretz}\n- {id: kawa, kind: person, name: Kawabe Ai}\n",
    "quay/dossier.yml": "title: The quay\nquestion: Who wants the quay?\npublished: 2024-05-12\n"
    "key_points: [{text: The quay stays., evidence: {source: umi, exact: 岸壁はそのまま残る。}}]\n",
    "quay/sources.yml": "".join(
        f"- {{id: {one}, type: news-article, title: {one}, publisher: The {one}, language: {tag},\n"
        f"   published: 2024-05-11, file: sources/{one}.txt, reproduce: full, licence: CC0}}\n"
        for one, tag in (("bahr", "ar"), ("yam", "he"), ("umi", "ja"))
    ),
    "quay/sources/bahr.txt": "قالت سلمى حداد: «نريد نهرًا حيًا، وسنذهب إلى المحكمة».\n",
    "quay/sources/yam.txt": "„אנחנו רוצים נהר חי“, אמר דב פרץ.\n",
    "quay/sources/umi.txt": "岸壁はそのまま残る。川辺愛は「急ぐ必要はないと思う」と話した。\n",
    "quay/cast.yml": "- {actor: salma}\n- {actor: dov}\n- {actor: kawa}\n",
    "quay/quotes.yml": "- {id: a, text: نريد نهرًا حيًا, speaker: salma, source: bahr}\n"
    "- {id: h, text: אנחנו רוצים נהר חי, speaker: dov, source: yam}\n"
    "- {id: j, text: 急ぐ必要はないと思う, speaker: kawa, source: umi}\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Press:
    content = tmp_path_factory.mktemp("quay") / "content"
    for name, text in FACTS.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return press(content)


def test_of_arabic_and_hebrew_the_order_is_counted_as_unchecked(
    quay: Press, tmp_path: Path
) -> None:
    proof = quay.prove(laid_out(quay, tmp_path))
    assert findings(proof) == []
    assert proof.unordered == 2
    assert str(proof).endswith("; 2 could not be checked (2 for the order of letters in PDFs).")


@pytest.mark.parametrize("name", ["briefing", "edition"])
@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [("نهرًا", "بحرًا", "1"), ("נהר", "נהם", "2"), ("必要はない", "必要がある", "3")],
    ids=["ar", "he", "ja"],
)
def test_letters_that_are_lost_are_found_in_any_script(
    quay: Press, tmp_path: Path, name: str, old: str, new: str, fact: str
) -> None:
    site = laid_out(quay, tmp_path)
    (site / f"quay/{name}.pdf").write_bytes(quay.with_job(f"quay/{name}.pdf", old, new))
    told = findings(quay.prove(site))
    lost = [one[1] for one in told if one[0] == "P102"]
    assert lost == [f"content/quay/quotes.yml:{fact}"]
    assert "P104" in {one[0] for one in told}
    assert all(f"quay/{name}.pdf" in one[2] for one in told)


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "place", "message"),
    [
        (
            "edition.pdf", "against haste.", "for haste.",
            "P102", f"{WEIR}/quotes.yml:1", "\nIt shows: We are not against the fish, […] we are",
        ),
        (
            "briefing.pdf", "stopped the salmon", "stopped salmon",
            "P102", f"{WEIR}/quotes.yml:12", "mill-weir/briefing.pdf should show: ",
        ),
        (
            "edition-letter.pdf", "The salmon can’t vote.", "The salmon can't vote.",
            "P102", f"{WEIR}/quotes.yml:12", "It shows: …",
        ),
        (
            "edition.pdf", "My grandfather called it “the step”", "Someone called it “the step”",
            "P102", f"{WEIR}/quotes.yml:8", "mill-weir/edition.pdf should show: My grandfather",
        ),
        (
            "briefing-letter.pdf", "“Salmon were last counted above", "“Fish were counted above",
            "P103", f"{WEIR}/events.yml:15", "mill-weir/briefing-letter.pdf should show: ",
        ),
        (
            "edition.pdf", "18,000 tonnes of silt", "18 000 tonnes of mud",
            "P103", "content/terms.yml:5", "18,000 tonnes",
        ),
        (
            "edition.pdf", "By Edith Pallister", "By Edith Palliser",
            "P103", f"{WEIR}/sources.yml:1", "It shows: By Edith Palliser",
        ),
        (
            "edition.pdf", "to drive a corn mill.", "to “drive them all out”.",
            "P104", f"{WEIR}/dossier.yml:1", "In quotation marks in mill-weir/edition.pdf: drive",
        ),
        (
            "edition.pdf", '"title": "The mill weir at Tarn Hollow"', '"title": "The mill"',
            "P112", f"{WEIR}/dossier.yml:1", "its title is “The mill”, not “The mill weir at Tarn",
        ),
        (
            "briefing.pdf", '"language": "en"', '"language": "fr"',
            "P112", f"{WEIR}/dossier.yml:1", "mill-weir/briefing.pdf: its language is “fr",
        ),
        (
            "briefing.pdf", f'"u": "{SITE}mill-weir/"', '"u": "javascript:alert(1)"',
            "P107", f"{WEIR}/dossier.yml:1", "a link leads to “javascript:alert(1)”",
        ),
    ],
)  # fmt: skip
def test_what_was_set_otherwise_is_named(
    example: Press, site: Path, file: str, old: str, new: str, code: str, place: str, message: str
) -> None:
    changed = site / "mill-weir" / file
    changed.write_bytes(example.with_job(f"mill-weir/{file}", old, new))
    told = findings(example.prove(site))
    assert any(one[:2] == (code, place) and message in one[2] for one in told), told
    assert all(f"mill-weir/{file}" in one[2] for one in told)


WITHHELD = "anyone who tells you otherwise is selling fish."


@pytest.mark.parametrize("words", ["Trust us.", WITHHELD])
def test_a_quotation_that_no_fact_gives_is_named(example: Press, site: Path, words: str) -> None:
    place = "mill-weir/edition.pdf"
    document = example.documents[example.file(place)]
    job: dict[str, Any] = json.loads(document.job)
    run = {"kind": "quote", "paragraphs": [[{"t": words}]], "size": "small", "way": ""}
    job["chapters"][0]["blocks"].append(run)
    (site / place).write_bytes(replace(document, job=json.dumps(job)).pdf())
    assert findings(example.prove(site)) == [
        ("P104", f"{WEIR}/dossier.yml:1", f"In quotation markup in {place}: {words}")
    ]


def untagged(file: pikepdf.Pdf) -> None:
    del file.Root.MarkInfo


def without_bookmarks(file: pikepdf.Pdf) -> None:
    del file.Root.Outlines


def leading_nowhere(file: pikepdf.Pdf) -> None:
    links: Any = file.pages[1].obj.Annots
    next(one for one in links if "/Dest" in one).Dest = pikepdf.String("nowhere")


def stamped(file: pikepdf.Pdf) -> None:
    page = file.pages[0]
    name = next(iter(page.resources["/Font"].keys()))
    page.contents_add(f"BT {name} 9 Tf 50 50 Td <0001000200030004> Tj ET".encode())


def without_a_page(file: pikepdf.Pdf) -> None:
    del file.pages[1]


@pytest.mark.parametrize(
    ("damage", "code", "message"),
    [
        (untagged, "P112", "mill-weir/briefing.pdf: it has no tags."),
        (stamped, "P112", "mill-weir/briefing.pdf: it has text without tags: "),
        (without_bookmarks, "P112", "mill-weir/briefing.pdf: it has no bookmarks."),
        (leading_nowhere, "P107", "In mill-weir/briefing.pdf, page 2, a link leads to a place"),
        (without_a_page, "P102", "mill-weir/briefing.pdf should show, and does not: "),
    ],
)
def test_a_file_that_was_changed_afterwards_is_named(
    example: Press, site: Path, damage: Callable[[pikepdf.Pdf], None], code: str, message: str
) -> None:
    place = site / "mill-weir/briefing.pdf"
    with pikepdf.open(place, allow_overwriting_input=True) as file:
        damage(file)
        file.save(place)
    told = findings(example.prove(site))
    assert any(one[0] == code and message in one[2] for one in told), told


def test_a_file_that_is_cut_short_or_gone_is_named(example: Press, site: Path) -> None:
    cut = site / "mill-weir/briefing.pdf"
    cut.write_bytes(cut.read_bytes()[:-200])
    (site / "mill-weir/edition.pdf").unlink()
    told = findings(example.prove(site))
    assert {one[:2] for one in told} == {
        ("P112", f"{WEIR}/dossier.yml:1"),
        ("P101", f"{WEIR}/dossier.yml:1"),
    }
    assert any("mill-weir/briefing.pdf: it is no whole PDF: " in one[2] for one in told)
    assert any("should have the file mill-weir/edition.pdf" in one[2] for one in told)


def test_what_is_kept_is_never_stale(
    example: Press, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a file what was read is kept, by its bytes; it is held against the facts every time."""
    done: list[str] = []
    read = pdf.read

    def counted(file: Path) -> pdf.OnPaper:
        done.append(str(file.relative_to(site)))
        return read(file)

    monkeypatch.setattr(pdf, "read", counted)
    kept = Kept(tmp_path / "kept")
    first = example.prove(site, kept)
    assert len(done) == 8
    assert example.prove(site, kept) == first
    assert len(done) == 8, "nothing changed, nothing is read again"

    place = "mill-weir/briefing.pdf"
    (site / place).write_bytes(example.with_job(place, "stopped the salmon", "stopped salmon"))
    assert "P102" in {one.code for one in example.prove(site, kept).problems}
    assert done[8:] == [place]
    assert "P102" in {one.code for one in example.prove(site, kept).problems}
    assert done[8:] == [place], "what is wrong is kept as well, and said again"
    (site / place).write_bytes(example.file(place))
    assert example.prove(site, kept) == first
    done.clear()

    monkeypatch.setattr(pdf, "_reader", lambda: b"other code")
    assert example.prove(site, kept) == first
    assert len(done) == 8


def test_other_facts_are_held_against_the_same_bytes(
    example: Press, site: Path, tmp_path: Path
) -> None:
    kept = Kept(tmp_path / "kept")
    assert not example.prove(site, kept).problems
    dossiers = example.edition.publication.dossiers
    weir = next(one for one in dossiers if one.id == "mill-weir")
    others = tuple(one for one in dossiers if one is not weir)
    fewer = replace(weir, set_aside=())
    publication = replace(example.edition.publication, dossiers=(*others, fewer))
    proof = example.prove(site, kept, replace(example.edition, publication=publication))
    aside = [str(one.fact.text) for one in weir.set_aside]
    told = {(code, message.partition(": ")[2]) for code, _, message in findings(proof)}
    assert told == {("P104", one) for one in aside}
