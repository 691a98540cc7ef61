"""Tasks for tests of engines. They stand in a module of their own, where worker processes find them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from recoupe.errors import MalformedError
from recoupe.ports import Done
from recoupe.store import tables

SCHEMA = pa.schema([("n", pa.int64()), ("text", pa.string()), ("day", pa.int32()), ("marks", pa.list_(pa.int64()))])
"""Of the tables of the contract: a number, a text, a number that may be missing, a list that may be."""


class Copied(NamedTuple):
    """Keeps the rows as they come, so that their order can be seen."""

    folder: Path
    schema: pa.Schema = SCHEMA

    def __call__(self, part: int, rows: pa.Table) -> Done:
        return tables.keep(self.folder, part, rows, self.schema)


class Raises(NamedTuple):
    """Fails on one part, in a way that nobody foresaw, or with an error of recoupe."""

    folder: Path
    part: int
    foreseen: bool = False

    def __call__(self, part: int, rows: pa.Table) -> Done:
        if part == self.part and self.foreseen:
            raise MalformedError("The bridge of Sorbes is closed. Take the ferry.")
        if part == self.part:
            raise ValueError("the bridge of Sorbes is closed")
        return tables.keep(self.folder, part, rows, SCHEMA)


class KilledOnce(NamedTuple):
    """Its process is killed on one part, the first time: out of memory, a machine that is gone."""

    folder: Path
    part: int

    def __call__(self, part: int, rows: pa.Table) -> Done:
        mark = self.folder / f"killed-{part}"
        if part == self.part and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return tables.keep(self.folder, part, rows, SCHEMA)


class Slow(NamedTuple):
    """Takes its time, as reading does."""

    folder: Path
    seconds: float

    def __call__(self, part: int, rows: pa.Table) -> Done:
        time.sleep(self.seconds)
        return tables.keep(self.folder, part, rows, SCHEMA)
