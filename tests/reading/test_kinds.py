"""The kinds of problem that reading may find: each has a code of its own and says what to do."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from onrecord import reading
from onrecord.facts.fault import Fault
from onrecord.facts.schema import MANY, ONE, SECTIONS
from onrecord.problems import Kind
from onrecord.reading.names import OF_A_DOSSIER, SHARED
from onrecord.reading.shape import OF_FAULTS


def kinds() -> list[Kind]:
    modules = [
        import_module(f"onrecord.reading.{found.name}") for found in iter_modules(reading.__path__)
    ]
    held = {
        id(value): value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, Kind)
    }
    return list(held.values())


def test_a_code_is_one_kind_s_alone() -> None:
    codes = [kind.code for kind in kinds()]
    assert len(codes) == len(set(codes)) > 30
    assert all(code[0] in "YS" for code in codes)


def test_each_kind_is_explained() -> None:
    for kind in kinds():
        assert kind.title[0].islower() or kind.title.startswith("YAML"), kind.code
        assert kind.explanation.count(" ") > 8, kind.code
        assert kind.explanation.endswith("."), kind.code


def test_every_fault_of_a_model_has_a_kind() -> None:
    assert set(OF_FAULTS) == set(Fault)


def test_the_files_that_are_read_are_those_that_have_a_schema() -> None:
    assert {*SHARED, *OF_A_DOSSIER} == {*ONE, *MANY, *SECTIONS}
