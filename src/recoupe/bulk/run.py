"""Runs the stages of a plan: each on the engine, each one going on where an earlier run was stopped."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recoupe import columns
from recoupe.bulk.stage import Brought, Each, Keep, Stage, Whole
from recoupe.ports import Done, Engine, Progress
from recoupe.store import tables
from recoupe.text.ids import content_id

WORK = ".work"
"""Folder of the tables on the way, in the folder of the run."""


class Ran(NamedTuple):
    """How a stage went."""

    name: str
    rows: int
    size: int
    seconds: float
    kept: bool
    """An earlier run had made it."""


class Run:
    """A plan in a folder. `stamp` says from what and with what: under another one nothing of an earlier run is kept."""

    def __init__(
        self, out: Path, plan: Sequence[Stage], *, engine: Engine, stamp: str, parts: int, public: Sequence[str]
    ) -> None:
        self._out, self._plan, self._engine = out, plan, engine
        self._parts, self._public = parts, public
        self._stamps = _stamps(plan, stamp)

    def folder(self, table: str) -> Path:
        """Where a table rests."""
        return self._out / table if table in self._public else self._out / WORK / table

    def go(self, progress: Progress) -> Iterator[Ran]:
        """Each stage in its order, made or found made."""
        todo = self._todo()
        for stage in self._plan:
            manifest = tables.whole(self.folder(stage.name))
            if stage.name not in todo and manifest:
                yield Ran(stage.name, manifest.rows, manifest.size, 0.0, kept=True)
                continue
            began = time.monotonic()
            manifest = self._make(stage, progress)
            yield Ran(stage.name, manifest.rows, manifest.size, time.monotonic() - began, kept=False)

    def _todo(self) -> set[str]:
        """The stages to make: those not whole, and those that such a one needs and whose parts were taken away."""
        todo: set[str] = set()
        for stage in reversed(self._plan):
            manifest = tables.whole(self.folder(stage.name))
            wanted = any(stage.name in later.inputs for later in self._plan if later.name in todo)
            there = manifest and (not wanted or len(tables.parts(self.folder(stage.name))) == len(manifest.parts))
            if not there or (manifest and manifest.stamp != self._stamps[stage.name]):
                todo.add(stage.name)
        return todo

    def _make(self, stage: Stage, progress: Progress) -> tables.Manifest:
        folder = self._ready(stage.name)
        done: dict[int, Done] = {}
        for one in self._parts_of(stage, folder, progress):
            done[one.part] = one
        if not done:
            done[0] = tables.keep(folder, 0, columns.schema(stage.name).empty_table(), columns.schema(stage.name))
        return tables.finish(folder, self._stamps[stage.name], list(done.values()))

    def _ready(self, table: str) -> Path:
        """The folder of a table to be made, emptied of what was made from or with something else."""
        folder = self.folder(table)
        begun = folder / "_begun"
        if folder.exists() and (not begun.exists() or begun.read_text() != self._stamps[table]):
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / tables.MANIFEST).unlink(missing_ok=True)
        begun.write_text(self._stamps[table])
        return folder

    def _parts_of(self, stage: Stage, folder: Path, progress: Progress) -> Iterator[Done]:
        task = Keep(folder, stage.name, stage.kernel if isinstance(stage, (Each, Brought)) else None)
        if isinstance(stage, Each):
            files = tables.parts(self.folder(stage.of))
            there = tables.parts(folder)
            yield from map(tables.found, there.values())
            todo = [path for part, path in files.items() if part not in there]
            for count, one in enumerate(self._engine.map(task, todo), start=len(there) + 1):
                yield one
                progress(stage.name, count, len(files))
        elif isinstance(stage, Brought):
            given = {name: list(tables.parts(self.folder(name)).values()) for name in stage.inputs}
            sql = stage.sql.format(parts=self._parts)
            for count, one in enumerate(self._engine.query(sql, given, task, order=stage.order), start=1):
                yield one
                progress(stage.name, count, self._parts)
        else:
            for part, rows in enumerate(stage.make({name: self.folder(name) for name in stage.inputs})):
                yield tables.keep(folder, part, rows, columns.schema(stage.name))


def _stamps(plan: Sequence[Stage], stamp: str) -> dict[str, str]:
    """A stamp a table: what the run is made with, and what its inputs are made from."""
    stamps: dict[str, str] = {}
    for stage in plan:
        said = stage.sql if isinstance(stage, Brought) else ""
        stamps[stage.name] = content_id("", stamp, stage.name, said, *(stamps.get(name, "") for name in stage.inputs))
    return stamps
