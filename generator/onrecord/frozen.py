"""Immutable classes: frozen for the type checker alone, and quickly made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(*, eq: bool = True, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Make a class a dataclass with slots, of which no code that passes the type checker sets any.

    A dataclass that Python itself freezes sets each field of a new object by a call, so that making
    one takes three times as long; and for each class and method it compiles a source of its own,
    which is most of what a short command waits for. Without `eq`, an object is the same as itself
    alone.
    """

    def make(one: type[T]) -> type[T]:
        made = dataclass(slots=True, eq=order, order=order, unsafe_hash=order, repr=False)(one)
        methods = {"__repr__": _written}
        if eq and not order:
            methods |= _compared(made)
        for name, method in methods.items():
            setattr(made, name, method)
        return made

    return make


def _compared(made: type) -> dict[str, Callable[..., Any]]:
    """Return what compares objects of a class by their fields, as a dataclass does."""
    names = [one.name for one in fields(made) if one.compare]
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _self: ()

    def equal(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def hashed(self: Any) -> int:
        return hash(values(self))

    return {"__eq__": equal, "__hash__": hashed}


@recursive_repr()
def _written(self: Any) -> str:
    """Return an object as a dataclass writes it."""
    written = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(written)})"
