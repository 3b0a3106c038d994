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
    "problems": 0,
    "when": 0,
    "markup": 0,
    "colour": 0,
    "facts": 1,
    "texts": 1,
    "typeset": 1,
    "reading": 2,
    "publication": 3,
    "rules": 4,
    "interface": 4,
    "reports": 5,
    "figures": 5,
    "project": 6,
    "telling": 6,
    "pages": 7,
    "briefings": 7,
    "proof": 8,
    "theme": 8,
    "staging": 8,
    "options": 8,
    "plugin": 9,
    "cli": 9,
}
# The ground stands on nothing but itself: `problems` knows no dates, `when` no problems.
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
