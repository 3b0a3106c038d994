"""Text goes in as data and comes out of HTML and Markdown as it was, and nothing else with it."""

from __future__ import annotations

import html as standard
from html.parser import HTMLParser

import markdown
import markupsafe
import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord import markup
from onrecord.markup import Encoded, head, heading, html, url, yaml

NASTY = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "`code` **bold** _it_ ~~gone~~ ==mark== ^^up^^ ++ctrl+c++",
    "{++added++}{--gone--}{>>note<<}{~~a~>b~~}",
    "{{ config }}{% include 'x' %}{# no #}",
    '--8<-- "/etc/passwd"',
    ";--8<--\n/etc/passwd\n;--8<--",
    "```python\nimport os\n```",
    "~~~\nx\n~~~",
    "[link](javascript:alert(1)) ![img](x)",
    "<javascript:alert(1)>",
    "# heading\n\n- list\n1. one",
    "Term\n:   definition",
    "[^1]: note [^1] *[HTML]: x",
    ":smile: (c) 1/2 --> +/-",
    "$x^2$ \\(y\\) $$z$$",
    "!!! note\n    x\n??? x",
    '=== "tab"\n    x',
    "a | b\n--|--\n1 | 2",
    "https://example.org www.example.org me@example.org #12 @me",
    "title: x\ndescription: y",
    "\\*not\\*",
    "&amp; &lt; &#60; &copy",
    "x {: .a onclick=b} { #id }",
    "5th 1st 2nd 21ST",
    "a" * 40,
    "1" * 40,
    "a1" * 20,
    "10 000, 18.5 and 2022-05-18",
    "“typographic” ‘quotes’ – dashes…",
    "川辺市、英国 العربية",
]

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "meta", "tables",
    "toc", "smarty", "pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.caret",
    "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
    "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed",
    "pymdownx.tasklist", "pymdownx.tilde", "pymdownx.blocks.admonition", "pymdownx.blocks.tab",
]  # fmt: skip
CONFIGS = {
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.snippets": {"base_path": ["/"], "check_paths": False},
    "pymdownx.magiclink": {"repo_url_shorthand": True, "user": "a", "repo": "b"},
}

# What a page's text may be: no control characters (they are refused at reading), no lone halves.
texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("<>&`*_{}[]|~^=+-#!:$\\\n"),
    max_size=60,
)


class Shape(HTMLParser):
    """The tags and the text of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def render(source: str) -> Shape:
    return Shape(markdown.markdown(source, extensions=EXTENSIONS, extension_configs=CONFIGS))


@pytest.mark.parametrize("text", NASTY)
def test_a_value_in_a_block_is_text_and_nothing_else(text: str) -> None:
    shape = render(f'<div class="or-x" title="{html(text)}">\n<p>{html(text)}</p>\n</div>\n')
    assert shape.tags == [("div", (("class", "or-x"), ("title", text))), ("p", ())]
    assert shape.text.strip() == text.strip()


@pytest.mark.parametrize("text", NASTY)
def test_a_value_at_the_start_of_a_line_is_text_and_nothing_else(text: str) -> None:
    shape = render(f"<div>\n{html(text)}\n</div>\n")
    assert [tag for tag, _ in shape.tags] == ["div"]
    assert shape.text.strip() == text.strip()


@pytest.mark.parametrize("text", NASTY)
def test_a_heading_is_its_text_with_its_id(text: str) -> None:
    shape = render(str(heading(2, text, "the-id")))
    assert shape.tags == [("h2", (("id", "the-id"),))]
    assert " ".join(shape.text.split()) == " ".join(text.split())


@given(texts)
def test_nothing_breaks_out_of_a_block(text: str) -> None:
    shape = render(f"<div>\n<p>{html(text)}</p>\n</div>\n")
    assert [tag for tag, _ in shape.tags] == ["div", "p"]
    assert shape.text == f"\n{text}\n"


@given(texts)
def test_nothing_breaks_out_of_a_heading(text: str) -> None:
    shape = render(str(heading(2, f"x{text}", "the-id")))
    assert [tag for tag, _ in shape.tags] == ["h2"]
    assert " ".join(shape.text.split()) == " ".join(f"x{text}".split())


def test_markup_is_encoded_once() -> None:
    once = html("a & b")
    assert html(once) is once
    assert html(markupsafe.Markup("<b>")) == "<b>"
    assert html(None) == ""
    assert html(12) == "12"


def test_joining_encodes_what_is_not_markup() -> None:
    assert Encoded("<br>").join(["`", Encoded("<b>")]) == "&#96;<br><b>"
    assert Encoded("<b>") + "{" == "<b>&#123;"
    assert "{" + Encoded("<b>") == "&#123;<b>"
    assert Encoded("<b>%s</b>") % "`" == "<b>&#96;</b>"


@pytest.mark.parametrize(
    ("address", "comes_out"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&amp;d=e#f"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("../actors/x/#y", "../actors/x/#y"),
        ("javascript:alert(1)", "#"),
        ("JaVaScRiPt:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ("https://[bad", "#"),
        ('https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"),
        ("https://example.org/{{x}}", "https://example.org/%7B%7Bx%7D%7D"),
    ],
)
def test_an_address_keeps_to_its_attribute(address: str, comes_out: str) -> None:
    assert url(address) == comes_out


@pytest.mark.parametrize("text", NASTY)
def test_a_head_holds_text(text: str) -> None:
    shape = Shape(f'<title>{head(text)}</title><meta content="{head(text)}">')
    assert [tag for tag, _ in shape.tags] == ["title", "meta"]
    assert dict(shape.tags[1][1])["content"] == " ".join(text.split())
    assert standard.unescape(head(text)) == " ".join(text.split())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_gives_back_what_went_in(text: str) -> None:
    assert pyyaml.safe_load(f"title: {yaml(text)}\n") == {"title": text}
    assert "\n" not in yaml(text)


def test_an_id_and_a_language_hold_no_more_than_they_may() -> None:
    assert "onclick=x" not in heading(2, "x", "a onclick=x }", 'en" b=c').replace(" ", "")
    assert heading(3, "x", "coyle.removal.2022-05-18") == (
        "\n\n### x { #coyle.removal.2022-05-18 }\n\n"
    )
    assert markup.heading(1, "x", language="ja") == "\n\n# x { lang=ja }\n\n"
