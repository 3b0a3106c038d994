"""A copy of the example publication that a test edits, and links as an editor's command would."""

from __future__ import annotations

from pathlib import Path

from onrecord.problems import Place, Problem
from onrecord.publication import Dossier, Linked, Publication, link
from onrecord.reading import read

EXAMPLE = Path(__file__).parent.parent / "example"


class Desk:
    """A copy of the example that a test may edit, and link as an editor's command would."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def edit(self, file: str, old: str, new: str) -> None:
        """Put `new` in place of the one `old` of a file of the content."""
        path = self.root / "content" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """Put `text` at the end of a file of the content."""
        path = self.root / "content" / file
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    def link(self, only: list[str] | None = None, pages: tuple[str, ...] = ()) -> Linked:
        """Link the content; what reading finds fault with fails the test."""
        reading = read(self.root / "content", self.root, only=only)
        assert reading.problems == ()
        return link(reading, "", pages)

    def publication(self) -> Publication:
        """Link the content, which must hold together."""
        linked = self.link()
        assert linked.problems == ()
        return linked.publication

    def dossier(self, dossier_id: str = "mill-weir") -> Dossier:
        """Link the content, and return one of its dossiers."""
        return next(one for one in self.publication().dossiers if one.id == dossier_id)

    def problem(self, code: str) -> Problem:
        """Link the content, and return its one problem, which must have that code."""
        problems = self.link().problems
        assert [problem.code for problem in problems] == [code]
        return problems[0]

    def where(self, file: str, words: str, nth: int = 1) -> str:
        """Return the place of the nth `words` in a file of the content, as a problem shows it."""
        text = (self.root / "content" / file).read_text(encoding="utf-8")
        offset = -1
        for _ in range(nth):
            offset = text.index(words, offset + 1)
        line = text.count("\n", 0, offset) + 1
        column = offset - text.rfind("\n", 0, offset)
        return f"content/{file}:{line}:{column}"

    def words_at(self, place: Place) -> str:
        """Return what stands in a file at the place of a problem."""
        lines = (self.root / place.file).read_text(encoding="utf-8").split("\n")
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
