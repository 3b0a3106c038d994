"""What came of a check: every problem in order, and every warning that an editor let pass."""

from __future__ import annotations

from onrecord.frozen import frozen
from onrecord.problems import Problem, Severity


@frozen()
class Accepted:
    """A warning that the fact it is about lets pass, and the editor's reason."""

    problem: Problem
    reason: str


@frozen()
class Report:
    """The findings of one check, both sorted by place."""

    problems: tuple[Problem, ...]
    accepted: tuple[Accepted, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many problems weigh `severity`."""
        return sum(problem.severity is severity for problem in self.problems)

    def fails(self, *, strict: bool = False) -> bool:
        """Tell whether no site may be built: for an error, and under `strict` for a warning too."""
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)
