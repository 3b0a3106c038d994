"""Makes the handbook's reference pages from the code, whenever the site is built."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from pydantic import BaseModel

from onrecord import facts, proof
from onrecord.cli import main
from onrecord.rules import kinds
from onrecord.rules.rule import kinds_in

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
    "N": "Reminders",
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
    """Return the page of all that can be wrong, by code, with each rule's spec."""
    page = [
        "# Rules\n\nWhat the checks hold, by code. An error stops the build; a warning does under "
        "`--strict`, and can be let pass with a written reason (`accepts`); a reminder never does."
        "\n"
    ]
    group = ""
    for kind in (*kinds(), *kinds_in(proof)):
        if kind.code[0] != group:
            group = kind.code[0]
            page.append(f"\n## {GROUPS[group]}\n")
        page.append(f"\n### {kind.code}: {kind.title} {{ #{kind.code.lower()} }}\n\n")
        page.append(f"*{kind.severity.capitalize()}.* {deeper(kind.explanation)}\n")
        for spec in sorted(SPECS.glob(f"{kind.code}-*.md")):
            _, _, cases = spec.read_text(encoding="utf-8").partition("\n")
            page.append(
                f'\n<details markdown="1"><summary>Every case, as the tests hold it</summary>\n\n'
                f"{deeper(cases.strip())}\n\n</details>\n"
            )
    return "".join(page)


def deeper(text: str) -> str:
    """Turn the headings of a rule's own page into bold lines: here they stand below its code."""
    lines = []
    fenced = False
    for line in inspect.cleandoc(text).splitlines():
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        heading = line.lstrip("#").strip()
        lines.append(f"**{heading}**" if line.startswith("#") and not fenced else line)
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
    "handbook/rules.md": "Everything that the checks hold, by code, with every case as tested.",
    "handbook/commands.md": "The help of the command onrecord, as it prints it.",
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference pages to what is built."""
    for uri, make in PAGES.items():
        head = f"---\ndescription: {DESCRIPTIONS[uri]}\n---\n"
        files.append(File.generated(config, uri, content=head + make()))
    return files
