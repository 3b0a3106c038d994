"""No value of any field, on any kind of page, is more than text, or other text than it was."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import jinja2
import markdown
import pytest
from filled import Filled
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from material.extensions.emoji import to_svg, twemoji
from nasties import CORPUS, REFUSED, texts
from trees import Element, exchanged, flat, tree

from onrecord.markup import heading, html
from onrecord.pages import KINDS, pages
from onrecord.pages.page import Page
from onrecord.publication.link import Linked, link
from onrecord.reading import read
from onrecord.telling.edition import Edition

# All that Material recommends, and what else reads text: each is one more way out.
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "meta", "sane_lists",
    "smarty", "tables", "toc", "wikilinks", "pymdownx.arithmatex", "pymdownx.betterem",
    "pymdownx.blocks.admonition", "pymdownx.blocks.html", "pymdownx.blocks.tab", "pymdownx.caret",
    "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall",
    "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink",
    "pymdownx.mark", "pymdownx.progressbar", "pymdownx.saneheaders", "pymdownx.smartsymbols",
    "pymdownx.snippets", "pymdownx.striphtml", "pymdownx.superfences", "pymdownx.tabbed",
    "pymdownx.tasklist", "pymdownx.tilde",
]  # fmt: skip
CONFIGS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.critic": {"mode": "view"},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    "pymdownx.escapeall": {"hardbreak": True, "nbsp": True},
    "pymdownx.magiclink": {
        "repo_url_shorthand": True, "social_url_shorthand": True, "user": "a", "repo": "b",
    },
    "pymdownx.snippets": {"base_path": ["/"], "url_download": True, "check_paths": True},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "smarty": {"smart_angled_quotes": True},
    "toc": {"permalink": True},
}  # fmt: skip

TURNS = 5  # no divisor of the number of slots: else a slot would see some values alone


def linked(filled: Filled) -> Linked:
    """Write, read and link a filled publication, in which nothing may be wrong."""
    with tempfile.TemporaryDirectory() as folder:
        filled.write(Path(folder) / "content")
        reading = read(Path(folder) / "content", Path(folder))
    made = link(reading, "en")
    problems = [*reading.problems, *made.problems]
    assert not problems, "\n".join(f"{one.place} {one.code} {one.message}" for one in problems)
    return made


def pages_of(filled: Filled) -> list[Page]:
    return list(pages(Edition(linked(filled).publication)))


@cache
def converter() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)


def converted(page: Page) -> list[Element]:
    return tree(str(converter().reset().convert(str(page.body))))


@cache
def harmless(variant: int) -> dict[str, list[Element]]:
    """The elements of every page that holds tokens alone, by its address."""
    return {page.address: converted(page) for page in pages_of(Filled(variant))}


def assert_only_text(filled: Filled) -> None:
    expected = harmless(filled.variant)
    made = pages_of(filled)
    assert [page.address for page in made] == list(expected)
    for page in made:
        assert jinja2.Environment().from_string(str(page.body)).render() == str(page.body).rstrip(
            "\n"
        )
        assert_same(converted(page), expected[page.address], filled, page.address)


def assert_same(
    found: Sequence[Element], plain: Sequence[Element], filled: Filled, where: str
) -> None:
    """Hold the elements of a page with values against those of the page with tokens alone."""
    wanted = [exchanged(element, filled.in_place_of_tokens) for element in plain]
    for ours, theirs in zip(found, wanted, strict=False):
        if where == "actors/" and ours.tag == "h2":
            ours = ours._replace(texts=theirs.texts)  # the first letter of a name
        assert ours == theirs, f"on {where}:\n{ours}\nis not\n{theirs}"
    assert len(found) == len(wanted), where


@pytest.mark.parametrize("variant", [0, 1])
def test_every_field_is_on_some_page(variant: int) -> None:
    filled = Filled(variant)
    shown = "\n".join(f"{page.title} {page.description} {page.body}" for page in pages_of(filled))
    missing = {str(slot) for number, slot in enumerate(filled.slots) if f"q{number}z" not in shown}
    # Why a warning may pass, and why a quotation is set aside, is counted, and not told.
    untold = {f"{slot.model.__name__}.accepts" for slot in filled.slots}
    aside = {"SetAside.because", "Note.text", "Reference.title", "Reference.url"}
    assert missing <= untold | aside
    assert len(shown) > 50_000


def test_every_kind_of_page_is_made() -> None:
    made = set(harmless(0)) | set(harmless(1))
    assert {kind.__name__.rpartition(".")[2] for kind in KINDS} == {
        "home", "dossier", "cast", "positions", "quotes", "background", "timeline", "source",
        "actors", "actor", "all_quotes", "all_sources", "glossary", "corrections", "method",
    }  # fmt: skip
    assert made >= {
        "", "dossier/", "dossier/actors/", "dossier/positions/", "dossier/quotes/",
        "dossier/background/", "dossier/timeline/", "dossier/sources/doc/", "actors/",
        "actors/who/", "quotes/", "sources/", "glossary/", "corrections/", "method/",
    }  # fmt: skip


@pytest.mark.parametrize("turn", range(TURNS))
def test_what_is_known_to_be_nasty_is_text_in_every_field(turn: int) -> None:
    """Once round, each field has held each value of the corpus, on a line of its own."""
    values = ["\n".join(CORPUS[start::TURNS]) for start in range(TURNS)]
    values = [*values[turn:], *values[:turn]]
    assert_only_text(Filled(turn % 2, values, token_first=turn % 4 > 1))


@pytest.mark.parametrize("variant", [0, 1])
def test_each_by_itself_is_text(variant: int) -> None:
    assert_only_text(Filled(variant, CORPUS, token_first=variant == 0))


# Not shrunk: that would go on for minutes, and the corpus says what it is about.
@settings(max_examples=6, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(texts, min_size=1, max_size=12), st.integers(0, 1), st.booleans())
def test_whatever_is_written_is_text(values: list[str], variant: int, token_first: bool) -> None:
    assert_only_text(Filled(variant, values, token_first))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_heading_and_a_block_hold_their_text(text: str) -> None:
    body = f'{heading(2, text, "x")}<div title="{html(text)}">\n{html(text)}\n</div>\n'
    found = tree(str(converter().reset().convert(body)))
    head, _permalink, block = [one for one in found if one.tag not in ("html", "head", "body")]
    assert (head.tag, head.texts[0]) == ("h2", flat(text))
    assert block == Element(block.depth, "div", (("title", flat(text)),), (flat(text),))


@pytest.mark.parametrize("text", REFUSED)
def test_what_no_page_can_show_is_refused(text: str, tmp_path: Path) -> None:
    filled = Filled(0, [f"a{text}b"])
    filled.write(tmp_path / "content")
    reading = read(tmp_path / "content", tmp_path)
    assert {problem.code for problem in reading.problems} == {"Y115"}


def test_marks_of_markdown_itself_call_nothing_up() -> None:
    text = "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03"
    body = f"<p>{html('kept')}</p>\n\n# a `b` <i>c</i>\n\n<p>{html(text)}</p>\n"
    elements = tree(str(converter().reset().convert(body)))
    (last,) = [one for one in elements if "klzzwxh" in "".join(one.texts)]
    assert last.tag == "p"
    assert len(last.texts) == 1
