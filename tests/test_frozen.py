"""Frozen classes behave as frozen dataclasses do, and are made without code of their own."""

from __future__ import annotations

from dataclasses import field, replace

from onrecord.frozen import frozen


@frozen()
class Point:
    x: int
    y: int = 0
    label: str = field(default="", compare=False)


@frozen()
class Pixel:
    x: int
    y: int = 0


@frozen()
class Nothing:
    pass


@frozen(eq=False)
class Thing:
    x: int


@frozen(order=True)
class Version:
    major: int
    minor: int


def test_objects_are_the_same_by_their_fields() -> None:
    assert Point(1, 2) == Point(1, 2, "here")
    assert hash(Point(1, 2)) == hash(Point(1, 2, "here"))
    assert Point(1, 2) != Point(1, 3)
    assert Point(1) != Pixel(1)
    assert Point(1) != (1, 0)
    assert {Point(1), Point(1), replace(Point(2), x=1)} == {Point(1)}
    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


def test_without_eq_an_object_is_the_same_as_itself_alone() -> None:
    one = Thing(1)
    assert one == one
    assert one != Thing(1)
    assert len({one, Thing(1)}) == 2


def test_ordered_objects_are_compared_as_well() -> None:
    assert Version(1, 10) > Version(1, 9)
    assert Version(1, 2) == Version(1, 2)
    assert len({Version(1, 2), Version(1, 2)}) == 1


def test_an_object_is_written_as_a_dataclass_writes_it() -> None:
    assert repr(Point(1, label="a")) == "Point(x=1, y=0, label='a')"
