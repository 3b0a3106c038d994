"""A finished site on a local server, with what its pages must hold."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from onrecord.pages import pages
from onrecord.pages.page import Page
from onrecord.project import Project, examine
from onrecord.telling.edition import Edition


class Served:
    """Where a site is served, its folder, and its pages of facts, by their address in it."""

    def __init__(self, address: str, folder: Path, content: Path) -> None:
        self.address = address
        self.folder = folder
        examined = examine(Project(content.parent, content))
        assert examined.publication is not None
        self.pages: dict[str, Page] = {
            page.address: page for page in pages(Edition(examined.publication))
        }


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and does not talk about it."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(site: Path, content: Path) -> Iterator[Served]:
    """Serve the folder `site`, which was built from `content`."""
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/", site, content)
        server.shutdown()
