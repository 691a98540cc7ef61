"""The body of an answer over HTTP as it was meant: chunks joined, packing undone, never past a limit."""

from __future__ import annotations

import io
import re
import zlib

_CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]*)?\r?\n")


def unpacked(body: bytes, *, transfer: str, content: str, limit: int) -> bytes:
    """At most `limit` + 1 bytes of it.

    `transfer` and `content` are the headers Transfer-Encoding and Content-Encoding. Archives often keep the headers
    and undo the encoding: what does not look encoded is taken as it is. So is what cannot be unpacked.
    """
    if "chunked" in transfer.lower() and _CHUNK_SIZE.match(body):
        body = _joined(body)
    for encoding in reversed([name.strip().lower() for name in content.split(",")]):
        if encoding in {"gzip", "x-gzip"} and body.startswith(b"\x1f\x8b"):
            body = _inflated(body, zlib.MAX_WBITS | 16, limit)
        elif encoding == "deflate":
            body = _inflated(body, zlib.MAX_WBITS, limit) or _inflated(body, -zlib.MAX_WBITS, limit) or body
        elif encoding in {"br", "zstd"}:
            body = _by_fastwarc(body, encoding, limit) or body
    return body


def _joined(body: bytes) -> bytes:
    """The chunks (RFC 9112, 7.1), as far as they go."""
    parts, at = [], 0
    while head := _CHUNK_SIZE.match(body, at):
        size = int(head[0].split(b";")[0], 16)
        parts.append(body[head.end() : head.end() + size])
        at = head.end() + size + 2
    return b"".join(parts)


def _inflated(body: bytes, bits: int, limit: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(body, limit + 1)
    except zlib.error:
        return b""


def _by_fastwarc(body: bytes, encoding: str, limit: int) -> bytes:
    from fastwarc.stream_io import BrotliReader, ZstdReader  # noqa: PLC0415 -- as in `recoupe.intake.archive`

    reader = (BrotliReader if encoding == "br" else ZstdReader)(io.BytesIO(body))
    try:
        return reader.read(limit + 1)
    except (OSError, ValueError, RuntimeError):
        return b""
