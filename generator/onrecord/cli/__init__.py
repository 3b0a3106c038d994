"""The editor's command, `onrecord`: one subcommand a module, each loaded when it is called."""

from __future__ import annotations

import importlib

import click

from onrecord.problems import OnrecordError

COMMANDS = ("check", "coverage", "write")


class Wrong(click.ClickException):
    """Ends the command with a sentence and the status for wrong use."""

    exit_code = 2


class Onrecord(click.Group):
    """Loads only the subcommand that is called; ends with a sentence where it can't go on."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of all subcommands, in order."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the subcommand, None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"onrecord.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the subcommand; wrong use is told in its sentence, with exit status 2."""
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            raise Wrong(str(error)) from None


@click.group(
    cls=Onrecord,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Run it anywhere in the folder of your publication. `mkdocs build` and `mkdocs serve` "
    "make the site.",
)
@click.version_option(package_name="onrecord", message="%(prog)s %(version)s")
def main() -> None:
    """Check the facts of a publication, word for word, and write its pages."""
