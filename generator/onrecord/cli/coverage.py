"""`onrecord coverage`: what of the sources is used, and what could be checked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.progress import watched
from onrecord.project import Project, examine
from onrecord.reports.visible import visible

if TYPE_CHECKING:
    from onrecord.publication import Coverage, Dossier, Figures, Tally


@click.command(
    name="coverage",
    epilog="""\b
Examples:
  onrecord coverage                        every dossier
  onrecord coverage vale-bridge            one
  onrecord coverage --unused vale-bridge   with the sentences that nothing rests on

Exit status: 0; 1 where there are errors, so that figures may lack something; 2 the command was
called wrongly.""",
)
@click.argument("dossiers", nargs=-1, metavar="[DOSSIER]...")
@click.option("--unused", is_flag=True, help="List the sentences that nothing rests on.")
def command(dossiers: tuple[str, ...], unused: bool) -> None:
    """Show what of each source is used, and what was checked.

    Quotations that are used, set aside and unused; sentences; the actors that a source names; and
    how many quotations, passages and dates were found, or could not be checked. A DOSSIER is the
    name of its folder, or a path to it or to a file in it.
    """
    project = Project.find(Path.cwd())
    with watched() as progress:
        examined = examine(project, project.dossiers_of(dossiers, Path.cwd()), progress)
    publication = examined.publication
    for dossier in publication.dossiers if publication else ():
        for line in _dossier(dossier, unused=unused):
            click.echo(visible(line))
    if publication and len(publication.dossiers) > 1:
        click.echo("All dossiers")
        for line in _checked(publication.figures.with_accepted(len(examined.report.accepted))):
            click.echo(f"  {line}")
    if examined.report.fails():
        from onrecord.reports.summary import summary

        click.echo(f"{summary(examined.report)} `onrecord check` says which.", err=True)
        sys.exit(1)


def _dossier(dossier: Dossier, *, unused: bool) -> Iterator[str]:
    yield f"{dossier.id}: {dossier.fact.title}"
    for line in _checked(dossier.figures):
        yield f"  {line}"
    for source in dossier.sources:
        yield f"  Source {source.id}"
        if source.text is None:
            yield "    has no text: nothing of it could be checked"
            continue
        for line in _source(dossier.coverage_of(source), source.text.raw, unused=unused):
            yield f"    {line}"
    yield ""


def _checked(figures: Figures) -> Iterator[str]:
    yield f"Quotations   {_tally(figures.quotations)}"
    if figures.unjudged:
        yield f"             negations and conditions could not be judged in {figures.unjudged}"
    yield f"Passages     {_tally(figures.passages)}"
    yield f"Dates        {_tally(figures.dates)}"
    if figures.dates_judged_by_editor:
        yield f"             {figures.dates_judged_by_editor} the editor's: nobody can resolve them"
    if figures.dates_unknown:
        yield f"             {figures.dates_unknown} written down as not known"
    if figures.statements:
        judged = figures.statements - figures.statements_unjudged
        yield f"Statements   numbers and dates of {judged} of {figures.statements} could be judged"
    if figures.accepted:
        yield f"Accepted     {figures.accepted} warnings, each with a reason"


def _tally(tally: Tally) -> str:
    text = f"{tally.found} of {tally.all} found"
    return f"{text}, {tally.unchecked} could not be checked" if tally.unchecked else text


def _source(coverage: Coverage, raw: str, *, unused: bool) -> Iterator[str]:
    from onrecord.publication import Use

    sentences = coverage.sentences
    used = sum(sentence.used for sentence in sentences)
    yield f"Sentences    {used} of {len(sentences)} used; {coverage.share:.0%} of its words shown"
    if coverage.quotations:
        counts = {use: len(coverage.with_use(use)) for use in Use}
        yield (
            f"Quotations   {counts[Use.QUOTED]} of {len(coverage.quotations)} quoted, "
            f"{counts[Use.SET_ASIDE]} set aside, {counts[Use.UNUSED]} unused"
        )
        for one in coverage.with_use(Use.UNUSED):
            span = one.quotation.span
            yield f"  unused: {' '.join(raw[span.start : span.end].split())}"
    if coverage.named:
        cast = [one.actor.label for one in coverage.named if one.cast]
        others = [one.actor.label for one in coverage.named if not one.cast]
        yield f"Actors       names {len(coverage.named)}; in the cast: {', '.join(cast) or 'none'}"
        if others:
            yield f"             not in the cast: {', '.join(others)}"
    if unused:
        for sentence in sentences:
            if not sentence.used:
                span = sentence.span
                yield f"  nothing rests on: {' '.join(raw[span.start : span.end].split())}"
