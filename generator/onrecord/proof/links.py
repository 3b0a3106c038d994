"""Where the links of a finished site lead, and whether there is something."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

from onrecord.proof.document import Document


class Links:
    """Resolves the links of one site. What is linked to again is looked up once."""

    def __init__(self, files: frozenset[str], read: Callable[[str], Document], base: str) -> None:
        """Take the site's files (relative, with `/`), what reads one, and the path it lives at."""
        self._files = files
        self._read = read
        self._base = base if base.endswith("/") else f"{base}/"
        self._from_top: dict[str, str | None] = {}

    def faults(self, page: str) -> Iterator[tuple[str, str]]:
        """Go through the links of a page (a file) that stay in the site.

        Each comes with what is wrong with it, empty where nothing is.
        """
        to_top = "../" * page.count("/")
        own: dict[str, str | None] = {}
        for link in self._read(page).links:
            # Nearly all links go up to the top first: from there they are the same for all pages.
            rest = link[len(to_top) :] if link.startswith(to_top) else ""
            known, key = (own, link) if rest[:1] in ("", "#", "?") else (self._from_top, rest)
            if key not in known:
                known[key] = self._fault(page, link)
            fault = known[key]
            if fault is not None:
                yield link, fault

    def _fault(self, page: str, link: str) -> str | None:
        """Return what is wrong with a link; None where it leads out of the site."""
        try:
            parts = urlsplit(link)
        except ValueError:
            return "It is not an address."
        path = unquote(parts.path)
        if parts.scheme or parts.netloc or self._is_beside(path):
            return None
        file = self._file(page, path)
        if file is None:
            return "There is no such page or file in the site."
        anchor = unquote(parts.fragment)
        if not anchor or anchor.startswith(":~:") or not file.endswith(".html"):
            return ""
        if anchor not in self._read(file).anchors:
            return f"That page has no anchor “{anchor}”."
        return ""

    def _is_beside(self, path: str) -> bool:
        """Tell whether a path is beside this site, on the same host: not ours to judge."""
        return path.startswith("/") and not f"{path}/".startswith(self._base)

    def _file(self, page: str, path: str) -> str | None:
        if not path:
            return page
        if path.startswith("/"):
            joined = path[len(self._base) :]
        else:
            joined = posixpath.join(posixpath.dirname(page), path)
        target = posixpath.normpath(joined) if joined else "."
        if target.startswith(".."):
            return None
        if target in self._files and not path.endswith("/"):
            return target
        index = posixpath.normpath(posixpath.join(target, "index.html"))
        return index if index in self._files else None
