from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.problems import Place, Problem, Severity
from onrecord.reports import terminal
from onrecord.reports.excerpt import cells, excerpt
from onrecord.reports.summary import verdict
from onrecord.rules.report import Accepted, Report

WRONG = Problem(
    "Q201",
    Severity.ERROR,
    "words not in source",
    Place("content/vale/quotes.yml", 2, 13, 2, 19),
    "The source has another word.\nThis one stands only here.",
    "Write the word as it stands there.",
    "vale/quotes/#one",
)


def written(folder: Path, text: str, file: str = "content/vale/quotes.yml") -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_a_problem_is_shown_in_its_line_with_the_message_and_the_cure(tmp_path: Path) -> None:
    root = written(tmp_path, "- id: one\n  text: in favour of it\n")
    problem = replace(WRONG, place=Place(WRONG.place.file, 2, 12, 2, 18))
    assert terminal.render(Report((problem,)), root) == (
        "content/vale/quotes.yml:2:12: error Q201 words not in source\n"
        "  2 |   text: in favour of it\n"
        "    |            ^^^^^^\n"
        "  The source has another word.\n"
        "  This one stands only here.\n"
        "  Write the word as it stands there.\n"
        "\n"
        "1 error in 1 file."
    )


def test_wide_characters_take_two_cells_above_the_carets() -> None:
    line, carets = excerpt("text: 船は走って", 8, 10, 80)
    assert line == "text: 船は走って"
    assert carets == " " * 10 + "^^^^"


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("船", 2), ("é", 1), ("ｱ", 1), ("Ａ", 2), ("مَ", 1), ("한", 2), ("e\u0301", 1)],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize("start", [0, 5, 50, 500, 994])
@pytest.mark.parametrize("width", [20, 40, 80])
def test_long_lines_are_cut_round_the_carets(start: int, width: int) -> None:
    line = "".join(chr(ord("a") + n % 26) for n in range(1000))
    shown, carets = excerpt(line, start, start + 6, width)
    assert max(len(shown), len(carets)) <= width
    at = carets.index("^")
    assert shown[at : at + 6] == line[start : start + 6]
    assert carets[at:] == "^" * 6
    assert (start > 0) == (at > 0)


def test_a_stretch_wider_than_the_screen_is_cut_too() -> None:
    shown, carets = excerpt("x" * 300, 10, 290, 40)
    assert (len(shown), len(carets)) == (40, 40 - 1)
    assert shown.startswith("…x")
    assert shown.endswith("…")


def test_an_empty_stretch_gets_one_caret_even_behind_the_line() -> None:
    assert excerpt("abc", 3, 3, 40) == ("abc", "   ^")


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_the_first(tmp_path: Path) -> None:
    root = written(tmp_path, "text: |\n  one two\n  three\n")
    problem = replace(WRONG, place=Place(WRONG.place.file, 2, 7, 3, 4))
    assert "\n  2 |   one two\n    |       ^^^\n" in terminal.render(Report((problem,)), root)


@pytest.mark.parametrize("bad", ["\x1b[2J", "\r", "\x07", "\x9b31m", "\u202e", "\u2028", "\x00"])
def test_nothing_of_the_content_acts_on_the_terminal(tmp_path: Path, bad: str) -> None:
    root = written(tmp_path, f"text: a{bad}b\n")
    problem = Problem(
        "Q201",
        Severity.ERROR,
        f"title{bad}",
        Place("content/vale/quotes.yml", 1, 7, 1, 8),
        f"message{bad}",
        f"cure{bad}",
    )
    accepted = Accepted(replace(problem, severity=Severity.WARNING), f"x{bad}")
    shown = terminal.render(Report((problem,), (accepted,)), root)
    assert bad[0] not in shown
    assert "message" in shown


def test_a_file_that_cannot_be_read_leaves_the_line_out(tmp_path: Path) -> None:
    shown = terminal.render(Report((WRONG,)), tmp_path)
    assert shown.splitlines()[1] == "  The source has another word."


def test_accepted_warnings_are_shown_with_their_reasons_and_counted(tmp_path: Path) -> None:
    warning = Problem(
        "Q209", Severity.WARNING, "speaker not met", WRONG.place, "m", "c", "vale/quotes/#one"
    )
    shown = terminal.render(Report((), (Accepted(warning, "She is named above."),)), tmp_path)
    assert shown == (
        "content/vale/quotes.yml:2:13: accepted Q209 speaker not met: She is named above.\n"
        "\n"
        "No problems; 1 warning accepted (vale 1)."
    )


def test_the_summary_counts_each_weight(tmp_path: Path) -> None:
    def of(severity: Severity, file: str) -> Problem:
        return Problem("X", severity, "t", Place(file), "m", "c")

    problems = (
        of(Severity.ERROR, "a.yml"),
        of(Severity.ERROR, "b.yml"),
        of(Severity.WARNING, "b.yml"),
        of(Severity.REMINDER, "b.yml"),
    )
    last = terminal.render(Report(problems), tmp_path).splitlines()[-1]
    assert last == "2 errors, 1 warning and 1 reminder in 2 files."


def test_a_strict_check_that_only_warnings_fail_says_so(tmp_path: Path) -> None:
    warning = Problem("X", Severity.WARNING, "t", Place("b.yml"), "m", "c")
    error = Problem("X", Severity.ERROR, "t", Place("a.yml"), "m", "c")

    def last(*problems: Problem, strict: bool) -> str:
        return terminal.render(Report(problems), tmp_path, strict=strict).splitlines()[-1]

    assert last(warning, strict=False) == "1 warning in 1 file."
    assert last(warning, strict=True) == (
        "1 warning in 1 file. There is no error, but under --strict warnings count as errors."
    )
    assert last(error, warning, strict=True) == "1 error and 1 warning in 2 files."
    assert verdict(Report((error, warning))) == "The facts do not hold"
    assert verdict(Report((warning,))).startswith("The facts have warnings, which count as errors")


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_that_nobody_asked_to_be_plain() -> None:
    assert terminal.wants_colour(Screen(), {})
    assert terminal.wants_colour(Screen(), {"NO_COLOR": ""})
    assert not terminal.wants_colour(Screen(), {"NO_COLOR": "1"})
    assert not terminal.wants_colour(Screen(), {"TERM": "dumb"})
    assert not terminal.wants_colour(io.StringIO(), {})


def test_colour_changes_nothing_but_colour(tmp_path: Path) -> None:
    root = written(tmp_path, "- id: one\n  text: in favour of it\n")
    coloured = terminal.render(Report((WRONG,)), root, colour=True)
    plain = terminal.render(Report((WRONG,)), root)
    assert "\x1b[31merror Q201\x1b[0m" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[31m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain
