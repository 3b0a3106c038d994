"""What a person who is writing sees in place of the site while its facts do not hold yet."""

from __future__ import annotations

from onrecord.markup import Encoded, heading, html
from onrecord.pages.page import Page
from onrecord.pages.templates import tidy
from onrecord.problems import Problem
from onrecord.rules.report import Report


def broken(report: Report) -> Page:
    """Make the one page there is: every problem with its place and cure. Never published."""
    title = "The facts do not hold yet"
    body = "".join(
        (
            heading(1, title),
            '<p class="or-lead">This page is shown while you write. Mend what follows and save: '
            "the site comes back by itself.</p>\n",
            *(_entry(problem) for problem in report.problems),
        )
    )
    return Page("index.md", "", title, title, tidy(body), report.problems[0].place)


def _entry(problem: Problem) -> Encoded:
    lines = Encoded("<br> ").join(problem.message.splitlines())
    return Encoded(
        '<div class="or-problem">\n'
        f"<p><code>{html(str(problem.place))}</code> {html(problem.severity.value)} "
        f"<b>{html(problem.code)}</b> {html(problem.title)}</p>\n"
        f"<p>{lines}</p>\n<p>{html(problem.cure)}</p>\n</div>\n"
    )
