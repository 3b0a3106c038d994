"""A publication's accent: how well it is read on the site's paper, light and dark."""

from __future__ import annotations

import colorsys
from typing import NamedTuple

PAPER = "#fffdf9", "#14161a"  # light and dark, as the stylesheet's tokens have them
LEAST = 4.5  # the contrast that WCAG 2.2 asks of text (success criterion 1.4.3)

_READS_WELL = 7.5


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
    paper = colour(PAPER[0])
    assert paper is not None
    return contrast(accent, paper)


def for_dark(accent: Colour) -> Colour:
    """Return the accent for dark paper: the same hue, as light as it must be to be read well."""
    paper = colour(PAPER[1])
    assert paper is not None
    hue, lightness, saturation = colorsys.rgb_to_hls(*accent)
    lighter = accent
    while contrast(lighter, paper) < _READS_WELL and lightness < 1:
        lightness = min(1.0, lightness + 0.01)
        lighter = Colour(*colorsys.hls_to_rgb(hue, lightness, min(saturation, 0.9)))
    return lighter
