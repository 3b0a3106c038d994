"""Problems for a person at a terminal: each with its line, carets under the words, and the cure."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from onrecord.problems import Place, Problem, Severity
from onrecord.reading.file import MOST_TEXT
from onrecord.reports.excerpt import excerpt
from onrecord.reports.summary import summary
from onrecord.reports.visible import visible, visible_lines
from onrecord.rules.report import Accepted, Report

_BOLD = "1"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REMINDER: "36"}
_LEAST_WIDTH = 20  # of an excerpt, on however narrow a terminal
_INDENT = "  "


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether `stream` shows colour: a terminal, and nobody asked for none (no-color.org)."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()


def render(
    report: Report, root: Path, *, colour: bool = False, width: int = 100, strict: bool = False
) -> str:
    """Return the report as text, its last line a summary, without a newline at the end.

    `root` is the project's folder, which the files of places are relative to; `width` is that of
    the terminal, in cells: lines of files are cut to it, sentences are left to the terminal.
    `strict` says that warnings fail the check too.
    """
    files = _Files(root)
    parts = [_problem(problem, files, colour, width) for problem in report.problems]
    if report.accepted:
        parts.append("\n".join(_accepted(accepted, colour) for accepted in report.accepted))
    parts.append(_painted(summary(report, strict=strict), _BOLD, colour))
    return "\n\n".join(parts)


class _Files:
    """The lines of the files that problems point at, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def line(self, place: Place) -> str | None:
        """Return the line where `place` begins, or None where there is none to show."""
        if place.file not in self._lines:
            self._lines[place.file] = self._text(place.file).split("\n")
        lines = self._lines[place.file]
        return lines[place.line - 1] if place.line <= len(lines) else None

    def _text(self, name: str) -> str:
        """Return what a file holds, nothing where it is none that may be shown.

        A problem may be that a link leads to a file elsewhere on the machine, that a pipe stands
        there, which would never end, or that the file is far too large.
        """
        path = self._root / name
        try:
            file = path.resolve(strict=True)
            homes = (self._root.resolve(), (self._root / name.partition("/")[0]).resolve())
            inside = any(file.is_relative_to(home) for home in homes)
            if not inside or not file.is_file() or file.stat().st_size > MOST_TEXT:
                return ""
            return file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


def _problem(problem: Problem, files: _Files, colour: bool, width: int) -> str:
    head = _painted(f"{problem.severity} {problem.code}", _COLOURS[problem.severity], colour)
    lines = [f"{_place(problem.place, colour)} {head} {visible(problem.title)}"]
    line = files.line(problem.place)
    if line:
        lines += _shown(line, problem.place, _COLOURS[problem.severity] if colour else "", width)
    lines += [_INDENT + line for line in visible_lines(problem.message)]
    lines += [_INDENT + line for line in visible_lines(problem.cure)]
    return "\n".join(lines)


def _shown(line: str, place: Place, colour: str, width: int) -> list[str]:
    number = f"{_INDENT}{place.line} | "
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    room = max(_LEAST_WIDTH, width - len(number))
    shown, carets = excerpt(line, place.column - 1, end, room)
    margin = " " * (len(number) - 2) + "| "
    return [number + shown, margin + _painted(carets, colour, bool(colour))]


def _accepted(accepted: Accepted, colour: bool) -> str:
    problem = accepted.problem
    return (
        f"{_place(problem.place, colour)} accepted {problem.code} {visible(problem.title)}: "
        + visible(accepted.reason)
    )


def _place(place: Place, colour: bool) -> str:
    return _painted(f"{visible(str(place))}:", _BOLD, colour)


def _painted(text: str, colour: str, wanted: bool) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if wanted else text
