"""`onrecord check`: whether the facts hold."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.progress import watched
from onrecord.project import Project, examine


@click.command(
    name="check",
    epilog="""\b
Examples:
  onrecord check                           everything
  onrecord check vale-bridge               one dossier, and what it shares with others
  onrecord check content/vale-bridge/      the same, by its path
  onrecord check --strict                  as before publishing: warnings count too
  onrecord check --format json > found.json
  onrecord check --format github           in a workflow: marks the lines of a pull request

Exit status: 0 all holds, 1 there are problems, 2 the command was called wrongly.""",
)
@click.argument("dossiers", nargs=-1, metavar="[DOSSIER]...")
@click.option("--strict", is_flag=True, help="Fail for warnings as well as for errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
def command(dossiers: tuple[str, ...], strict: bool, form: str) -> None:
    """Check the facts against their sources, word for word.

    A DOSSIER is the name of its folder, or a path to it or to a file in it. Without one all are
    checked, and whatever holds only for the whole publication: that every actor, question and term
    is used.
    """
    project = Project.find(Path.cwd())
    with watched() as progress:
        examined = examine(project, project.dossiers_of(dossiers, Path.cwd()), progress)
    report = examined.report
    if form == "json":
        from onrecord.reports.json import render

        click.echo(render(report))
    elif form == "github":
        from onrecord.reports import github

        click.echo(github.render(report, strict=strict))
    else:
        from onrecord.cli.findings import show

        show(report, project, strict=strict)
    sys.exit(report.fails(strict=strict))
