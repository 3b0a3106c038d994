"""A dossier's folder that may not be looked into."""

from pathlib import Path


def prepare(content: Path) -> None:
    (content / "vale-bridge").chmod(0)
