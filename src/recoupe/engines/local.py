"""This machine: one process, or one for each core, and DuckDB for what brings rows together."""

from __future__ import annotations

import gc
import itertools
import multiprocessing as mp
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from recoupe.errors import EngineError
from recoupe.ports import Done, Task
from recoupe.settings import EngineSettings

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

summary = "this machine: a process for each core, and DuckDB"

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
    crew = Crew(workers, settings)
    try:
        yield from crew.run(kernel, items, batch=settings.batch, ahead=settings.ahead)
    finally:
        crew.close()


class Crew:
    """Worker processes, started when there is something to do, and kept until they are let go."""

    def __init__(self, workers: int, settings: EngineSettings) -> None:
        self.workers = workers
        self._settings = settings
        self._pool: ProcessPoolExecutor | None = None

    def run(self, kernel: Callable[[Item], Made], items: Iterable[Item], *, batch: int, ahead: int) -> Iterator[Made]:
        """As `run`, handing out `batch` items at a time, with so many batches `ahead` waiting for each worker."""
        if self.workers <= 1:
            yield from map(kernel, items)
            return
        waiting: deque[Future[list[Made]]] = deque()
        try:
            for some in _batches(items, batch):
                waiting.append(self._started.submit(_all, kernel, some))
                if len(waiting) > self.workers * ahead:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            self.close()
            raise EngineError(
                f"A worker process died (out of memory, or killed), with {self.workers} of them. "
                "Run it again: what was written is kept. Fewer --workers need less memory."
            ) from None
        finally:
            for future in waiting:
                future.cancel()

    def close(self) -> None:
        """Lets the workers go, without waiting for what they do."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    @property
    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Spawned, not forked: the same on every system, and nothing of this process is shared by accident.
            context = mp.get_context("spawn")
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=context, initializer=_start, initargs=(self._settings,)
            )
        return self._pool


def _all(kernel: Callable[[Item], Made], batch: tuple[Item, ...]) -> list[Made]:
    return [kernel(item) for item in batch]


def _batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """`itertools.batched`, which Python has from 3.12."""
    rest = iter(items)
    while batch := tuple(itertools.islice(rest, size)):
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


# ---------------------------------------------------------------- tables


class Local:
    """The `Engine` of this machine: tasks in a crew, and DuckDB, in this process, for queries."""

    def __init__(self, *, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> None:
        self._crew = Crew(workers, settings)
        beside = settings.own + (workers * settings.worker if workers > 1 else 0)
        self._memory = max(settings.query, memory - beside)
        self._scratch, self._rows, self._thread = scratch, settings.rows, settings.thread

    def map(self, task: Task, files: Sequence[Path]) -> Iterator[Done]:
        """See `recoupe.ports.Engine`."""
        return self._crew.run(partial(_of_file, task), files, batch=1, ahead=1)

    def query(
        self, sql: str, tables: Mapping[str, Sequence[Path]], task: Task, *, order: Sequence[str]
    ) -> Iterator[Done]:
        """See `recoupe.ports.Engine`."""
        import duckdb  # noqa: PLC0415 -- `recoupe check` does without both

        from recoupe.kernels.parts import by_part  # noqa: PLC0415

        connection = self._connect()
        try:
            for name, files in tables.items():
                connection.read_parquet([str(file) for file in files]).create_view(name)
            sorts = ", ".join(f"{name} NULLS LAST" for name in ("part", *order))
            ordered = connection.sql(f"SELECT * FROM ({sql}) ORDER BY {sorts}").to_arrow_reader(self._rows)
            parts = ((part, _packed(rows)) for part, rows in by_part(ordered))
            yield from self._crew.run(partial(_of_packed, task), parts, batch=1, ahead=1)
        except (duckdb.Error, OSError) as error:  # the second where Arrow passes on what DuckDB says
            raise EngineError(
                f"DuckDB stopped: {str(error).strip().splitlines()[0]} Run it again: what is done is kept. "
                "Where memory was short, give more --memory."
            ) from None
        finally:
            connection.close()

    def close(self) -> None:
        """See `recoupe.ports.Engine`."""
        self._crew.close()

    def _connect(self) -> duckdb.DuckDBPyConnection:
        import duckdb  # noqa: PLC0415

        self._scratch.mkdir(parents=True, exist_ok=True)
        return duckdb.connect(
            config={
                "memory_limit": f"{self._memory >> 20}MiB",
                "temp_directory": str(self._scratch),
                "threads": str(max(1, min(self._crew.workers, self._memory // self._thread))),
                "preserve_insertion_order": "false",
            }
        )


def lacks() -> tuple[str, ...]:
    """See `recoupe.ports.EngineKind`."""
    return ()


def connect(*, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> Local:
    """See `recoupe.ports.EngineKind`."""
    return Local(workers=workers, memory=memory, scratch=scratch, settings=settings)


def _of_file(task: Task, file: Path) -> Done:
    from recoupe.kernels.parts import of_file  # noqa: PLC0415 -- Arrow, which `recoupe check` does without

    return of_file(task, file)


def _packed(rows: pa.Table) -> pa.Buffer:
    """The rows as they travel to a worker: pickled, a slice of a batch would take the whole batch along."""
    import pyarrow as pa  # noqa: PLC0415

    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, rows.schema) as stream:
        stream.write_table(rows)
    return out.getvalue()


def _of_packed(task: Task, item: tuple[int, pa.Buffer]) -> Done:
    import pyarrow as pa  # noqa: PLC0415

    from recoupe.kernels.parts import attempt  # noqa: PLC0415

    part, packed = item
    with pa.ipc.open_stream(packed) as stream:
        return attempt(task, part, stream.read_all())
