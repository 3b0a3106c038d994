"""The frame of every page: small sheets, the script that a policy names, tables that scroll."""

from __future__ import annotations

import base64
import hashlib

import pytest

from newsroom import Newsroom
from onrecord.interface import Interface
from onrecord.theme.shell import FIRST, POLICY, small
from onrecord.theme.tables import boxed


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        ("a {\n  color: red;\n}\n", "a{color: red;}"),
        ("/* why */\na :hover { b: c }", "a :hover{b: c}"),
        ('a { content: " , /* } " }', 'a{content: " , /* } "}'),
        ("a { b: 'x ; y' ; }", "a{b: 'x ; y';}"),
        ("a > b,\nc + d { width: calc(1px + 2px) }", "a > b,c + d{width: calc(1px + 2px)}"),
    ],
)
def test_a_stylesheet_loses_only_what_means_nothing(sheet: str, left: str) -> None:
    assert small(sheet).strip() == left


def test_the_script_in_a_page_is_the_one_that_its_policy_names(built: Newsroom) -> None:
    page = built.page("mill-weir")
    scripts = [part.partition("</script>")[0] for part in page.split("<script>")[1:]]
    assert scripts == [FIRST]
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in page
    assert "unsafe" not in POLICY


def test_a_table_by_hand_is_in_a_box_named_after_its_heading() -> None:
    table = "<table>\n<tr><td>1</td></tr>\n</table>"
    content = (
        f'{table}<h2 id="x">Say "<code>a</code>" &amp; b<a class="headerlink">¶</a></h2>{table}'
    )
    first, second = boxed(content, Interface()).split("<h2")
    assert (
        first == f'<div class="or-table" role="group" tabindex="0" aria-label="Table">{table}</div>'
    )
    assert 'aria-label="Table&#58; Say &quot;a&quot; &amp; b"' in second
    assert second.endswith(f"{table}</div>")


def test_other_tables_stay_as_they_are() -> None:
    code = '<table class="highlighttable"><tr><td>1</td></tr></table>'
    assert boxed(code, Interface()) == code


def test_a_description_by_hand_does_not_end_its_attribute(newsroom: Newsroom) -> None:
    about = newsroom.root / "docs" / "about.md"
    about.write_text('---\ndescription: Who says "no" <b>\n---\n# About us\n')
    newsroom.build()
    page = newsroom.page("about")
    for name in ('name="description"', 'property="og:description"'):
        assert f'<meta {name} content="Who says &quot;no&quot; &lt;b>">' in page
