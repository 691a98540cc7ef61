"""The records of a web archive (ISO 28500, WARC 1.0 and 1.1), one at a time, damaged places passed over."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from recoupe.ports import Source

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_MEMBER = b"\x1f\x8b\x08"
_PLAIN = b"WARC/"
_CHUNK = 1 << 20


class Damage(NamedTuple):
    """What is wrong with the archive itself, in one sentence, and after which record."""

    after: int
    reason: str


class Numbered(NamedTuple):
    """A record and its number in the archive, from 1. It can be read until the next one is asked for."""

    number: int
    record: WarcRecord


def records(source: Source) -> Iterator[Numbered | Damage]:
    """All records in their order, then whether the end is cut off. Nothing is held but the record at hand.

    fastwarc raises at a damaged place and ends without a word at a cut tail: after the first, reading goes on at the
    next record that can be found; the second is seen by what the last record lacks.
    """
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 -- only archives need it

    number, last, start = 0, 0, 0
    with source.open(packed=True) as stream:
        while True:
            stream.seek(start)
            try:
                for record in ArchiveIterator(stream, parse_http=False):
                    if record.headers.get("WARC-Type"):
                        number, last = number + 1, record.stream_pos
                        yield Numbered(number, record)
                break
            except (OSError, ValueError, RuntimeError):
                bad = max(last, start)
                found = _next(stream, bad + 1)
                yield Damage(number, _damaged(bad, found))
                if found is None:
                    return
                start = found
        if number and _is_cut(stream, last):
            yield Damage(number, "The archive is cut off at its end: its last record is not whole. Get it again.")


def _damaged(bad: int, start: int | None) -> str:
    if start is None:
        return f"Damaged after byte {bad}: what follows is lost."
    return f"Damaged after byte {bad}: reading goes on at byte {start}; what lies between is lost."


def _next(stream: BinaryIO, start: int) -> int | None:
    """Where the next record begins, from `start` on: a gzip member that holds one, or a plain one."""
    stream.seek(start)
    base, kept = start, b""
    while chunk := stream.read(_CHUNK):
        window = kept + chunk
        for mark in (_MEMBER, b"\r\n\r\n" + _PLAIN):
            at = window.find(mark)
            while at != -1:
                if mark != _MEMBER:
                    return base + at + 4
                if _holds_record(window[at : at + 4096]):
                    return base + at
                at = window.find(mark, at + 1)
        kept = window[-4096:]
        base += len(window) - len(kept)
    return None


def _holds_record(member: bytes) -> bool:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(member, len(_PLAIN)) == _PLAIN
    except zlib.error:
        return False


def _is_cut(stream: BinaryIO, last: int) -> bool:
    """Whether the last record lacks its end: two line ends, and for gzip the member's own end."""
    stream.seek(0)
    if stream.read(2) != _MEMBER[:2]:
        stream.seek(-4, io.SEEK_END)
        return stream.read() != b"\r\n\r\n"
    stream.seek(last)
    # An archive packed as one member has no member where its last record begins.
    stream.seek(last if stream.read(3) == _MEMBER else 0)
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while chunk := stream.read(_CHUNK):
        try:
            while chunk and not unpack.eof:
                unpack.decompress(chunk, _CHUNK)
                chunk = unpack.unconsumed_tail
        except zlib.error:
            return True
        if unpack.eof:
            return False
    return True
