"""What every engine does with one part: cuts it out of sorted rows, opens its file, and says what failed in it."""

from __future__ import annotations

import itertools
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.errors import EngineError, RecoupeError
from recoupe.ports import Done, Task


def of_file(task: Task, file: Path) -> Done:
    """The task on the part that a file is. One without rows says in its name which part it is."""
    rows = pq.ParquetFile(file).read()
    return attempt(task, rows["part"][0].as_py() if len(rows) else int(file.stem.rpartition("-")[2], 16), rows)


def attempt(task: Task, part: int, rows: pa.Table) -> Done:
    """The task on one part. Raises `EngineError` with what failed, where it was not recoupe that raised."""
    try:
        return task(part, rows)
    except RecoupeError:
        raise
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        slip = f"{type(error).__name__} in {at.name}, {PurePath(at.filename).name} line {at.lineno}: {error}"
        raise EngineError(f"{_called(task)} failed on part {part} ({len(rows)} rows): {slip}") from None


def by_part(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, pa.Table]]:
    """The rows of each part, of rows that come sorted by their column `part`. No more than one part is held."""
    held: list[pa.RecordBatch] = []
    now = 0
    for batch in batches:
        part = batch.column("part").to_numpy()
        cuts = [0, *(np.flatnonzero(np.diff(part)) + 1).tolist(), len(part)]
        for begin, end in itertools.pairwise(cuts):
            if end > begin:
                here = int(part[begin])
                if held and here != now:
                    yield now, _one(held)
                    held = []
                now = here
                held.append(batch.slice(begin, end - begin))
    if held:
        yield now, _one(held)


def _one(batches: list[pa.RecordBatch]) -> pa.Table:
    """In one piece, wherever an engine cut it."""
    return pa.Table.from_batches(batches).combine_chunks()


def _called(task: Task) -> str:
    """The stage that a task is of, or the name of the function that it is."""
    return str(getattr(task, "name", None) or getattr(task, "__name__", type(task).__name__))
