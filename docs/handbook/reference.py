"""Makes the handbook's reference pages from the code, whenever the site is built."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from pydantic import BaseModel

import onrecord
from onrecord import facts
from onrecord.cli import main
from onrecord.rules.rule import Kind, kinds_in

SPECS = Path(__file__).parents[2] / "tests" / "specs"

# Each kind of fact, by the name an editor knows it under, with the file it is written in.
KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "Publication": (facts.Publication, "`publication.yml`"),
    "Dossier": (facts.Dossier, "`dossier.yml`"),
    "Key point": (facts.KeyPoint, "`key_points` of a dossier"),
    "Correction": (facts.Correction, "`corrections` of a dossier"),
    "Source": (facts.Source, "`sources.yml`"),
    "Set aside": (facts.SetAside, "`set_aside` of a source"),
    "Actor": (facts.Actor, "`actors.yml`"),
    "Cast entry": (facts.CastEntry, "`cast.yml`"),
    "Question": (facts.Question, "`questions` of `positions.yml`"),
    "Position": (facts.Position, "`positions` of `positions.yml`"),
    "Quote": (facts.Quote, "`quotes.yml`"),
    "Original": (facts.Original, "`original` of a quote"),
    "Also reported": (facts.AlsoReported, "`also_reported` of a quote"),
    "Event": (facts.Event, "`events.yml`"),
    "Background topic": (facts.Topic, "`background.yml`"),
    "Statement": (facts.Statement, "`statements` of a topic"),
    "Unknown": (facts.Unknown, "`unknowns.yml`"),
    "Term": (facts.Term, "`terms.yml`"),
    "Passage": (facts.Passage, "`evidence` of any fact"),
    "Date": (facts.WrittenDate, "any date of a fact"),
    "Note": (facts.Note, "`note` of any fact"),
    "Reference": (facts.Reference, "`reference` of a note or a term"),
    "Licence": (facts.Licence, "`licence` of a publication or a source"),
}
GROUPS = {
    "Y": "Files and YAML",
    "S": "The shape of a fact",
    "R": "References and addresses",
    "Q": "Quotes",
    "E": "Evidence",
    "D": "Dates",
    "A": "Attribution",
    "L": "Licence and text of a source",
    "C": "Coverage",
    "X": "Accepted warnings",
    "V": "The look",
    "N": "Reminders",
    "B": "On paper",
    "P": "The finished site",
}


def fields() -> str:
    """Return the page of all kinds of fact and their fields."""
    page = [
        "# Fields\n\nEvery kind of fact, and what may be written in it. Required fields are bold. "
        "Any fact may also have `note` and `accepts`.\n"
    ]
    for name, (model, where) in KINDS.items():
        page.append(f"\n## {name}\n\nWritten in {where}. {inspect.getdoc(model)}\n")
        page.append("\n| field | kind | what it is |\n|---|---|---|\n")
        schema = model.model_json_schema(by_alias=True)
        schema = next((s for s in schema.get("anyOf", ()) if "properties" in s), schema)
        definitions = schema.get("$defs", {})
        for field, of_field in schema["properties"].items():
            if field in ("note", "accepts"):
                continue
            shown = f"**`{field}`**" if field in schema.get("required", ()) else f"`{field}`"
            about = of_field.get("description", "")
            page.append(f"| {shown} | {kind_of(of_field, definitions)} | {about} |\n")
    return "".join(page)


def kind_of(schema: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Say in a few words what a field of this JSON Schema holds."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        choices = definitions.get(name, {}).get("enum")
        if choices:
            return ", ".join(f"`{choice}`" for choice in choices)
        titles = {model.__name__: title for title, (model, _) in KINDS.items()}
        title = titles.get(name, name)
        return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
    for several in ("anyOf", "allOf"):
        if several in schema:
            kinds_of_it = [
                kind_of(one, definitions) for one in schema[several] if one.get("type") != "null"
            ]
            return " or ".join(dict.fromkeys(kinds_of_it))
    if schema.get("type") == "array":
        return f"list: {kind_of(schema.get('items', {}), definitions)}"
    if schema.get("type") == "object":
        return "mapping"
    return "`true` or `false`" if schema.get("type") == "boolean" else "text"


def rules() -> str:
    """Return the page of all that can be wrong, by code: a line each, and where to read on."""
    page = [
        "# Rules\n\nWhat the checks hold, by code. An error stops the build; a warning does under "
        "`--strict`, and can be let pass with a written reason (`accepts`); a reminder never does. "
        "What only a build finds (B, P) can’t be let pass.\n"
    ]
    group = ""
    for kind in all_kinds():
        if kind.code[0] != group:
            group = kind.code[0]
            page.append(f"\n## {GROUPS[group]}\n\n")
        title = f"[{kind.code}](rules/{kind.code}.md): {kind.title}"
        page.append(f"- {title} ({kind.severity})\n")
    return "".join(page)


def rule(kind: Kind) -> str:
    """Return the page of one rule: why it is there, and every case that the tests hold.

    Together the cases would make a page that a phone is slow with.
    """
    page = [f"# {kind.code}: {kind.title}\n\n*{kind.severity.capitalize()}.* "]
    page.append(f"{inspect.cleandoc(kind.explanation)}\n")
    for spec in sorted(SPECS.glob(f"{kind.code}-*.md")):
        _, _, cases = spec.read_text(encoding="utf-8").partition("\n")
        page.append(f"\n## Every case, as the tests hold it\n\n{deeper(cases.strip())}\n")
    return "".join(page)


def all_kinds() -> tuple[Kind, ...]:
    """Return every kind of problem that the package holds, group by group, in a group by code."""
    groups = list(GROUPS)
    return tuple(sorted(kinds_in(onrecord), key=lambda kind: groups.index(kind.code[0])))


def deeper(text: str) -> str:
    """Set the headings of a spec one level lower: here they stand below one of the page's own."""
    lines = []
    fenced = False
    for line in text.splitlines():
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        lines.append(f"#{line}" if line.startswith("#") and not fenced else line)
    return "\n".join(lines)


def commands() -> str:
    """Return the page of the command line: the help of every command, as it prints it."""
    page = ["# Commands\n\nThe command `onrecord` is for editors; MkDocs builds the site.\n"]
    with click.Context(main, info_name="onrecord", **main.context_settings) as above:
        page.append(f"\n```text\n{main.get_help(above)}\n```\n")
        for name in main.list_commands(above):
            command = main.get_command(above, name)
            with click.Context(
                command, info_name=name, parent=above, **command.context_settings
            ) as context:
                page.append(f"\n## {name}\n\n```text\n{command.get_help(context)}\n```\n")
    return "".join(page)


PAGES = {
    "handbook/fields.md": fields,
    "handbook/rules.md": rules,
    "handbook/commands.md": commands,
}
DESCRIPTIONS = {
    "handbook/fields.md": "Every kind of fact that an editor can write down, and its fields.",
    "handbook/rules.md": "Everything that the checks hold, by code.",
    "handbook/commands.md": "The help of the command onrecord, as it prints it.",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference pages to what is built; the rules' own are reached from their list."""
    for uri, make in PAGES.items():
        files.append(File.generated(config, uri, content=headed(DESCRIPTIONS[uri], make())))
    for kind in all_kinds():
        opening = inspect.cleandoc(kind.explanation).partition("\n\n")[0]
        described = headed(f"{kind.code}: {' '.join(opening.split())}", rule(kind))
        uri, level = f"handbook/rules/{kind.code}.md", InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content=described, inclusion=level))
    return files


def headed(description: str, page: str) -> str:
    """Put a description before a page, as MkDocs reads it."""
    return f"---\ndescription: {json.dumps(description)}\n---\n{page}"
