"""The two verbs of an engine, said to Spark."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from recoupe.engines.spark import start, worker
from recoupe.engines.spark.said import silent, translated
from recoupe.errors import EngineError, RecoupeError
from recoupe.ports import Done, Task
from recoupe.settings import EngineSettings
from recoupe.version import __version__

if TYPE_CHECKING:
    from pyspark import Accumulator, AccumulatorParam, SparkContext
    from pyspark.sql import DataFrame, SparkSession

_POLL = 0.2  # seconds
_DONE = "part long, rows long, size long, sha256 string"


class Spark:
    """The `Engine` of a cluster: a task is a function mapped over Arrow batches, a query is Spark's SQL."""

    def __init__(self, *, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> None:
        self._workers, self._memory, self._scratch, self._settings = workers, memory, scratch, settings
        self._running: start.Started | None = None

    def map(self, task: Task, files: Sequence[Path]) -> Iterator[Done]:
        """See `recoupe.ports.Engine`."""
        if files:
            # Spark reads no file here: it would join small ones, and cut large ones.
            paths = [str(file.absolute()) for file in files]
            rows = self._spark.session.range(0, len(paths), 1, len(paths))
            yield from self._run(rows, partial(worker.of_files, task, paths))

    def query(
        self, sql: str, tables: Mapping[str, Sequence[Path]], task: Task, *, order: Sequence[str]
    ) -> Iterator[Done]:
        """See `recoupe.ports.Engine`."""
        from pyspark.sql.functions import col  # noqa: PLC0415 -- an extra

        size = sum(file.stat().st_size for files in tables.values() for file in files)
        spread = max(2 * self._spark.session.sparkContext.defaultParallelism, -(-size // self._settings.spread))
        session = self._asking(spread)
        try:
            for name, files in tables.items():
                session.read.parquet(*map(literal, files)).createOrReplaceTempView(name)
            sorts = [col(name).asc_nulls_last() for name in ("part", *order)]
            rows = session.sql(sql).repartition(spread, "part").sortWithinPartitions(*sorts)
        except Exception as error:
            raise translated(error, self._spark.log) from None
        yield from self._run(rows, partial(worker.of_rows, task))

    def close(self) -> None:
        """See `recoupe.ports.Engine`."""
        if running := self._running:
            self._running = None
            running.stop()

    @property
    def _spark(self) -> start.Started:
        """Spark, started, and on a cluster one worker asked whether it can do the work. Raises `EngineError`."""
        if self._running is None:
            self._running = start.started(self._workers, self._memory, self._scratch)
            if not self._running.is_here:
                try:
                    rows = self._running.session.range(0, 1, 1, 1)
                    list(self._run(rows, worker.meet, patience=self._settings.patience))
                except BaseException:
                    self.close()
                    raise
        return self._running

    def _asking(self, spread: int) -> SparkSession:
        """A session with names of tables of its own, in which SQL means what it does elsewhere."""
        session = self._spark.session.newSession()
        session.conf.set("spark.sql.ansi.enabled", "true")
        session.conf.set("spark.sql.shuffle.partitions", str(spread))
        session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(self._settings.rows))
        return session

    def _run(self, rows: DataFrame, work: worker.Work, *, patience: float | None = None) -> Iterator[Done]:
        """What the work makes of the rows, as it comes; at most `patience` seconds without any, where it is given."""
        context = self._spark.session.sparkContext
        added = cast("AccumulatorParam[list[Done]]", worker.Arrivals())
        came: Accumulator[list[Done]] = context.accumulator([], added)
        made = rows.mapInArrow(partial(worker.as_rows, work, came, __version__, self._settings.garbage), _DONE)
        job = _Job(context, lambda: [Done(*row) for row in made.collect()])
        told: set[int] = set()
        seen = 0
        began = time.monotonic()
        try:
            while not job.ended.wait(_POLL):
                # The workers' own words come long before the end of the job does.
                new = came.value[seen:]
                seen += len(new)
                for done in new:
                    told.add(done.part)
                    yield done
                if patience is not None and not told and time.monotonic() - began > patience:
                    raise EngineError(silent(context, patience))
            yield from (done for done in job.result() if done.part not in told)
        except RecoupeError:
            raise
        except Exception as error:
            raise translated(error, self._spark.log) from None
        finally:
            job.stop()


class _Job:
    """A job of Spark in a thread of its own: this one tells how it goes, and stops it."""

    def __init__(self, context: SparkContext, collect: Callable[[], list[Done]]) -> None:
        self.ended = threading.Event()
        self._context, self._collect, self._group = context, collect, f"recoupe-{id(self)}"
        self._made: list[Done] = []
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._go, daemon=True)
        self._thread.start()

    def result(self) -> list[Done]:
        """All that was made. Raises what Spark raised."""
        if self._error:
            raise self._error
        return self._made

    def stop(self) -> None:
        """Takes the work back from the workers, where they still do it."""
        if not self.ended.is_set():
            self._context.cancelJobGroup(self._group)
            self._thread.join(timeout=10)

    def _go(self) -> None:
        try:
            self._context.setJobGroup(self._group, "recoupe", interruptOnCancel=False)
            self._made = self._collect()
        except Exception as error:  # told by the thread that waits
            self._error = error
        finally:
            self.ended.set()


def literal(file: Path) -> str:
    """A path as Spark takes it: on the file system of the machines, no character of it meaning more than itself."""
    return "file://" + re.sub(r"([\\*?{}\[\]])", r"\\\1", str(file.absolute()))
