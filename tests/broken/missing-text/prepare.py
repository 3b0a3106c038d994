"""A source without the text that it names."""

from pathlib import Path


def prepare(content: Path) -> None:
    (content / "vale-bridge" / "sources" / "courier.txt").unlink()
