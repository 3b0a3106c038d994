"""What stands in place of the site while its facts do not hold: every problem, as text."""

from __future__ import annotations

from onrecord.pages.broken import broken
from onrecord.problems import Place, Problem, Severity
from onrecord.rules.report import Report

FIRST = Problem(
    "Q201",
    Severity.ERROR,
    "words <not> in source",
    Place("content/<a>/quotes.yml", 3, 5, 3, 9),
    "The source has `no` {{ this }}:\n<script>here</script>",
    "Quote *what* is there & no more.",
)
SECOND = Problem(
    "D401", Severity.WARNING, "date", Place("content/b.yml", 7), "No date.", "Write one."
)


def test_every_problem_is_shown_with_its_place_and_cure_as_text() -> None:
    page = broken(Report((FIRST, SECOND)))
    assert (page.uri, page.address, page.place) == ("index.md", "", FIRST.place)
    assert page.title == page.description == "The facts do not hold yet"
    assert page.body == (
        "# The facts do not hold yet\n"
        "\n"
        '<p class="or-lead">This page is shown while you write. Mend what follows and save: '
        "the site comes back by itself.</p>\n"
        "\n"
        '<div class="or-problem">\n'
        "<p><code>content/&#60;a&#62;/quotes.yml&#58;3&#58;5</code> error "
        "<b>Q201</b> words &#60;not&#62; in source</p>\n"
        "<p>The source has &#96;no&#96; &#123;&#123; this &#125;&#125;&#58;<br> "
        "&#60;script&#62;here&#60;/script&#62;</p>\n"
        "<p>Quote &#42;what&#42; is there &#38; no more.</p>\n"
        "</div>\n"
        "\n"
        '<div class="or-problem">\n'
        "<p><code>content/b.yml&#58;7&#58;1</code> warning <b>D401</b> date</p>\n"
        "<p>No date.</p>\n"
        "<p>Write one.</p>\n"
        "</div>\n"
    )
