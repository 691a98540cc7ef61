"""The records of a JSON source: JSON Lines, an array of objects, or one object."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple, TypeAlias

import msgspec

from recoupe.errors import EmptyError, InputError, MalformedError, TooLargeError
from recoupe.model import Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode

Fields: TypeAlias = Mapping[str, object]

_WRAPS = ("articles", "items", "_items", "docs", "hits", "results", "data")
"""Under which names the answers of servers hold their records."""
_LABEL = 120  # characters: a status, an address; what is longer is text
_BLANK = b"\xef\xbb\xbf \t\r\n"


class Record(NamedTuple):
    """An object with fields. `place` is `file.jsonl#3`: the line, or the place in the array."""

    place: str
    data: bytes
    fields: Fields
    notes: tuple[str, ...]


def records(source: Source, settings: ReadSettings) -> Iterator[Record | Skipped]:
    """The records in their order, those in the answer of a server taken out of it (`{"articles": [{…}, {…}]}`).

    A line that is none is skipped under its number, and reading goes on.

    Lines are read one at a time, whatever the size of the source; an array or one object over several lines is held,
    under `ReadSettings.max_bytes`. Raises `EmptyError` where there is nothing, `MalformedError` for a broken array.
    """
    for item in _lying(source, settings):
        yield from _inside(item) if isinstance(item, Record) else [item]


def _inside(record: Record) -> Iterator[Record]:
    """The records that an object only wraps; itself where it says something beside its list."""
    inner = next((record.fields[name] for name in _WRAPS if record.fields.get(name)), None)
    wrapped = [one for one in inner if isinstance(one, dict)] if isinstance(inner, list) else []
    if not wrapped or any(isinstance(value, str) and len(value) > _LABEL for value in record.fields.values()):
        yield record
        return
    for number, one in enumerate(wrapped, start=1):
        yield Record(f"{record.place}/{number}", msgspec.json.encode(one), one, record.notes)


def _lying(source: Source, settings: ReadSettings) -> Iterator[Record | Skipped]:
    head = source.head().lstrip(_BLANK)
    if head.startswith(b"["):
        yield from _of_array(source, settings)
    elif _over_lines(head) and (found := _one(source, settings)):
        yield found
    else:
        yield from _of_lines(source, settings)


def _over_lines(head: bytes) -> bool:
    """Whether the first line opens an object without closing it."""
    return head.startswith(b"{") and b"\n" in head and not head.partition(b"\n")[0].rstrip().endswith(b"}")


def _one(source: Source, settings: ReadSettings) -> Record | None:
    """The one object that the source is; None where it is none: then its lines are looked at."""
    try:
        data = source.whole()
        return _record(data, source.name, settings)
    except InputError:
        return None


def _of_array(source: Source, settings: ReadSettings) -> Iterator[Record | Skipped]:
    decoded = decode(source.whole(), settings=settings.decode)
    try:
        items = msgspec.json.decode(decoded.text, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise MalformedError(f"Not a JSON array: {error}. Expected [{{…}}, {{…}}], or one object a line.") from None
    if not items:
        raise EmptyError("An empty list. Give at least one object.")
    for number, raw in enumerate(items, start=1):
        place = f"{source.name}#{number}"
        try:
            found = _record(bytes(raw), place, settings)
            yield found._replace(notes=decoded.notes)
        except InputError as error:
            yield Skipped(source=place, reason=str(error))


def _of_lines(source: Source, settings: ReadSettings) -> Iterator[Record | Skipped]:
    number = 0
    with source.open() as stream:
        try:
            for number, line in _lines(stream, settings.max_bytes):
                place = f"{source.name}#{number}"
                try:
                    if line is None:
                        raise TooLargeError(f"Too large: over {settings.max_bytes / 1e6:.0f} MB in one line.")
                    yield _record(line, place, settings)
                except InputError as error:
                    yield Skipped(source=place, reason=str(error))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            reason = "Packed by gzip, and damaged or cut off: only what stands before this line was read. Get it again."
            yield Skipped(source=f"{source.name}#{number + 1}", reason=reason)
            return
    if not number:
        raise EmptyError("Nothing in it. Give one JSON object a line.")


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line that is not blank; None for the bytes of one over the limit."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(limit)
            yield number, None
        elif line.strip():
            yield number, line.rstrip(b"\r\n")


def _record(data: bytes, place: str, settings: ReadSettings) -> Record:
    decoded = decode(data, settings=settings.decode)
    try:
        fields = msgspec.json.decode(decoded.text, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise MalformedError(f"Not a JSON object: {error}. Expected one object a line.") from None
    return Record(place, data, fields, decoded.notes)
