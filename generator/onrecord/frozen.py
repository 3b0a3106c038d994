"""Immutable classes: frozen for the type checker alone, and quickly made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from reprlib import recursive_repr
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(*, eq: bool = True, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Make a class a dataclass with slots, of which no code that passes the type checker sets any.

    A dataclass that Python itself freezes sets each field of a new object by a call, so that making
    one takes three times as long; and the class itself twice, which is most of what a short command
    waits for. Without `eq`, an object is the same as itself alone.
    """

    def make(one: type[T]) -> type[T]:
        made = dataclass(slots=True, eq=eq, order=order, unsafe_hash=eq, repr=False)(one)
        made.__repr__ = _written  # type: ignore[method-assign]
        return made

    return make


@recursive_repr()
def _written(self: Any) -> str:
    """Return an object as a dataclass writes it."""
    written = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(written)})"
