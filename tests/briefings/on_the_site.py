"""What the pages of a dossier say, as paper is held against it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.pages import pages
from onrecord.pages.page import Holdings
from onrecord.publication.model import Dossier
from onrecord.telling.edition import Edition
from reading import solid


def lost(words: Iterable[str], printed: str) -> list[str]:
    """What is not printed of `words`: of Arabic, which has no exact order in a PDF, its letters."""
    letters = Counter(printed)
    return [
        one
        for one in words
        if (Counter(one) - letters if re.search("[\u0600-\u06ff]", one) else one not in printed)
    ]


def held(edition: Edition, dossier: Dossier) -> list[str]:
    """All that the pages of a dossier hold: sentences, dates, quotations, passages, whole texts."""
    shown: list[Holdings] = [
        page.holds for page in pages(edition) if page.address.startswith(dossier.address.page)
    ]
    assert len(shown) >= 6
    told = [
        one.words
        for holds in shown
        for kind in (holds.sentences, holds.dates, holds.quotations, holds.passages)
        for one in kind
    ]
    told += [words for holds in shown for text in holds.texts for words in text.blocks]
    return list(map(solid, told))
