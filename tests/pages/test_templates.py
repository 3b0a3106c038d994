"""Templates can't make markup of text: what would pass by the encoding is not used in them."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

import onrecord.pages
from onrecord.markup import Encoded, html
from onrecord.pages.templates import FILTERS, environment, tidy
from onrecord.telling.edition import Edition

FOLDER = Path(onrecord.pages.__file__).parent
TEMPLATES = sorted(FOLDER.rglob("*.jinja"))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_leaves_encoding_to_finalize(file: Path) -> None:
    tree = jinja2.Environment().parse(file.read_text(encoding="utf-8"))
    assert not list(tree.find_all(nodes.Concat)), "joins with ~"
    assert {found.name for found in tree.find_all(nodes.Filter)} <= FILTERS
    assert not list(tree.find_all((nodes.MarkSafe, nodes.ScopedEvalContextModifier)))


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_links_go_through_an_encoding_of_addresses(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for part in text.split('href="')[1:]:
        value = part.partition('"')[0]
        assert value.startswith(("#{{ chapters.", "{{ sheet.", "{{ url(", "{{ href }}")), value


def test_every_page_has_a_module_and_a_module_a_template() -> None:
    pages = {file.name.removesuffix(".md.jinja") for file in FOLDER.glob("*.md.jinja")}
    modules = {kind.__name__.rpartition(".")[2] for kind in onrecord.pages.KINDS}
    assert modules - pages == set()
    # The home page of a publication with one dossier, and lists that lead on from other pages.
    assert pages - modules == {"way_in", "dossiers", "shelf"}


def test_blank_lines_are_left_only_between_blocks() -> None:
    body = tidy(
        "\n\n# One \n\n   <div>\n\n      <p>a</p>  \n\n\n   </div>\n<p>b<br>\n\nc</p>\n\n\n## Two\n"
    )
    assert body == "# One\n\n<div>\n<p>a</p>\n</div>\n\n<p>b<br>\nc</p>\n\n## Two\n"
    assert isinstance(body, Encoded)


def test_a_tag_over_two_lines_opens_a_block() -> None:
    body = tidy('<div\n   class="a"\n>\n\n<p>b</p>\n</div>\n<p>c</p>\n')
    assert body == '<div\nclass="a"\n>\n<p>b</p>\n</div>\n\n<p>c</p>\n'


def test_only_elements_open_blocks() -> None:
    body = tidy('<!-- a -->\n<p>1 < 2 > <h3 id="a>b">c</h3><or-d>\n\n</or-d></p>\n<p>e</p>')
    assert body == '<!-- a -->\n\n<p>1 < 2 > <h3 id="a>b">c</h3><or-d>\n</or-d></p>\n\n<p>e</p>\n'


def test_what_a_template_puts_in_is_encoded_once(edition: Edition) -> None:
    template = environment(edition).from_string("<b>{{ text }}{{ made }}{{ nothing }}</b>")
    text, made = "<`x`> {{ y }}", Encoded("<i></i>")
    shown = template.render(text=text, made=made, nothing=None)
    assert shown == f"<b>{html(text)}<i></i></b>"


def test_what_a_macro_makes_is_encoded_once(edition: Edition) -> None:
    template = environment(edition).from_string(
        "{% macro bold(text) %}<b>{{ text }}</b>{% endmacro %}{{ bold(text) }}"
    )
    assert template.render(text="<`x`>") == f"<b>{html('<`x`>')}</b>"


def test_a_statement_on_a_line_of_its_own_leaves_no_line(edition: Edition) -> None:
    template = environment(edition).from_string("<p>a\n  {% if true %}\n- b\n  {% endif %}\nc</p>")
    assert template.render() == "<p>a\n- b\nc</p>"


def test_a_template_that_names_nothing_fails(edition: Edition) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment(edition).from_string("{{ nobody_knows }}").render()


def test_words_of_the_interface_are_encoded_with_what_they_name(edition: Edition) -> None:
    template = environment(edition).from_string(
        "{{ _('By <%(a)s>, and %(b)s.', a=one, b=two) }}{{ _('%(a)s', a=two) }}"
    )
    shown = template.render(one="`", two=Encoded("<b>x</b>"))
    assert shown == "By &#60;&#96;&#62;, and <b>x</b>.<b>x</b>"


@pytest.mark.parametrize("tag", ["br", "hr", "img", "input", "meta", "link", "wbr", "col"])
def test_an_element_that_is_never_closed_opens_no_block(tag: str) -> None:
    body = tidy(f'<div>\n<{tag} class="a">\n\n</div>\n\n\n<h2>a</h2>\n<p>b</p>\n')
    assert body == f'<div>\n<{tag} class="a">\n</div>\n\n<h2>a</h2>\n\n<p>b</p>\n'
