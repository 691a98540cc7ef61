"""Runs the stages of a plan: each on the engine, each one going on where an earlier run was stopped.

A table is known by what went into it: the bytes of its inputs, and what the run is made with. So a table is made again
when something before it has changed, a part of a map when its part has, and nothing else is.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recoupe import columns
from recoupe.bulk.stage import Brought, Each, Keep, Stage
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
    """An earlier run had made all of it."""


class Run:
    """A plan in a folder; `stamp` says what the run is made with, `parts` into how many parts rows are brought."""

    def __init__(
        self, out: Path, plan: Sequence[Stage], *, engine: Engine, stamp: str, parts: int, public: Sequence[str]
    ) -> None:
        self._out, self._engine = out, engine
        self._plan = {stage.name: stage for stage in plan}
        self._stamp, self._parts, self._public = stamp, parts, public

    def go(self, progress: Progress) -> Iterator[Ran]:
        """Each stage in its order, made or found made."""
        for name in self._plan:
            began = time.monotonic()
            kept, manifest = self._current(name, progress)
            yield Ran(name, manifest.rows, manifest.size, time.monotonic() - began, kept)

    def folder(self, table: str) -> Path:
        """Where a table rests."""
        return self._out / table if table in self._public else self._out / WORK / table

    def _current(self, table: str, progress: Progress) -> tuple[bool, tables.Manifest]:
        """The manifest of a table that is what its inputs make it; and whether it was so already."""
        stage, folder = self._plan[table], self.folder(table)
        stamp = self._stamp_of(stage)
        manifest = tables.whole(folder)
        if manifest and tables.stamp_of(folder) == stamp and not self._changed(stage):
            return True, manifest
        for name in stage.inputs:
            self._with_parts(name, progress)
        return False, self._make(stage, stamp, progress)

    def _with_parts(self, table: str, progress: Progress) -> None:
        """Makes a table again whose parts were taken away when an earlier run was whole."""
        manifest = tables.whole(self.folder(table))
        if table in self._plan and manifest and len(tables.parts(self.folder(table))) != len(manifest.parts):
            for name in self._plan[table].inputs:
                self._with_parts(name, progress)
            self._make(self._plan[table], self._stamp_of(self._plan[table]), progress)

    def _stamp_of(self, stage: Stage) -> str:
        """Of a map: what it is made with, for its parts are looked at one by one. Else its inputs' bytes as well."""
        if isinstance(stage, Each):
            return content_id("", self._stamp, stage.name)
        bytes_of = [done.sha256 for name in stage.inputs for done in self._input(name).parts]
        said = stage.sql if isinstance(stage, Brought) else ""
        return content_id("", self._stamp, stage.name, said, str(self._parts), *bytes_of)

    def _input(self, table: str) -> tables.Manifest:
        manifest = tables.whole(self.folder(table))
        if manifest is None:
            raise AssertionError(f"The table {table} is made after a stage that reads it.")
        return manifest

    def _changed(self, stage: Stage) -> bool:
        """Whether a part of a map was made from another part than the one that now is there."""
        return isinstance(stage, Each) and tables.sources_of(self.folder(stage.name)) != self._sources(stage)

    def _sources(self, stage: Each) -> dict[int, str]:
        return {done.part: done.sha256 for done in self._input(stage.of).parts}

    def _make(self, stage: Stage, stamp: str, progress: Progress) -> tables.Manifest:
        folder = self.folder(stage.name)
        tables.begin(folder, stamp)
        if isinstance(stage, Each):
            tables.keep_only(folder, self._sources(stage))
        done = {one.part: one for one in self._parts_of(stage, folder, progress)}
        if not done:
            done[0] = tables.keep(folder, 0, columns.schema(stage.name).empty_table(), columns.schema(stage.name))
        return tables.finish(folder, list(done.values()))

    def _parts_of(self, stage: Stage, folder: Path, progress: Progress) -> Iterator[Done]:
        if isinstance(stage, Each):
            files, there = tables.parts(self.folder(stage.of)), tables.parts(folder)
            rows = {done.part: done.rows for done in self._input(stage.of).parts}
            task = Keep(folder, stage.name, stage.kernel)
            yield from map(tables.found, there.values())
            ready = sum(rows[part] for part in there)
            for one in self._engine.map(task, [path for part, path in files.items() if part not in there]):
                yield one
                ready += rows[one.part]
                progress(stage.name, ready, sum(rows.values()))
        elif isinstance(stage, Brought):
            given = {name: list(tables.parts(self.folder(name)).values()) for name in stage.inputs}
            sql, task = stage.sql.format(parts=self._parts), Keep(folder, stage.name, stage.kernel)
            progress(stage.name, 0, self._parts)
            for count, one in enumerate(self._engine.query(sql, given, task, order=stage.order), start=1):
                yield one
                progress(stage.name, count, self._parts)
        else:
            progress(stage.name, 0, 0)
            for part, rows_of in enumerate(stage.make({name: self.folder(name) for name in stage.inputs})):
                yield tables.keep(folder, part, rows_of, columns.schema(stage.name))
