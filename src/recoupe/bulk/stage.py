"""What a stage of the bulk line can be: a kernel on every part, a query that brings rows together, or one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec
import pyarrow as pa

from recoupe import columns
from recoupe.ports import Done
from recoupe.store import tables

Kernel: TypeAlias = Callable[[pa.Table], pa.Table]


class Each(NamedTuple):
    """The kernel on every part of the table `of`, a part for a part."""

    name: str
    of: str
    kernel: Kernel

    @property
    def inputs(self) -> tuple[str, ...]:
        """Tables that it reads."""
        return (self.of,)


class Brought(NamedTuple):
    """What `sql` gives, brought together by its column `part`, each part sorted by `order`, then the kernel.

    In `sql` tables stand under their names, and `{parts}` is how many parts there shall be.
    """

    name: str
    inputs: tuple[str, ...]
    sql: str
    order: tuple[str, ...]
    kernel: Kernel | None = None


class Whole(NamedTuple):
    """One pass over whole tables, in one process: for what is small beside them, such as a number for each article."""

    name: str
    inputs: tuple[str, ...]
    make: Callable[[dict[str, Path]], Iterator[pa.Table]]
    """From the folder of each input to the parts."""


Stage: TypeAlias = Each | Brought | Whole


class Keep(msgspec.Struct, frozen=True):
    """The task of a stage: its kernel on one part, and the part kept. A part that is there already stays as it is."""

    folder: Path
    name: str
    kernel: Kernel | None

    def __call__(self, part: int, rows: pa.Table) -> Done:
        """See `recoupe.ports.Task`."""
        path = tables.path_of(self.folder, part)
        if path.exists():
            return tables.found(path)
        made = self.kernel(rows.drop_columns(["part"])) if self.kernel else rows
        return tables.keep(self.folder, part, made, columns.schema(self.name))
