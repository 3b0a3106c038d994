"""Immutable classes for what there is by the ten thousand: frozen for the type checker alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(*, eq: bool = True, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Make a class a dataclass with slots, of which no code that passes the type checker sets any.

    A dataclass that Python itself freezes sets each field of a new object by a call, so that making
    one takes three times as long. Without `eq`, an object is the same as itself alone.
    """

    def make(one: type[T]) -> type[T]:
        return dataclass(slots=True, eq=eq, order=order, unsafe_hash=eq)(one)

    return make
