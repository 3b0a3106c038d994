"""`onrecord write`: the pages as Markdown, for an engine that has no plugin of ours."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.progress import Progress, watched
from onrecord.markup import head, yaml
from onrecord.problems import WrongUse
from onrecord.project import MARKER, Project, examine

if TYPE_CHECKING:
    from onrecord.telling.edition import Edition


@click.command(
    name="write",
    epilog="""\b
Examples:
  onrecord write build/pages
  onrecord write --no-directory-urls build/pages
  onrecord write --force old-pages         replace a folder that was not written by this command

The engine needs the Markdown extension attr_list, and the stylesheet
assets/onrecord/onrecord.css among its styles.

Exit status: 0 written, 1 the facts do not hold, 2 the command was called wrongly.""",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--force", is_flag=True, help="Replace DIR, whatever is in it.")
@click.option("--strict", is_flag=True, help="Write nothing if there are warnings.")
@click.option(
    "--directory-urls/--no-directory-urls",
    default=None,
    help="Link to folders or to their index.html; if left out, as mkdocs.yml says.",
)
def command(folder: Path, force: bool, strict: bool, directory_urls: bool | None) -> None:
    """Write every page as a Markdown file into DIR.

    DIR is replaced as a whole, at the end; a folder that this command has not written stays as it
    is, unless --force is given.
    """
    project = Project.find(Path.cwd())
    _refuse(folder, project, force=force)
    with watched() as progress:
        examined = examine(project, progress=lambda what, share: progress(what, share / 2))
        held = not examined.report.fails(strict=strict or project.strict)
        publication = examined.publication if held else None
        if publication is not None:
            from onrecord.interface import Interface
            from onrecord.telling.edition import Edition

            urls = project.directory_urls if directory_urls is None else directory_urls
            interface = Interface.of(publication.language, project.languages)
            edition = Edition(publication, interface, urls, project.edit_url)
            count = _write(folder, edition, progress)
    if examined.report.problems:
        from onrecord.cli.findings import show

        show(examined.report, project, to_errors=True)
    if publication is None:
        from onrecord.reports.summary import verdict

        click.echo(f"{verdict(examined.report)}: nothing was written.", err=True)
        sys.exit(1)
    click.echo(f"{count} pages written to {folder}.")


def _refuse(folder: Path, project: Project, *, force: bool) -> None:
    whole = folder.resolve()
    if folder.exists() and not folder.is_dir():
        raise WrongUse(f"{folder} is a file; give the name of a folder.")
    if any(kept.is_relative_to(whole) for kept in (project.root, project.content)) or (
        whole.is_relative_to(project.content)
    ):
        raise WrongUse(f"{folder} holds the publication itself; give a folder for the pages alone.")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file() and not force:
        raise WrongUse(
            f"{folder} is not empty, and was not written by this command. Give another folder, or "
            "--force to replace it."
        )


def _write(folder: Path, edition: Edition, progress: Progress) -> int:
    from onrecord.pages import pages
    from onrecord.pages.page import drawings
    from onrecord.staging import Staging
    from onrecord.theme.shell import STYLES, stylesheet

    made = list(pages(edition))
    try:
        staging = Staging.begin(folder)
    except OSError as error:
        raise WrongUse(f"No folder can be made beside {folder}: {error.strerror}.") from None
    try:
        for number, page in enumerate(made):
            progress("writing pages", 0.5 + number / len(made) / 2)
            file = staging.folder / page.uri
            file.parent.mkdir(parents=True, exist_ok=True)
            matter = f"title: {yaml(head(page.title))}\ndescription: {yaml(head(page.description))}"
            if page.repeats:
                matter += "\nsearch: {exclude: true}"
            file.write_text(f"---\n{matter}\n---\n\n{page.body}", encoding="utf-8", newline="\n")
        for place, drawn in drawings(made, edition.interface.tag, edition.accent).items():
            file = staging.folder / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(drawn, encoding="utf-8", newline="\n")
        styles = staging.folder / STYLES
        styles.parent.mkdir(parents=True, exist_ok=True)
        styles.write_text(stylesheet(edition.accent), encoding="utf-8", newline="\n")
        (staging.folder / MARKER).write_text(
            "Written by `onrecord write`, which replaces this folder as a whole.\n",
            encoding="utf-8",
        )
        staging.publish()
    except OSError as error:
        staging.discard()
        raise WrongUse(f"The pages could not be written: {error.strerror}.") from None
    except BaseException:
        staging.discard()
        raise
    return len(made)
