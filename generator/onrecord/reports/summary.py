"""The report in a sentence: how many problems of each weight, where, and what was let pass."""

from __future__ import annotations

from collections import Counter

from onrecord.problems import Severity
from onrecord.rules.phrasing import listed
from onrecord.rules.report import Report


def summary(report: Report, *, strict: bool = False) -> str:
    """Return the sentence, as "2 errors and 1 warning in 2 files; 1 warning accepted (vale 1).".

    Where nothing but a warning fails a `strict` check, a second sentence says so.
    """
    counts = [
        _counted(number, severity.value)
        for severity in Severity
        if (number := report.count(severity)) > 0
    ]
    sentence = "No problems"
    if counts:
        files = len({problem.place.file for problem in report.problems})
        sentence = f"{listed(counts)} in {_counted(files, 'file')}"
    if report.accepted:
        # An address begins with the dossier's own folder, or with that of a shared page.
        sections = Counter(
            (accepted.problem.fact or "").partition("/")[0] for accepted in report.accepted
        )
        where = ", ".join(f"{section} {number}" for section, number in sorted(sections.items()))
        sentence += f"; {_counted(len(report.accepted), 'warning')} accepted ({where})"
    if strict and report.fails(strict=True) and not report.fails():
        return f"{sentence}. There is no error, but under --strict warnings count as errors."
    return sentence + "."


def verdict(report: Report) -> str:
    """Return why nothing is made of facts that have failed, without a full stop."""
    if report.fails():
        return "The facts do not hold"
    return "The facts have warnings, which count as errors under --strict (or strict: true)"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
