"""A hundred thousand brackets, one in another: enough to crash a parser that is not bounded."""

from pathlib import Path


def prepare(content: Path) -> None:
    (content / "terms.yml").write_text("- id: x\n  see_also: " + "[" * 100_000 + "]" * 100_000)
