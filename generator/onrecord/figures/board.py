"""A surface to draw on: elements of SVG at places counted from where its language begins to read.

What is drawn for a language that is read from right to left is mirrored as it is put down, so that
nobody else has to think of it: lines of text begin at the right there by SVG's own `direction`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from onrecord.markup import Encoded, finalize

Point = tuple[float, float]


def number(value: float) -> str:
    """Return a length as SVG has it, to a tenth."""
    return f"{round(value, 1) + 0.0:g}"


def element(name: str, *inside: object, **attributes: object) -> Encoded:
    """Return an element with what is in it; `class_name` and the like become `class-name`.

    It is always closed by a tag of its own, which is the same in HTML and in XML.
    """
    written = "".join(
        [
            f' {_attribute(key)}="{finalize(value)}"'
            for key, value in attributes.items()
            if value not in ("", None)
        ]
    )
    return Encoded(f"<{name}{written}>{''.join([finalize(part) for part in inside])}</{name}>")


@cache
def _attribute(key: str) -> str:
    return key.strip("_").replace("_", "-")


class Board:
    """Collects elements. `width` is that of the drawing, in `unit` (nothing, or `%`)."""

    def __init__(self, width: float, *, rtl: bool = False, unit: str = "") -> None:
        self.width = width
        self.rtl = rtl
        self._unit = unit
        self._parts: list[Encoded] = []

    def drawn(self) -> Encoded:
        """Return all that was drawn, in a group that knows its direction."""
        way = "rtl" if self.rtl else "ltr"
        return element("g", *self._parts, direction=way)

    def add(self, part: Encoded) -> None:
        """Put down what needs no place of its own: definitions, or a group made elsewhere."""
        self._parts.append(part)

    def text(
        self, x: float, y: float, words: object, kind: str = "f-ink", anchor: str = ""
    ) -> None:
        """Write a line; `anchor` is middle or end where it does not start at `x`."""
        self.add(element("text", words, x=self._x(x), y=number(y), class_=kind, text_anchor=anchor))

    def lines(self, pairs: Iterable[tuple[Point, Point]], kind: str) -> None:
        """Draw straight lines that look alike, as one element."""
        drawn = [
            f"M{self._x(x)} {number(y)}L{self._x(to)} {number(down)}"
            for (x, y), (to, down) in pairs
        ]
        if drawn:
            self.add(element("path", d="".join(drawn), class_=kind))

    def group(self, kind: str) -> Encoded:
        """Return all that was drawn, in a group of a class, for a drawing in the same direction."""
        return element("g", *self._parts, class_=kind)

    def line(self, start: Point, end: Point, kind: str, **more: object) -> None:
        """Draw a straight line."""
        self.add(
            element(
                "line",
                x1=self._x(start[0]),
                y1=number(start[1]),
                x2=self._x(end[0]),
                y2=number(end[1]),
                class_=kind,
                **more,
            )
        )

    def bar(self, x: float, y: float, wide: float, tall: float, kind: str, **more: object) -> None:
        """Draw an upright rectangle from its upper corner where reading begins."""
        left = self.width - x - wide if self.rtl else x
        self.add(
            element(
                "rect",
                x=number(left) + self._unit,
                y=number(y),
                width=number(wide) + self._unit,
                height=number(tall),
                class_=kind,
                **more,
            )
        )

    def dot(self, x: float, y: float, radius: float, kind: str, **more: object) -> None:
        """Draw a circle around a point."""
        self.add(
            element("circle", cx=self._x(x), cy=number(y), r=number(radius), class_=kind, **more)
        )

    def path(self, points: Iterable[Point], kind: str, **more: object) -> None:
        """Draw straight lines from point to point."""
        placed = [f"{self._x(x)} {number(y)}" for x, y in points]
        self.add(element("path", d=f"M{'L'.join(placed)}", class_=kind, **more))

    def curve(self, start: Point, end: Point, kind: str, **more: object) -> None:
        """Draw a line that leaves `start` and reaches `end` level."""
        half = (start[0] + end[0]) / 2
        bends = [(half, start[1]), (half, end[1]), end]
        placed = ",".join(f"{self._x(x)} {number(y)}" for x, y in bends)
        self.add(
            element(
                "path", d=f"M{self._x(start[0])} {number(start[1])}C{placed}", class_=kind, **more
            )
        )

    def _x(self, x: float) -> str:
        return number(self.width - x if self.rtl else x) + self._unit
