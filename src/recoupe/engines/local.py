"""This machine: one process, or one for each core."""

from __future__ import annotations

import gc
import itertools
import multiprocessing as mp
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TypeVar

from recoupe.errors import EngineError
from recoupe.settings import EngineSettings

summary = "processes on this machine"

Item = TypeVar("Item")
Made = TypeVar("Made")


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    kernel: Callable[[Item], Made],
    items: Iterable[Item],
    *,
    workers: int,
    settings: EngineSettings,
) -> Iterator[Made]:
    """What the kernel makes of each item, in the order of the items, taken no faster than they are used.

    With one worker all happens in this process. `kernel` must be a function of a module (or a `partial` of one) when
    there are more. Raises `EngineError` where a worker dies (out of memory, killed).
    """
    if workers <= 1:
        yield from map(kernel, items)
        return
    batches = itertools.batched(items, settings.batch) if hasattr(itertools, "batched") else _batches(items, settings)
    # Spawned, not forked: the same on every system, and nothing of this process is shared by accident.
    with ProcessPoolExecutor(
        workers, mp_context=mp.get_context("spawn"), initializer=_start, initargs=(settings,)
    ) as pool:
        ahead: deque[Future[list[Made]]] = deque()
        try:
            for batch in batches:
                ahead.append(pool.submit(_all, kernel, batch))
                if len(ahead) > workers * settings.ahead:
                    yield from ahead.popleft().result()
            while ahead:
                yield from ahead.popleft().result()
        except BrokenProcessPool:
            raise EngineError(
                f"A worker process died (out of memory, or killed), with {workers} of them. "
                "Run it again: what is done is kept. Fewer --workers need less memory."
            ) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _all(kernel: Callable[[Item], Made], batch: tuple[Item, ...]) -> list[Made]:
    return [kernel(item) for item in batch]


def _batches(items: Iterable[Item], settings: EngineSettings) -> Iterator[tuple[Item, ...]]:
    """`itertools.batched`, which Python has from 3.12."""
    rest = iter(items)
    while batch := tuple(itertools.islice(rest, settings.batch)):
        yield batch


def settle(settings: EngineSettings) -> None:
    """Lets this process collect garbage less often: records hold no cycles. For one that reads and does no more."""
    gc.freeze()
    gc.set_threshold(settings.garbage)


def _start(settings: EngineSettings) -> None:
    settle(settings)
    _follow_parent()


def _follow_parent() -> None:
    """Ends this worker when its parent is gone: a killed run must leave no process behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to answer
    parent = mp.parent_process()
    if parent is None:
        return

    def follow() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
