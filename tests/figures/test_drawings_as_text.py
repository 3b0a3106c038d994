"""What a figure says of facts is text in its drawing too, on a page and in a file."""

from __future__ import annotations

from xml.etree import ElementTree

from onrecord.figures.board import element
from onrecord.figures.figure import Figure
from onrecord.markup import Encoded, html

NASTY = '<script>"a" & {{ b }}</script>'


def test_an_element_holds_text_and_markup_as_each_is() -> None:
    made = element("g", NASTY, Encoded("<b></b>"), None, class_name=NASTY, x=0, y="", z=None)
    assert made == f'<g class-name="{html(NASTY)}" x="0">{html(NASTY)}<b></b></g>'
    assert element("text", element("tspan", "a"), in_="b") == '<text in="b"><tspan>a</tspan></text>'
    assert made + "<" == f"{made}&#60;"


def test_what_a_drawing_shows_and_says_is_text() -> None:
    figure = Figure("x", NASTY, f"It says {NASTY}.", 60, 40, element("g", NASTY))
    for drawn in (figure.inline(), figure.file('e"n')):
        root = ElementTree.fromstring(drawn)
        title, says, *_, group = root
        assert (title.text, says.text, group.text) == (NASTY, f"It says {NASTY}.", NASTY)
        assert root.get("viewBox") == "0 0 60 40"
        assert root.tag.endswith("svg")
        assert not list(group)
    assert 'e"n' in ElementTree.fromstring(figure.file('e"n')).attrib.values()
    inline = figure.inline()
    assert isinstance(inline, Encoded)
    assert 'aria-labelledby="x_title x_says"' in inline
    assert '<title id="x_title">' in inline
    assert '<desc id="x_says">' in inline


def test_a_drawing_that_stands_alone_has_its_size_and_no_character_that_xml_forbids() -> None:
    figure = Figure("x", "a\x0cb\ufffec", "Says.", 60, 40, element("g"))
    root = ElementTree.fromstring(figure.file("en"))
    assert (root.get("width"), root.get("height")) == ("60", "40")
    assert root[0].text == "abc"
    assert figure.file("en").endswith("</svg>\n")


def test_a_fluid_drawing_is_as_wide_as_its_place() -> None:
    figure = Figure("x", "a", "Says.", 60, 40, element("g"), fluid=True)
    root = ElementTree.fromstring(figure.inline())
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("100%", "40", None)
    assert root.get("class") == "or-drawing or-fluid"
