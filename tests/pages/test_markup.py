"""Text goes in as data and comes out of HTML and Markdown as it was, and nothing else with it."""

from __future__ import annotations

import html as standard
import string
from html.parser import HTMLParser

import markdown
import markupsafe
import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord import markup
from onrecord.markup import Encoded, finalize, head, heading, html, one_line, path, url, yaml

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


# Controls, spaces that are no plain one, and what one of the readers of a page takes for its own.
CONTROLS = [chr(code) for code in (*range(32), 127, 0x85)]
SPACES = [chr(code) for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F)]
SPACES += ["\u205f", "\u3000"]
MEANS_SOMETHING = "&<>\"'`{}[]*_~^=+|#\\$!@:"
PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


@pytest.mark.parametrize(
    "char", [*CONTROLS, *SPACES, *MEANS_SOMETHING], ids=lambda char: hex(ord(char))
)
def test_in_a_block_no_character_that_means_something_is_left(char: str) -> None:
    assert html(f"a{char}b{char}") == finalize(f"a{char}b{char}")
    assert html(f"a{char}b{char}") == f"a&#{ord(char)};b&#{ord(char)};"


@pytest.mark.parametrize(
    "char", [*CONTROLS, *SPACES, *PUNCTUATION], ids=lambda char: hex(ord(char))
)
def test_in_a_line_of_markdown_no_character_that_may_mean_something_is_left(char: str) -> None:
    assert markup.markdown(f"é{char}b{char}") == f"é&#{ord(char)};b&#{ord(char)};"


def test_what_means_nothing_stays_readable() -> None:
    text = "Ada (64), 5% of 1,000; we – “they” – paid? 川辺市、العربية 2nd a1"
    assert html(text) == finalize(text) == text
    words = "Ada 64 川辺市 “they” – العربية 12 deadbeef a1"
    assert markup.markdown(words) == words


def test_figures_before_a_letter_and_names_of_commits_are_broken_up_in_a_line_of_markdown() -> None:
    assert markup.markdown("1st 22nd 3A 4 z") == "&#49;st &#50;&#50;nd &#51;A 4 z"
    assert markup.markdown("f" * 40) == "&#102;" + "f" * 39
    assert markup.markdown("f" * 42) == "&#102;" * 3 + "f" * 39
    assert markup.markdown("9" * 40) == "&#57;" + "9" * 39
    assert markup.markdown("f" * 39) == "f" * 39
    assert markup.markdown("g" * 41) == "g" * 41


@pytest.mark.parametrize("figure", string.digits)
def test_so_are_all_figures_before_all_letters(figure: str) -> None:
    encoded = f"&#{ord(figure)};"
    for letter in string.ascii_letters:
        assert markup.markdown(f"{figure}{letter}") == f"{encoded}{letter}"
        assert markup.markdown(f"5{figure}{letter}") == f"&#53;{encoded}{letter}"


@pytest.mark.parametrize("digit", "0123456789abcdef")
def test_so_is_every_digit_of_such_a_name(digit: str) -> None:
    name = f"{digit}{'f' * 38}{digit}"
    assert markup.markdown(name).startswith(f"&#{ord(digit)};")
    assert markup.markdown(digit * 40).count("&#") == 1


def test_markup_is_encoded_once() -> None:
    once = html("a & b")
    assert html(once) is once
    assert html(markupsafe.Markup("<b>")) == "<b>"
    assert html(None) == ""
    assert html(12) == "12"
    assert finalize(markupsafe.Markup("<b>")) == "<b>"
    assert finalize(None) == ""
    assert finalize(12) == "12"
    for made in (html("&"), html(markupsafe.Markup("<b>")), html(None), markup.markdown("*")):
        assert isinstance(made, Encoded)
        assert html(made) is made
        assert made + "`" == f"{made}&#96;"


def test_joining_encodes_what_is_not_markup() -> None:
    assert Encoded("<br>").join(["`", Encoded("<b>")]) == "&#96;<br><b>"
    assert Encoded("<b>") + "{" == "<b>&#123;"
    assert "{" + Encoded("<b>") == "&#123;<b>"
    assert Encoded("<b>%s</b>") % "`" == "<b>&#96;</b>"
    assert Encoded("<b>{}</b>").format("`") == "<b>&#96;</b>"
    assert Encoded.escape("`") == "&#96;"
    assert Encoded("<i>") * 2 == "<i><i>"
    for made in (
        Encoded("<br>").join(["a"]),
        Encoded("<b>") + "a",
        "a" + Encoded("<b>"),
        Encoded("<i>") * 2,
    ):
        assert made + "`" == f"{made}&#96;"


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
        ("http://example.org/", "http://example.org/"),
        ("MAILTO:desk@example.org", "MAILTO:desk@example.org"),
        ("vbscript:x", "#"),
        ("ftp://example.org/", "#"),
        ("", ""),
    ],
)
def test_an_address_keeps_to_its_attribute(address: str, comes_out: str) -> None:
    assert url(address) == comes_out


@pytest.mark.parametrize("char", [*CONTROLS[:33], *" &<>\"'`{}"], ids=lambda char: hex(ord(char)))
def test_no_character_ends_the_attribute_an_address_stands_in(char: str) -> None:
    encoded = "&amp;" if char == "&" else f"%{ord(char):02X}"
    assert path(f"actors/{char}x/?a=b#c") == f"actors/{encoded}x/?a=b#c"
    assert url(f"../{char}x") == f"../{encoded}x"
    assert isinstance(path("x"), Encoded)
    assert isinstance(url("x"), Encoded)
    assert isinstance(url("data:x"), Encoded)
    assert isinstance(url("https://[x"), Encoded)


def test_one_line_is_a_text_as_html_shows_it() -> None:
    assert one_line(" \t a\r\n\f\v b  c\n") == "a b c"
    assert one_line("a\xa0\u3000b\xa0") == "a\xa0\u3000b\xa0"


@pytest.mark.parametrize("text", NASTY)
def test_a_head_holds_text(text: str) -> None:
    shape = Shape(f'<title>{head(text)}</title><meta content="{head(text)}">')
    assert [tag for tag, _ in shape.tags] == ["title", "meta"]
    assert dict(shape.tags[1][1])["content"] == " ".join(text.split())
    assert standard.unescape(head(text)) == " ".join(text.split())


def test_a_head_holds_no_brace_that_a_template_would_take_for_its_own() -> None:
    assert head("a {{ b }} {% c %}") == "a &#123;&#123; b &#125;&#125; &#123;% c %&#125;"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_gives_back_what_went_in(text: str) -> None:
    assert pyyaml.safe_load(f"title: {yaml(text)}\n") == {"title": text}
    assert "\n" not in yaml(text)


@pytest.mark.parametrize(
    "char",
    [
        *CONTROLS,
        *map(chr, range(0x80, 0xA1)),
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\uffff",
        '"',
        "\\",
    ],
    ids=lambda char: hex(ord(char)),
)
def test_front_matter_escapes_what_yaml_may_not_hold_or_would_fold(char: str) -> None:
    written = yaml(f"a{char}b")
    assert pyyaml.safe_load(f"title: {written}\n") == {"title": f"a{char}b"}
    assert char not in written[1:-1] or written[1:-1] == f"a\\{char}b"
    assert written.isascii()
    assert written.isprintable()


def test_front_matter_keeps_what_it_may_hold() -> None:
    assert yaml('a "b" \\ c') == '"a \\"b\\" \\\\ c"'
    assert yaml("Ada’s 川辺市: # - é") == '"Ada’s 川辺市: # - é"'


@pytest.mark.parametrize("half", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_front_matter_holds_no_half_of_a_character(half: int) -> None:
    assert yaml(f"a{chr(half)}b") == f'"a\\u{half:x}b"'


def test_an_id_and_a_language_hold_no_more_than_they_may() -> None:
    assert "onclick=x" not in heading(2, "x", "a onclick=x }", 'en" b=c').replace(" ", "")
    assert heading(3, "x", "coyle.removal.2022-05-18") == (
        "\n\n### x { #coyle.removal.2022-05-18 }\n\n"
    )
    assert markup.heading(1, "x", language="ja") == "\n\n# x { lang=ja }\n\n"
    assert heading(2, "x", "a_b-c.d", "zh-Hant") == "\n\n## x { #a_b-c.d lang=zh-Hant }\n\n"
    assert heading(2, "x", "川辺", 'en_"GB') == "\n\n## x { #川辺 lang=enGB }\n\n"
    assert heading(2, "x", language="es-419") == "\n\n## x { lang=es-419 }\n\n"
    assert heading(2, "x", "a b}/c#d") == "\n\n## x { #abcd }\n\n"
    assert heading(2, "x", "y", "ar", "rtl") == "\n\n## x { #y lang=ar dir=rtl }\n\n"
    assert heading(2, "x", direction="rtl }") == "\n\n## x { dir=rtl }\n\n"
    assert heading(4, "*x*") == "\n\n#### &#42;x&#42;\n\n"
    assert isinstance(heading(2, "x"), Encoded)


def test_a_headings_language_keeps_to_what_tags_are_made_of() -> None:
    made = heading(2, "x", language='e"n}', direction="r tl")
    assert made.strip().endswith("{ lang=en dir=rtl }")
    tag = f"{string.ascii_letters}-{string.digits}"
    assert (
        heading(2, "x", language=tag, direction=tag) == f"\n\n## x {{ lang={tag} dir={tag} }}\n\n"
    )
