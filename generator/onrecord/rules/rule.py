"""What a rule is: a module with a kind of problem, `KIND`, and a function `find` that finds it.

The module's docstring is the rule's page in the handbook, before its spec: a sentence that names
the fault, then `## What is wrong`, `## Why it matters` and `## What to do`, and `## Example` with a
bad line and a good one. One rule has one file and one code; the folder is what an editor gets
wrong. `rules_in` finds the rules by walking the package, so a new file is a new rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from onrecord.frozen import frozen
from onrecord.problems import Kind, Problem
from onrecord.rules.view import View


@frozen()
class Rule:
    """A kind of problem and what finds it: `find` reads the view, and never looks words up anew.

    (It may, to explain a problem that linking has found.)
    """

    kind: Kind
    find: Callable[[View], Iterable[Problem]]


def rules_in(package: ModuleType) -> tuple[Rule, ...]:
    """Return the rules in all modules of `package`, by code."""
    rules = [
        Rule(module.KIND, module.find)
        for module in modules_in(package)
        if hasattr(module, "KIND") and hasattr(module, "find")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.kind.code))


def kinds_in(*packages: ModuleType) -> tuple[Kind, ...]:
    """Return every kind of problem that modules of `packages` hold, by code."""
    kinds = {
        id(value): value
        for package in packages
        for module in modules_in(package)
        for value in vars(module).values()
        if isinstance(value, Kind)
    }
    return tuple(sorted(kinds.values(), key=lambda kind: kind.code))


def modules_in(package: ModuleType) -> Iterator[ModuleType]:
    """Import and go through all modules of `package`, itself the first."""
    yield package
    for found in walk_packages(package.__path__, package.__name__ + "."):
        yield import_module(found.name)
