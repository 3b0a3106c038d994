"""What is wrong, where it is and what to do: problems are values, exceptions stop the program.

    OnrecordError
    ├── WrongUse             the command or the plugin was called wrongly
    └── LanguageFileError    a language's file is damaged (in texts/languages/)

A fault in what an editor wrote is never an exception: it is a `Problem`, collected with all others.
"""

from __future__ import annotations

from enum import StrEnum

from onrecord.frozen import frozen


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, a warning only under `strict`."""

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "reminder"


@frozen(order=True)
class Place:
    """A stretch of a file, as a person counts: lines and columns from 1, the end not included.

    Columns count characters (code points). `file` is relative to the project's folder, with `/`.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen()
class Problem:
    """One finding: what is wrong (`title` for its kind, `message` for this case) and its cure.

    `fact` is the address of the fact it is about, as the site has it (`dossier/quotes/#id`), where
    there is one. `message` and `cure` are whole sentences; `message` may have several lines.
    """

    code: str
    severity: Severity
    title: str
    place: Place
    message: str
    cure: str
    fact: str | None = None


@frozen()
class Kind:
    """A kind of problem, declared once: its code, weight, title, and its page in the handbook.

    A module that finds problems declares its kinds at its top, as constants, and makes problems of
    them; nothing else registers a kind: the handbook, and the check of what an editor accepts,
    collect the `Kind`s that the modules of the package hold.

        UNKNOWN_KEY = Kind("S101", Severity.ERROR, "unknown key", "A key that ...")
        ...
        problems.append(UNKNOWN_KEY.problem(key.place, "There is no ...", "Write ..."))

    `code` is a letter for the room and three figures (Y files and YAML, S shape, R references,
    Q quotes, E evidence, D dates, A attribution, L licence, C coverage, N reminders, P proof,
    B briefings), never used for anything else again. `title` names the fault in a few words, in
    lower case. `explanation` is Markdown: what is wrong, why that matters to a reader, what to do;
    a rule, which is a module of its own, gives its docstring, with these three as headings.
    """

    code: str
    severity: Severity
    title: str
    explanation: str

    def problem(self, place: Place, message: str, cure: str, fact: str | None = None) -> Problem:
        """Return one finding of this kind; `message` and `cure` are whole sentences."""
        return Problem(self.code, self.severity, self.title, place, message, cure, fact)


class OnrecordError(Exception):
    """The root of what this package raises on purpose."""


class WrongUse(OnrecordError):
    """The command or the plugin was called wrongly; the message says how to call it."""
