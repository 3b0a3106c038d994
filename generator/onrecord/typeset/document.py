"""A document to be typeset: its template, its job and its faces; asked for measures, made a PDF.

Text of a job is data: a template takes it from `json(bytes(sys.inputs.job))` and inserts it, so
that nothing in it is markup. Neither the fonts of the system nor those of the typesetter are used,
nothing is loaded from anywhere, and no clock is read: the same document is the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.frozen import frozen
from onrecord.problems import OnrecordError
from onrecord.typeset.fonts import loaded

if TYPE_CHECKING:
    import typst

ROOT = Path(__file__).parent.parent
# The family that allows attachments and is read by a screen reader: PDF/A-3a with PDF/UA-1.
STANDARDS: Sequence[Any] = ("a-3a", "ua-1")


class NotTypeset(OnrecordError):
    """The typesetter refused a document, or warned of something in it; the message has its words.

    A warning counts: with a family of fonts that is not there a page would be empty.
    """


@frozen()
class Document:
    """A template (a file of this package), its job as JSON, and the files of its fonts."""

    template: Path
    job: str
    fonts: tuple[Path, ...]

    def pdf(self) -> bytes:
        """Return the document as PDF; raises `NotTypeset`."""
        made = self._compiled(format="pdf", pdf_standards=list(STANDARDS))
        assert isinstance(made, bytes)
        return made

    def png(self, ppi: float) -> bytes:
        """Return a document of one page as a picture; raises `NotTypeset`."""
        made = self._compiled(format="png", ppi=ppi)
        assert isinstance(made, bytes)
        return made

    def asked(self, label: str) -> Any:
        """Return the value of the one `metadata` that bears `label`; raises `NotTypeset`."""
        self._compiled(format="svg")  # with the job: asked, it takes the same again
        try:
            found = _compiler(self.template, self.fonts).query(f"<{label}>", "value", one=True)
        except RuntimeError as error:
            raise NotTypeset(f"The typesetter says: {error}") from None
        return json.loads(found)

    def digest(self) -> str:
        """Return a digest of all that the document is made of, the typesetter's version too."""
        whole = hashlib.sha256(f"{_typesetter()} {' '.join(STANDARDS)}\n".encode())
        whole.update(self.template.relative_to(ROOT).as_posix().encode())
        whole.update(_digest_of(Path(__file__)))
        whole.update(_templates())
        for font in self.fonts:
            whole.update(font.name.encode() + _digest_of(font))
        whole.update(self.job.encode())
        return whole.hexdigest()

    def _compiled(self, **options: Any) -> object:
        import typst

        try:
            made, warnings = _compiler(self.template, self.fonts).compile_with_warnings(
                sys_inputs={"job": self.job}, **options
            )
        except typst.TypstError as error:
            raise _refused(error) from None
        if warnings:
            raise _refused(warnings[0])
        return made


@lru_cache(maxsize=16)
def _compiler(template: Path, fonts: tuple[Path, ...]) -> typst.Compiler:
    """Return the compiler of a template in a set of fonts: it knows what it set before."""
    import typst

    return typst.Compiler(template, root=ROOT, font_paths=loaded(fonts), ignore_system_fonts=True)


def _refused(said: typst.TypstError | typst.TypstWarning) -> NotTypeset:
    return NotTypeset(f"The typesetter says: {said.diagnostic.strip() or said.message}")


@cache
def _typesetter() -> str:
    from importlib.metadata import version

    return f"typst {version('typst')}, onrecord {version('onrecord')}"


@cache
def _templates() -> bytes:
    """Return a digest of every template of this package: one takes parts from others."""
    files = sorted(ROOT.rglob("*.typ"))
    return hashlib.sha256(b"".join(map(_digest_of, files))).digest()


@lru_cache(maxsize=256)
def _digest_of(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()
