"""The source that may be left out: where there is but one, it is put in before a fact is made."""

from __future__ import annotations

from typing import Any

from onrecord.facts import Words
from onrecord.facts.written import WrittenList, WrittenMapping
from onrecord.reading.scalars import ReadMapping, Scalar

_HOLD_MORE = ("statements", "key_points", "also_reported")


def put_source(value: Any, source: str, part_has_source: bool = False) -> None:
    """Put `source` into every passage of `value`, and into quotes, that name none.

    `value` is a fact or a list of them as written; it is changed in place.
    """
    if isinstance(value, WrittenList):
        for item in value:
            put_source(item, source, part_has_source)
    elif isinstance(value, WrittenMapping):
        if part_has_source and "source" not in value:
            value["source"] = Words(source, value.locator)
        if "evidence" in value:
            value["evidence"] = _evidence(value["evidence"], source)
        for key in _HOLD_MORE:
            if key in value:
                put_source(value[key], source, key == "also_reported")


def _evidence(value: Any, source: str) -> Any:
    if isinstance(value, WrittenList):
        value[:] = [_evidence(item, source) for item in value]
    elif isinstance(value, WrittenMapping):
        if "quote" not in value and "source" not in value:
            value["source"] = Words(source, value.locator)
    elif isinstance(value, Scalar):
        passage = ReadMapping(exact=value)
        passage.file, passage.start, passage.end = value.file, value.start, value.end
        passage.flow, passage.starts, passage.faulty = True, [], False
        passage["source"] = Words(source, passage.locator)
        return passage
    return value
