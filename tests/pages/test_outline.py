"""A page's outline: blocks come back as they were, without what was encoded for an engine alone."""

from __future__ import annotations

import html

from onrecord.markup import html as encoded
from onrecord.pages.outline import Outline

AWKWARD = (
    """&#58; & &amp;#39; <b> "a" 'b' `c` {d} {{ e }} [f](g) *h* _i_ ~j~ """
    "^k^ =l= +m+ |n| #o \\p $q !r @s:t"
)


def test_a_block_comes_back_shorter_and_with_the_same_words() -> None:
    block = f'<p title="{encoded(AWKWARD)}">{encoded(AWKWARD)}</p>'
    filled = Outline.of(block).filled('<div data-onrecord="0"></div>')
    assert html.unescape(filled) == html.unescape(block)
    assert len(filled) < len(block)


def test_what_html_or_a_template_language_could_take_stays_encoded() -> None:
    block = f"<p>{encoded(AWKWARD)}</p>"
    inside = Outline.of(block).filled('<div data-onrecord="0"></div>')[3:-4]
    assert not set('<>"`{}') & set(inside)
    assert html.unescape(inside) == AWKWARD
