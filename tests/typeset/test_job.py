"""A job is plain data: its text is set as it is, and turns nothing around it."""

from __future__ import annotations

import json

import pytest

from onrecord.typeset.job import fit, texts, written


@pytest.mark.parametrize(
    ("text", "fitted"),
    [
        ("one\n two\tthree\u2028four", "one  two three four"),
        ("Qui paie\u202f?", "Qui paie\xa0?"),
        ("a \u202e left open", "a \u202e left open\u202c"),
        ("\u2067\u202e two \u2069", "\u2067\u202e two \u202c\u2069"),
        ("closed for nothing \u202c\u2069", "closed for nothing "),
        ("#panic() $x$ *b* \\", "#panic() $x$ *b* \\"),
    ],
)
def test_text_is_made_fit(text: str, fitted: str) -> None:
    assert fit(text) == fitted


def test_the_same_data_is_the_same_job() -> None:
    assert written({"b": [1, "x"], "a": {"t": "é"}}) == written({"a": {"t": "é"}, "b": (1, "x")})
    assert json.loads(written({"a": "x\ny"})) == {"a": "x y"}


def test_what_no_reader_of_json_takes_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        written({"a": float("inf")})


def test_every_text_of_a_job_is_gone_through_but_what_is_only_said() -> None:
    assert list(texts({"a": [{"t": "x", "alt": "said"}, 1, None], "b": "y"})) == ["x", "y"]
