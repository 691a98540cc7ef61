"""Parquet: one article a row, under the names that the user says."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import msgspec

from recoupe.errors import EmptyError, InputError, MalformedError, TooLargeError
from recoupe.intake.field_map import NAMES
from recoupe.intake.records import Fields, Record
from recoupe.intake.told import articles
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import DecodeSettings, ReadSettings
from recoupe.text.decoding import decode

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

suffixes = (".parquet", ".pq")
summary = "Parquet, one article a row: text, title, outlet, published, … or as --map says"

_MARK = b"PAR1"
_ROWS = 16
"""Rows taken out at once: a row may hold megabytes."""

_Value: TypeAlias = "str | int | float | bool | list[_Value] | dict[str, _Value] | None"


def knows(head: bytes) -> int:
    """By the four letters that every such file starts with."""
    return 3 if head.startswith(_MARK) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of a file, row by row; a bad one is skipped under its number and reading goes on.

    Only the columns that say something of an article are read. Raises `MalformedError` where it is no Parquet, where
    none of the first rows has a text, or a field that the user's map names; `EmptyError` where it has no row.
    """
    return articles(_records(source, settings), source, settings)


def _records(source: Source, settings: ReadSettings) -> Iterator[Record | Skipped]:
    import pyarrow as pa  # noqa: PLC0415 -- most sources need none of it
    import pyarrow.parquet as pq  # noqa: PLC0415

    with _seekable(source) as stream:
        try:
            file = pq.ParquetFile(stream)
            names = file.schema_arrow
        except (pa.ArrowException, OSError) as error:
            raise MalformedError(f"No whole Parquet file: {_line(error)}. Get it again.") from None
        if not file.metadata.num_rows:
            raise EmptyError("A table without a row. Give one article a row.")
        empty = {field.name: _empty(field.type) for field in names}
        wanted = [name for name in empty if name in _wanted(source.fields)]
        last = 0
        for group in range(file.num_row_groups):
            first, last = last + 1, last + file.metadata.row_group(group).num_rows
            number = first - 1
            try:
                for number, row in enumerate(_rows(file, group, wanted), start=first):
                    yield _record(row, empty, f"{source.name}#{number}", settings)
            except (pa.ArrowException, OSError) as error:
                reason = f"Damaged, rows {number + 1} to {last} are lost: {_line(error)}. Get it again."
                yield Skipped(source=f"{source.name}#{number + 1}", reason=reason)


def _seekable(source: Source) -> BinaryIO:
    """The file: its end is read first. One that is packed once more is held, under `ReadSettings.max_bytes`."""
    with source.open(packed=True) as stream:
        lies_plain = stream.read(len(_MARK)) == _MARK
    return source.open() if lies_plain else io.BytesIO(source.whole())


def _wanted(fields: Mapping[str, str]) -> set[str]:
    """Columns that may say something of an article; of a column of objects the whole."""
    mapped = {name for path in fields.values() for name in (path, path.partition(".")[0])}
    return mapped | {name for ours, names in NAMES.items() if ours not in fields for name in names}


def _empty(kind: pa.DataType) -> _Value:
    """What stands for a column that is not read: its name, and those of what lies in it."""
    return {field.name: None for field in kind.fields} if _is_struct(kind) else None


def _is_struct(kind: pa.DataType) -> bool:
    import pyarrow as pa  # noqa: PLC0415

    return bool(pa.types.is_struct(kind))


def _rows(file: pq.ParquetFile, group: int, columns: list[str]) -> Iterator[pa.RecordBatch]:
    for batch in file.iter_batches(batch_size=_ROWS, row_groups=[group], columns=columns, use_threads=False):
        for row in range(batch.num_rows):
            yield batch.slice(row, 1)


def _record(row: pa.RecordBatch, empty: Fields, place: str, settings: ReadSettings) -> Record | Skipped:
    """The row as a record of the same form as one of JSON. Its bytes are those of its values as JSON."""
    try:
        if row.nbytes > settings.max_bytes:
            raise TooLargeError(f"Too large: over {settings.max_bytes / 1e6:.0f} MB in one row.")
        values = {name: _plain(value, settings.decode) for name, value in _values(row).items()}
        return Record(place, msgspec.json.encode(values), {**empty, **values}, ())
    except InputError as error:
        return Skipped(source=place, reason=str(error))


def _values(row: pa.RecordBatch) -> Mapping[str, object]:
    try:
        return {name: _coarse(column)[0].as_py() for name, column in zip(row.schema.names, row.columns, strict=True)}
    except (ValueError, OverflowError) as error:  # letters that are no UTF-8, a year beyond 9999
        raise MalformedError(f"A value cannot be understood: {_line(error)}.") from None


def _coarse(column: pa.Array) -> pa.Array:
    """Times to the microsecond: Python knows none that are finer."""
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        return column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return column


def _plain(value: object, settings: DecodeSettings) -> _Value:
    """A value as JSON would have it: a time in ISO 8601, bytes as the text that they are, if they are one."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, bytes):
        return _text(value, settings)
    if isinstance(value, Mapping):
        return {str(name): _plain(one, settings) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one, settings) for one in value]
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


def _text(value: bytes, settings: DecodeSettings) -> str | None:
    try:
        return decode(value, settings=settings).text
    except InputError:
        return None


def _line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
