from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.problems import Place, Problem, Severity
from onrecord.rules import Report, Rule, check, kinds, rules
from spec_pages import Case, pages, run, said

PAGES = pages()
CASES = [case for page in PAGES for case in page.cases]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_has_the_problems_that_its_page_says_and_no_others(
    case: Case, tmp_path: Path
) -> None:
    assert said(run(case, tmp_path), case.expected) == case.expected


def test_every_code_is_used_once() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(codes) == len(set(codes))
    assert all(rule.kind in kinds() for rule in rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.kind.code)
def test_a_rule_explains_itself(rule: Rule) -> None:
    kind = rule.kind
    first, *_ = kind.explanation.split("\n")
    assert first.endswith("."), "a sentence names the fault"
    headings = [line[3:] for line in kind.explanation.splitlines() if line.startswith("## ")]
    assert headings == ["What is wrong", "Why it matters", "What to do", "Example"]
    assert kind.title == kind.title[0].lower() + kind.title[1:]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.kind.code)
def test_a_rule_has_a_page_on_which_it_fires_and_stays_silent(rule: Rule) -> None:
    (page,) = (page for page in PAGES if page.code == rule.kind.code)
    assert page.title == rule.kind.title
    fires = [any(f" {page.code} " in line for line in case.expected) for case in page.cases]
    assert True in fires
    assert False in fires


def test_every_page_is_about_a_kind_of_problem() -> None:
    titles = {kind.code: kind.title for kind in kinds()}
    assert {page.code: page.title for page in PAGES}.items() <= titles.items()
    for page in PAGES:
        assert page.path.stem.startswith(f"{page.code}-")


def checked(folder: Path, **files: str) -> Report:
    """Check a dossier of spec pages with these files; `_` in a name stands for a dot or slash."""
    named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return run(Case("", "", named, []), folder)


QUOTE = "- {id: one, text: Not my bridge, speaker: mayor}\n"
HEADLINE = "Vale split over its bridge\n\n"
ARTICLE = f"{HEADLINE}“Not my bridge,” said Ana Duarte. “Nice weather,” she said.\n"


def test_problems_come_by_place_and_errors_fail_the_check(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        sources__courier_txt=ARTICLE,
        quotes_yml=QUOTE + "- {id: two, text: Nice wether, speaker: mayor}\n",
        sources_yml="- {id: courier, type: news-article, published: 2026, language: en, "
        "file: sources/courier.txt, reproduce: full}\n",
        unknowns_yml="- {id: three, text: What., evidence: Not our bridge}\n",
    )
    assert [problem.code for problem in report.problems] == ["Q201", "L602", "E301"]
    assert [p.place for p in report.problems] == sorted(p.place for p in report.problems)
    assert report.fails()
    assert report.count(Severity.ERROR) == 3


def test_a_warning_fails_only_a_strict_check(tmp_path: Path) -> None:
    report = checked(tmp_path, sources__courier_txt=ARTICLE, quotes_yml=QUOTE)
    assert [problem.code for problem in report.problems] == ["C701"]
    assert not report.fails()
    assert report.fails(strict=True)


def test_a_reminder_fails_no_check(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        dossier_yml="title: A\nquestion: B?\npublished: 2020\nreview_by: 2021\n"
        "key_points:\n  - {text: C., evidence: Vale split over its bridge}\n",
    )
    assert [problem.code for problem in report.problems] == ["N801"]
    assert not report.fails(strict=True)


def test_nothing_is_concluded_from_facts_that_could_not_be_read(tmp_path: Path) -> None:
    """The quote that would use the words is there, and only its key is wrong."""
    report = checked(
        tmp_path,
        sources__courier_txt=f"{HEADLINE}“Not my bridge,” said Ana Duarte.\n",
        quotes_yml="- {id: one, text: Not my bridge, speaker: mayor, sad: 2026}\n",
    )
    assert [problem.severity for problem in report.problems] == [Severity.ERROR]
    assert report.problems[0].code.startswith("S")


def test_accepted_warnings_are_kept_with_their_reasons(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        sources__courier_txt=f"{HEADLINE}“I will not pay for it,” said Ana Duarte.\n",
        quotes_yml="- {id: one, text: pay for it, speaker: mayor, accepts: {Q208: It is whole.}}\n",
    )
    assert report.problems == ()
    (accepted,) = report.accepted
    assert accepted.reason == "It is whole."
    assert accepted.problem.code == "Q208"
    assert accepted.problem.fact == "vale-bridge/quotes/#one"


def test_without_a_publication_the_earlier_problems_are_all_there_is() -> None:
    problem = Problem("Y101", Severity.ERROR, "t", Place("b"), "m", "c")
    before = Problem("Y101", Severity.ERROR, "t", Place("a"), "m", "c")
    assert check(None, earlier=[problem, before, problem]).problems == (before, problem)
