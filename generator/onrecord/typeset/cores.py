"""Many documents at once: work for all cores, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 6  # documents; a further process takes longer to start than these take to set
# The typesetter remembers what it set: processes are replaced after so many each, and their memory
# is freed. All at once, since an executor that is told to replace one by one may wait for ever.
_A_PROCESS = 500


def on_all_cores(work: Callable[[T], R], pieces: Iterable[T], few: int = FEW) -> Iterator[R]:
    """Yield what `work` returns for each of `pieces`, in their order; no more than `few`, here.

    `work`, pieces and results are sent between processes, the first pieces while the last are not
    there yet; an exception of the work is raised here. Processes are started anew, not forked: a
    forked typesetter may hang. Each imports the module of `work` and what that imports.
    """
    coming = iter(pieces)
    first = list(islice(coming, few + 1))
    count = _cores()
    if len(first) <= few or count == 1:
        yield from map(work, chain(first, coming))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    while first:
        turn = chain(first, islice(coming, count * _A_PROCESS))
        with ProcessPoolExecutor(
            count, mp_context=get_context("spawn"), initializer=_one_thread
        ) as processes:
            yield from processes.map(work, turn)
        first = list(islice(coming, 1))


def _one_thread() -> None:
    """Have the typesetter set in one thread: there is a process for each core."""
    os.environ["RAYON_NUM_THREADS"] = "1"


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
