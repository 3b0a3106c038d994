"""The frame of every page: small sheets, the script that a policy names, tables that scroll."""

from __future__ import annotations

import base64
import hashlib

import pytest

from newsroom import Newsroom
from onrecord.interface import Interface
from onrecord.theme.shell import FIRST, LATE, MORE, POLICY, STYLES, small, stylesheet, stylesheets
from onrecord.theme.tables import boxed


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("/* why */\na :hover { b: c }", "a :hover{b:c}"),
        ('a { content: " , /* } " }', 'a{content:" , /* } "}'),
        ("a { b: 'x ; y' ; }", "a{b:'x ; y'}"),
        ("a > b,\nc + d { width: calc(1px + 2px) }", "a>b,c + d{width:calc(1px + 2px)}"),
        ("a {\n  /* { */ b: c;\n  --d: e : f;\n}", "a{b:c;--d:e : f}"),
        ("@media (a > b) { :is(c, d):e f { g: h } }", "@media (a>b){:is(c,d):e f{g:h}}"),
    ],
)
def test_a_stylesheet_loses_only_what_means_nothing(sheet: str, left: str) -> None:
    assert small(sheet) == left


def test_a_phone_waits_for_no_more_styles_than_come_at_once() -> None:
    # The network that Lighthouse takes for a phone's brings 30,720 bytes, headers and all, in the
    # time of one way there and back; the next byte takes another.
    sheets = stylesheets("#8a1c2b")
    assert len(sheets[STYLES].encode()) < 30_400


def test_paper_has_its_styles_where_no_screen_waits_for_them() -> None:
    sheets = stylesheets()
    assert sheets[LATE].count("@media print{") > 5
    assert "@media print{" not in sheets[STYLES] + sheets[MORE]
    for sheet in (*sheets.values(), stylesheet()):
        assert sheet.count("{") == sheet.count("}")


def test_only_pages_that_show_more_have_more_styles(built: Newsroom) -> None:
    having = {
        page: MORE in built.page(page) for page in ("mill-weir", "mill-weir/timeline", "actors")
    }
    assert having == {"mill-weir": False, "mill-weir/timeline": True, "actors": True}


def test_another_engine_has_all_in_one_but_the_frame() -> None:
    sheet = stylesheet()
    parts = (".or-list", ".or-brief", "@media print{", ".or-header", ".or-search")
    assert [part in sheet for part in parts] == [True, True, True, False, False]


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
