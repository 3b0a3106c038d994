"""What a check found, shown to a person: on whatever stream, with colour where it is one."""

from __future__ import annotations

import os
import shutil
import sys

import click

from onrecord.project import Project
from onrecord.reports import terminal
from onrecord.rules.report import Report


def show(
    report: Report, project: Project, *, to_errors: bool = False, strict: bool = False
) -> None:
    """Print the report, to the output or to the stream of errors.

    `strict` says that warnings fail the check too.
    """
    stream = sys.stderr if to_errors else sys.stdout
    colour = terminal.wants_colour(stream, os.environ)
    width = shutil.get_terminal_size((100, 24)).columns
    text = terminal.render(report, project.root, colour=colour, width=width, strict=strict)
    click.echo(text, err=to_errors, color=colour)
