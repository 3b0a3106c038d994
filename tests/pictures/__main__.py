"""Takes pictures of every kind of page, wide and on a phone, light and dark: `make pictures`.

    python tests/pictures SITE FOLDER [ADDRESS…]

SITE is a finished site, FOLDER where the pictures go; an ADDRESS is a page's (`glossary/`). Without
one there is a picture of one page of every kind that the site has.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Iterable
from http.server import ThreadingHTTPServer
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from chromium import Chromium, opened, running
from kinds import kinds
from served import Quiet

WIDTHS = {"wide": 1280, "phone": 390}
TALLEST = 9_000  # pixels of a picture; what lies below is left out


def main(site: Path, folder: Path, *addresses: str) -> None:
    """Take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = functools.partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, running() as chromium:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for address in addresses or dict(kinds(site)).values():
            for width, scheme in product(WIDTHS, ("light", "dark")):
                name = f"{address.strip('/').replace('/', '-') or 'home'}-{width}-{scheme}.png"
                place = f"http://127.0.0.1:{server.server_port}/{address}"
                (folder / name).write_bytes(picture(chromium, place, WIDTHS[width], scheme))
        server.shutdown()


def picture(chromium: Chromium, address: str, width: int, scheme: str) -> bytes:
    """Return a PNG of a whole page, `width` pixels wide, in a `scheme` of colours."""
    with opened(chromium, address, width=width, scheme=scheme) as page:
        return page.picture(TALLEST)


if __name__ == "__main__":
    given: Iterable[str] = sys.argv[3:]
    main(Path(sys.argv[1]), Path(sys.argv[2]), *given)
