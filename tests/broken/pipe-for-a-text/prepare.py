"""A source's text that is a pipe, into which nobody will ever write."""

import os
from pathlib import Path


def prepare(content: Path) -> None:
    text = content / "vale-bridge" / "sources" / "courier.txt"
    text.unlink()
    os.mkfifo(text)
