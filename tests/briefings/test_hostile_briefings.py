"""Whatever an editor writes is set as it is; what cannot be set is named, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from large import large
from press import made

from reading import reader, solid, text

HOSTILE = (
    '#panic("no")', "$ x^2 $ * _ ` ~ @ref <label>", "// no comment /* none */", "= no heading",
    "\\u{41} \\ -- --- ...", "#import \"/etc/passwd\"", "]] }} )) [[ {{ ((", "<b>&amp;</b>",
    '"straight" \'quotes\'', "- no list + 1. / term: x", "https://example.org/#a_b*c*",
)  # fmt: skip


@pytest.mark.parametrize("nasty", HOSTILE)
def test_it_comes_out_literally(tmp_path: Path, nasty: str) -> None:
    quoted = "'" + nasty.replace("'", "''") + "'"
    done = made(large(tmp_path, facts={"title": quoted, "question": quoted}))
    pdf = done.files["long/briefing.pdf"]
    read = reader(pdf)
    assert read.metadata is not None
    assert read.metadata.title == nasty
    assert solid(text(pdf)).count(solid(nasty)) >= 3
    assert len(read.pages) == 2


def test_a_character_in_no_font_is_an_error_that_says_where(tmp_path: Path) -> None:
    done = made(large(tmp_path, facts={"question": "Who has \ue123, and why?"}))
    assert not done.files
    (problem,) = done.problems
    assert problem.code == "B902"
    assert "U+E123" in problem.message
    assert str(problem.place) == "content/long/dossier.yml:2:19"
    assert "private use" in problem.cure
