"""What runs on the workers: tasks on the rows that Spark hands over."""

from __future__ import annotations

import base64
import gc
import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec
import pyarrow as pa

from recoupe.errors import EngineError, RecoupeError
from recoupe.kernels.parts import attempt, by_part, of_file
from recoupe.ports import Done, Task
from recoupe.version import __version__

if TYPE_CHECKING:
    from pyspark import Accumulator

Work: TypeAlias = Callable[[Iterable[pa.RecordBatch]], Iterator[Done]]


def as_rows(
    work: Work, came: Accumulator[list[Done]], version: str, garbage: int, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """What work is done, as rows of Spark; what fails, as a message that the driver can read."""
    gc.set_threshold(garbage)
    try:
        if version != __version__:
            raise EngineError(
                f"{socket.gethostname()} has recoupe {__version__} where {version} is needed: other rules would give "
                "other findings. Install the same on all workers."
            )
        for done in work(batches):
            came.add([done])
            yield pa.RecordBatch.from_pylist([done._asdict()])
    except RecoupeError as error:
        said = base64.b64encode(msgspec.json.encode((type(error).__name__, str(error)))).decode()
        raise RuntimeError(f"<recoupe:{said}>") from None


def of_rows(task: Task, batches: Iterable[pa.RecordBatch]) -> Iterator[Done]:
    """The task on every part of rows that come sorted by part."""
    for part, rows in by_part(batches):
        yield attempt(task, part, rows)


def of_files(task: Task, paths: Sequence[str], batches: Iterable[pa.RecordBatch]) -> Iterator[Done]:
    """The task on the files whose numbers come."""
    for batch in batches:
        for number in batch.column(0).to_pylist():
            file = Path(paths[number])
            if not file.exists():
                raise EngineError(
                    f"{socket.gethostname()} does not see {file}: the folder of the run must lie where all workers "
                    "and the driver see it under one path."
                )
            yield of_file(task, file)


def meet(batches: Iterable[pa.RecordBatch]) -> Iterator[Done]:
    """That a worker is there, and has recoupe: nothing else is done."""
    for _ in batches:
        yield Done(0, 0, 0, "")


class Arrivals:
    """How Spark adds up what its workers say: an `AccumulatorParam` of lists."""

    def zero(self, value: list[Done]) -> list[Done]:
        """See `pyspark.AccumulatorParam`."""
        return []

    def addInPlace(self, value: list[Done], more: list[Done]) -> list[Done]:  # noqa: N802 -- Spark's name
        """See `pyspark.AccumulatorParam`."""
        value.extend(more)
        return value
