"""Fetches an address that the user named: once, politely, and never further than it may.

The IP address is checked and then connected to itself, at each redirect anew; the certificate is checked against the
name. No cookie is kept, no proxy is looked for. The standard library does: what is to be guarded is the socket, which
a client of more comfort hides.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple
from urllib.parse import urljoin

from recoupe.errors import FetchError, TooLargeError
from recoupe.intake.address import Address, address, resolve
from recoupe.settings import FetchSettings
from recoupe.text.robots import may_fetch
from recoupe.version import __version__

AGENT = "recoupe"
_HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_CHUNK = 65_536
_NO_TEXT = re.compile(r"(?:image|audio|video|font|model)/|application/(?:zip|gzip|x-tar|vnd\.rar|wasm)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_TOLD = {
    401: "it asks for a password. Save the page from the browser.",
    402: "it asks for money. Save the page from the browser.",
    403: "it is forbidden to programs. Save the page from the browser.",
    404: "there is nothing. Check the address.",
    410: "it is gone for good. Look for it in an archive.",
    429: "too many were asked for. Wait, then try again.",
}


class Fetched(NamedTuple):
    """What an address gave. `url` is where it lay in the end; `charset` and `date` are what the server said."""

    data: bytes
    url: str
    charset: str | None
    date: str | None


class _Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    data: bytes


class Fetcher:
    """Fetches the addresses of one run; what a host's robots.txt says is asked once."""

    def __init__(self, settings: FetchSettings, *, max_bytes: int) -> None:
        """`max_bytes`: of one answer, unpacked."""
        self._settings, self._limit = settings, max_bytes
        self._robots: dict[str, str] = {}

    def get(self, url: str) -> Fetched:
        """What lies at an address. Raises `FetchError` or `TooLargeError`, saying why and what to do."""
        until = time.monotonic() + self._settings.total
        at = address(url)
        for _ in range(self._settings.redirects + 1):
            self._ask_robots(at, until)
            answer = self._once(at, until, self._limit)
            if answer.status in _REDIRECTS:
                at = _next(at, answer)
                continue
            return _fetched(at, answer)
        raise FetchError(
            f"More than {self._settings.redirects} redirects, the last to {at.url}. Give the final address."
        )

    def _ask_robots(self, at: Address, until: float) -> None:
        """Raises `FetchError` where the host asks programs to stay away from the path."""
        if at.site not in self._robots:
            self._robots[at.site] = self._robots_of(at, until)
        if not may_fetch(self._robots[at.site], AGENT, at.path):
            raise FetchError(f"The robots.txt of {at.host} asks programs to stay away. Save the page from the browser.")

    def _robots_of(self, at: Address, until: float) -> str:
        """None there: all is allowed. A server in trouble: nothing is (RFC 9309, 2.3.1.4)."""
        at = at._replace(path="/robots.txt")
        for _ in range(self._settings.redirects + 1):
            answer = self._once(at, until, self._settings.robots_bytes, cut=True)
            if answer.status not in _REDIRECTS:
                break
            at = _next(at, answer)
        if answer.status >= 500:
            raise FetchError(f"The robots.txt of {at.host} cannot be read ({answer.status}). Try again later.")
        return answer.data.decode("utf-8", "replace") if answer.status == 200 else ""

    def _once(self, at: Address, until: float, limit: int, *, cut: bool = False) -> _Answer:
        """One question, one answer, no redirect followed. `cut`: what is over the limit is left, not refused."""
        try:
            with self._connected(at, until) as connection:
                connection.request("GET", at.path, headers=_HEADERS)
                answer = connection.getresponse()
                skip = answer.status in _REDIRECTS
                data = b"" if skip else _body(answer, limit, cut=cut)
                return _Answer(answer.status, answer.headers, data)
        except TimeoutError:
            raise FetchError(f"{at.host} did not answer in time. Try again later.") from None
        except ssl.SSLCertVerificationError as error:
            raise FetchError(f"The certificate of {at.host} is not good: {error.verify_message}.") from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            if time.monotonic() >= until:
                raise self._late(at) from None
            raise FetchError(f"{at.host} broke off ({type(error).__name__}). Try again later.") from None

    @contextmanager
    def _connected(self, at: Address, until: float) -> Iterator[http.client.HTTPConnection]:
        """A connection to the checked IP address, cut when the time for all is over."""
        settings = self._settings
        ip = resolve(at, allow_private=settings.allow_private)
        left = until - time.monotonic()
        if left <= 0:
            raise self._late(at)
        with socket.socket(socket.AF_INET6 if ":" in ip else socket.AF_INET, socket.SOCK_STREAM) as plain:
            plain.settimeout(min(settings.connect, left))
            plain.connect((ip, at.port))
            watch = threading.Timer(left, _cut, (plain,))
            watch.daemon = True
            watch.start()
            try:
                wire = _tls().wrap_socket(plain, server_hostname=at.host) if at.scheme == "https" else plain
                wire.settimeout(settings.silence)
                connection = http.client.HTTPConnection(at.host, at.port, timeout=settings.silence)
                connection.sock = wire
                yield connection
                connection.close()
            finally:
                watch.cancel()
        if time.monotonic() >= until:  # cut while it came: what is there may look whole
            raise self._late(at)

    def _late(self, at: Address) -> FetchError:
        return FetchError(f"{at.host} took more than {self._settings.total:.0f} seconds. Try again later.")


def _cut(wire: socket.socket) -> None:
    """Wakes whoever waits for a byte."""
    try:
        wire.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


@cache
def _tls() -> ssl.SSLContext:
    """Certificates of the system; those of certifi where the system names none."""
    paths = ssl.get_default_verify_paths()
    if paths.cafile or paths.capath:
        return ssl.create_default_context()
    import certifi  # noqa: PLC0415 -- comes with trafilatura

    return ssl.create_default_context(cafile=certifi.where())


def _body(answer: http.client.HTTPResponse, limit: int, *, cut: bool) -> bytes:
    """The body, unpacked while it comes, so that a small one cannot grow past the limit unseen."""
    packing = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing not in {"identity", "gzip", "x-gzip"}:
        raise FetchError(f"It is packed by {packing!r}, which was not asked for. Save the page from the browser.")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packing.endswith("gzip") else None
    data, damaged = bytearray(), FetchError("Packed by gzip, and damaged on the way. Try again.")
    for chunk in _chunks(answer):
        try:
            data += unpack.decompress(chunk, limit + 1 - len(data)) if unpack else chunk
        except zlib.error:
            raise damaged from None
        if len(data) > limit:
            if cut:
                return bytes(data[:limit])
            raise TooLargeError(f"Too large: more than {limit / 1e6:.0f} MB. Save it and split it.")
    if unpack and data and not unpack.eof:
        raise damaged
    return bytes(data)


def _chunks(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body as it comes, to the length that was announced. Raises `IncompleteRead` where it ends before."""
    left = answer.length
    while left is None or left > 0:
        chunk = answer.read1(_CHUNK)
        if not chunk:
            break
        left = None if left is None else left - len(chunk)
        yield chunk
    if left:
        raise http.client.IncompleteRead(b"", left)


def _next(at: Address, answer: _Answer) -> Address:
    place = answer.headers.get("Location")
    if not place:
        raise FetchError(f"A redirect ({answer.status}) that does not say where to. Give the final address.")
    return address(urljoin(at.url, place))


def _fetched(at: Address, answer: _Answer) -> Fetched:
    """Raises `FetchError` where the server refuses, or gives something without words."""
    if answer.status != 200:
        usual = (
            "the server is in trouble. Try again later." if answer.status >= 500 else "expected 200. Check the address."
        )
        raise FetchError(f"{at.host} answers {answer.status}: {_TOLD.get(answer.status, usual)}")
    kind = (answer.headers.get("Content-Type") or "").lower()
    if _NO_TEXT.match(kind):
        raise FetchError(f"It is {kind.split(';')[0].strip()}, not an article. Give the address of a page or a feed.")
    charset = _CHARSET.search(kind)
    return Fetched(answer.data, at.url, charset[1] if charset else None, answer.headers.get("Date"))
