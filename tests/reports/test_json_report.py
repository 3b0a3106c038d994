from __future__ import annotations

import json as stdlib
import re

from onrecord.problems import Place, Problem, Severity
from onrecord.reports import json
from onrecord.rules.report import Accepted, Report

WARNING = Problem(
    "Q209",
    Severity.WARNING,
    "speaker not met",
    Place("content/vale/quotes.yml", 2, 13, 3, 19),
    "Message “one”.\nAnd more.",
    "Cure.",
)


def test_each_problem_is_an_object_with_all_fields() -> None:
    report = Report((WARNING,), (Accepted(WARNING, "because"),))
    assert stdlib.loads(json.render(report)) == [
        {
            "file": "content/vale/quotes.yml",
            "line": 2,
            "column": 13,
            "end": {"line": 3, "column": 19},
            "severity": "warning",
            "code": "Q209",
            "title": "speaker not met",
            "message": "Message “one”.\nAnd more.",
            "cure": "Cure.",
            "fact": None,
        }
    ]


def test_no_problems_are_an_empty_array() -> None:
    assert stdlib.loads(json.render(Report(()))) == []


def test_the_text_is_safe_to_show() -> None:
    problem = Problem("X", Severity.ERROR, "\x1b[2J", Place("\u202e"), "\x9b", "\ud800", "\x00")
    assert re.fullmatch(r"[\n\x20-\x7e]+", json.render(Report((problem,))))


def test_the_docstring_shows_the_shape_that_is_written() -> None:
    assert json.__doc__ is not None
    shown = json.__doc__.split("    [\n")[1].split("\n    ]")[0]
    assert list(stdlib.loads(shown)) == list(stdlib.loads(json.render(Report((WARNING,))))[0])
    assert f"version {json.VERSION} " in json.__doc__
