"""A folder that has the name of a file of facts."""

from pathlib import Path


def prepare(content: Path) -> None:
    (content / "vale-bridge" / "quotes.yml").unlink()
    (content / "vale-bridge" / "quotes.yml").mkdir()
