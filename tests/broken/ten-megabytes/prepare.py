"""A value of ten megabytes."""

from pathlib import Path


def prepare(content: Path) -> None:
    text = "We will not close it. " * 480_000
    (content / "vale-bridge" / "unknowns.yml").write_text(f"- id: x\n  text: {text}\n")
