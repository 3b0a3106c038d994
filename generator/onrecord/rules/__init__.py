"""The rules: what must hold in a publication, and what an editor is told where it does not."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from functools import cache

from onrecord.problems import Kind, Place, Problem, Severity
from onrecord.publication.model import Publication
from onrecord.rules.acceptance import acceptances, faults, settle, unmet
from onrecord.rules.report import Accepted, Report
from onrecord.rules.rule import Rule, kinds_in, rules_in
from onrecord.rules.view import View

__all__ = ["Accepted", "Report", "Rule", "check", "kinds", "rules"]


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return rules_in(sys.modules[__name__])


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind of problem that reading, linking and the rules may find, by code."""
    from onrecord import publication, reading

    return kinds_in(reading, publication, sys.modules[__name__])


def check(
    publication: Publication | None,
    *,
    earlier: Iterable[Problem] = (),
    today: date | None = None,
) -> Report:
    """Run every rule over `publication`, and report all problems, sorted by place.

    `earlier` are the problems of reading and linking, which are reported too; where there is no
    publication, they are all there is. `today` decides what is due, and is the day of the clock
    where it is not given.
    """
    before = list(earlier)
    if publication is None:
        return _report(before, ())
    complete = not any(problem.severity is Severity.ERROR for problem in before)
    view = View(publication, today or date.today(), complete)
    problems = [*before, *(found for rule in rules() for found in rule.find(view))]
    accepts = acceptances(publication)
    if not accepts:
        return _report(problems, ())
    known = {kind.code: kind for kind in kinds()}
    staying, accepted, waiting = settle(problems, accepts)
    staying += list(faults(accepts, known, staying))
    if complete and publication.whole:
        staying += unmet(waiting, known)
    return _report(staying, accepted)


def _report(problems: Iterable[Problem], accepted: Iterable[Accepted]) -> Report:
    return Report(
        tuple(sorted(dict.fromkeys(problems), key=_order)),
        tuple(sorted(accepted, key=lambda one: _order(one.problem))),
    )


def _order(problem: Problem) -> tuple[Place, str, str]:
    return problem.place, problem.code, problem.message
