"""Broken YAML: each slip has its code, the place where it was made, and its cure."""

from __future__ import annotations

import pytest

from onrecord.facts.written import WrittenMapping
from onrecord.problems import Problem
from onrecord.reading.file import ContentFile, decode
from onrecord.reading.nodes import Value, parse


def problems_of(text: str | bytes) -> list[Problem]:
    problems: list[Problem] = []
    data = text.encode() if isinstance(text, str) else text
    file = decode(data, "content/f.yml", problems)
    if file is not None:
        parse(file, problems)
    return problems


def shown(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.code}"


def value_of(text: str) -> Value | None:
    value = parse(ContentFile("content/f.yml", text), problems := [])
    assert problems == []
    return value


IN_QUOTES = "Put the text in quotation marks"
AFTER_BAR = "or on lines of its own after |"


@pytest.mark.parametrize(
    ("text", "expected", "cure"),
    [
        # A text that says something else to YAML: the place is the head of the text.
        ("text: He said: no\n", "1:7 Y141", AFTER_BAR),
        ("text: He said:\n", "1:7 Y141", AFTER_BAR),
        ("text: Il a dit : « non »\n", "1:7 Y141", AFTER_BAR),
        ("- id: x\n  text: He said\n    to me: no\n", "2:9 Y141", AFTER_BAR),
        ("text: [W]e are not\n", "1:7 Y141", AFTER_BAR),
        ("text: […] we are not\n", "1:7 Y141", AFTER_BAR),
        ('text: "No," he said\n', "1:7 Y141", 'text: |\n    "No," he said'),
        # In quotation marks already: the place is the mark that closes them too early.
        ("text: 'It's late'\n", "1:10 Y141", "text: |\n    It's late"),
        ('- text: "He said "no""\n', "1:18 Y141", 'text: |\n    He said "no"'),
        ('- {id: x, text: "He said "no""}\n', "1:26 Y141", 'Write \\" for each " inside'),
        ("- {id: x, text: 'It's late'}\n", "1:20 Y141", "Write '' for each ' inside"),
        ("text: *No* means no\n", "1:7 Y141", AFTER_BAR),
        ("text: & then\n", "1:7 Y141", AFTER_BAR),
        ("text: %\n", "1:7 Y141", AFTER_BAR),
        ("text: @home\n", "1:7 Y141", AFTER_BAR),
        ("text: `No`\n", "1:7 Y141", AFTER_BAR),
        ("text: | No\n", "1:7 Y141", AFTER_BAR),
        ("text: >No\n", "1:7 Y141", AFTER_BAR),
        ("text: - no\n", "1:7 Y141", AFTER_BAR),
        ("text: {no} way\n", "1:7 Y141", AFTER_BAR),
        ("text: }\n", "1:7 Y141", AFTER_BAR),
        # The same in braces, where | is no cure.
        ("- {id: x, text: He said: no}\n", "1:17 Y141", IN_QUOTES),
        ("- {id: x, text: [W]e are not}\n", "1:17 Y141", IN_QUOTES),
        ("- {id: x, text: we [are] not}\n", "1:17 Y141", IN_QUOTES),
        ('- {id: x, text: "No," he said}\n', "1:17 Y141", IN_QUOTES),
        ("- {id: x, text: ? no}\n", "1:17 Y141", IN_QUOTES),
        ("- {id: x, text: « non » : b}\n", "1:17 Y141", IN_QUOTES),
        # A comma or a comment that parts a text.
        ("- {id: x, text: About 18,000 tonnes}\n", "1:17 Y122", IN_QUOTES),
        ("- {id: x, url: https://example.org/a,b}\n", "1:16 Y122", IN_QUOTES),
        ('- {id: x, text: "No", he said}\n', "1:23 Y122", IN_QUOTES),
        ("text: We will #1\n  and more\nid: x\n", "1:15 Y147", AFTER_BAR),
        ("- {id: x, text: We will #1}\n", "1:25 Y147", IN_QUOTES),
        # What is not closed, or closed twice.
        ('text: "No\nid: x\n', "1:7 Y142", "Close it"),
        ('text: "No\nid: "x"\n', "1:7 Y142", "Close it"),
        ("- {id: x\n- {id: y}\n", "1:3 Y142", "Close it"),
        ("a: [b, c\nd: e\n", "1:4 Y142", "Close it"),
        ("a: {b: c}}\n", "1:10 Y140", "Take it out"),
        # Lines that don't stand where they should.
        ("id: x\n text: y\n", "2:2 Y144", "exactly under"),
        ("- id: x\n text: y\n", "2:2 Y144", "exactly under"),
        ("- id: x\n  text: y\n   source: z\n", "3:4 Y144", "exactly under"),
        ("- id: x\nid: y\n", "2:1 Y144", "exactly under"),
        ("text: We are\nnot\nid: x\n", "2:1 Y140", "further in"),
        # A colon that was forgotten: the place is its line, not the next one.
        ("- id x\n  text: y\n", "1:3 Y140", "Write id: x"),
        ("title The bridge\nquestion: x\n", "1:1 Y140", "Write title: The bridge"),
        ("id: x\nspeaker mayor\ntext: y\n", "2:1 Y140", "Write speaker: mayor. Where"),
        ("id: x\nsources\ntext: y\n", "2:1 Y140", "If it is a field, write a colon"),
        ("- {id x, text: y}\n", "1:4 Y140", "Write id: x"),
        ("- {id: x, text y}\n", "1:11 Y140", "Write text: y"),
        ("- {text: He went, place unknown}\n", "1:10 Y122", IN_QUOTES),
        # A list without the line that says what it is a list of.
        ("# a\n\n- id: x\npositions:\n- holder: y\n", "3:1 Y140", "Write the line questions:"),
        ("  - id: x\npositions:\n  - holder: y\n", "1:3 Y140", "Write the line questions:"),
        ("id: x\ntext:No\nspeaker: y\n", "2:1 Y143", "text: No"),
        ("- text:No\n  speaker: y\n", "1:3 Y143", "text: No"),
        ("- {id:x, text: y}\n", "1:4 Y143", "id: x"),
        (f"text:{'No. ' * 40}\nid: x\n", "1:1 Y143", "text: No. No. No."),
        ("id: x\n\ttext: y\n", "2:1 Y145", "spaces"),
        ("a:\n\t- b\n", "2:1 Y145", "spaces"),
        # A dash without its space: at the dash, wherever YAML noticed.
        ("- id: x\n  text: y\n-id: z\n", "3:1 Y148", "behind the dash: - id: z"),
        ("-id: x\n  text: y\n", "1:1 Y148", "behind the dash: - id: x"),
        ("a:\n  -{b: c}\n  - {d: e}\n", "2:3 Y148", "behind the dash: - {b: c}"),
        ("a:\n  - b\n  -c d\ne: f\n", "3:3 Y148", "behind the dash: - c d"),
        ("a:\n  -He said\n  - b: c\n", "2:3 Y148", "behind the dash: - He said"),
        # A text may begin with a dash, or a minus.
        ("text: it was\n  -5 degrees: cold\n", "1:7 Y141", AFTER_BAR),
        # A dash that was forgotten: one problem, where the second fact begins.
        ("- id: x\n  text: y\n  id: z\n  text: a\n", "3:3 Y120", "Write a dash before id"),
        ("- a: b\n- id: x\n  text: y\n\n  id: z\n  n: 1\n  text: a\n", "5:3 Y120", "on line 2."),
        ("a:\n  - b: c\n    d: e\n    b: f\n    d: g\n", "4:5 Y120", "Write a dash before b"),
        # Escapes.
        ('text: "C:\\data"\n', "1:10 Y146", "twice"),
        ('text: "\\ud800"\n', "1:8 Y146", "twice"),
        ('text: "a\\0b"\n', "1:9 Y115", "Delete"),
        ('text: "a\\u202eb"\n', "1:9 Y115", "Delete"),
        # What YAML can do and no fact needs.
        ("a: &x b\n", "1:4 Y132", "Delete"),
        ("a: *x\n", "1:4 Y132", "Write the value"),
        ("a: !!str b\n", "1:4 Y133", "Delete"),
        ("a: ! b\n", "1:4 Y133", "Delete"),
        ("- !x {a: b}\n", "1:3 Y133", "Delete"),
        ("a: b\n---\nc: d\n", "2:1 Y134", "Delete"),
        ("? [a]\n: b\n", "1:3 Y121", "Write a word"),
        ("a: b\na: c\n", "2:1 Y120", "Keep one"),
        ('{"a": b, a: c}\n', "1:10 Y120", "Keep one"),
        # Nothing where something is due.
        ("title:\nquestion: x\n", "1:1 Y123", "Write the value"),
        ('title: ""\n', "1:1 Y123", "Write the value"),
        ("accent: #0a5c36\n", "1:1 Y123", "quotation marks"),
        ("about: [a, '']\n", "1:12 Y123", "Write the value"),
        ("- a\n-\n", "2:2 Y123", "Write the value"),
        ("", "1:1 Y112", "delete"),
        ("# nothing yet\n", "1:1 Y112", "delete"),
        # Bytes.
        (b"\xef\xbb\xbfid: x\n", "1:1 Y113", "UTF-8"),
        (b"id: x\ntext: caf\xe9\n", "2:10 Y114", "UTF-8"),
        ("id: é\ntext: éé".encode() + b"\xff\n", "2:9 Y114", "UTF-8"),
        ("id: x\n".encode("utf-16"), "1:1 Y114", "UTF-8"),
        ("id: x\ntext: a\x00b\n", "2:8 Y115", "Delete"),
        ("id: x\ntext: a\x1bb\n", "2:8 Y115", "Delete"),
        ("text: a\u2028b\n", "1:8 Y115", "Delete"),
        ("text: a\u202eb\n", "1:8 Y115", "Delete"),
    ],
)
def test_a_slip_is_explained_where_it_was_made(text: str | bytes, expected: str, cure: str) -> None:
    problems = problems_of(text)
    assert [shown(problem) for problem in problems] == [expected]
    assert cure in problems[0].cure
    assert problems[0].message.endswith((".", "”"))


@pytest.mark.parametrize(
    ("code", "name", "cure"),
    [
        (0x00A0, "a no-break space", "plain spaces"),
        (0x202F, "a narrow no-break space", "plain spaces"),
        (0x2003, "an em space", "plain spaces"),
        (0x3000, "an ideographic space", "plain spaces"),
        (0x200B, "a zero width space", ""),
        (0xFEFF, "a zero width no-break space", ""),
        (0x00AD, "a soft hyphen", ""),
    ],
)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- id: x\n¤¤text: y\n", "2:1"),
        ("- id: x\n ¤text: y\n", "2:2"),
        ("- id: x\n  ¤text: y\n", "2:3"),
        ("- id: x\n   ¤text: y\n", "2:4"),
        ("-¤id: x\n  text: y\n", "1:2"),
        ("- id: x\n-¤id: y\n", "2:2"),
        ("a:\n  -¤b\n  - c\n", "2:4"),
        ("- id:¤x\n  text: y\n", "1:6"),
        ("- id: x\n  text:¤y\n", "2:8"),
        ("- id: x\n  text:¤y\n  note: z\n", "2:8"),
        ("- id: x\n  text: ¤y\n", "2:9"),
        ("- id: x\n  date: ¤[y]\n", "2:9"),
        ('- id: x\n  date: ¤"y"\n', "2:9"),
        ("- id: x¤\n  text: y\n", "1:8"),
        ("- id¤: x\n  text: y\n", "1:5"),
        ("- {id:¤x, text: y}\n", "1:7"),
        ("- {id: x,¤text: y}\n", "1:10"),
        ("a:\n  - text:¤y\n", "2:10"),
        ("questions:\n  - id: x\n¤¤¤¤text: y\n", "3:1"),
    ],
)
def test_what_looks_like_a_space_is_named_where_it_stands(
    code: int, name: str, cure: str, text: str, place: str
) -> None:
    (problem,) = problems_of(text.replace("¤", chr(code)))
    assert shown(problem) == f"{place} Y149"
    assert f"U+{code:04X}, {name}, stands here" in problem.message
    assert cure in problem.cure


@pytest.mark.parametrize("char", ["\xa0", "\u200b", "\u2060", "\u3000"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        # Lines with nothing to see.
        ("¤\n- id: x\n", "1:1"),
        ("- id: x\n¤\n- id: y\n", "2:1"),
        ("- id: x\n  text: y\n  ¤\n  note: z\n", "3:3"),
        ("- id: x\n  text: y\n ¤ \r\n- id: z\n", "3:2"),
        ("- id: x\n  text: y\n¤\n", "3:1"),
        ("a:\n  ¤\n  b: c\n", "2:3"),
        ("a: >\n  b\n¤¤\n  c\n", "3:1"),
        ("¤", "1:1"),
        # A comment that is none.
        ("- id: x\n¤# y\n- id: z\n", "2:1"),
        ("- id: x\n  title: He said¤# y\n", "2:17"),
        ("- id: x\n  title: He\n    said ¤# y\n", "3:10"),
        ("- {id: x, title: He said¤# y}\n", "1:25"),
    ],
)
def test_a_line_with_nothing_to_see_is_named_and_a_comment_that_is_none(
    char: str, text: str, place: str
) -> None:
    (problem,) = problems_of(text.replace("¤", char))
    assert shown(problem) == f"{place} Y149"
    assert f"U+{ord(char):04X}, " in problem.message


def test_a_comment_that_is_none_to_yaml_is_told_with_two_ways_out() -> None:
    (problem,) = problems_of("title: It is against it\xa0# to be checked\n")
    assert "# begins no comment" in problem.message
    assert "on a line of its own" in problem.cure
    assert IN_QUOTES in problem.cure


def test_what_was_pasted_with_such_spaces_is_one_problem() -> None:
    text = "- id: x\n  text: y\n  note: z\n- id: a\n  text: b\n"
    (problem,) = problems_of(text.replace("  ", "\xa0\xa0"))
    assert shown(problem) == "2:1 Y149"
    assert "on 2 more lines." in problem.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("text: Il a dit\xa0\u202f«\xa0non\xa0»\xa0\n", "Il a dit\xa0\u202f«\xa0non\xa0»\xa0"),
        ("text: \u3000橋は閉鎖しない\n", "\u3000橋は閉鎖しない"),
        ("text: -\xa0Non, dit-il.\n", "-\xa0Non, dit-il."),
        ("text: Paris\xa0: note:\xa0non\n", None),
        ("text: |\n  \xa0note:\xa0non\n", "\xa0note:\xa0non\n"),
        ('text: "\xa0no\xa0"\n', "\xa0no\xa0"),
        ("text: Oui\xa0\n", "Oui\xa0"),
        ("text: Smith\xad\n", "Smith\xad"),
        ("text: \u3000NHK\u3000\n", "\u3000NHK\u3000"),
        ("text: Our number\xa01 is\xa0C#\n", "Our number\xa01 is\xa0C#"),
        ('text: "The\xa0#1"\n', "The\xa0#1"),
        ("text: |\n  The\xa0#1\n  \xa0\n", "The\xa0#1\n\xa0\n"),
    ],
)
def test_inside_a_text_any_space_may_stand(text: str, value: str | None) -> None:
    if value is None:  # for the colon, and not for its space
        assert [shown(problem) for problem in problems_of(text)] == ["1:7 Y141"]
    else:
        assert value_of(text) == {"text": value}


def test_a_name_in_quotation_marks_may_begin_with_any_space() -> None:
    assert value_of('"\xa0Wikidata": Q1\n') == {"\xa0Wikidata": "Q1"}
    (problem,) = problems_of("\xa0Wikidata: Q1\n")
    assert shown(problem) == "1:1 Y149"


@pytest.mark.parametrize("word", ["the-mayor", "2023-07?", "~2019", "2023/2024", "news_article"])
def test_around_what_is_no_text_none_may_stand(word: str) -> None:
    assert [shown(problem) for problem in problems_of(f"a: {word}\xa0\n")] == [
        f"1:{4 + len(word)} Y149"
    ]


def test_no_cure_in_braces_speaks_of_a_bar_as_if_it_helped_there() -> None:
    (problem,) = problems_of("{text: He said: no}")
    assert AFTER_BAR not in problem.cure


def test_the_text_to_be_quoted_is_underlined_to_the_end_of_its_line() -> None:
    (problem,) = problems_of("id: x\ntext: He said: no\nspeaker: y\n")
    assert (problem.place.end_line, problem.place.end_column) == (2, 18)


def test_values_are_the_text_as_written() -> None:
    value = value_of("a: NO\nb: 2023-07-07\nc: 1_000\nd: ~\ne: 0o17\nf: yes\ng: '1.0'\n")
    assert value == {
        **{"a": "NO", "b": "2023-07-07", "c": "1_000", "d": "~", "e": "0o17", "f": "yes"},
        "g": "1.0",
    }


@pytest.mark.parametrize(
    "text",
    [
        "text: Rock & roll, *, ! and [brackets] in {a text} # a comment\n",
        "text: 100% @home `really`\n",
        "text: what? no!\n",
        "text: isn't\n",
        "url: https://example.org/a?b=c&d#e\n",
        "{text: why?, b: c}\n",
        "text: |\n  He said: no # really\n  [W]e\n",
        "text: Arabic \u202bعربي\u202c and \u2067this\u2069\n",
        "--- \na: b\n",
    ],
)
def test_what_only_looks_like_a_slip_passes(text: str) -> None:
    assert problems_of(text) == []


def test_a_file_with_several_faulty_values_reports_them_all() -> None:
    text = "a: x\na: y\nb:\nc: {d, e: f}\ng: ''\n"
    assert sorted(shown(problem) for problem in problems_of(text)) == [
        "2:1 Y120",
        "3:1 Y123",
        "4:5 Y122",
        "5:1 Y123",
    ]


def test_a_fault_in_a_mapping_is_known_to_all_it_stands_in() -> None:
    value = parse(ContentFile("f", "a: {b: [{c: ''}], d: {e: f}}\n"), [])
    assert isinstance(value, WrittenMapping)
    inner = value["a"]
    assert (value.faulty, inner.faulty, inner["b"].faulty) == (True, True, True)
    assert not inner["d"].faulty


@pytest.mark.parametrize(
    "before", ["text: He said: no\n", "text: !no\n", "[" * 40 + "\n", "a: b\n---\n", "é: ê\n", ""]
)
@pytest.mark.parametrize(
    "char", ["\x00", "\x07", "\x7f", "\x84", "\x85", "\u2028", "\u202e", "\uffff"]
)
def test_a_control_character_is_told_before_all_else(before: str, char: str) -> None:
    (problem,) = problems_of(f"{before}a{char}b: c\n")
    assert shown(problem) == f"{before.count(chr(10)) + 1}:2 Y115"
