"""A million dashes, each a list in the one before."""

from pathlib import Path


def prepare(content: Path) -> None:
    (content / "terms.yml").write_text("- " * 1_000_000 + "x\n")
