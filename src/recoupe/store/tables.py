"""Tables: folders of Parquet files, one a part, that survive a kill: a part is there whole or not at all.

A table is whole when its manifest `_manifest.json` is there. Its bytes hang on its rows alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from recoupe.errors import UnwritableError
from recoupe.ports import Done

MANIFEST = "_manifest.json"
_STAMP = ".stamp"
"""What a table is made from and with. Not in the manifest: the bytes of a table do not hang on when its files were."""
_SOURCES = ".sources"
_ROWS = 65_536
"""Rows of a row group: a reader of one column holds so many values at once."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a whole table is made of."""

    rows: int
    size: int
    """Bytes of its parts."""
    parts: tuple[Done, ...]


def path_of(folder: Path, part: int) -> Path:
    """Where a part lies."""
    return folder / f"part-{part:016x}.parquet"


def keep(folder: Path, part: int, rows: pa.Table, schema: pa.Schema) -> Done:
    """Writes one part, with the column `part` before the others, whole or not at all. Raises `UnwritableError`.

    `rows` is cast to `schema`, which does not name `part`: what an engine widened on the way becomes the same again.
    """
    whole = rows.select(schema.names).cast(schema)
    whole = whole.add_column(
        0, pa.field("part", pa.int64(), nullable=False), [pa.array([part] * len(whole), pa.int64())]
    )
    buffer = BytesIO()
    pq.write_table(whole, buffer, compression="zstd", row_group_size=_ROWS, store_schema=False)
    data = buffer.getvalue()
    path = path_of(folder, part)
    # Two workers may make one part at once, where an engine lost sight of the first.
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        partial.write_bytes(data)
        os.replace(partial, path)  # noqa: PTH105
    except OSError as error:
        raise UnwritableError(f"{path} cannot be written: {error.strerror}. What is whole is kept.") from None
    return Done(part, len(whole), len(data), hashlib.sha256(data).hexdigest())


def parts(folder: Path) -> dict[int, Path]:
    """The parts that lie in a folder, in order."""
    return {int(path.stem.removeprefix("part-"), 16): path for path in sorted(folder.glob("part-*.parquet"))}


def found(path: Path) -> Done:
    """What is to be said of a part that an earlier run left."""
    data = path.read_bytes()
    rows = pq.ParquetFile(BytesIO(data)).metadata.num_rows
    return Done(int(path.stem.removeprefix("part-"), 16), rows, len(data), hashlib.sha256(data).hexdigest())


def begin(folder: Path, stamp: str) -> None:
    """Makes the folder of a table, empty of what was made under another stamp."""
    if folder.exists() and stamp_of(folder) != stamp:
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MANIFEST).unlink(missing_ok=True)
    (folder / _STAMP).write_text(stamp)


def stamp_of(folder: Path) -> str | None:
    """Under which stamp a table was begun; None where it was not."""
    try:
        return (folder / _STAMP).read_text()
    except OSError:
        return None


def sources_of(folder: Path) -> dict[int, str]:
    """From which bytes each part of a map was made; empty where nothing says so."""
    try:
        return msgspec.json.decode((folder / _SOURCES).read_bytes(), type=dict[int, str])
    except (OSError, msgspec.DecodeError):
        return {}


def keep_only(folder: Path, sources: Mapping[int, str]) -> None:
    """Takes away the parts of a map that were made from other bytes than these."""
    before = sources_of(folder)
    for part, path in parts(folder).items():
        if before.get(part) != sources.get(part):
            path.unlink()
    (folder / _SOURCES).write_bytes(msgspec.json.encode(sources))


def drop(folder: Path) -> None:
    """Takes away the parts of a table, and leaves what says that it was whole."""
    for path in parts(folder).values():
        path.unlink()


def finish(folder: Path, done: Sequence[Done]) -> Manifest:
    """Says that a table is whole."""
    made = tuple(sorted(done))
    manifest = Manifest(rows=sum(d.rows for d in made), size=sum(d.size for d in made), parts=made)
    partial = folder / f".{MANIFEST}"
    partial.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    os.replace(partial, folder / MANIFEST)  # noqa: PTH105
    return manifest


def whole(folder: Path) -> Manifest | None:
    """The manifest of a table; None where it is not whole."""
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None


def batches(folder: Path) -> Iterator[pa.RecordBatch]:
    """The rows of a table, part after part, a row group at a time: no more is held."""
    for path in parts(folder).values():
        with pq.ParquetFile(path) as file:
            yield from file.iter_batches(batch_size=_ROWS)
