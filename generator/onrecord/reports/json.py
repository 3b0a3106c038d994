"""Problems for other programs: a JSON array, one object a problem, in the order of places.

    [
      {
        "file": "content/vale-bridge/quotes.yml",
        "line": 14, "column": 25,
        "end": {"line": 14, "column": 31},
        "severity": "error",
        "code": "Q201",
        "title": "words not in source",
        "message": "The source …",
        "cure": "Write the words …",
        "fact": "vale-bridge/quotes/#not-my-bridge"
      }
    ]

Lines and columns count from 1, columns in characters (code points); the end is not included. `file`
is relative to the project's folder. `severity` is `error`, `warning` or `reminder` and is the
kind's own, under `--strict` too. `fact` is the address of the fact on the site, or null. What an
editor accepted is not in the array.

This is version 1 of the shape. Within a version fields may be added, and none is renamed, removed
or given another meaning.
"""

from __future__ import annotations

import json
from typing import Any

from onrecord.problems import Problem
from onrecord.rules.report import Report

VERSION = 1


def render(report: Report) -> str:
    """Return the problems of `report` as text in JSON (RFC 8259), ASCII alone, without a newline.

    Characters that act on a terminal are written as escapes, so the text is safe to show.
    """
    return json.dumps([_object(problem) for problem in report.problems], indent=2)


def _object(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end": {"line": place.end_line, "column": place.end_column},
        "severity": problem.severity.value,
        "code": problem.code,
        "title": problem.title,
        "message": problem.message,
        "cure": problem.cure,
        "fact": problem.fact,
    }
