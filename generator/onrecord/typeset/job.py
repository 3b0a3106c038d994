"""A job: the data that a template is filled with, as JSON, its text made fit to be set as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Data: TypeAlias = "str | int | float | bool | Sequence[Data] | Mapping[str, Data] | None"

# What opens a stretch of another direction: left open it turns all that follows.
_EMBEDS = "\u202a\u202b\u202d\u202e"
_ISOLATES = "\u2066\u2067\u2068"
_POP_EMBED, _POP_ISOLATE = "\u202c", "\u2069"
_TURNING = f"{_EMBEDS}{_ISOLATES}{_POP_EMBED}{_POP_ISOLATE}"
_TURNS = re.compile(f"[{_TURNING}]")

_BREAKING = r"\t\n\r\f\v\x85\u2028\u2029"
_SPACES = re.compile(f"[{_BREAKING}]+")
_UNFIT = re.compile(f"[{_BREAKING}\u202f{_TURNING}]")


def fit(text: str) -> str:
    """Return a text on one line, that turns nothing around it, in characters that faces have.

    A narrow space that does not break is as good as a wide one, which our faces have.
    """
    if not _UNFIT.search(text):
        return str(text)
    text = _SPACES.sub(" ", text).replace("\u202f", "\xa0")
    if not _TURNS.search(text):
        return text
    kept: list[str] = []
    closing: list[str] = []
    for one in text:
        if one in _EMBEDS:
            closing.append(_POP_EMBED)
        elif one in _ISOLATES:
            closing.append(_POP_ISOLATE)
        elif one in (_POP_EMBED, _POP_ISOLATE):
            if not closing or closing[-1] != one:
                continue
            closing.pop()
        kept.append(one)
    return "".join([*kept, *reversed(closing)])


def written(job: Data) -> str:
    """Write a job as JSON, the same for the same data, its text made fit."""
    return rewritten(fitted(job))


def rewritten(job: Data) -> str:
    """Write a job as JSON whose texts are fit already."""
    return json.dumps(job, ensure_ascii=False, sort_keys=True, allow_nan=False)


def texts(job: Data) -> list[str]:
    """Return every text of a job that may be set, as it is given: none under `alt`."""
    found: list[str] = []
    _gather(job, found)
    return found


def _gather(job: Data, found: list[str]) -> None:
    if isinstance(job, str):
        found.append(job)
    elif isinstance(job, dict):
        for name, one in job.items():
            if name != "alt":
                _gather(one, found)
    elif isinstance(job, list | tuple):
        for one in job:
            _gather(one, found)


def fitted(job: Data) -> Any:
    """Return a job of the plain types that JSON knows, its text made fit."""
    if isinstance(job, str):
        return fit(job)
    if isinstance(job, dict):
        return {name: fitted(one) for name, one in job.items()}
    if isinstance(job, list | tuple):
        return [fitted(one) for one in job]
    return job
