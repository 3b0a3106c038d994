"""A drawing taken apart: its lines, bars, dots and words as data, for what does not set SVG.

They are read from the drawing itself, so that paper has the site's drawing and no second one; what
they look like comes from `figure.css`. A part is a mapping:

    kind     path, bar, dot, or text
    points   of a path: (`M`, `L` or `C`, lengths) …
    x y      of a bar its upper left corner, of a dot its middle, of a text where its line stands
    wide tall radius
    side     of a text, which of its sides is at `x`: left, right, or center
    words    of a text, runs with a look of their own: (text, look) …
    look     fill, stroke (names of colours), thick, dash, shade (of 1), size, bold, halo; of a bar
             or a dot that is hatched `hatched`; of a bar that fades `fades`, from left to right:
             (where, how much of it is seen, both of 1) …

All lengths are in units of the drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from onrecord.figures.figure import STYLES, Figure
from onrecord.figures.lettering import SIZE
from onrecord.frozen import frozen

Part: TypeAlias = "dict[str, Any]"
Look: TypeAlias = "dict[str, Any]"

_RULE = re.compile(r"\.(f-[a-z]+)\s*\{([^}]*)\}")
_STEP = re.compile(r"([MLC])([^MLC]*)")
_LENGTH = re.compile(r"-?[\d.]+")
# What a mask or a filling of a drawing is called, behind the drawing's own name.
_REFERENCE = re.compile(r"_([a-z]+)\)$")


def parts(figure: Figure, width: float = 0) -> list[Part]:
    """Return the parts of a drawing, in the order in which they lie over one another.

    `width` is how wide one is made that is fluid.
    """
    root = figure.read()
    fading = {
        gradient.get("id", "").rpartition("_to-")[2]: [
            (float(stop.get("offset", 0)), float(stop.get("stop-opacity", 1))) for stop in gradient
        ]
        for gradient in root.iter("linearGradient")
    }
    made = list(_below(root, _Place(width or figure.width, 0.0, 1.0, "ltr")))
    for look in (one["look"] for one in made):
        if "fades" in look:
            look["fades"] = fading[look["fades"]]
    return made


@frozen()
class _Place:
    """What holds for all that an element is in: the width that parts of it are of, and so on."""

    width: float
    shift: float
    shade: float
    way: str

    def length(self, element: Element, name: str) -> float:
        """Return a length in units, where it is a part of the whole width too."""
        written = element.get(name, "0")
        if written.endswith("%"):
            return round(float(written[:-1]) * self.width / 100, 2)
        return float(written)

    def point(self, element: Element, x: str = "x", y: str = "y") -> list[float]:
        """Return where something is."""
        return [self.shift + self.length(element, x), self.length(element, y)]

    def inside(self, element: Element) -> _Place:
        """Return the place of what is in a group."""
        return _Place(
            self.width,
            self.shift + self.length(element, "x"),
            self.shade * float(element.get("opacity", 1)),
            element.get("direction", self.way),
        )


def _below(element: Element, place: _Place) -> Iterator[Part]:
    for one in element:
        if one.tag in ("g", "svg"):
            yield from _below(one, place.inside(one))
        elif one.tag != "defs":
            part = _part(one, place)
            if place.shade != 1:
                part["look"]["shade"] = place.shade
            yield part


def _part(one: Element, place: _Place) -> Part:
    look = _look(one)
    match one.tag:
        case "line":
            points = [("M", place.point(one, "x1", "y1")), ("L", place.point(one, "x2", "y2"))]
            return {"kind": "path", "points": points, "look": look}
        case "path":
            points = [
                (step, [at + place.shift * (not n % 2) for n, at in enumerate(_numbers(to))])
                for step, to in _STEP.findall(one.get("d", ""))
            ]
            return {"kind": "path", "points": points, "look": look}
        case "rect":
            size = {"wide": place.length(one, "width"), "tall": place.length(one, "height")}
            return {"kind": "bar", **_at(place.point(one)), **size, "look": look}
        case "circle":
            radius = place.length(one, "r")
            return {
                "kind": "dot", **_at(place.point(one, "cx", "cy")), "radius": radius, "look": look
            }  # fmt: skip
    begins, ends = ("right", "left") if place.way == "rtl" else ("left", "right")
    sides = {"middle": "center", "end": ends}
    return {
        "kind": "text",
        **_at(place.point(one)),
        "side": sides.get(one.get("text-anchor", ""), begins),
        "words": _runs(one, look),
        "look": look,
    }


def _runs(text: Element, look: Look) -> list[tuple[str, Look]]:
    """Return what a text reads; runs that stand beside one another keep their own direction."""
    first = text.text or ""
    further = [(part.text or "", look | _look(part)) for part in text]
    return [(f"\u2068{first}\u2069" if further else first, look), *further]


def _at(point: Sequence[float]) -> dict[str, float]:
    return {"x": point[0], "y": point[1]}


def _numbers(written: str) -> list[float]:
    return [float(one) for one in _LENGTH.findall(written)]


def _look(element: Element) -> Look:
    """Return what an element looks like, by its classes and by what it refers to."""
    made: Look = {}
    kinds = element.get("class", "").split()
    for kind, rules in _looks().items():
        if kind in kinds:
            made |= rules
    if element.get("stroke-width"):
        made["thick"] = float(element.get("stroke-width", 1))
    for attribute, name in (("fill", "hatched"), ("mask", "fades")):
        found = _REFERENCE.search(element.get(attribute, ""))
        if found:
            made[name] = found[1]
    if element.tag == "text":
        made.setdefault("size", SIZE)
    return made


@cache
def _looks() -> Mapping[str, Look]:
    """Return by class what `figure.css` says, in its order: a later rule holds over one before."""
    return {
        kind: dict(filter(None, map(_said, declarations.split(";"))))
        for kind, declarations in _RULE.findall(STYLES.read_text(encoding="utf-8"))
    }


def _said(declaration: str) -> tuple[str, Any] | None:
    name, _, value = (part.strip() for part in declaration.partition(":"))
    match name:
        case "fill" | "stroke" if value.startswith("var(--or-"):
            return name, value.removeprefix("var(--or-").removesuffix(")")
        case "stroke-width":
            return "thick", float(value)
        case "stroke-dasharray":
            return "dash", [float(one) for one in value.split()]
        case "fill-opacity":
            return "shade", float(value)
        case "font-size":
            return "size", float(value.removesuffix("px"))
        case "font-weight":
            return "bold", True
        case "paint-order":
            return "halo", True
    return None
