"""The colours of everything that is made, light and dark, and how well an accent is read."""

from __future__ import annotations

import colorsys
from typing import NamedTuple

from onrecord.patterns import lazy_pattern

# Light and dark: the site's tokens, downloaded figures and pictures all have these.
PALETTE = {
    "paper": ("#fffdf9", "#14161a"),
    "wash": ("#f6f2e9", "#1d2026"),
    "ink": ("#1c1b19", "#e9e6df"),
    "soft": ("#5d5a53", "#aca89e"),
    "rule": ("#ddd8cc", "#363a41"),
    "accent": ("#8a1c2b", "#ff9a94"),
    "mark": ("#fbe7a1", "#54460f"),
    "for": ("#0b6472", "#6fd0dd"),
    "against": ("#a4431c", "#ffab80"),
}
LEAST = 4.5  # the contrast that WCAG 2.2 asks of text (success criterion 1.4.3)

_READS_WELL = 7.5
_PROPERTY = lazy_pattern(r"var\(--or-([a-z]+)\)")


class Colour(NamedTuple):
    """A colour of sRGB, each part from 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def hex(self) -> str:
        """The colour as a stylesheet writes it."""
        return "#" + "".join(f"{round(part * 255):02x}" for part in self)

    @property
    def luminance(self) -> float:
        """The relative luminance of WCAG 2.2, from 0 to 1."""
        linear = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in self
        )
        return sum(
            share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
        )


def colour(written: str) -> Colour | None:
    """Return a colour written as its name in CSS or its figures; None where there is no such."""
    import webcolors

    try:
        if written.startswith("#"):
            parts = webcolors.hex_to_rgb(written)
        else:
            parts = webcolors.name_to_rgb(written.replace(" ", "").replace("-", ""))
    except ValueError:
        return None
    return Colour(*(part / 255 for part in parts))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG 2.2 has it, from 1 to 21."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def on_light(accent: Colour) -> float:
    """Return the contrast of an accent on light paper."""
    return contrast(accent, _paper(0))


def accents(written: str = "") -> tuple[str, str]:
    """Return a publication's accent for light and for dark paper; ours where it sets none.

    For dark paper it has the same hue, and is as light as it must be to be read well.
    """
    accent = colour(written) if written else None
    if accent is None:
        return PALETTE["accent"]
    hue, lightness, saturation = colorsys.rgb_to_hls(*accent)
    lighter = accent
    while contrast(lighter, _paper(1)) < _READS_WELL and lightness < 1:
        lightness = min(1.0, lightness + 0.01)
        lighter = Colour(*colorsys.hls_to_rgb(hue, lightness, min(saturation, 0.9)))
    return accent.hex, lighter.hex


def painted(styles: str, accent: str = "", *, dark: bool = False) -> str:
    """Return styles with the colours themselves in place of the site's properties for them."""
    named = {name: pair[dark] for name, pair in PALETTE.items()}
    named |= {"accent": accents(accent)[dark], "between": named["soft"]}
    return _PROPERTY.sub(lambda match: named[match[1]], styles)


def _paper(scheme: int) -> Colour:
    paper = colour(PALETTE["paper"][scheme])
    assert paper is not None
    return paper
