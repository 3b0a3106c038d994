"""The code that leads from paper to the page: a QR code as a drawing."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def code(address: str) -> str | None:
    """Return the QR code of an address as SVG, dark on nothing, without a margin of its own.

    None where there is no address. It takes longer than most of what is made for a page of paper.
    """
    if not address:
        return None
    import segno

    made = segno.make_qr(address, error="m")
    modules = [
        f"M{x} {y}h1v1h-1z"
        for y, line in enumerate(made.matrix)
        for x, dark in enumerate(line)
        if dark
    ]
    size = len(made.matrix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path fill="#000" d="{"".join(modules)}"/></svg>'
    )
