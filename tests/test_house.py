"""The house holds: imports go down, every module says what it is, none grows too large."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import onrecord

PACKAGE = Path(onrecord.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
FLOORS = {
    "frozen": 0,
    "patterns": 0,
    "problems": 1,
    "when": 1,
    "markup": 1,
    "colour": 1,
    "facts": 2,
    "texts": 2,
    "typeset": 2,
    "reading": 3,
    "publication": 4,
    "rules": 5,
    "interface": 5,
    "reports": 6,
    "figures": 6,
    "project": 7,
    "telling": 7,
    "pages": 8,
    "briefings": 8,
    "proof": 9,
    "theme": 9,
    "staging": 9,
    "options": 9,
    "plugin": 10,
    "cli": 10,
}
# The ground knows nothing of its own floor: `problems` knows no dates, `when` no problems.
LONGEST = 400


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(module: Path) -> set[str]:
    """The rooms of this package that `module` imports from, at its top or anywhere within."""
    rooms = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}:{node.lineno}: import by the full name"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names if name.startswith("onrecord.")}
    return rooms & FLOORS.keys()


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(module) for module in MODULES} - {"__init__"}
    assert rooms == FLOORS.keys()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_down_the_floors(module: Path) -> None:
    room = room_of(module)
    if room == "__init__":
        assert not imported_rooms(module)
        return
    wrong = {
        other for other in imported_rooms(module) if other != room and FLOORS[other] >= FLOORS[room]
    }
    assert not wrong, f"{name_of(module)} (floor {FLOORS[room]}) imports from {sorted(wrong)}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_opens_with_what_it_is_and_stays_short(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    sentence = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
    assert sentence.endswith((".", ":", ".)")), f"{name_of(module)} opens with {sentence!r}"
    assert len(text.splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_room_is_named_for_nothing(module: Path) -> None:
    assert not {"utils", "util", "helpers", "helper", "common", "misc", "general"} & {
        part.removesuffix(".py") for part in module.relative_to(PACKAGE).parts
    }
