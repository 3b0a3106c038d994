"""The place of any stretch of a value, in every style of scalar."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from onrecord.facts.words import Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.reading.file import ContentFile
from onrecord.reading.nodes import parse
from onrecord.reading.scalars import Scalar

SPACE = " \t\r\n"


def words_of(text: str) -> tuple[ContentFile, Words]:
    file = ContentFile("content/f.yml", text)
    value = parse(file, problems := [])
    assert not problems
    assert isinstance(value, WrittenMapping)
    words = value["text"]
    assert isinstance(words, Words)
    return file, words


LETTERS = st.text(alphabet="ab é木𝒳'\"\\,.-#:[]{}|>%@`!&*?ﬀ\u0301", max_size=8)
LINES = st.lists(
    st.tuples(st.integers(0, 4), LETTERS, st.sampled_from(["", " ", "\t", "  "])), max_size=6
)
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A mapping whose `text` is written in any style, well formed or not."""
    style = draw(st.sampled_from(["", "'", '"', "|", ">"]))
    line_end = draw(BREAKS)
    lines = [" " * (1 + indent) + text + tail for indent, text, tail in draw(LINES)]
    if style in ("|", ">") and style:
        header = style + draw(st.sampled_from(["", "-", "+", "1", "2", "1-", "+2"]))
        header += draw(st.sampled_from(["", " ", " # why"]))
        return (
            f"id: x{line_end}text: {header}{line_end}"
            + line_end.join(lines)
            + draw(st.sampled_from(["", line_end, line_end * 3, f"{line_end}end: y{line_end}"]))
        )
    body = line_end.join(lines).strip(" ") if style == "" else line_end.join(lines)
    if style == "'":
        body = body.replace("'", "''")
    if style == '"':
        body = draw(escaped(body))
    return f"é: x{line_end}text: {style}{body}{style}{line_end}end: y{line_end}"


@st.composite
def escaped(draw: st.DrawFn, body: str) -> str:
    """A text with its quotation marks and backslashes escaped, and some other characters too."""
    out = []
    for char in body:
        codes = {
            '"': ['\\"', "\\x22", "\\u0022"],
            "\\": ["\\\\", "\\x5C", "\\U0000005c"],
            "\n": ["\n", "\\\n", "\\n"],
            " ": [" ", "\\ ", "\\x20"],
            "\t": ["\t", "\\t"],
            "é": ["é", "\\xE9", "\\u00e9"],
            "𝒳": ["𝒳", "\\U0001d4b3"],
        }
        out.append(draw(st.sampled_from(codes.get(char, [char]))))
    return "".join(out)


@settings(max_examples=300, deadline=None)
@given(documents())
@example('text: "a\\\n\n  b"\n')
@example("text: |2\n    a\n\n   b\n\n")
@example("text: >\n\n\n  a\n   b\n\n  c\n  d\n")
@example("text: a\r\n  b\r\n\r\n  c\r\n")
def test_each_character_of_a_value_stands_where_its_place_says(text: str) -> None:
    file = ContentFile("f.yml", text)
    value = parse(file, problems := [])
    assume(not problems and isinstance(value, WrittenMapping) and "text" in value)
    scalar = value["text"]
    assume(isinstance(scalar, Scalar))
    last, before = scalar.start, (0, 0)
    for offset, char in enumerate(scalar):
        start, end = scalar.stretch(offset, offset + 1)
        raw = text[start:end]
        assert start < end
        if (start, end) == before:
            assert char == "\n", "several line breaks come of one fold"
            continue
        before = start, end
        assert start >= last, "in the order of the file"
        passed_over = SPACE + ("\\" if scalar.style == '"' else "")
        assert not offset or not text[last:start].strip(passed_over)
        if raw != char:
            if char in " \n" and not raw.strip(SPACE):
                pass  # a fold
            elif scalar.style == '"':
                assert yaml.safe_load(f'"{raw}"') == char or (char == "\n" and raw[0] == "\\")
            else:
                assert (scalar.style, char, raw) == ("'", "'", "''")
        last = end
    if scalar.style not in ("|", ">"):
        assert text[last : scalar.end].strip(SPACE + "\\") == (scalar.style or "")


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("text: We are not in favour\n", "favour", (1, 21, 1, 27)),
        ("id: 𝒳\ntext: 𝒳𝒳 favour\n", "favour", (2, 10, 2, 16)),
        ("text: 'It''s a favour'\n", "favour", (1, 16, 1, 22)),
        ('text: "\\u00e9\\t\\"a favour"\n', "favour", (1, 20, 1, 26)),
        ("text: We are\n  in favour\n", "favour", (2, 6, 2, 12)),
        ("text: We are\r\n\r\n  in favour\r\n", "favour", (3, 6, 3, 12)),
        ("text: >\n  We are\n  in favour\n\n  of it\n", "favour", (3, 6, 3, 12)),
        ("text: >2-\n\n    We are\n  in favour\n", "favour", (4, 6, 4, 12)),
        ("- text: |\n    We\n      are\n    in favour\n", "favour", (4, 8, 4, 14)),
        ("- {id: x, text: in favour, b: c}\n", "favour", (1, 20, 1, 26)),
        ("text: We are\n  in favour\n", "are in", (1, 10, 2, 5)),
    ],
)
def test_a_stretch_stands_where_an_editor_sees_it(
    text: str, part: str, place: tuple[int, int, int, int]
) -> None:
    file = ContentFile("f.yml", text)
    value = parse(file, problems := [])
    assert not problems
    fact = value[0] if isinstance(value, WrittenList) else value
    assert isinstance(fact, WrittenMapping)
    words = fact["text"]
    assert isinstance(words, Words)
    start = words.index(part)
    found = words.place_of(start, start + len(part))
    assert (found.line, found.column, found.end_line, found.end_column) == place
