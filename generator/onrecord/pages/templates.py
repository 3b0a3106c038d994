"""The templates' environment: values are encoded where they are put in, and nowhere else.

`finalize` encodes every value that is not markup yet. Whatever else could make markup of text
(joining with `~`, Jinja's own filters) would pass by it, so templates don't use them: a test reads
every template and holds it to `FILTERS`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from onrecord import facts
from onrecord.interface import labels
from onrecord.markup import Encoded, finalize, heading, url
from onrecord.pages import chapters, drawn
from onrecord.pages.compiling import PlainContext, PlainGenerator
from onrecord.publication import addresses
from onrecord.publication.model import DateVerdict
from onrecord.telling import naming, words
from onrecord.texts.matching import PieceKind, Verdict

if TYPE_CHECKING:
    from onrecord.telling.edition import Edition

HERE = Path(__file__).parent
FILTERS = frozenset({"length", "list", "selectattr"})

_TAG = re.compile(r"<(/?)(\w+)")
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col"})


@lru_cache(maxsize=1)
def environment(edition: Edition) -> jinja2.Environment:
    """Return the environment for all pages of `edition`; a template that names nothing fails."""
    jinja = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    jinja.code_generator_class = PlainGenerator
    jinja.context_class = PlainContext
    interface = edition.interface
    jinja.globals.update(
        _=interface.say,
        addresses=addresses,
        chapters=chapters,
        drawn=drawn,
        n_=interface.count,
        edition=edition,
        facts=facts,
        heading=heading,
        interface=interface,
        labels=labels,
        naming=naming,
        publication=edition.publication,
        text_=interface.text,
        url=url,
        words=words,
        DateVerdict=DateVerdict,
        PieceKind=PieceKind,
        Verdict=Verdict,
    )
    return jinja


def tidy(body: str) -> Encoded:
    """Leave blank lines only where blocks of a page part, and no space at the ends of lines.

    A blank line inside an HTML block would end it for some engines, and a line indented by four
    spaces would be code; what templates leave of both goes.
    """
    lines: list[str] = []
    depth = 0
    for written in body.splitlines():
        line = written.strip()
        if not line:
            continue
        lines.append(line)
        for closing, tag in _TAG.findall(line):
            if tag not in _VOID:
                depth += -1 if closing else 1
        if depth == 0:
            lines.append("")
    return Encoded("\n".join(lines).strip() + "\n")
