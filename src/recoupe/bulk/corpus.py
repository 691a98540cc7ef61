"""A corpus as units of files, and its articles as a table."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow as pa

from recoupe import columns
from recoupe.errors import UsageError
from recoupe.intake.walk import STDIN, File, walk
from recoupe.kernels.ingest import ingest
from recoupe.model import Skipped
from recoupe.ports import Done
from recoupe.settings import BulkSettings, Settings
from recoupe.store import tables
from recoupe.text.ids import content_id


class Unit(NamedTuple):
    """Files opened in one task."""

    files: tuple[File, ...]
    stamp: str
    """Names, sizes and times of change: other ones, other files."""


class Ingest(msgspec.Struct, frozen=True):
    """The task that opens a unit: it keeps the parts of `articles`, then the part of `skipped` that says it is done."""

    articles: Path
    skipped: Path
    hints: Mapping[str, str]
    fields: Mapping[str, str]
    settings: Settings

    def __call__(self, part: int, rows: pa.Table) -> Done:
        """See `recoupe.ports.Task`."""
        path = tables.path_of(self.skipped, part)
        if path.exists():
            return tables.found(path)
        skipped: list[Skipped] = []
        found = ingest(rows, part, skipped, hints=self.hints, fields=self.fields, settings=self.settings)
        for chunk, articles in found:
            tables.keep(self.articles, chunk, articles, columns.schema("articles"))
        told = columns.table("skipped", source=[s.source for s in skipped], reason=[s.reason for s in skipped])
        return tables.keep(self.skipped, part, told, columns.schema("skipped"))


def units(paths: Sequence[str], settings: BulkSettings) -> list[Unit]:
    """The files of a corpus in their order, small ones together; what is no file is told when it is opened.

    Raises `UsageError` for standard input and addresses.
    """
    files: list[File] = []
    for found in walk(paths):
        if isinstance(found, Skipped):
            files.append(File(Path(found.source), found.source, Path(), asked=True))
        elif isinstance(found, File) and found.source != STDIN:
            files.append(found)
        else:
            raise UsageError(f"{found.source}: recoupe bulk reads files and folders. Save it to a file first.")
    return [_unit(some) for some in _together(files, settings)]


def _together(files: Sequence[File], settings: BulkSettings) -> Iterator[list[File]]:
    held: list[File] = []
    size = 0
    for file in files:
        here = _size(file)
        if held and (len(held) == settings.files or size + here > settings.bytes):
            yield held
            held, size = [], 0
        held.append(file)
        size += here
    if held:
        yield held


def _size(file: File) -> int:
    try:
        return file.path.stat().st_size if file.path else 0
    except OSError:
        return 0  # what cannot be read is told when it is opened


def _unit(files: Sequence[File]) -> Unit:
    told = []
    for file in files:
        try:
            stat = file.path.stat() if file.path else None
        except OSError:
            stat = None
        told.append(f"{file.source} {stat and (stat.st_size, stat.st_mtime_ns)}")
    return Unit(tuple(files), content_id("", *told))


def listed(unit: Unit) -> pa.Table:
    """The files of a unit as rows of `files`."""
    return columns.table(
        "files",
        path=[_absolute(file.path or Path()) for file in unit.files],
        source=[file.source for file in unit.files],
        root=[_absolute(file.root) for file in unit.files],
        asked=[file.asked for file in unit.files],
    )


def _absolute(path: Path) -> str:
    """For workers that stand elsewhere; links stay links, so that a file lies under its folder."""
    return os.path.abspath(path)  # noqa: PTH100
