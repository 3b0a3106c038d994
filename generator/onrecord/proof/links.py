"""Where the links of a finished site lead, and whether there is something."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from onrecord.proof.document import Document


class Links:
    """Resolves the links of one site. What a page links to again is looked up once."""

    def __init__(self, files: frozenset[str], read: Callable[[str], Document], base: str) -> None:
        """Take the site's files (relative, with `/`), what reads one, and the path it lives at."""
        self._files = files
        self._read = read
        self._base = base if base.endswith("/") else f"{base}/"
        self._known: dict[tuple[str, str], str] = {}

    def fault(self, page: str, link: str) -> str:
        """Return what is wrong with `link` on the page `page` (a file); empty where nothing is."""
        key = (posixpath.dirname(page) if not link.startswith("#") else page, link)
        if key not in self._known:
            self._known[key] = self._judge(page, link)
        return self._known[key]

    def _judge(self, page: str, link: str) -> str:
        try:
            parts = urlsplit(link)
        except ValueError:
            return "It is not an address."
        if parts.scheme or parts.netloc:
            return ""
        file = self._file(page, unquote(parts.path))
        if file is None:
            return "There is no such page or file in the site."
        anchor = unquote(parts.fragment)
        if not anchor or anchor.startswith(":~:") or not file.endswith(".html"):
            return ""
        if anchor not in self._read(file).anchors:
            return f"That page has no anchor “{anchor}”."
        return ""

    def _file(self, page: str, path: str) -> str | None:
        if not path:
            return page
        if path.startswith("/"):
            if not f"{path}/".startswith(self._base):
                return page  # beside this site, on the same host: not ours to judge
            joined = path[len(self._base) :]
        else:
            joined = posixpath.join(posixpath.dirname(page), path)
        target = posixpath.normpath(joined) if joined else "."
        if target.startswith(".."):
            return None
        for file in (target, posixpath.normpath(posixpath.join(target, "index.html"))):
            if file in self._files:
                return file
        return None
