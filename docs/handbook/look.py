"""Makes the handbook's page of the look from the code, whenever the site is built."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from onrecord.colour import PALETTE, colour, contrast
from onrecord.markup import Encoded
from onrecord.pages.sheet import Sheet
from onrecord.pages.templates import environment
from onrecord.project import Project, examine
from onrecord.publication.model import Address
from onrecord.telling import lead
from onrecord.telling.edition import Edition
from onrecord.theme import shell

URI = "handbook/look.md"
TOKENS = (Path(shell.HERE) / "styles" / "tokens.css").read_text(encoding="utf-8")
PAIR = re.compile(
    r"--or-([\w-]+): light-dark\((?:var\([\w-]+, )?(#\w+)\)?, (?:var\([\w-]+, )?(#\w+)\)?\)"
)
VALUE = re.compile(r"^  --or-([\w-]+): ([\d.]+rem|clamp\([^;]+\));", re.MULTILINE)

# What a colour is for, and whether words are set in it.
USES = {
    "paper": ("what everything stands on", False),
    "wash": ("what is set apart: the answer in brief, code, the foot", False),
    "ink": ("words to read", True),
    "soft": ("words beside them: dates, labels, small print", True),
    "rule": ("lines that part", False),
    "accent": ("the publication’s own: links, marks, what is chosen", True),
    "mark": ("under a source’s words where they stand in their place", False),
    "for": ("stances in favour", True),
    "against": ("stances against, and what could not be checked", True),
}


def colours() -> str:
    """Return the table of colours, each with its contrast on paper."""
    rows = ["| colour | light | dark | contrast, light and dark | for |\n|---|---|---|---|---|\n"]
    for name, light, dark in PAIR.findall(TOKENS):
        use, is_read = USES[name]
        ratios = [
            contrast(one, paper)
            for one, paper in zip(
                map(colour, (light, dark)), map(colour, PALETTE["paper"]), strict=True
            )
            if one and paper
        ]
        shown = " and ".join(f"{ratio:.1f}" for ratio in ratios) if is_read else ""
        rows.append(f"| `{name}` | `{light}` | `{dark}` | {shown} | {use} |\n")
    return "".join(rows)


def measures() -> str:
    """Return the table of sizes, from the type scale to the page."""
    rows = "".join(f"| `{name}` | `{value}` |\n" for name, value in VALUE.findall(TOKENS))
    return f"| name | value |\n|---|---|\n{rows}"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the page to what is built: its template shows facts of this very publication."""
    root = Path(config.config_file_path).parent
    publication = examine(Project(root, root / "content")).publication
    if publication is None or not publication.dossiers:
        return files
    dossier = publication.dossiers[0]
    edition = Edition(publication)
    template = (Path(__file__).parent / "look.md.jinja").read_text(encoding="utf-8")
    page = (
        environment(edition)
        .from_string(template)
        .render(
            sheet=Sheet(edition, Address(URI.removesuffix(".md") + "/"), dossier),
            dossier=dossier,
            quote=max(dossier.quotes, key=lambda quote: len(quote.fact.text)),
            events=lead.events(dossier).shown[-3:],
            colours=Encoded(colours()),
            measures=Encoded(measures()),
        )
    )
    files.append(File.generated(config, URI, content=page))
    return files
