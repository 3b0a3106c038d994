"""The words of a page that is not built yet."""

from __future__ import annotations

import html
import re

from onrecord.pages.page import Page


def text_of(page: Page) -> str:
    """Return a page's words without its tags, white space as one space."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", str(page.body))).split())
