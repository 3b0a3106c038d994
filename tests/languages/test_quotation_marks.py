"""Quotation marks in a browser: those of the language that the quoted words are in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chromium import Chromium, opened, running
from newsroom import Newsroom

MARKS = {
    "en": ("“", "”", "‘", "’"),
    "fr": ("«\u202f", "\u202f»", "“", "”"),
    "de": ("„", "“", "‚", "‘"),
    "ar": ("”", "“", "’", "‘"),
    "ja": ("「", "」", "『", "』"),
    "pt-BR": ("“", "”", "‘", "’"),
    "pt-PT": ("«", "»", "“", "”"),
    "fr-CH": ("«\u202f", "\u202f»", "‹\u202f", "\u202f›"),
}
# Of an element of that language in a page of another, and of what stands in it.
SCRIPT = """(() => {
  const quote = document.createElement("blockquote");
  quote.className = "or-words";
  quote.lang = "%s";
  const inner = quote.appendChild(document.createElement("p"));
  document.querySelector("article").append(quote);
  return [quote, inner].map((one) => getComputedStyle(one, "::before").quotes).join("\\n");
})()"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with running() as browser:
        yield browser


def test_marks_follow_the_words(chromium: Chromium, built: Newsroom) -> None:
    address = (built.site / "night-ferry" / "quotes" / "index.html").as_uri()
    with opened(chromium, address) as page:
        for language, marks in MARKS.items():
            expected = " ".join(f'"{mark}"' for mark in marks)
            assert page.value(SCRIPT % language) == f"{expected}\n{expected}", language
        shown = "getComputedStyle(document.querySelector('blockquote[lang=de]')).quotes"
        assert page.value(shown) == '"„" "“" "‚" "‘"'
