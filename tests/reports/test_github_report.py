from __future__ import annotations

from dataclasses import replace

from onrecord.problems import Place, Problem, Severity
from onrecord.reports import github
from onrecord.rules.report import Report

PROBLEM = Problem(
    "Q201",
    Severity.ERROR,
    "words not in source",
    Place("content/vale/quotes.yml", 2, 13, 2, 19),
    "Message.",
    "Cure.",
)


def rendered(*problems: Problem) -> str:
    return github.render(Report(problems))


def test_a_problem_is_one_command_with_the_last_column_included() -> None:
    assert rendered(PROBLEM) == (
        "::error file=content/vale/quotes.yml,line=2,endLine=2,col=13,endColumn=18,"
        "title=Q201 words not in source::Message.%0ACure.\n"
        "1 error in 1 file."
    )


def test_across_lines_there_are_no_columns() -> None:
    command = rendered(replace(PROBLEM, place=Place("a.yml", 2, 13, 4, 2)))
    assert command.startswith("::error file=a.yml,line=2,endLine=4,title=")


def test_an_empty_stretch_has_its_own_column() -> None:
    assert "col=3,endColumn=3," in rendered(replace(PROBLEM, place=Place("a.yml", 2, 3, 2, 3)))


def test_errors_come_first_and_reminders_are_notices() -> None:
    weights = (Severity.REMINDER, Severity.WARNING, Severity.ERROR)
    shown = rendered(*(replace(PROBLEM, severity=weight) for weight in weights))
    levels = [line.split(" ")[0] for line in shown.splitlines()]
    assert levels == ["::error", "::warning", "::notice", "1"]


def test_content_can_neither_end_a_property_nor_begin_a_command() -> None:
    nasty = "a,b:c%d\r\n::error::\x1b[2J"
    shown = rendered(replace(PROBLEM, title=nasty, message=nasty, cure=nasty, place=Place(nasty)))
    command, summary = shown.split("\n")
    assert command.count("::") == 2 + 4  # its own, and those in the message, which is text
    assert "file=a%2Cb%3Ac%25d␍␊%3A%3Aerror%3A%3A␛[2J,line=1" in command
    assert "\x1b" not in shown
    assert summary == "1 error in 1 file."


def test_a_long_message_is_cut() -> None:
    assert len(rendered(replace(PROBLEM, message="x" * 100_000))) < 5_000
