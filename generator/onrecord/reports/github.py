"""Problems as annotations of a pull request: workflow commands of GitHub Actions, one a line.

Format: "Workflow commands for GitHub Actions", `error`, `warning` and `notice`; other forges that
run the same actions (Gitea, Forgejo) read it too. GitHub shows the first ten annotations of each
level that a step writes, so errors come before warnings and warnings before reminders, and the last
line, which is no command, says how many there are.
"""

from __future__ import annotations

from onrecord.problems import Problem, Severity
from onrecord.reports.summary import summary
from onrecord.reports.visible import visible, visible_lines
from onrecord.rules.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMINDER: "notice"}
_LONGEST = 4_000  # characters of a message: well below the 64 KB that an annotation may have


def render(report: Report, *, strict: bool = False) -> str:
    """Return the problems of `report` as commands, and the summary, without a newline at the end.

    Files are named as the problems name them, relative to the project's folder; GitHub looks for
    them from the root of the repository. `strict` says that warnings fail the check too.
    """
    ordered = sorted(report.problems, key=lambda problem: list(_LEVELS).index(problem.severity))
    return "\n".join([*map(_command, ordered), summary(report, strict=strict)])


def _command(problem: Problem) -> str:
    place = problem.place
    properties: dict[str, str | int] = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
    }
    if place.end_line == place.line:
        # Here the last column is included, and columns mean nothing across lines.
        properties |= {"col": place.column, "endColumn": max(place.column, place.end_column - 1)}
    properties["title"] = f"{problem.code} {problem.title}"
    message = "\n".join(visible_lines(f"{problem.message}\n{problem.cure}"))
    if len(message) > _LONGEST:
        message = message[:_LONGEST] + "…"
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[problem.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Escape the text behind the second `::`, which ends with the line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str | int) -> str:
    """Escape the value of a property, which also ends at a comma or colon."""
    return _data(visible(str(value))).replace(":", "%3A").replace(",", "%2C")
