"""A source's text that is a link to a file elsewhere on the machine."""

from pathlib import Path


def prepare(content: Path) -> None:
    text = content / "vale-bridge" / "sources" / "courier.txt"
    text.unlink()
    text.symlink_to("/etc/passwd")
