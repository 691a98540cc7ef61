"""Sources: a file, or bytes at hand, with what the user says of them."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, cast

from recoupe.errors import MalformedError, TooLargeError, UnreadableError
from recoupe.ports import Source
from recoupe.settings import ReadSettings

_GZIP = b"\x1f\x8b"
_HEAD = 4096
"""Bytes by which a kind is told: the first line of a record, the head of a page."""
_NOTHING: Mapping[str, str] = {}


def of_file(
    path: Path, name: str, hints: Mapping[str, str] = _NOTHING, fields: Mapping[str, str] = _NOTHING, *, limit: int
) -> Source:
    """A file as a source. Raises `UnreadableError` where there is none, or where it is a pipe or a device."""
    return _Given(path, name, hints, fields, _size(path), limit)


def of_bytes(
    data: bytes,
    name: str,
    hints: Mapping[str, str] = _NOTHING,
    fields: Mapping[str, str] = _NOTHING,
    *,
    limit: int = ReadSettings().max_bytes,
    address: str | None = None,
    charset: str | None = None,
) -> Source:
    """Bytes at hand as a source."""
    return _Given(data, name, hints, fields, len(data), limit, address=address, charset=charset)


def standard_input(limit: int) -> bytes:
    """What comes in there, up to one byte over the limit: it cannot be read twice, so it is held."""
    return sys.stdin.buffer.read(limit + 1)


class _Given:
    def __init__(
        self,
        kept: Path | bytes,
        name: str,
        hints: Mapping[str, str],
        fields: Mapping[str, str],
        size: int,
        limit: int,
        *,
        address: str | None = None,
        charset: str | None = None,
    ) -> None:
        self._kept = kept
        self.address, self.charset = address, charset
        self._limit = limit
        self.name, self.hints, self.fields, self.size = name, hints, fields, size

    def head(self) -> bytes:
        with self.open(packed=True) as stream:
            start = stream.read(_HEAD)
        if not start.startswith(_GZIP):
            return start
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, _HEAD)
        except zlib.error:
            return b""

    def whole(self) -> bytes:
        if self.size > self._limit:
            raise _too_large(f"{self.size / 1e6:.0f} MB", self._limit)
        try:
            with self.open() as stream:
                data = stream.read(self._limit + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise MalformedError("Packed by gzip, and damaged. Unpack it, or get it again.") from None
        except OSError as error:
            raise _unreadable(error) from None
        if len(data) > self._limit:
            raise _too_large("more once unpacked", self._limit)
        return data

    def open(self, *, packed: bool = False) -> BinaryIO:
        stream = self._lying()
        if packed or stream.read(len(_GZIP)) != _GZIP:
            stream.seek(0)
            return stream
        stream.seek(0)
        return cast("BinaryIO", gzip.GzipFile(fileobj=stream))

    def _lying(self) -> BinaryIO:
        if isinstance(self._kept, bytes):
            return io.BytesIO(self._kept)
        try:
            return self._kept.open("rb")
        except OSError as error:
            raise _unreadable(error) from None


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except OSError as error:
        raise _unreadable(error) from None
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableError("Not a file but a pipe or a device. Use - to read standard input.")
    return found.st_size


def _unreadable(error: OSError) -> UnreadableError:
    if isinstance(error, FileNotFoundError):
        return UnreadableError("No such file. Check the path.")
    return UnreadableError(f"Cannot be read: {error.strerror or os.strerror(error.errno or 5)}. Check who may read it.")


def _too_large(found: str, limit: int) -> TooLargeError:
    return TooLargeError(f"Too large: {found}; at most {limit / 1e6:.0f} MB is read. Split it.")
