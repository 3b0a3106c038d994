"""Many documents at once: work for all cores, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 6  # pieces of work; a further process takes longer to start than these take to do
# The typesetter remembers what it set: a process is replaced after so many, and its memory freed.
_A_PROCESS = 100


def on_all_cores(work: Callable[[T], R], pieces: Sequence[T]) -> Iterator[R]:
    """Yield what `work` returns for each of `pieces`, in their order.

    `work`, pieces and results are sent between processes; an exception of the work is raised here.
    Processes are started anew, not forked: a forked typesetter may hang.
    """
    count = _cores()
    if len(pieces) <= FEW or count == 1:
        yield from map(work, pieces)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(
        min(count, len(pieces)), mp_context=get_context("spawn"), max_tasks_per_child=_A_PROCESS
    ) as processes:
        yield from processes.map(work, pieces)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
