"""A progress bar where a person watches and the work takes longer than a moment."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_MOMENT = 0.8  # seconds without a word
_BEAT = 0.1  # seconds between two pictures
_WIDTH = 24  # of the bar, in cells


@dataclass
class Progress:
    """How far the work is: what is being done, and the share of it that is done, 0 to 1."""

    what: str = ""
    share: float = 0.0

    def __call__(self, what: str, share: float) -> None:
        """Say how far the work is."""
        self.what, self.share = what, share

    def picture(self, seconds: float) -> str:
        """Return the bar as a line of text."""
        full = round(_WIDTH * min(1.0, max(0.0, self.share)))
        return f"[{'=' * full}{' ' * (_WIDTH - full)}] {self.what} ({seconds:.0f} s)"


@contextmanager
def watched() -> Iterator[Progress]:
    """Give what the work says how far it is to; draw it on the terminal if there is one."""
    progress = Progress()
    if not sys.stderr.isatty():
        yield progress
        return
    done = threading.Event()
    drawing = threading.Thread(target=_draw, args=(progress, done), daemon=True)
    drawing.start()
    try:
        yield progress
    finally:
        done.set()
        drawing.join()


def _draw(progress: Progress, done: threading.Event) -> None:
    began = time.monotonic()
    if done.wait(_MOMENT):
        return
    while not done.wait(_BEAT):
        sys.stderr.write(f"\r{progress.picture(time.monotonic() - began)}\x1b[K")
        sys.stderr.flush()
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
