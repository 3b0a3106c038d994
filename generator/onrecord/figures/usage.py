"""What was used of a source: where in its text the quotations and sentences lie that are used.

The text is a strip from its first character to its last, whatever it says: no word of it is drawn,
so that it may be shown of a source whose words are withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.figures.board import Board, element
from onrecord.figures.figure import Figure
from onrecord.interface import Interface, later, later_count
from onrecord.markup import Encoded
from onrecord.publication.coverage import Coverage, Use

WIDTH = 608
_TALL = 14.0
_LINE = 19.0
_LEAST = 0.35  # per cent of the strip that anything takes
_JOINED = 0.15  # per cent: what lies nearer than that is drawn as one; in a list, what is nearer
_ROUGHLY = 0.8  # than that
_TICKS = 80  # paragraphs that are marked one by one

Stretch = tuple[float, float]  # per cent of the text: from, to

_WORDS = {
    Use.QUOTED: later("used"),
    Use.SET_ASIDE: later("set aside, with a reason"),
    Use.UNUSED: later("not used"),
}
_QUOTATIONS = later_count("%(number)s quotation", "%(number)s quotations")
_SENTENCES = later_count("%(number)s sentence", "%(number)s sentences")


def usage(name: str, coverage: Coverage, interface: Interface) -> Figure | None:
    """Return the drawing of what is used of a source; None where there is no text of it.

    It is as wide as its place: lengths along the strip are parts of it.
    """
    if not coverage.sentences:
        return None
    _ = interface.text
    board = Board(100, rtl=interface.rtl, unit="%")
    board.add(_pattern(name))
    y = 14.0
    if coverage.quotations:
        board.text(0, y, _("Direct quotations"), "f-ink")
        _strip(board, y + 7)
        for use in Use:
            _stretches(board, name, use, _quoted(coverage, use), y + 7)
        y += _TALL + 32
    board.text(0, y, _("Sentences"), "f-ink")
    _strip(board, y + 7)
    _stretches(board, name, Use.QUOTED, _used(coverage), y + 7)
    y += _TALL + 9
    ticks = _paragraphs(coverage)
    for at in ticks:
        board.line((at, y), (at, y + 5), "f-line")
    y += 26
    for use in Use:
        words = _counted(coverage, use, interface)
        if words:
            board.add(_sign(name, use, y - 10, interface))
            board.add(_beside(words, y, interface))
            y += _LINE
    if ticks:
        board.add(_tick(y - 10, interface))
        board.add(_beside(_("where a paragraph begins"), y, interface))
        y += _LINE
    return Figure(
        name,
        _("What was used of the source"),
        " ".join(_says(coverage, interface)),
        WIDTH,
        round(y - 8),
        board.drawn(),
        fluid=True,
    )


def strip(coverage: Coverage, interface: Interface) -> Encoded:
    """Return the sentences that are used as a strip alone, for a place that says so in words."""
    if not coverage.sentences:
        return Encoded("")
    board = Board(100, rtl=interface.rtl, unit="%")
    _strip(board, 0.5, 9)
    _stretches(board, "", Use.QUOTED, _used(coverage, _ROUGHLY), 0.5, 9)
    return element(
        "svg", board.drawn(), class_="or-strip", width="100%", height=10, aria_hidden="true"
    )


def _strip(board: Board, y: float, tall: float = _TALL) -> None:
    board.bar(0, y, 100, tall, "f-strip")


def _stretches(
    board: Board, name: str, use: Use, there: Iterable[Stretch], y: float, tall: float = _TALL
) -> None:
    kind, fill = _shape(name, use)
    inset = 0 if use is Use.QUOTED else 2
    for begin, end in there:
        board.bar(begin, y + inset, end - begin, tall - 2 * inset, kind, fill=fill)


def _shape(name: str, use: Use) -> tuple[str, str]:
    """Return the class and the filling that tell a use by eye: full, hatched, empty."""
    if use is Use.QUOTED:
        return "f-accent", ""
    return ("f-due", f"url(#{name}_aside)") if use is Use.SET_ASIDE else ("f-off", "")


def _pattern(name: str) -> Encoded:
    lines = element("path", d="M-1 1L1 -1M0 5L5 0M4 6L6 4", class_="f-hatch")
    size = {"width": 5, "height": 5, "patternUnits": "userSpaceOnUse"}
    return element("defs", element("pattern", lines, id=f"{name}_aside", **size))


def _quoted(coverage: Coverage, use: Use) -> Iterator[Stretch]:
    return _joined((one.quotation.span for one in coverage.with_use(use)), coverage)


def _used(coverage: Coverage, near: float = _JOINED) -> Iterator[Stretch]:
    return _joined((one.span for one in coverage.sentences if one.used), coverage, near)


def _joined(
    spans: Iterable[tuple[int, int]], coverage: Coverage, near: float = _JOINED
) -> Iterator[Stretch]:
    """Turn stretches of the text, in order, into parts of the strip that can be told apart."""
    scale = 100 / _length(coverage)
    begin, end = -1.0, -1.0
    for first, last in spans:
        start, stop = first * scale, max(last * scale, first * scale + _LEAST)
        if begin >= 0 and start - end < near:
            end = max(end, stop)
            continue
        if begin >= 0:
            yield begin, min(end, 100.0)
        begin, end = min(start, 100 - _LEAST), stop
    if begin >= 0:
        yield begin, min(end, 100.0)


def _paragraphs(coverage: Coverage) -> list[float]:
    """Return where paragraphs begin, but for the first; none where they are too many to tell."""
    text = coverage.source.text
    begins = [span.start for span in text.paragraphs[1:]] if text else []
    scale = 100 / _length(coverage)
    return [begin * scale for begin in begins] if len(begins) <= _TICKS else []


def _length(coverage: Coverage) -> int:
    text = coverage.source.text
    return max(1, len(text.raw) if text else 0)


def _counted(coverage: Coverage, use: Use, interface: Interface) -> str:
    """Return how many quotations and sentences have that use; empty where none."""
    parts: list[str] = []
    quotations = len(coverage.with_use(use))
    if quotations:
        parts.append(interface.count(*_QUOTATIONS, quotations).unescape())
    if use is not Use.SET_ASIDE:
        wanted = use is Use.QUOTED
        sentences = sum(1 for one in coverage.sentences if one.used is wanted)
        if sentences:
            parts.append(interface.count(*_SENTENCES, sentences).unescape())
    if not parts:
        return ""
    both = " · ".join(parts)
    return interface.text("%(use)s: %(parts)s", use=interface.text(_WORDS[use]), parts=both)


def _says(coverage: Coverage, interface: Interface) -> Iterator[str]:
    yield interface.text("The text of the source from its first character to its last.")
    for use in Use:
        words = _counted(coverage, use, interface)
        if words:
            yield f"{words[:1].upper()}{words[1:]}{interface.text('.')}"


def _sign(name: str, use: Use, y: float, interface: Interface) -> Encoded:
    kind, fill = _shape(name, use)
    own = Board(0, rtl=interface.rtl)
    own.bar(0, y + 1, 22, 10, kind, fill=fill)
    return _edge(own, interface)


def _tick(y: float, interface: Interface) -> Encoded:
    own = Board(0, rtl=interface.rtl)
    own.line((11, y + 3), (11, y + 9), "f-line")
    return _edge(own, interface)


def _beside(words: str, y: float, interface: Interface) -> Encoded:
    own = Board(0, rtl=interface.rtl)
    own.text(30, y, words, "f-soft f-small")
    return _edge(own, interface)


def _edge(own: Board, interface: Interface) -> Encoded:
    """Put what is measured in units at the edge where reading begins, however wide the strip is."""
    x = "100%" if interface.rtl else "0"
    return element("svg", own.drawn(), x=x, width=1, height=1, overflow="visible")
